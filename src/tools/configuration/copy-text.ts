/** Puts text on the clipboard. Over plain http only what is selected in a field can be copied. False when neither works. */
export async function copyText(text: string, field?: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not there, or not allowed.
  }
  if (!field) return false;
  field.focus();
  field.select();
  // The one way that is left without a secure context.
  return document.execCommand('copy');
}
