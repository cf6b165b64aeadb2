import type { Outcome, Source, ThemeReadScriptResult } from '../../../contract';
import { judge } from '../../core/judge';
import { readText } from '../../core/read-text';
import { scriptRules } from './rules';
import { commandsOf, scanPowerShell } from './scan';

/** Reads PowerShell that sets a theme. Failures: `text-too-large`, `text-too-many-lines`. */
export function readThemeScript(source: Source): Outcome<ThemeReadScriptResult> {
  const read = readText(source);
  if (!read.ok) return read;
  const { text, ...form } = read.value;
  const tokens = scanPowerShell(text);
  const view = { text, form, isFile: 'bytes' in source, tokens, commands: commandsOf(text, tokens) };
  return { ok: true, value: { text, ...form, ...judge(view, scriptRules) } };
}
