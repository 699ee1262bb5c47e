// Opens dialogs by [data-dialog="id"]. Without a script, such a link shows the dialog in its place.

export function start() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog?.showModal) {
      event.preventDefault();
      if (!dialog.open) dialog.showModal();
      return;
    }
    const closer = event.target.closest("dialog [data-close]");
    const open = closer?.closest("dialog") ?? (isBackdrop(event) ? event.target : undefined);
    if (!open) return;
    event.preventDefault();
    open.close();
  });
}

// A press beside the dialog lands on the dialog itself, outside its box.
function isBackdrop({ target, clientX, clientY, detail }) {
  if (target.localName !== "dialog" || !target.open || detail === 0) return false;
  const box = target.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
