import type {
  DiagnosisFile,
  DiagnosisReadRequest,
  DiagnosisRecord,
  DiagnosisReport,
  FailureCode,
  Outcome,
  Source,
} from '../../../contract';
import { diagnosisLimits } from '../../../contract';
import { judge } from '../../core/judge';
import { isArchive, openArchive } from './archive';
import { readLog } from './decode';
import { csvEvents, csvHead, headlessCsv } from './event-csv';
import { detailsEvents, isDetailsHead } from './event-details';
import { listEvents } from './event-list';
import { tableEvents } from './event-table';
import { textEvents } from './event-text';
import { hasDoctype, xmlEvents } from './event-xml';
import { kindOf, toolOf, type Kind } from './kind';
import { adapterLines } from './lines';
import { recordOf, type RawEvent } from './record';
import { providerRules } from './rules/providers';
import { readingRules } from './rules/reading';
import { serverRules } from './rules/servers';
import { viewOf, type ReadFile } from './rules/view';
import { noNotes, type Notes } from './scan';
import { screenEvent } from './screen';
import { Dates } from './times';

/** Reports how far it is, and gives other messages a turn; throws when the call was cancelled. */
export type Step = (phase: 'unpack' | 'read', done: number, total: number) => Promise<void>;

/** All of the report but what is made of it. */
export type DiagnosisReading = Omit<DiagnosisReport, 'diagnosis'>;

const KOREA = 540;
const rules = [...readingRules, ...providerRules, ...serverRules];

/**
 * Reads anything an administrator may have at hand: says what it is, and what it holds, with exact places. What is
 * damaged is read as far as it goes. Failures: `diagnosis-too-large`, `diagnosis-doctype`, `diagnosis-archive-damaged`,
 * `diagnosis-archive-too-large`, `diagnosis-archive-entries`.
 */
export async function readDiagnosis(request: DiagnosisReadRequest, step: Step): Promise<Outcome<DiagnosisReading>> {
  const { source, name, zoneMinutes = KOREA, deployment } = request;
  const sizeBytes = sizeOf(source);
  if (sizeBytes > diagnosisLimits.bytes)
    return failed('diagnosis-too-large', { sizeBytes, limitBytes: diagnosisLimits.bytes });
  const reader = new Reader(zoneMinutes, step);
  if ('bytes' in source && isArchive(source.bytes)) {
    const opened = await openArchive(source.bytes, (done, total) => step('unpack', done, total));
    if ('code' in opened) return failed(opened.code, opened.args);
    for (const entry of opened.entries) await reader.read({ bytes: entry.bytes }, entry.name);
  } else {
    await reader.read(source, name, false);
    const refused = reader.files[0]?.file.refused;
    if (refused) return failed(refused, {});
  }
  const { records, more } = reader;
  const judged = judge({ files: reader.files.map(viewOf), deployment, more }, rules);
  return {
    ok: true,
    value: {
      ...reader.whole('bytes' in source && isArchive(source.bytes)),
      files: reader.files.map(({ file }) => file),
      records,
      more,
      findings: judged.findings,
      moreFindings: judged.more,
      zoneMinutes,
    },
  };
}

function failed(
  code: FailureCode,
  args: Record<string, number>,
): { ok: false; error: { code: FailureCode; args: Record<string, number> } } {
  return { ok: false, error: { code, args } };
}

const sizeOf = (source: Source): number => ('bytes' in source ? source.bytes.length : source.text.length);

/** `ElfFile`, as the logs of Windows begin on disk. */
const isEventLog = (source: Source): boolean =>
  'bytes' in source && [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0].every((byte, at) => source.bytes[at] === byte);

/** Records between two looks at the clock. */
const TURN = 128;

class Reader {
  readonly files: ReadFile[] = [];
  readonly records: DiagnosisRecord[] = [];
  more = 0;
  readonly #zoneMinutes: number;
  readonly #step: Step;

  constructor(zoneMinutes: number, step: Step) {
    this.#zoneMinutes = zoneMinutes;
    this.#step = step;
  }

