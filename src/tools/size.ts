import type { Snapshot } from '../workbench';

/** How many bytes the text will have. CP949 writes two for each character beyond ASCII. */
export function sizeOf({ text, encoding, bom }: Snapshot): number {
  switch (encoding) {
    case 'utf-16le':
    case 'utf-16be':
      return 2 * text.length + (bom ? 2 : 0);
    case 'latin1':
      return text.length;
    case 'cp949':
      return text.length + beyondAscii(text);
    case 'utf-8':
      return utf8Length(text) + (bom ? 3 : 0);
  }
}

function beyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes++;
    // Both halves of a pair come to four bytes together.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes++;
  }
  return bytes;
}
