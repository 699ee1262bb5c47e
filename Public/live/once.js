// A page whose form[data-once] is about one person each time: when the browser brings it back as it was, with that
// person's answer and mark, a new one takes its place.
export function start() {
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && document.querySelector("form[data-once]")) location.reload();
  });
}
