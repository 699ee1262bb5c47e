// Fetches the page's own URL again and takes it over in place.
import { arrivePage } from "./fragment.js";

const jitter = 400;
const calm = 5000;
let waiting;
let awaited;
let last = { scene: undefined, at: -calm };
let turn = Promise.resolve();

/** Renews the page for a scene it does not show. Many phones hear of one at once: each waits a moment of its own. */
export function renewFor(stranger) {
  const id = stranger.getAttribute("id");
  const { scene } = stranger.dataset;
  // A newer scene takes the place of the one that is waited for.
  if (waiting && awaited === scene) return;
  clearTimeout(waiting);
  awaited = scene;
  // Should the page never come to show this scene, it is not asked for at every tick.
  const patience = scene === last.scene ? Math.max(0, last.at + calm - performance.now()) : 0;
  waiting = setTimeout(() => {
    waiting = undefined;
    if (document.getElementById(id)?.dataset.scene === scene) return;
    last = { scene, at: performance.now() };
    renew();
  }, patience + Math.random() * jitter);
}

/** Renews the page now. */
export function renew() {
  turn = turn.then(fetchPage).catch(() => {});
  return turn;
}

async function fetchPage() {
  const reply = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (reply.redirected && !isHere(reply.url)) return location.assign(reply.url);
  if (reply.status >= 500 || reply.status === 429) return;
  arrivePage(await reply.text());
}

/** Whether an address is this page's. */
export function isHere(url) {
  const there = new URL(url, location.href);
  return there.origin === location.origin && there.pathname === location.pathname && there.search === location.search;
}
