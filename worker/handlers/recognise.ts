import type { Recognised, Source, VerifierApi } from '../contract';
import { decodeText, withinLimits } from '../domain/core/decode';
import { recogniseBytes, recogniseText } from '../domain/core/recognise';
import { recogniseIni } from '../domain/ini';
import type { Runtime } from '../runtime/calls';
import { isSource, refuseArguments } from './arguments';

const SAMPLE_BYTES = 131_072;
/** Less than this and a text is taken for plain text. */
const LEAST_SCORE = 0.3;

/** What a file is, best first. Bytes with NUL that are no UTF-16 are `binary`. */
export function recogniseHandler(runtime: Runtime): VerifierApi['recognise'] {
  return (call, request) =>
    runtime.run(call, () => {
      const { source, name } = (request as { source: unknown; name?: unknown } | null) ?? { source: null };
      if (!isSource(source)) return refuseArguments();
      const tooLarge = withinLimits('bytes' in source ? source.bytes.length : source.text.length);
      if (tooLarge) return { ok: false, error: tooLarge };
      return { ok: true, value: recognise(source, typeof name === 'string' ? name : '') };
    });
}

function recognise(source: Source, name: string): Recognised[] {
  const packed = 'bytes' in source ? recogniseBytes(source.bytes) : null;
  if (packed) return [{ kind: packed, score: 1 }];
  const { text, encoding } =
    'bytes' in source ? decodeText(sampleOf(source.bytes), source.encoding) : { ...source, encoding: 'utf-8' as const };
  if (encoding === 'latin1' && text.includes('\0')) return [{ kind: 'binary', score: 1 }];
  const ini = recogniseIni(text, name);
  const plain: Recognised = { kind: 'text', score: LEAST_SCORE };
  const known = [ini, ...recogniseText(text, name)].filter(({ score }) => score > LEAST_SCORE);
  return [...known.sort((a, b) => b.score - a.score), plain];
}

/** The beginning, cut where a line ends so that no character is cut in two; an even number of bytes for UTF-16. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const end = bytes.lastIndexOf(0x0a, SAMPLE_BYTES);
  return bytes.subarray(0, end > 0 && bytes[end + 1] !== 0 ? end + 1 : SAMPLE_BYTES);
}
