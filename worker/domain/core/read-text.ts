import type { Failure, Outcome, Source, TextForm } from '../../contract';
import { decodeText, withinLimits } from './decode';

export interface ReadText extends TextForm {
  text: string;
}

/**
 * A script as text, with the form it has as bytes. Text given as text is taken to be UTF-8 without a byte-order mark
 * unless the caller says otherwise. Failures: `text-too-large`, `text-too-many-lines`.
 */
export function readText(source: Source): Outcome<ReadText> {
  const tooLarge = withinLimits('bytes' in source ? source.bytes.length : source.text.length);
  if (tooLarge) return { ok: false, error: tooLarge };
  const { text, encoding, bom } =
    'bytes' in source
      ? decodeText(source.bytes, source.encoding)
      : { text: source.text, encoding: source.encoding ?? ('utf-8' as const), bom: source.bom ?? false };
  const tooLong = tooManyLines(text);
  return tooLong ? { ok: false, error: tooLong } : { ok: true, value: { text, encoding, bom } };
}

export function tooManyLines(text: string): Failure | null {
  return withinLimits(0, (text.match(/\r\n|\r|\n/g)?.length ?? 0) + 1);
}
