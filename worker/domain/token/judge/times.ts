import type { JsonNode } from '../../../contract';
import { valuePlace, wholePlace, type PolicyView } from './policy-view';
import type { TimeRule } from './severities';

/** Claims that are NumericDate (RFC 7519 2, OpenID Connect Core 2 and 5.1). */
export const timeClaims = ['exp', 'nbf', 'iat', 'auth_time', 'updated_at'];
const judged = ['exp', 'nbf', 'iat'] as const;

/** Seconds beyond which a NumericDate is taken for milliseconds: the year 5138. */
const MOST_S = 1e11;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A token that is early by less is a matter of clocks. */
const SKEW_S = 10 * MINUTE;
/** Closer than this, an hour off is an hour off. */
const ZONE_SLACK_S = 2 * MINUTE;
const MOST_ZONES = 14;
/** Differences of clocks that are worth a word. */
const LEAST_SKEW_S = 5;

/** Seconds of a NumericDate as it is written, or null for what is no such number. `-0` and `1e400` are none. */
export function numericDate(node: JsonNode | undefined): number | null {
  if (node?.type !== 'number' || node.raw.startsWith('-')) return null;
  const seconds = Number(node.raw);
  return Number.isFinite(seconds) && seconds <= MOST_S ? seconds : null;
}

/** Time as `1d02h38m27s`, which is how the INI writes durations. */
export function duration(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const [days, hours, minutes] = [Math.floor(whole / DAY), (whole % DAY) / HOUR, (whole % HOUR) / MINUTE];
  if (days > 0) return `${days}d${two(hours)}h${two(minutes)}m${two(whole % MINUTE)}s`;
  if (whole >= HOUR) return `${Math.floor(hours)}h${two(minutes)}m${two(whole % MINUTE)}s`;
  return whole >= MINUTE ? `${Math.floor(minutes)}m${two(whole % MINUTE)}s` : `${whole}s`;
}

/** A moment in UTC, to the second. */
export function moment(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime())
    ? ''
    : date
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z/, ' UTC');
}

/** Judges the claims of time; gives the estimated difference of clocks, issuer minus capture, in seconds. */
export function judgeTimes(view: PolicyView): number | undefined {
  const times = new Map(judged.flatMap((name) => timeOf(view, name)));
  const [exp, nbf, iat] = [times.get('exp'), times.get('nbf'), times.get('iat')];
  const add = (rule: TimeRule, name: string, args: Record<string, string | number> = {}, anchor = '') => {
    const member = view.members.get(name);
    view.found.add(rule, { at: [member ? valuePlace(member) : wholePlace(view)], args, anchor });
  };
  const now = view.nowMs / 1000;
  if (!view.members.has('exp')) add('token-exp-missing', 'exp');
  if (exp !== undefined && exp <= now) add('token-exp-past', 'exp', { at: moment(exp), ago: duration(now - exp) });
  judgeLifetime(view, { exp, nbf, iat }, add);
  if (nbf !== undefined && nbf > now) {
    const reason = nbf - now <= SKEW_S ? 'skew' : 'far';
    add('token-nbf-future', 'nbf', { at: moment(nbf), ahead: duration(nbf - now), reason });
  }
  if (iat !== undefined && iat > now + MINUTE && iat !== nbf)
    add('token-iat-future', 'iat', { at: moment(iat), ahead: duration(iat - now) });
  if (iat !== undefined && now - iat > DAY && (exp === undefined || exp > now))
    add('token-iat-old', 'iat', { at: moment(iat), ago: duration(now - iat) });
  return judgeSkew(view, iat, add);
}

type Add = (rule: TimeRule, name: string, args?: Record<string, string | number>, anchor?: string) => void;

function judgeLifetime(
  { contract }: PolicyView,
  { exp, nbf, iat }: { exp: number | undefined; nbf: number | undefined; iat: number | undefined },
  add: Add,
): void {
  if (exp === undefined) return;
  for (const [name, start] of [['iat', iat] as const, ['nbf', nbf] as const]) {
    if (start === undefined || exp > start) continue;
    add('token-exp-before-iat', 'exp', { name });
    return;
  }
  const start = iat ?? nbf;
  const most = contract?.lifetimeS;
  if (start !== undefined && most !== undefined && exp - start > most)
    add('token-exp-too-long', 'exp', { lifetime: duration(exp - start), most: duration(most) });
}

/** Names what is no NumericDate; gives the seconds of what is one. */
function timeOf({ members, found }: PolicyView, name: (typeof judged)[number]): [string, number][] {
  const member = members.get(name);
  if (!member) return [];
  const { value } = member;
  const at = [valuePlace(member)];
  const seconds = numericDate(value);
  if (seconds !== null) {
    if (!Number.isInteger(seconds)) found.add('token-time-fraction', { at, anchor: name, args: { name } });
    return [[name, seconds]];
  }
  const number = value.type === 'number' ? Number(value.raw) : NaN;
  if (Number.isFinite(number) && number > MOST_S)
    found.add('token-time-ms', { at, anchor: name, args: { name, meant: moment(number / 1000) } });
  else {
    const kind = value.type === 'number' ? (Number.isFinite(number) ? 'negative' : 'huge') : value.type;
    found.add('token-time-type', { at, anchor: name, args: { name, kind } });
  }
  return [];
}

function judgeSkew({ carrier }: PolicyView, iat: number | undefined, add: Add): number | undefined {
  if (iat === undefined || carrier.atMs === undefined) return undefined;
  const skew = Math.round(iat - carrier.atMs / 1000);
  if (Math.abs(skew) > MOST_ZONES * HOUR + ZONE_SLACK_S) return undefined;
  const hours = Math.round(skew / HOUR);
  if (hours !== 0 && Math.abs(skew - hours * HOUR) <= ZONE_SLACK_S) add('token-time-tz', 'iat', { hours });
  else if (Math.abs(skew) >= LEAST_SKEW_S)
    add('token-skew-est', 'iat', { skew: duration(skew), side: skew > 0 ? 'ahead' : 'behind' });
  return skew;
}
