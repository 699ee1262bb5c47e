// <print-page>: its button, hidden until a script runs, prints the page.

class PrintPage extends HTMLElement {
  connectedCallback() {
    this.afterMorph();
    if (this.isReady) return;
    this.isReady = true;
    this.addEventListener("click", (event) => event.target.closest("button") && window.print());
  }

  afterMorph() {
    for (const button of this.querySelectorAll("button")) button.hidden = false;
  }
}

customElements.define("print-page", PrintPage);
