/**
 * Puts text on the clipboard. Over plain http only what is selected in a field can be copied: that is `field`, or one
 * made beside `near`, which gets the focus back. False when nothing works.
 */
export async function copyText(
  text: string,
  { field, near }: { field?: HTMLTextAreaElement | undefined; near?: HTMLElement | undefined } = {},
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not there, or not allowed.
  }
  if (field) return copySelected(field);
  if (!near) return false;
  const made = document.createElement('textarea');
  made.value = text;
  made.readOnly = true;
  made.className = 'visually-hidden';
  // In a dialog all else is out of reach.
  near.after(made);
  const copied = copySelected(made);
  made.remove();
  near.focus();
  return copied;
}

function copySelected(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.select();
  // The one way that is left without a secure context.
  return document.execCommand('copy');
}
