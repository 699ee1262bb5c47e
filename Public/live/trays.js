// Closes a tray behind what was taken from it: <details data-closes="Sent"> says so when a form in it leaves.
import { announce } from "./announce.js";

export function start() {
  document.addEventListener("submit", ({ target }) => {
    const tray = target.closest("details[data-closes]");
    if (!tray) return;
    tray.open = false;
    tray.querySelector("summary").focus({ preventScroll: true });
    announce(tray.dataset.closes);
  });
}
