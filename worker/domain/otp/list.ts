import type {
  Encoding,
  Failure,
  OtpBadLine,
  OtpListFault,
  OtpListNote,
  OtpListProblem,
  OtpNote,
  Source,
} from '../../contract';
import { decodeText, withinLimits } from '../core/decode';
import { readCsv, separatorOf, type CsvRecord, type Separator } from './csv';

/** A list as records, and what became of them so far. */
export interface List {
  encoding: Encoding;
  bom: boolean;
  separator: Separator;
  records: CsvRecord[];
  bad: OtpBadLine[];
  notes: (OtpNote<OtpListNote> & { line: number | null })[];
}

/** Reads a file's records. Blank lines are counted and left out. */
export function openList(source: Source): List | Failure {
  const { text, encoding, bom } =
    'bytes' in source
      ? decodeText(source.bytes, source.encoding)
      : { text: source.text, encoding: source.encoding ?? 'utf-8', bom: source.bom ?? false };
  const size = 'bytes' in source ? source.bytes.length : text.length;
  const separator = separatorOf(text);
  const all = withinLimits(size) ? [] : readCsv(text, separator);
  const tooLarge = withinLimits(size, all.length);
  if (tooLarge) return tooLarge;
  const records = all.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  if (records.length === 0) return { code: 'otp-list-empty', args: {} };
  const list: List = { encoding, bom, separator, records, bad: [], notes: [] };
  const blank = all.length - records.length;
  if (blank > 0) note(list, 'blank-lines', null, { count: blank });
  return list;
}

export function note(
  list: List,
  code: OtpListNote,
  line: number | null,
  args: OtpNote<OtpListNote>['args'] = {},
): void {
  list.notes.push({ code, args, line });
}

/** A problem of the list's own. */
export const fault = (
  code: OtpListFault,
  column: string | null,
  args: OtpNote<OtpListFault>['args'] = {},
): OtpListProblem => ({
  column,
  list: { code, args },
});

/** A problem that a user or profile has wherever it comes from. */
export const failed = (failure: Failure, column: string | null): OtpListProblem => ({ column, failure });

export function reject(list: List, { line, from, to, fields }: CsvRecord, problems: OtpListProblem[]): void {
  list.bad.push({ line, from, to, fields, problems });
}

/** What is wrong with a record as such. */
export function recordFaults(record: CsvRecord, columns: number): OtpListProblem[] {
  if (record.fault) return [fault(record.fault, null)];
  const fields = record.fields.length;
  if (fields > columns) return [fault('too-many-fields', null, { fields, columns })];
  return [];
}
