// <character-count for="id" limit="280" data-template="{} left" data-over="{} too many">: what a field has left.
// The element's own text is what is read without a script. It counts what a reader would call characters.

const segmenter = window.Intl?.Segmenter && new Intl.Segmenter();
const count = (text) => (segmenter ? [...segmenter.segment(text)].length : [...text].length);

class CharacterCount extends HTMLElement {
  static observedAttributes = ["for", "limit"];

  connectedCallback() {
    this.listener = ({ target }) => target.id === this.getAttribute("for") && this.show();
    document.addEventListener("input", this.listener);
    this.show();
  }

  disconnectedCallback() {
    document.removeEventListener("input", this.listener);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show();
  }

  afterMorph() {
    this.show();
  }

  show() {
    const field = document.getElementById(this.getAttribute("for"));
    if (!field) return;
    const left = Number(this.getAttribute("limit")) - count(field.value);
    const template = (left < 0 && this.dataset.over) || this.dataset.template || "{}";
    const text = template.replace("{}", String(left < 0 && this.dataset.over ? -left : left));
    if (this.textContent !== text) this.textContent = text;
    this.classList.toggle("late", left < 0);
  }
}

customElements.define("character-count", CharacterCount);
