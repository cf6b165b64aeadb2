import type { IniContext, IniReport, IniSetting, Outcome, Source } from '../../contract';
import { gatherSafeFixes } from '../core/edits';
import { durationSeconds } from './durations';
import { effectiveLists, effectiveSettings } from './effective';
import { errorCodes } from './error-codes';
import { judgeIni } from './judge';
import { readIni } from './read';
import type { IniEntry } from './rule';
import { rules } from './rules';
import { viewIni } from './view';

/**
 * Everything there is to say about a file: findings, what the adapter will use, and the codes it would raise.
 * Failures: those of `readIni`. Never throws, whatever the bytes; every range lies in the text.
 */
export function inspectIni(source: Source, context: IniContext = {}): Outcome<IniReport> {
  const read = readIni(source);
  if (!read.ok) return read;
  const { document, encoding, bom, certainty, alternatives } = read.value;
  const view = viewIni(document, read.value, context);
  const { findings, more } = judgeIni(view, rules);
  return {
    ok: true,
    value: {
      text: document.text,
      encoding,
      bom,
      eol: document.eol,
      lines: document.lines.length,
      decoding: { certainty, alternatives },
      findings,
      more,
      allSafe: gatherSafeFixes(findings, document.text.length),
      settings: view.entries.map(settingOf),
      effective: effectiveSettings(view),
      lists: effectiveLists(view),
      errorCodes: errorCodes(view),
    },
  };
}

function settingOf({ line, section, key, value, spec }: IniEntry): IniSetting {
  // SKEW_SECONDS is a bare number; only its neighbours are said to take `1h` (seed lines 431, 435).
  const isLength = spec?.type === 'duration' || (spec?.type === 'seconds' && /^\d+$/.test(value));
  const seconds = isLength ? durationSeconds(value) : null;
  const setting: IniSetting = {
    from: line.from,
    to: line.to,
    section,
    key,
    value,
    valueFrom: line.valueFrom,
    valueTo: line.valueTo,
    spec: spec?.name ?? null,
    secret: spec?.secret === true,
  };
  if (seconds !== null) setting.seconds = seconds;
  return setting;
}
