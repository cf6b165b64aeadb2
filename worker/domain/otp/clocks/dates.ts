/** One end has the year, with four digits: an address such as 10.10.10.1 has none. */
const DATE =
  /(?<![\d.])(?:(\d{4})(?:-|\/|\. ?)(\d{1,2})(?:-|\/|\. ?)(\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?!\d)/;
const TIME = /(\d{1,2})[:.](\d{2})[:.](\d{2})/;
const AFTERNOON = /오후|PM\b|下午|午後/i;
const MORNING = /오전|AM\b|上午|午前/i;

/** A moment as a localised Windows writes it. `ambiguous`: day and month could be either way round. */
export interface ReadDate {
  atMs: number | null;
  ambiguous: boolean;
}

/**
 * Finds a date with a time in a line (`otp.md` 6.2): the year first, or last with day and month in the order of the
 * language. Null: there is none. With the year last, `/` and 12 hours are American, a point is day first; otherwise the
 * numbers must tell.
 */
export function readDate(line: string, zoneMinutes: number): ReadDate | null {
  const date = DATE.exec(line);
  if (!date) return null;
  const rest = line.slice(date.index + date[0].length);
  const time = TIME.exec(rest);
  if (!time) return null;
  const order = orderOf(date, rest);
  if (!order) return { atMs: null, ambiguous: true };
  const [year, month, day] = order;
  const hour = hourOf(Number(time[1]), rest);
  const [minute, second] = [Number(time[2]), Number(time[3])];
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(local);
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? { atMs: local - zoneMinutes * 60_000, ambiguous: false } : null;
}

function orderOf(date: RegExpExecArray, rest: string): [number, number, number] | null {
  if (date[1] !== undefined) return [Number(date[1]), Number(date[2]), Number(date[3])];
  const [a, b, c] = [Number(date[4]), Number(date[5]), Number(date[6])];
  if (a > 12) return [c, b, a];
  if (b > 12) return [c, a, b];
  if (a === b || date[0].includes('.')) return [c, b, a];
  return AFTERNOON.test(rest) || MORNING.test(rest) ? [c, a, b] : null;
}

/** `오후 10` is 22; the guide's own `오후 19` is 19. */
function hourOf(hour: number, rest: string): number {
  if (AFTERNOON.test(rest)) return hour < 12 ? hour + 12 : hour;
  return MORNING.test(rest) && hour === 12 ? 0 : hour;
}
