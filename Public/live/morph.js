// Turns an element of the page into a fresh one in place, so that focus, caret, scrolling, open details and what is
// being typed survive.
import { keyOf, pair } from "./pairing.js";
import { defaultIndex, stateOf, typedIn } from "./typed.js";

/**
 * Turns `old` into `fresh`.
 * sent: the states of the controls of a form that the server has just accepted; those are let go.
 * shared: the fresh bytes are the same for everybody, so what is mine in the page (`data-mine`) stays.
 */
export function morph(old, fresh, { sent = new Map(), shared = false } = {}) {
  const typed = typedIn(old);
  for (const [control, state] of sent) if (stateOf(control) === state) typed.delete(control);
  keepFocus(() => morphElement(old, fresh, { typed, shared, sent, isQuiet: sent.size === 0 }));
}

function morphElement(old, fresh, context) {
  if (old.hasAttribute("data-keep")) return;
  // What shows what I gave is renewed only by bytes that are made for me.
  if (context.shared && !context.changed && old.hasAttribute("data-own")) return;
  // Of a long list few items change from one tick to the next.
  if (keyOf(old) && context.isQuiet && old.isEqualNode(fresh)) return;
  if (old.dataset?.scene !== fresh.dataset?.scene) context = { ...context, typed: new Map(), changed: true, isQuiet: false };
  // A custom element may hold unsent work too, a list put in another order for example.
  if (old.typed && !context.changed && !context.sent.has(old.querySelector("input, select"))) return;
  morphAttributes(old, fresh, context);
  if (old.localName === "textarea") old.defaultValue = fresh.defaultValue;
  else morphChildren(old, fresh, context);
  if (old.matches("input, textarea, select")) settleControl(old, fresh, context.typed);
  old.afterMorph?.();
}

function morphAttributes(old, fresh, context) {
  const stays = (name) =>
    (name === "open" && old.matches("details, dialog")) || (name === "data-mine" && context.shared && !context.changed);
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !stays(name)) old.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value && !(name === "open" && stays(name))) old.setAttribute(name, value);
  }
}

// A control keeps what was typed in it, or takes the fresh default.
function settleControl(control, fresh, typed) {
  const state = typed.get(control);
  if (control.type === "file") return;
  if (control.localName === "select") settleSelect(control, state?.split("\n"));
  else if (control.type === "checkbox" || control.type === "radio") {
    const wanted = state ?? fresh.defaultChecked;
    if (control.checked !== wanted) control.checked = wanted;
  } else {
    const wanted = state ?? fresh.value;
    if (control.value !== wanted) control.value = wanted;
  }
}

function settleSelect(select, chosen) {
  const standing = defaultIndex(select);
  for (const [index, option] of [...select.options].entries()) {
    const isDefault = select.multiple ? option.defaultSelected : index === standing;
    const wanted = chosen ? chosen.includes(option.value) : isDefault;
    if (option.selected !== wanted && (wanted || select.multiple)) option.selected = wanted;
  }
}

function morphChildren(old, fresh, context) {
  const partners = pair([...old.childNodes], [...fresh.childNodes]);
  const paired = new Set(partners.values());
  const isKept = (node) => !context.changed && node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-keep");
  for (const node of [...old.childNodes]) if (!paired.has(node) && !isKept(node)) old.removeChild(node);
  let at = old.firstChild;
  for (const node of fresh.childNodes) {
    while (at && !paired.has(at)) at = at.nextSibling;
    const partner = partners.get(node);
    if (!partner) {
      old.insertBefore(document.importNode(node, true), at);
      continue;
    }
    if (partner === at) at = at.nextSibling;
    else if (old.moveBefore) old.moveBefore(partner, at);
    else old.insertBefore(partner, at);
    if (partner.nodeType === Node.ELEMENT_NODE) morphElement(partner, node, context);
    else if (partner.nodeValue !== node.nodeValue) partner.nodeValue = node.nodeValue;
  }
}

// A node that is moved, or replaced by one of the same id, loses the focus: it is given back.
function keepFocus(change) {
  const active = document.activeElement;
  const caret = caretOf(active);
  change();
  if (!active || active === document.body || document.activeElement === active) return;
  const heir = active.isConnected ? active : active.id && document.getElementById(active.id);
  if (!heir) return;
  heir.focus({ preventScroll: true });
  if (caret && caretOf(heir)) heir.setSelectionRange(...caret);
}

function caretOf(control) {
  // Some kinds of input have no caret, and throw or answer null.
  try {
    return control.selectionStart == null
      ? undefined
      : [control.selectionStart, control.selectionEnd, control.selectionDirection];
  } catch {
    return undefined;
  }
}
