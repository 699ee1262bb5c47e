// <drag-board form="id">: cards ([data-card="id"]) dragged between lists ([data-drop="value"]).
// A drop fills the fields `card` and `column` of its form and submits it. A control in the card does the same for
// those who do not drag.

const threshold = 6;

class DragBoard extends HTMLElement {
  connectedCallback() {
    if (this.isReady) return;
    this.isReady = true;
    this.addEventListener("pointerdown", (event) => this.grabbed(event));
  }

  grabbed(event) {
    const card = event.target.closest("[data-card]");
    const isOnControl = event.target.closest("button, a, input, select, textarea, label, summary");
    const isGrip = event.target.closest("[data-grip]");
    // A finger on a card scrolls the board; only the grip lifts it.
    if (!card || event.button !== 0 || (isOnControl && !isGrip) || (event.pointerType === "touch" && !isGrip)) return;
    const origin = { x: event.clientX, y: event.clientY };
    let target;
    const follow = (move) => {
      const way = { x: move.clientX - origin.x, y: move.clientY - origin.y };
      if (!card.classList.contains("lifted") && Math.hypot(way.x, way.y) < threshold) return;
      move.preventDefault();
      lift(card, way);
      target = this.hover(move);
    };
    const end = ({ type }) => {
      removeEventListener("pointermove", follow);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      removeEventListener("keydown", abandon);
      if (type === "pointerup" && target && target !== card.closest("[data-drop]")) this.drop(card, target);
      settle(this, card);
    };
    const abandon = (press) => press.key === "Escape" && end(press);
    addEventListener("pointermove", follow);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
    addEventListener("keydown", abandon);
  }

  hover({ clientX, clientY }) {
    const below = document.elementsFromPoint(clientX, clientY).find((element) => element.matches("[data-drop]"));
    const target = below && this.contains(below) ? below : undefined;
    for (const list of this.querySelectorAll("[data-drop]")) list.classList.toggle("over", list === target);
    return target;
  }

  drop(card, target) {
    const form = document.getElementById(this.getAttribute("form")) ?? this.querySelector("form");
    if (!form) return;
    form.elements.card.value = card.dataset.card;
    form.elements.column.value = target.dataset.drop;
    form.requestSubmit();
  }
}

function lift(card, { x, y }) {
  getSelection()?.removeAllRanges();
  card.classList.add("lifted");
  card.style.translate = `${x}px ${y}px`;
}

function settle(board, card) {
  card.classList.remove("lifted");
  card.style.removeProperty("translate");
  if (!card.getAttribute("style")) card.removeAttribute("style");
  for (const list of board.querySelectorAll(".over")) list.classList.remove("over");
}

customElements.define("drag-board", DragBoard);
