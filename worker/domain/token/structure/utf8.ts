const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

export interface Utf8Text {
  text: string;
  /** The first byte that is no UTF-8, and where its U+FFFD stands in the text. */
  invalid: { byte: number; at: number } | null;
}

/** Bytes as text; a byte-order mark stays. What is no UTF-8 is U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): Utf8Text {
  try {
    return { text: strict.decode(bytes), invalid: null };
  } catch {
    const byte = firstInvalid(bytes);
    return { text: lenient.decode(bytes), invalid: { byte, at: lenient.decode(bytes.subarray(0, byte)).length } };
  }
}

/** Offset of the first byte of the first sequence that is no UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    const size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (size === 0 || at + size > bytes.length) return at;
    for (let next = 1; next < size; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return at;
    const second = bytes[at + 1]!;
    // Forms that are too long, surrogates, and what lies beyond U+10FFFF.
    if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return at;
    if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return at;
    at += size;
  }
  return at;
}
