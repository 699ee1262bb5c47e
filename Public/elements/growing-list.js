// <growing-list most="20">: a list of text fields, one a line. Enter goes to the next line and makes one where there is
// none; Backspace in an empty line takes it away. What a line holds beside its field is copied empty.
class GrowingList extends HTMLElement {
  connectedCallback() {
    if (this.isReady) return;
    this.isReady = true;
    this.addEventListener("keydown", (event) => this.keyed(event));
  }

  get lines() {
    return [...(this.querySelector("ol")?.children ?? [])];
  }

  keyed(event) {
    const line = event.target.closest?.("li");
    if (!line || !this.contains(line) || event.isComposing || event.target.localName !== "input") return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.after(line);
    }
    if (event.key === "Backspace" && event.target.value === "" && this.lines.length > 1) {
      event.preventDefault();
      this.remove(line);
    }
  }

  after(line) {
    const next = line.nextElementSibling;
    if (next && fieldOf(next).value === "") return fieldOf(next).focus();
    if (this.lines.length >= Number(this.getAttribute("most") || Infinity)) return next && fieldOf(next).focus();
    const fresh = line.cloneNode(true);
    for (const input of fresh.querySelectorAll("input")) {
      input.removeAttribute("id");
      input.removeAttribute("aria-invalid");
      input.setAttribute("value", "");
      input.value = "";
      input.checked = false;
    }
    for (const error of fresh.querySelectorAll(".error")) error.remove();
    line.after(fresh);
    this.number();
    fieldOf(fresh).focus();
  }

  remove(line) {
    const beside = line.previousElementSibling ?? line.nextElementSibling;
    line.remove();
    this.number();
    fieldOf(beside).focus();
  }

  number() {
    for (const [index, line] of this.lines.entries()) {
      const field = fieldOf(line);
      field.setAttribute("aria-label", (field.getAttribute("aria-label") ?? "").replace(/\d+$/, String(index + 1)));
    }
  }
}

function fieldOf(line) {
  return line.querySelector('input:not([type="hidden"], [type="radio"], [type="checkbox"])');
}

customElements.define("growing-list", GrowingList);
