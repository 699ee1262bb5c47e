// <copy-text data-text="…" data-copied="Copied">: its button copies the text and says so.
import { announce } from "../live/announce.js";

class CopyText extends HTMLElement {
  connectedCallback() {
    this.afterMorph();
    if (this.isReady) return;
    this.isReady = true;
    this.addEventListener("click", (event) => event.target.closest("button") && this.copy());
  }

  afterMorph() {
    for (const button of this.querySelectorAll("button")) button.hidden = false;
  }

  async copy() {
    if (!(await copied(this.dataset.text ?? ""))) return;
    const button = this.querySelector("button");
    const words = this.dataset.copied ?? "";
    announce(words);
    const face = button.innerHTML;
    if (this.restoring) return;
    button.textContent = words;
    this.restoring = setTimeout(() => {
      button.innerHTML = face;
      this.restoring = undefined;
    }, 2000);
  }
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The clipboard is closed to pages that do not come over HTTPS.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "hidden";
    document.body.append(field);
    field.select();
    const isDone = document.execCommand("copy");
    field.remove();
    return isDone;
  }
}

customElements.define("copy-text", CopyText);
