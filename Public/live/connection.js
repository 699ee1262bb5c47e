// Listens to the session: opens the page's event stream, brings in what it says, comes back when it breaks.
import { arriveShared } from "./fragment.js";
import * as outbox from "./outbox.js";
import { renew, renewFor } from "./page.js";
import * as sign from "./sign.js";

const longAbsence = 5000;
let source;
let address;
let attempts = 0;
let reopening;
let lostAt;

export function start() {
  if (!window.EventSource) return;
  follow();
  new MutationObserver(follow).observe(document.body, { attributeFilter: ["data-live"] });
  addEventListener("online", open);
  addEventListener("offline", lose);
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && (open(), renew()));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && source?.readyState === EventSource.CLOSED) open();
  });
}

// The page may come to listen elsewhere when it is renewed.
function follow() {
  const wanted = document.body.dataset.live;
  if (wanted === address) return;
  address = wanted;
  if (address) open();
  else close();
}

function open() {
  if (!address) return;
  close();
  source = new EventSource(address);
  source.addEventListener("open", arrive);
  source.addEventListener("error", breakOff);
  source.addEventListener("fragment", ({ data }) => {
    const stranger = arriveShared(data);
    if (stranger) renewFor(stranger);
  });
  source.addEventListener("renew", renew);
  source.addEventListener("bye", bye);
}

function close() {
  clearTimeout(reopening);
  source?.close();
}

function arrive() {
  attempts = 0;
  sign.connected();
  outbox.flush();
  if (lostAt !== undefined && performance.now() - lostAt > longAbsence) renew();
  lostAt = undefined;
}

function lose() {
  lostAt ??= performance.now();
  sign.disconnected();
}

function breakOff() {
  lose();
  // The browser tries again by itself unless it has given up.
  if (source.readyState !== EventSource.CLOSED) return;
  reopenAfter(Math.min(30_000, 1000 * 2 ** attempts++) * (0.5 + Math.random()));
}

// The server leaves and says when to come back: in milliseconds, or by the stream's own `retry`.
function bye({ data }) {
  const wait = Number.parseInt(data, 10);
  if (Number.isNaN(wait)) return;
  lose();
  close();
  reopenAfter(wait);
}

function reopenAfter(milliseconds) {
  clearTimeout(reopening);
  reopening = setTimeout(open, milliseconds);
}
