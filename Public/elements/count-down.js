// <count-down until="ms">: the time left, by the server's clock ("1 min 12"). data-now="ms": what that clock shows, where
// the page does not say it.
// data-say: the sentence said at 60, 30 and 10 seconds, with {} for the seconds. data-over: the text at the end.
// data-left="ms": a pause, standing still.
import { announce } from "../live/announce.js";
import { lag } from "../live/clock.js";

const milestones = [60, 30, 10];

class CountDown extends HTMLElement {
  static observedAttributes = ["until", "data-now", "data-left"];

  connectedCallback() {
    this.timer = setInterval(() => this.show(), 250);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback(name, _, value) {
    if (name === "data-now") this.lag = value === null ? undefined : Number(value) - Date.now();
    this.before = undefined;
    this.show();
  }

  afterMorph() {
    this.show();
  }

  get seconds() {
    const { left } = this.dataset;
    const milliseconds = left ? Number(left) : Number(this.getAttribute("until")) - (Date.now() + (this.lag ?? lag));
    return Math.max(0, Math.ceil(milliseconds / 1000));
  }

  show() {
    if (!this.isConnected || (!this.hasAttribute("until") && !this.dataset.left)) return;
    const { seconds } = this;
    const text = seconds === 0 ? (this.dataset.over ?? "0 s") : written(seconds);
    if (this.textContent !== text) this.textContent = text;
    const passed = milestones.find((milestone) => this.before > milestone && seconds <= milestone);
    if (passed && this.dataset.say) announce(this.dataset.say.replace("{}", String(seconds)));
    if (seconds === 0 && this.before > 0 && this.dataset.over) announce(this.dataset.over);
    this.before = seconds;
  }
}

function written(seconds) {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")}`;
}

customElements.define("count-down", CountDown);
