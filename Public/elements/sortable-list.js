// <sortable-list>: an ordered list put in order by dragging, by buttons or by arrow keys.
// Each `li` of its first `ol` carries what is sent: hidden inputs, sent in the order of the list, or a control under
// [data-plain] (a number or a select), which is set to the place in the list and hidden. Buttons with data-move="up" or
// "down" are taken over; where there are none they are made from the texts in data-up and data-down.
// With data-send the form around the list is sent after every move.
// data-moved says a move: "{item}, place {place} of {count}".
import { announce } from "../live/announce.js";

const up = "M12 19V5M6 11l6-6 6 6";
const down = "M12 5v14M6 13l6 6 6-6";
const grip = "M8 7h8M8 12h8M8 17h8";

class SortableList extends HTMLElement {
  /** Whether the order has been changed and not sent. */
  typed = false;

  connectedCallback() {
    this.prepare();
    if (this.isReady) return;
    this.isReady = true;
    this.addEventListener("click", (event) => this.pressed(event));
    this.addEventListener("keydown", (event) => this.keyed(event));
    this.addEventListener("pointerdown", (event) => this.grabbed(event));
  }

  afterMorph() {
    this.typed = false;
    this.prepare();
  }

  get list() {
    return this.querySelector("ol");
  }

  get items() {
    return this.list ? [...this.list.children] : [];
  }

  prepare() {
    for (const item of this.items) {
      for (const plain of item.querySelectorAll("[data-plain]")) plain.hidden = true;
      if (!item.querySelector("[data-grip]")) {
        item.prepend(drawing("span", grip, { "data-grip": "", "aria-hidden": "true" }));
      }
      if (item.querySelector("[data-move]")) continue;
      for (const [way, path] of [["up", up], ["down", down]]) {
        const label = `${this.dataset[way] ?? ""} ${nameOf(item)}`.trim();
        item.append(drawing("button", path, { type: "button", class: "quiet", "data-move": way, "aria-label": label }));
      }
    }
    this.number();
  }

  number() {
    for (const [index, item] of this.items.entries()) {
      for (const control of item.querySelectorAll("[data-plain] :is(input, select)")) control.value = String(index + 1);
    }
  }

  pressed(event) {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    event.preventDefault();
    this.move(button.closest("li"), button.dataset.move === "up" ? -1 : 1, button);
  }

  keyed(event) {
    const button = event.target.closest("[data-move]");
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!button || !step) return;
    event.preventDefault();
    this.move(button.closest("li"), step, button);
  }

  move(item, step, focused) {
    const { items } = this;
    const place = Math.max(0, Math.min(items.length - 1, items.indexOf(item) + step));
    this.put(item, items.filter((other) => other !== item)[place] ?? null);
    focused?.focus();
    this.say(item);
  }

  put(item, before) {
    this.list.insertBefore(item, before);
    this.typed = true;
    this.number();
    this.dispatchEvent(new Event("input", { bubbles: true }));
  }

  say(item) {
    const words = { item: nameOf(item), place: this.items.indexOf(item) + 1, count: this.items.length };
    announce((this.dataset.moved ?? "{item} {place}/{count}").replace(/\{(\w+)\}/g, (_, word) => words[word] ?? ""));
    if (this.hasAttribute("data-send")) this.closest("form")?.requestSubmit();
  }

  grabbed(event) {
    const item = event.target.closest("li");
    const isOnControl = event.target.closest("button, a, input, select, textarea, label");
    const isGrip = event.target.closest("[data-grip]");
    if (!item || event.button !== 0 || isOnControl || (event.pointerType === "touch" && !isGrip)) return;
    event.preventDefault();
    const start = this.items.indexOf(item);
    const follow = ({ clientY }) => this.drag(item, clientY);
    const drop = () => {
      removeEventListener("pointermove", follow);
      item.classList.remove("lifted");
      if (this.items.indexOf(item) !== start) this.say(item);
    };
    item.classList.add("lifted");
    addEventListener("pointermove", follow);
    addEventListener("pointerup", drop, { once: true });
    addEventListener("pointercancel", drop, { once: true });
  }

  drag(item, y) {
    const others = this.items.filter((other) => other !== item);
    const before = others.find((other) => y < middle(other)) ?? null;
    if (before !== item.nextElementSibling) this.put(item, before);
  }
}

function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

// The item's own words, without its controls.
function nameOf(item) {
  const copy = item.cloneNode(true);
  for (const control of copy.querySelectorAll("[data-move], select, input, [data-plain], [aria-hidden]")) control.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function drawing(name, path, attributes) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.innerHTML = `<svg class="glyph" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  return element;
}

customElements.define("sortable-list", SortableList);
