import type { FileKind } from '../../worker/contract';
import { client, WorkerGoneError } from '../client';
import type { TakenFile } from './take-files';

/** Which tool takes what, and for some kinds which part of it; other kinds have none. */
export const homes: Readonly<Partial<Record<FileKind, string>>> = {
  ini: 'configuration',
  script: 'theme',
  token: 'tokens',
  trace: 'diagnose',
  archive: 'diagnose',
  clock: 'keys:clock',
  'otp-address': 'keys:codes',
  assembly: 'overview:assembly',
  kept: 'overview:kept',
};
/** Names of pasted texts that are kept as files. */
export const pastedNames: Readonly<Partial<Record<FileKind, string>>> = { ini: 'ADFSadapter.ini', script: 'onload.js' };

export const toolIn = (target: string): string => target.replace(/:.*/, '');

type Receiver = (file: TakenFile) => void;

/** What is given for tools that keep no file: handed over at once, or when the tool is on the screen. */
export class Inbox {
  readonly #receivers = new Map<string, Receiver>();
  readonly #waiting = new Map<string, TakenFile>();

  /** For `onMount` of a tool: it is handed what is given for it, until the function returned is called. */
  receive(target: string, receiver: Receiver): () => void {
    this.#receivers.set(target, receiver);
    const waiting = this.#waiting.get(target);
    this.#waiting.delete(target);
    if (waiting) receiver(waiting);
    return () => this.#receivers.delete(target);
  }

  put(target: string, file: TakenFile): void {
    const receiver = this.#receivers.get(target);
    if (receiver) receiver(file);
    else this.#waiting.set(target, file);
  }
}

/** Enough of a file to tell what it is; the worker cuts it where a line ends. */
const SAMPLE_BYTES = 200_000;

/** What a file is; null when the worker died over it: opening will meet the same death and say so. */
export async function kindOf({ name, bytes }: Pick<TakenFile, 'name' | 'bytes'>): Promise<FileKind | null> {
  try {
    const sample = bytes.subarray(0, SAMPLE_BYTES).slice();
    const outcome = await client.run((api, call) => api.recognise(call, { source: { bytes: sample }, name }));
    return outcome.ok ? (outcome.value[0]?.kind ?? null) : null;
  } catch (error) {
    if (error instanceof WorkerGoneError) return null;
    throw error;
  }
}
