// Keeps the words being typed in a form through a reload or a change of the page, until they have been sent.
import { isTyped, stateOf } from "./typed.js";

const key = (form) => `passerelle:draft:${location.pathname}:${form.getAttribute("id")}:${form.getAttribute("action") ?? ""}`;

const isText = (control) => control.name && (control.localName === "textarea" || /^(text|search)$/.test(control.type));

export function start() {
  document.addEventListener("input", ({ target: { form } }) => {
    if (form?.matches("form[data-live-form][id]")) save(form);
  });
  restore();
}

/** Puts drafts back into fields that nobody has touched. */
export function restore() {
  for (const form of document.querySelectorAll("form[data-live-form][id]")) {
    const words = read(form);
    if (!words) continue;
    for (const control of form.elements) {
      if (!isText(control) || !(control.name in words) || isTyped(control)) continue;
      if (control.value !== words[control.name]) control.value = words[control.name];
    }
  }
}

/** The words have arrived; what has been typed since stays a draft. */
export function forget(form, sent) {
  save(form, (control) => sent.get(control) !== stateOf(control));
}

function save(form, isWanted = () => true) {
  const words = {};
  for (const control of form.elements) {
    if (isText(control) && isTyped(control) && isWanted(control)) words[control.name] = control.value;
  }
  try {
    if (Object.keys(words).length) sessionStorage.setItem(key(form), JSON.stringify(words));
    else sessionStorage.removeItem(key(form));
  } catch {
    // A browser may forbid storage: the words then live as long as the page.
    return;
  }
}

function read(form) {
  try {
    return JSON.parse(sessionStorage.getItem(key(form)));
  } catch {
    return null;
  }
}
