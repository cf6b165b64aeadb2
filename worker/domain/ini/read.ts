import type { Outcome, Source } from '../../contract';
import { decodeText, withinLimits, type Decoded } from '../core/decode';
import { parseIni, type IniDocument } from './parse';

export interface IniRead extends Decoded {
  document: IniDocument;
}

/**
 * Bytes or text to a parsed document. Failures: `text-too-large`, `text-too-many-lines`. Text given as text is taken
 * to be UTF-8 without a byte-order mark unless the caller says otherwise.
 */
export function readIni(source: Source): Outcome<IniRead> {
  const tooLarge = withinLimits('bytes' in source ? source.bytes.length : source.text.length);
  if (tooLarge) return { ok: false, error: tooLarge };
  const decoded: Decoded =
    'bytes' in source
      ? decodeText(source.bytes, source.encoding)
      : {
          text: source.text,
          encoding: source.encoding ?? 'utf-8',
          bom: source.bom ?? false,
          certainty: 'stated',
          alternatives: [],
        };
  const document = parseIni(decoded.text);
  const tooMany = withinLimits(0, document.lines.length);
  if (tooMany) return { ok: false, error: tooMany };
  return { ok: true, value: { ...decoded, document } };
}
