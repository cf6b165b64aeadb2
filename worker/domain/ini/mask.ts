import type { IniMaskRequest, IniMaskResult, Outcome, Range, TextEdit } from '../../contract';
import { encodeText } from '../core/decode';
import { applyEdits } from '../core/edits';
import { readIni } from './read';
import { secretPlaces } from './secrets';

/** As the guide masks its own; of one length, so that none shows. */
const MASK = '********';

/**
 * A copy to hand on: every secret masked, everything else as it was to the byte. LDAP_ID is masked as well, under its name
 * only: it is no secret, but half of a credential, and the guide masks it too (seed line 647). Failures: those of `readIni`
 * and `encodeText`.
 */
export function maskIni({ source }: IniMaskRequest): Outcome<IniMaskResult> {
  const read = readIni(source);
  if (!read.ok) return read;
  const { document, encoding, bom } = read.value;
  const edits = secretPlaces(document).map((place): TextEdit => ({ ...place, insert: MASK }));
  const text = applyEdits(document.text, edits);
  const bytes = encodeText(text, { encoding, bom });
  if (!bytes.ok) return bytes;
  return { ok: true, value: { encoding, bom, bytes: bytes.value, text, edits, masked: placesAfter(edits) } };
}

function placesAfter(edits: readonly TextEdit[]): Range[] {
  let moved = 0;
  return edits.map(({ from, to, insert }) => {
    const start = from + moved;
    moved += insert.length - (to - from);
    return { from: start, to: start + insert.length };
  });
}
