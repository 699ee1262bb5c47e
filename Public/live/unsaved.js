// Asks before somebody leaves a page with words in a form[data-unsaved] that are saved nowhere. "yes" says that it came
// back with such words.
import { typedIn } from "./typed.js";

let isSending = false;

export function start() {
  document.addEventListener("submit", (event) => {
    // Whoever deletes what they wrote has been asked already.
    if (!event.defaultPrevented && event.target.matches("form[data-unsaved], dialog form")) isSending = true;
  });
  addEventListener("pageshow", () => (isSending = false));
  addEventListener("beforeunload", (event) => {
    if (!isSending && [...document.querySelectorAll("form[data-unsaved]")].some(isUnsaved)) event.preventDefault();
  });
}

function isUnsaved(form) {
  return form.dataset.unsaved === "yes" || typedIn(form).size > 0;
}
