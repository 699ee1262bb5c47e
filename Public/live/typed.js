// What a person has typed, ticked or chosen in a page, and has not sent.

/** The state of a control, comparable with ===. */
export function stateOf(control) {
  if (control.type === "checkbox" || control.type === "radio") return control.checked;
  if (control.type === "select-multiple") return [...control.selectedOptions].map((option) => option.value).join("\n");
  return control.value;
}

/** Whether a control holds something else than the page came with. */
export function isTyped(control) {
  switch (control.type) {
    case "checkbox":
    case "radio":
      return control.checked !== control.defaultChecked;
    case "select-one":
      return control.selectedIndex !== defaultIndex(control);
    case "select-multiple":
      return [...control.options].some((option) => option.selected !== option.defaultSelected);
    case "file":
      return control.files.length > 0;
    case "hidden":
      return false;
    default:
      return control.value !== control.defaultValue;
  }
}

/** The option a list stands on when nobody has touched it. */
export function defaultIndex(select) {
  const options = [...select.options];
  const chosen = options.findLastIndex((option) => option.defaultSelected);
  return chosen >= 0 ? chosen : options.findIndex((option) => !option.disabled);
}

/** The controls under a root that are typed in, with their states; of a group of radio buttons all or none. */
export function typedIn(root) {
  const typed = new Map();
  const controls = [...root.querySelectorAll("input, textarea, select")];
  if (root.matches?.("input, textarea, select")) controls.push(root);
  for (const control of controls) {
    if (!isTyped(control)) continue;
    typed.set(control, stateOf(control));
    if (control.type !== "radio") continue;
    for (const other of controls) {
      const isOfGroup = other.type === "radio" && other.name === control.name && other.form === control.form;
      if (isOfGroup) typed.set(other, stateOf(other));
    }
  }
  return typed;
}

/** The state of every control of a form, to tell later what has been typed since. */
export function statesOf(form) {
  return new Map([...form.elements].map((control) => [control, stateOf(control)]));
}

/** What a form sends, without the key of the page: a press has one of its own. */
export function textOf(...source) {
  const data = new FormData(...source);
  data.delete("submission");
  return new URLSearchParams(data).toString();
}
