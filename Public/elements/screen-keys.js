// <screen-keys>: the keyboard of the big screen and of those who conduct. A key presses the first element that carries its
// attribute: data-key-next, data-key-previous, data-key-reveal, data-key-timer, data-key-full, data-key-help.
// With data-scrolls the keys that turn pages keep scrolling. What it holds is hidden until it listens.
// A checkbox [data-key-letters] turns the letters off, for people whose voice or hand presses them by accident.

const acts = {
  ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous",
  n: "next", p: "previous", r: "reveal", t: "timer", f: "full", "?": "help",
};
const memory = "passerelle:letters";

class ScreenKeys extends HTMLElement {
  connectedCallback() {
    this.listener = (event) => this.pressed(event);
    this.changer = ({ target }) => target.matches("[data-key-letters]") && remember(target.checked);
    document.addEventListener("keydown", this.listener);
    document.addEventListener("change", this.changer);
    this.afterMorph();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.listener);
    document.removeEventListener("change", this.changer);
  }

  afterMorph() {
    for (const held of this.children) held.hidden = false;
    for (const box of document.querySelectorAll("[data-key-letters]")) box.checked = lettersCount();
  }

  pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]")) return;
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || (event.key.length === 1 && !lettersCount())) return;
    if (event.key.startsWith("Page") && this.hasAttribute("data-scrolls")) return;
    if (event.key.startsWith("Arrow") && scrollsSideways(event.target)) return;
    const target = document.querySelector(`[data-key-${act}]:not(:disabled, [aria-disabled="true"])`);
    if (!target) return;
    event.preventDefault();
    target.click();
  }
}

// In a board that is wider than the page the arrows scroll.
function scrollsSideways(element) {
  for (let part = element; part && part !== document.body; part = part.parentElement) {
    if (part.scrollWidth > part.clientWidth && /auto|scroll/.test(getComputedStyle(part).overflowX)) return true;
  }
  return false;
}

function lettersCount() {
  try {
    return localStorage.getItem(memory) !== "off";
  } catch {
    return true;
  }
}

function remember(isOn) {
  try {
    if (isOn) localStorage.removeItem(memory);
    else localStorage.setItem(memory, "off");
  } catch {
    return;
  }
}

customElements.define("screen-keys", ScreenKeys);
