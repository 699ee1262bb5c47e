// Fetches the script of a custom element when the page first holds one.

const names = [
  "character-count", "copy-text", "count-down", "drag-board", "full-screen", "growing-list", "print-page",
  "screen-keys", "sortable-list",
];
const asked = new Set();

/** Loads what the page needs and has not asked for. */
export function load() {
  for (const name of names) {
    if (asked.has(name) || !document.querySelector(name)) continue;
    asked.add(name);
    import(`../elements/${name}.js`).catch(() => asked.delete(name));
  }
}
