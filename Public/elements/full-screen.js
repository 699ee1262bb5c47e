// <full-screen>: its button, hidden until a script runs, fills the whole screen with the page and back.

class FullScreen extends HTMLElement {
  connectedCallback() {
    this.listener = () => this.afterMorph();
    document.addEventListener("fullscreenchange", this.listener);
    this.afterMorph();
    if (this.isReady) return;
    this.isReady = true;
    this.addEventListener("click", (event) => event.target.closest("button") && toggle());
  }

  disconnectedCallback() {
    document.removeEventListener("fullscreenchange", this.listener);
  }

  afterMorph() {
    for (const button of this.querySelectorAll("button")) {
      button.hidden = !document.fullscreenEnabled;
      button.setAttribute("aria-pressed", String(Boolean(document.fullscreenElement)));
    }
  }
}

function toggle() {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(() => {});
}

customElements.define("full-screen", FullScreen);
