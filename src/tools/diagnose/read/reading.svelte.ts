import type { Deployment, DiagnosisFile, DiagnosisRecord, DiagnosisReport } from '../../../../worker/contract';
import { workbench } from '../../../workbench';
import { Asked } from '../../asked.svelte';

/** A text of more characters is not put into a field: browsers stand still over it. */
export const FIELD_MOST = 100_000;
/** Korea, which the times of logs are taken for. */
const KOREA_MINUTES = 540;

/** Where it came from decides whether it would be lost. */
type Origin = 'typed' | 'file' | 'sample';
interface Given {
  name: string;
  /** Shown in the field; null for what is shown by name and size. */
  text: string | null;
  bytes: Uint8Array;
  origin: Origin;
}
interface Question {
  given: Given;
  zoneMinutes: number;
  deployment: Deployment | null;
}

const isSame = (a: Question | null, b: Question): boolean =>
  a !== null && a.given === b.given && a.zoneMinutes === b.zoneMinutes && a.deployment === b.deployment;

/** What was given to be read, and what came of it. */
export class Reading {
  readonly asked = new Asked<DiagnosisReport>();
  #given = $state.raw<Given | null>(null);
  zoneMinutes = $state(KOREA_MINUTES);
  /** What is looked for among the records, and whether their list is open; null: as long as the list is short. */
  find = $state('');
  listOpen = $state<boolean | null>(null);
  #stopped = $state(false);
  /** What the answer that is shown belongs to; coming back to the screen asks nothing twice. */
  #answered: Question | null = null;

  get given(): Given | null {
    return this.#given;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  get report(): DiagnosisReport | null {
    return this.#given ? this.asked.answer : null;
  }

  /** Only this page has the text. */
  get holds(): boolean {
    return this.#given?.origin === 'typed';
  }

  /** Takes what was pasted or typed. */
  takeText(text: string, origin: Origin = 'typed'): void {
    if (text === '') return this.clear();
    const shown = text.length > FIELD_MOST ? null : text;
    this.#take({ name: '', text: shown, bytes: new TextEncoder().encode(text), origin });
  }

  takeFile({ name, bytes }: { name: string; bytes: Uint8Array }): void {
    // What was pasted elsewhere on the page has no name, and only the page has it.
    this.#take({ name, text: name === '' ? textOf(bytes) : null, bytes, origin: name === '' ? 'typed' : 'file' });
  }

  clear(): void {
    this.#given = null;
    this.#answered = null;
    this.asked.clear();
  }

  stop(): void {
    this.asked.cancel();
    this.#stopped = true;
  }

  again(): void {
    this.#stopped = false;
  }

  /** For an effect: reads what was given beside the farm as it is. */
  ask(): (() => void) | undefined {
    const given = this.#given;
    const { zoneMinutes } = this;
    const { deployment } = workbench;
    if (!given || this.#stopped) return undefined;
    const question: Question = { given, zoneMinutes, deployment };
    if (isSame(this.#answered, question)) return undefined;
    const request = {
      source: { bytes: given.bytes },
      ...(given.name !== '' && { name: given.name }),
      nowMs: Date.now(),
      zoneMinutes,
      ...(deployment && { deployment }),
    };
    let wanted = true;
    const back = this.asked.ask(async (api, call) => {
      const outcome = await api.diagnosis.read(call, request);
      if (wanted) this.#answered = question;
      return outcome;
    });
    return () => {
      wanted = false;
      back();
    };
  }

  /** The file a record stands in. */
  fileOf({ at }: DiagnosisRecord): DiagnosisFile | null {
    const files = this.report?.files ?? [];
    return files.find(({ name }) => name === (at.file ?? null)) ?? files.find(({ records }) => records > 0) ?? null;
  }

  /** Looks for somebody or something among the records. */
  lookFor(text: string): void {
    this.find = text;
    this.listOpen = true;
  }

  #take(given: Given): void {
    this.#stopped = false;
    this.find = '';
    this.listOpen = null;
    this.#given = given;
  }
}

/** The text for the field, where it is one and short; null else. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length > FIELD_MOST) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
