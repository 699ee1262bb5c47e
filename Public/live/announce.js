// Says a sentence to those who listen to the page instead of looking at it.

let region;
let clearing;

/** Has a screen reader say the sentence when it is done with the present one. */
export function announce(sentence) {
  const said = region ?? (region = document.body.appendChild(livingRegion()));
  if (!said.isConnected) document.body.append(said);
  const line = document.createElement("p");
  line.textContent = sentence.replace(/\s+/g, " ").trim();
  said.append(line);
  clearTimeout(clearing);
  clearing = setTimeout(() => said.replaceChildren(), 6000);
}

function livingRegion() {
  const element = document.createElement("div");
  element.className = "hidden";
  element.setAttribute("aria-live", "polite");
  element.setAttribute("data-keep", "");
  element.setAttribute("data-announcer", "");
  return element;
}
