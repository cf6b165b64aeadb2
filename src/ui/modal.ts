/**
 * For `{@attach}`: shows the browser's own modal dialog, which keeps the focus in. It gives it back too, but not when it
 * is taken off the page, as components are; then this does.
 */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = focused();
  dialog.showModal();
  return () => {
    dialog.close();
    if (document.activeElement === document.body) before?.focus();
  };
}

/** What has the focus, in whatever shadow root. */
function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}
