import type { Outcome, ThemeScriptCode, ThemeScriptFile, ThemeScriptStep } from '../../../contract';
import { encodeText } from '../../core/decode';
import { powershellComment, powershellFile } from '../../core/escape';

/** The comments of a file, as lines without `#`. The words are the caller's. */
export interface ThemeScriptComments {
  head: readonly string[];
  step: (code: ThemeScriptCode) => readonly string[];
}

/** The steps as a `.ps1`, with a comment above each. */
export function scriptFile(
  name: string,
  steps: readonly ThemeScriptStep[],
  comments: ThemeScriptComments,
): Outcome<ThemeScriptFile> {
  const lines = comments.head.map(powershellComment);
  for (const { code, lines: commands } of steps)
    lines.push('', ...comments.step(code).map(powershellComment), ...commands);
  const { text, ...form } = powershellFile(lines);
  const bytes = encodeText(text, form);
  return bytes.ok ? { ok: true, value: { ...form, name, text, bytes: bytes.value } } : bytes;
}
