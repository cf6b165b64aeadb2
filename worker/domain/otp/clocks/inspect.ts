import type {
  ClockBlock,
  ClockStripchart,
  OtpClockReport,
  OtpClockScriptRead,
  OtpReadClockRequest,
  OtpReadClockScriptRequest,
  Outcome,
} from '../../../contract';
import { judge } from '../../core/judge';
import { KOREA_MINUTES } from '../times';
import { readText } from '../../core/read-text';
import { adjustmentFor } from './adjust';
import { commandRules, promptRule } from './command-rules';
import type { ClockCommand } from './commands';
import { linesOf, rangeOf } from './lines';
import { outputRules } from './output-rules';
import { readOutputs } from './read';
import { verdictsFor } from './verdicts';

/** Reads what commands about the clock printed, in any language. Failures: `text-too-large`, `text-too-many-lines`. */
export function readClock(request: OtpReadClockRequest): Outcome<OtpClockReport> {
  const read = readText(request.source);
  if (!read.ok) return read;
  const { text, ...form } = read.value;
  const lines = linesOf(text);
  const { zoneMinutes = KOREA_MINUTES, nowMs = null } = request;
  const { commands, blocks, unread } = readOutputs(lines, { zoneMinutes, nowMs });
  const view = { text, lines, commands, blocks, shell: shellOf(commands), place: null };
  const chart = bestChart(blocks);
  const measure = chart?.measure ?? null;
  const last = chart?.samples.findLast(({ dropped }) => !dropped)?.offset ?? null;
  return {
    ok: true,
    value: {
      text,
      ...form,
      blocks,
      ...judge(view, [...outputRules, ...commandRules]),
      measuredBy: chart ? blocks.indexOf(chart) : null,
      offset: measure?.reliable ? (measure.slope === null ? measure.offset : last) : null,
      verdicts: verdictsFor(measure && settled(measure, last), request),
      adjustment: adjustmentFor(measure, last, blocks, request),
      unread: unread.length,
    },
  };
}

/** The last run that can be trusted, else the last with samples. */
function bestChart(blocks: readonly ClockBlock[]): ClockStripchart | null {
  const charts = blocks.filter((block) => block.kind === 'stripchart').filter(({ measure }) => measure !== null);
  return charts.findLast(({ measure }) => measure?.reliable) ?? charts.at(-1) ?? null;
}

/** A clock that is being slewed stands where the last sample found it; what was before no longer counts. */
function settled(measure: NonNullable<ClockStripchart['measure']>, last: number | null): typeof measure {
  if (measure.slope === null || last === null) return measure;
  return { ...measure, offset: last, from: last, to: last };
}

const shellOf = (commands: readonly ClockCommand[]): 'cmd' | 'powershell' | null =>
  commands.find(({ shell }) => shell !== null)?.shell ?? null;

/** Reads commands that set a clock and finds what is wrong with them. Failures: those of `readClock`. */
export function readClockScript(request: OtpReadClockScriptRequest): Outcome<OtpClockScriptRead> {
  const read = readText(request.source);
  if (!read.ok) return read;
  const { text, ...form } = read.value;
  const lines = linesOf(text);
  const { commands, blocks } = readOutputs(lines, { zoneMinutes: KOREA_MINUTES, nowMs: null });
  const shell = request.shell ?? shellOf(commands);
  const view = { text, lines, commands, blocks, shell, place: request.place ?? null };
  const listed = commands.map((command) => ({ at: rangeOf(command), tool: command.tool }));
  return { ok: true, value: { text, ...form, commands: listed, ...judge(view, [...commandRules, promptRule]) } };
}
