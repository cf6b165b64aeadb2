import { limits } from '../../../../worker/contract';

/** Bytes of a file as text: UTF-16 where its mark says so, else UTF-8. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A file's text; why not, where it cannot be had. */
export async function readText(file: File): Promise<{ text: string } | { refused: 'large' | 'unreadable' }> {
  if (file.size > limits.logBytes) return { refused: 'large' };
  try {
    return { text: textOf(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    // A folder, or a file that was moved meanwhile.
    return { refused: 'unreadable' };
  }
}
