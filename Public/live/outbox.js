// Submissions that could not leave: kept for this page in this tab, in order, and sent once the connection is back.
import { receive, send } from "./delivery.js";
import * as sign from "./sign.js";
import { statesOf, textOf } from "./typed.js";

const longest = 60_000;
const shortest = 2000;
let wait = shortest;
let timer;
let isSending = false;

const place = () => `passerelle:outbox:${location.pathname}${location.search}`;

export function start() {
  addEventListener("online", flush);
  if (!isEmpty()) sign.keeps(true);
  flush();
}

export const isEmpty = () => read().length === 0;

/** Keeps a submission; `after` is the number of milliseconds the server asked to wait. */
export function keep(submission, after) {
  const kept = read();
  const last = kept.findLast(({ form }) => form === submission.form);
  // Pressing again while nothing leaves is not a second answer.
  if (last?.body !== submission.body || last?.action !== submission.action) write([...kept, submission]);
  sign.keeps(true);
  later(after);
}

/** Sends what is kept, one after the other, and stops at the first that cannot leave. */
export async function flush() {
  if (isSending) return;
  isSending = true;
  try {
    for (let [next] = read(); next; [next] = read()) {
      const { reply, after } = await send(next);
      if (!reply) return later(after);
      write(read().filter(({ id }) => id !== next.id));
      wait = shortest;
      await receive(reply, document.getElementById(next.form), sentBy(next));
    }
    sign.keeps(false);
  } finally {
    isSending = false;
  }
}

// What was accepted is let go, unless more has been typed since.
function sentBy({ form, fields }) {
  const element = document.getElementById(form);
  return element && textOf(element) === fields ? statesOf(element) : new Map();
}

function later(after) {
  clearTimeout(timer);
  wait = Math.min(longest, wait * 2);
  timer = setTimeout(flush, after ?? wait * (0.5 + Math.random() / 2));
}

// A browser may forbid storage; then submissions live as long as the page.
let memory = [];

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(place())) ?? memory;
  } catch {
    return memory;
  }
}

function write(submissions) {
  memory = submissions;
  try {
    if (submissions.length) sessionStorage.setItem(place(), JSON.stringify(submissions));
    else sessionStorage.removeItem(place());
  } catch {
    return;
  }
}
