// Sends one submission and brings its reply into the page.
import * as drafts from "./drafts.js";
import { arriveMine, arrivePage } from "./fragment.js";
import { isHere } from "./page.js";

const deadline = 20_000;
const notNow = [429, 502, 503, 504];

/** Sends a submission. Without a reply it has not been dealt with; `after` says when to try again, in milliseconds. */
export async function send({ id, action, body }) {
  try {
    const reply = await fetch(action, {
      method: "POST",
      headers: {
        Accept: "text/html",
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Passerelle": "fragment",
        "X-Passerelle-Submission": id,
      },
      body,
      signal: AbortSignal.timeout?.(deadline),
    });
    if (!notNow.includes(reply.status)) return { reply };
    const seconds = Number.parseInt(reply.headers.get("Retry-After"), 10);
    return { after: Number.isNaN(seconds) ? undefined : seconds * 1000 + Math.random() * 400 };
  } catch {
    return {};
  }
}

/** Brings the reply into the page; `sent` are the states of the form's controls that have been sent. */
export async function receive(reply, form, sent) {
  if (reply.redirected && !isHere(reply.url)) return location.assign(reply.url);
  const html = await reply.text();
  if (reply.ok && form) drafts.forget(form, sent);
  if (/^\s*<(!doctype|html)/i.test(html)) return arrivePage(html, reply.ok ? sent : undefined);
  arriveMine(html, reply.ok ? sent : undefined);
  if (reply.ok) form?.closest("dialog")?.close();
  else refuse(form);
}

function refuse(form) {
  const here = document.getElementById(form?.getAttribute("id")) ?? document;
  const wrong = here.querySelector('[aria-invalid="true"]');
  if (wrong) wrong.focus();
  else here.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" });
}
