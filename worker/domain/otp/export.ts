import type { OtpCsv, OtpWriteCsvRequest, Outcome } from '../../contract';
import { encodeText } from '../core/decode';
import { csvField, csvText } from '../core/escape';

/** A CSV for spreadsheets that runs no formula (`security.md` 4.2). Failure: `text-lone-surrogate`. */
export function writeCsv({ records }: OtpWriteCsvRequest): Outcome<OtpCsv> {
  const text = csvText(records);
  const bytes = encodeText(text, { encoding: 'utf-8', bom: true });
  if (!bytes.ok) return bytes;
  const marked = records.flat().filter((field) => csvField(field).startsWith(`"'`) && !field.startsWith("'")).length;
  return { ok: true, value: { bytes: bytes.value, text, marked } };
}
