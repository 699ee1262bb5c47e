// The quiet sign of the connection: #connection says that it is lost, that words are kept, that it is back.

const patience = 1200;
const farewell = 3000;
let lost = false;
let kept = false;
let timer;

export function start() {
  const element = document.getElementById("connection");
  if (!element) return;
  element.hidden = false;
  element.setAttribute("data-keep", "");
}

/** The connection has gone; a short gap stays unsaid. */
export function disconnected() {
  if (lost || timer) return;
  timer = setTimeout(() => {
    timer = undefined;
    lost = true;
    show();
  }, patience);
}

/** The connection stands. */
export function connected() {
  clearTimeout(timer);
  timer = undefined;
  if (!lost) return;
  lost = false;
  show(true);
}

/** Whether something a person sent waits to leave. */
export function keeps(something) {
  if (kept === something) return;
  kept = something;
  show(!something);
}

function show(isBack = false) {
  const element = document.getElementById("connection");
  if (!element) return;
  const { lost: goneText = "", kept: keptText = goneText, back: backText = "" } = element.dataset;
  element.textContent = kept ? keptText : lost ? goneText : isBack ? backText : "";
  if (!kept && !lost && isBack) setTimeout(() => !kept && !lost && element.replaceChildren(), farewell);
}
