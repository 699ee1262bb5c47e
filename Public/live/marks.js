// Marks what is mine in elements whose bytes are the same for everybody: the page says once which values are mine.

/** Marks every [data-mark] by the values in data-mine of the page. */
export function apply() {
  const tokens = document.querySelector("[data-mine]")?.dataset.mine;
  if (tokens === undefined) return;
  const mine = new Set(tokens.split(/\s+/).filter(Boolean).map(decoded));
  for (const element of document.querySelectorAll("[data-mark]")) mark(element, mine.has(element.dataset.mark));
}

function mark(element, isMine) {
  if (element.localName === "button") return element.setAttribute("aria-pressed", String(isMine));
  element.classList.toggle("mine", isMine);
  for (const tag of element.querySelectorAll("[data-mine-tag]")) tag.hidden = !isMine;
}

function decoded(token) {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
