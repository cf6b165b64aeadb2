import type { Encoding, Outcome, Source } from '../contract';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'cp949', 'latin1'];

/** Whether a stranger's argument is a file as the contract wants it. */
export function isSource(source: unknown): source is Source {
  if (typeof source !== 'object' || source === null) return false;
  const { bytes, text, encoding, bom } = source as Record<string, unknown>;
  if (encoding !== undefined && !encodings.includes(encoding as Encoding)) return false;
  if (bom !== undefined && typeof bom !== 'boolean') return false;
  return bytes instanceof Uint8Array || typeof text === 'string';
}

/** The answer to arguments of another shape than the contract's. */
export function refuseArguments(): Outcome<never> {
  return { ok: false, error: { code: 'call-arguments', args: {} } };
}