  /** `isEntry`: of an archive, whose places name it. */
  async read(source: Source, name: string | undefined, isEntry = true): Promise<void> {
    const { text, encoding, bom, badLines, mixed } = readLog(source);
    const kind: Kind = isEventLog(source) ? { kind: 'binary', certainty: 'observed' } : kindOf(text, name ?? '');
    const notes = noNotes();
    const dates = new Dates(this.#zoneMinutes);
    const refused = refusalOf(kind, source, text, isEntry);
    const before = this.records.length + this.more;
    if (!refused) {
      for (const events of scannersFor(kind, text, notes)) {
        let count = 0;
        for (const event of events) {
          if (this.records.length === diagnosisLimits.records) this.more++;
          else this.records.push(recordOf(event, text, dates, isEntry ? name : undefined));
          if (++count % TURN === 0) await this.#step('read', event.to, text.length);
        }
      }
    }
    dates.settle();
    const file: DiagnosisFile = {
      name: name ?? null,
      sizeBytes: sizeOf(source),
      ...kind,
      leadsTo: toolOf(kind.kind),
      // What is no text is not shown as one.
      text: kind.kind === 'binary' || refused ? '' : text,
      encoding,
      bom,
      records: this.records.length + this.more - before,
      badLines: notes.badLines + badLines,
      refused,
    };
    const isEvtx = isEventLog(source);
    this.files.push({ file, notes, mixed, damaged: badLines, dates: dates.assumed, isEvtx });
  }

  whole(isArchived: boolean): Pick<DiagnosisReading, 'kind' | 'certainty' | 'leadsTo'> {
    const file = this.files[0]?.file;
    if (isArchived || !file) return { kind: 'archive', certainty: 'observed', leadsTo: null };
    return { kind: file.kind, certainty: file.certainty, leadsTo: file.leadsTo };
  }
}

function refusalOf(kind: Kind, source: Source, text: string, isEntry: boolean): FailureCode | null {
  if (kind.kind === 'event-xml' && hasDoctype(text)) return 'diagnosis-doctype';
  // A zip in a zip may hold as much again.
  if (isEntry && 'bytes' in source && isArchive(source.bytes)) return 'diagnosis-archive-nested';
  return null;
}

/** The readers of a kind. In a transcript events may stand as any command prints them; what lies between is no fault. */
function scannersFor({ kind }: Kind, text: string, notes: Notes): Iterable<RawEvent>[] {
  switch (kind) {
    case 'event-xml':
      return [xmlEvents(text, notes)];
    case 'event-csv': {
      const head = csvHead(text) ?? headlessCsv(text);
      return head ? [csvEvents(text, notes, head)] : [];
    }
    case 'event-text':
      return [isDetails(text) ? detailsEvents(text, notes) : textEvents(text, notes)];
    case 'event-list':
      return [listEvents(text, notes)];
    case 'event-table':
      return [tableEvents(text, notes)];
    case 'adapter-lines':
      return [adapterLines(text, notes)];
    case 'user-screen':
      return [[screenEvent(text)]];
    case 'transcript':
      return scannersOfTranscript(text);
    default:
      return [];
  }
}

const HEAD = 65_536;
const isDetails = (text: string): boolean =>
  isDetailsHead(text.slice(0, HEAD)) && !/^(?:Log Name|로그 이름)[ \t]*:/m.test(text.slice(0, HEAD));

function scannersOfTranscript(text: string): Iterable<RawEvent>[] {
  if (/^(?: {0,4}Log Name|로그 이름)[ \t]*:|^Event\[\d{1,9}\]/m.test(text)) return [textEvents(text, noNotes())];
  if (/^Time(?:Created|Generated) {0,40}:/m.test(text)) return [listEvents(text, noNotes())];
  if (/^TimeCreated +Id +LevelDisplayName/m.test(text)) return [tableEvents(text, noNotes())];
  return /\[#\d{4}\]/.test(text) ? [adapterLines(text, noNotes())] : [];
}
