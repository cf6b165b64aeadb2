import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import type { FailureCode } from '../../../contract';
import { diagnosisLimits } from '../../../contract';
import { cp949Text } from '../../core/cp949';

export interface Entry {
  name: string;
  bytes: Uint8Array;
}

export type Opened = { entries: Entry[] } | { code: FailureCode; args: Record<string, number> };

const CHUNK = 65_536;

/** Whether the first bytes are those of a zip. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * What a zip holds, unpacked bit by bit so that no entry becomes larger than all of them may be, whatever its head says.
 * Folders are left out. Failures: `diagnosis-archive-damaged`, `diagnosis-archive-too-large`, `diagnosis-archive-entries`.
 */
export async function openArchive(
  bytes: Uint8Array,
  step: (done: number, total: number) => Promise<void>,
): Promise<Opened> {
  const unpacking = new Unpacking();
  for (let at = 0; at < bytes.length; at += CHUNK) {
    try {
      unpacking.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    } catch {
      // What was whole before the damage is still worth reading.
      break;
    }
    if (unpacking.refused) break;
    await step(Math.min(at + CHUNK, bytes.length), bytes.length);
  }
  return unpacking.result();
}

interface Part {
  name: string;
  chunks: Uint8Array[];
  isWhole: boolean;
}

class Unpacking {
  refused: { code: FailureCode; args: Record<string, number> } | null = null;
  readonly #parts: Part[] = [];
  readonly #unzip = new Unzip((file) => this.#take(file));
  #size = 0;

  constructor() {
    this.#unzip.register(UnzipInflate);
  }

  push(chunk: Uint8Array, isLast: boolean): void {
    this.#unzip.push(chunk, isLast);
  }

  #take(file: UnzipFile): void {
    if (file.name.endsWith('/') || this.refused) return;
    if (this.#parts.length === diagnosisLimits.entries) {
      this.refused = { code: 'diagnosis-archive-entries', args: { limit: diagnosisLimits.entries } };
      return;
    }
    const part: Part = { name: nameOf(file.name), chunks: [], isWhole: false };
    this.#parts.push(part);
    file.ondata = (error, data, isLast) => {
      if (error || this.refused) return;
      this.#size += data.length;
      if (this.#size > diagnosisLimits.bytes) {
        this.refused = { code: 'diagnosis-archive-too-large', args: { limitBytes: diagnosisLimits.bytes } };
        file.terminate();
        return;
      }
      part.chunks.push(data);
      part.isWhole = isLast;
    };
    file.start();
  }

  result(): Opened {
    if (this.refused) return this.refused;
    const entries = this.#parts
      .filter(({ chunks, isWhole }) => isWhole || chunks.length > 0)
      .map(({ name, chunks }) => ({ name, bytes: joined(chunks) }));
    return entries.length > 0 ? { entries } : { code: 'diagnosis-archive-damaged', args: {} };
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Zips of Korean Windows without the mark of UTF-8 have their names in CP949; they come as one character a byte. */
function nameOf(name: string): string {
  if (!/^[\0-\u00ff]*[\u0080-\u00ff][\0-\u00ff]*$/.test(name)) return name.slice(0, 400);
  return (cp949Text(Uint8Array.from(name, (character) => character.charCodeAt(0))) ?? name).slice(0, 400);
}
