// Sends forms that carry data-live-form without leaving the page.
import { receive, send } from "./delivery.js";
import * as outbox from "./outbox.js";
import { statesOf, textOf } from "./typed.js";

// A reply usually comes sooner: a button that flashes grey at every touch would be noise.
const patience = 300;

// What is under way for each form: its last turn, and what that turn sends.
const turns = new WeakMap();

export function start() {
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || !form.matches("form[data-live-form]") || !isPlain(form, submitter)) return;
    event.preventDefault();
    takeTurn(form, submitter);
  });
}

// Files and searches leave the usual way.
function isPlain(form, submitter) {
  const method = submitter?.getAttribute("formmethod") ?? form.getAttribute("method");
  return method?.toLowerCase() === "post" && ![...form.elements].some((control) => control.type === "file" && control.files.length);
}

// A second press on the same answer is not a second answer; another answer waits for the first.
function takeTurn(form, submitter) {
  const submission = written(form, submitter);
  const before = turns.get(form);
  if (before?.body === submission.body && before.action === submission.action) return;
  const sent = statesOf(form);
  const turn = { body: submission.body, action: submission.action };
  turn.end = Promise.resolve(before?.end)
    .then(() => submit(form, submitter, submission, sent))
    .finally(() => turns.get(form) === turn && turns.delete(form));
  turns.set(form, turn);
}

async function submit(form, submitter, submission, sent) {
  if (!outbox.isEmpty()) {
    outbox.keep(submission);
    return outbox.flush();
  }
  form.setAttribute("aria-busy", "true");
  const dimming = setTimeout(() => submitter?.setAttribute("aria-disabled", "true"), patience);
  const { reply, after } = await send(submission);
  clearTimeout(dimming);
  form.removeAttribute("aria-busy");
  submitter?.removeAttribute("aria-disabled");
  if (reply) await receive(reply, form, sent);
  else outbox.keep(submission, after);
}

function written(form, submitter) {
  let body = textOf(form, submitter);
  // What a press means is said, so that the same press sent twice does not take itself back.
  const pressed = submitter?.getAttribute("aria-pressed");
  if (pressed && !new FormData(form).has("to")) body += `${body && "&"}to=${pressed === "true" ? "no" : "yes"}`;
  return {
    id: identifier(),
    form: form.getAttribute("id"),
    action: new URL(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href).href,
    fields: textOf(form),
    body,
  };
}

// crypto.randomUUID is missing where the page does not come over HTTPS.
function identifier() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
