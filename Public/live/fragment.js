// Brings what the server sends into the page: fragments (elements with ids) and whole pages.
import { announce } from "./announce.js";
import * as drafts from "./drafts.js";
import * as elements from "./elements.js";
import * as marks from "./marks.js";
import { morph } from "./morph.js";

/** A fragment that everybody receives. Answers the element that only the page's own URL can renew, if there is one. */
export function arriveShared(html) {
  const fragment = parse(html);
  const stranger = fragment.find((fresh) => fresh.hasAttribute("data-personal") && !isSameScene(fresh));
  if (stranger) return stranger;
  settle(() => place(fragment, { shared: true }));
}

/** A fragment that was made for this page, in reply to a form whose accepted states are `sent`. */
export function arriveMine(html, sent) {
  const fragment = parse(html);
  settle(() => place(fragment, { sent }));
}

/** A whole page, which takes the place of this one. */
export function arrivePage(html, sent) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  settle(() => {
    document.title = fresh.title;
    document.documentElement.lang = fresh.documentElement.lang || document.documentElement.lang;
    morph(document.body, fresh.body, { sent });
  });
}

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children].filter((element) => element.hasAttribute("id"));
}

function isSameScene(fresh) {
  const old = document.getElementById(fresh.getAttribute("id"));
  return !old || old.dataset.scene === fresh.dataset.scene;
}

function place(fragment, options) {
  for (const fresh of fragment) {
    const old = document.getElementById(fresh.getAttribute("id"));
    if (!old) continue;
    if (old.localName === fresh.localName) morph(old, fresh, options);
    else old.replaceWith(document.importNode(fresh, true));
  }
}

// What follows every change of the page.
function settle(change) {
  const statuses = new Set(document.querySelectorAll("[role=status]"));
  const [scene, title] = [sceneOf(), titleOf()];
  const hadFocus = document.activeElement !== document.body;
  change();
  marks.apply();
  drafts.restore();
  elements.load();
  for (const status of document.querySelectorAll("[role=status]")) {
    // An alert is said when it appears; a status only when its words change.
    if (!statuses.has(status) && status.textContent.trim()) announce(status.textContent);
  }
  if (sceneOf() !== scene) beginScene(title, hadFocus && document.activeElement === document.body);
}

const sceneOf = () => document.querySelector("main[data-scene]")?.dataset.scene;
const titleOf = () => document.querySelector("main[data-scene] h1")?.textContent;

// A new question starts at its top and is said, without taking the focus from where it is.
function beginScene(formerTitle, lostFocus) {
  const title = document.querySelector("main[data-scene] h1");
  window.scrollTo({ top: 0 });
  if (!title) return;
  if (lostFocus) {
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  } else if (title.textContent !== formerTitle) announce(title.textContent);
}
