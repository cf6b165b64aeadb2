import type { ClockAdjustment, ClockBlock, ClockCheck, ClockMeasure, ClockVerdict } from '../../../contract';
import { clockChecks } from '../../../contract';
import { settingNumber } from './tables';
import type { VerdictRequest } from './verdicts';
import { otpLimitsOf, verdictsFor } from './verdicts';

/** Seconds at which there is nothing to close. */
const NOTHING = 0.05;
/** MaxAllowedPhaseOffset by default: 1 second where a server stands alone, 300 in a domain (`otp.md` 6.4). */
const SET_ABOVE = { least: 1, most: 300 } as const;
const TICKS_PER_SECOND = 1e7;

/** How and how soon W32Time closes the gap: from the samples where they show it, else from the settings pasted with them. */
export function adjustmentFor(
  measure: ClockMeasure | null,
  last: number | null,
  blocks: readonly ClockBlock[],
  request: VerdictRequest,
): ClockAdjustment | null {
  if (!measure?.reliable || last === null) return null;
  const gap = Math.abs(last);
  const rate = measure.slope !== null && Math.sign(measure.slope) === -Math.sign(last) ? Math.abs(measure.slope) : null;
  const known = limitsIn(blocks, last);
  const how = howFor(gap, rate, known);
  const startsWithin = pollOf(blocks);
  const spike = known.spikeAbove !== null && known.spikeSeconds !== null && gap > known.spikeAbove && rate === null;
  return {
    ...how,
    rate,
    startsWithin,
    heldFor: spike ? known.spikeSeconds : null,
    until: clockChecks.map((check) => ({ check, seconds: secondsUntil(check, measure, last, rate, how, request) })),
  };
}

interface Limits {
  setAbove: number | null;
  refusedAbove: number | null;
  spikeAbove: number | null;
  spikeSeconds: number | null;
}

function limitsIn(blocks: readonly ClockBlock[], offset: number): Limits {
  const ticks = number(blocks, 'LargePhaseOffset');
  return {
    setAbove: number(blocks, 'MaxAllowedPhaseOffset'),
    refusedAbove: number(blocks, offset > 0 ? 'MaxPosPhaseCorrection' : 'MaxNegPhaseCorrection'),
    spikeAbove: ticks === null ? null : ticks / TICKS_PER_SECOND,
    spikeSeconds: number(blocks, 'SpikeWatchPeriod'),
  };
}

/** The last value of that name that was pasted. */
function number(blocks: readonly ClockBlock[], name: string): number | null {
  const found = blocks.flatMap((block) =>
    block.kind === 'settings' ? block.settings.filter((setting) => setting.name === name) : [],
  );
  const last = found.at(-1);
  return last ? settingNumber(last.value) : null;
}

function howFor(gap: number, rate: number | null, known: Limits): Pick<ClockAdjustment, 'how' | 'certainty' | 'limit'> {
  if (gap <= NOTHING) return { how: 'none', certainty: 'observed', limit: NOTHING };
  if (rate !== null) return { how: 'slewed', certainty: 'observed', limit: null };
  const { refusedAbove, setAbove } = known;
  if (refusedAbove !== null && refusedAbove < 0xffffffff && gap > refusedAbove)
    return { how: 'refused', certainty: 'stated', limit: refusedAbove };
  if (setAbove !== null) return { how: gap > setAbove ? 'set' : 'slewed', certainty: 'stated', limit: setAbove };
  if (gap <= SET_ABOVE.least) return { how: 'slewed', certainty: 'inferred', limit: SET_ABOVE.least };
  return { how: 'unknown', certainty: 'inferred', limit: null };
}

function pollOf(blocks: readonly ClockBlock[]): number | null {
  const status = blocks.findLast((block) => block.kind === 'status');
  return status?.pollSeconds ?? number(blocks, 'SpecialPollInterval');
}

/**
 * Seconds until a check always passes: those until the gap is small enough at this rate. Setting the clock takes no
 * time, but a poll to begin, which is `startsWithin`.
 */
function secondsUntil(
  check: ClockCheck,
  measure: ClockMeasure,
  last: number,
  rate: number | null,
  { how }: Pick<ClockAdjustment, 'how'>,
  request: VerdictRequest,
): number | null {
  const at = (offset: number): ClockVerdict | undefined =>
    verdictsFor({ ...measure, offset, from: offset, to: offset }, request).find((one) => one.check === check);
  const now = at(last);
  if (!now || now.result === 'unknown') return null;
  if (now.result === 'always') return 0;
  if (how !== 'slewed' || rate === null) return null;
  const wanted = offsetThatPasses(check, request, last);
  return wanted === null ? null : Math.max(0, (Math.abs(last) - wanted) / rate);
}

/** The largest offset of this sign at which the check always passes; null: none does. */
function offsetThatPasses(check: ClockCheck, request: VerdictRequest, last: number): number | null {
  if (check === 'kerberos') return 300;
  if (check !== 'otp') return request.tolerance?.[check] ?? 0;
  const limits = otpLimitsOf(request);
  if (!limits) return null;
  const { delay = { from: 1, to: 12 }, measured = 'verifier' } = request;
  const app = measured === 'verifier' ? last : -last;
  const most = app > 0 ? limits.passes.to + delay.from : -limits.passes.from - delay.to;
  return most >= 0 ? most : null;
}
