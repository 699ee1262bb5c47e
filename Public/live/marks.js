// Marks what is mine in elements whose bytes are the same for everybody: the page says which values are mine.

/** Marks every [data-mark] by the values in each data-mine of the page. */
export function apply() {
  const places = [...document.querySelectorAll("[data-mine]")];
  if (!places.length) return;
  const mine = new Set(places.flatMap(({ dataset }) => dataset.mine.split(/\s+/).filter(Boolean).map(decoded)));
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
