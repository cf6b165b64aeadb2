/** Korea, which has no summer time. */
export const KOREA_MINUTES = 540;

const WRITTEN =
  /^(\d{4})(?:-|\/|\. ?)(\d{1,2})(?:-|\/|\. ?)(\d{1,2})\.?(?:T| {1,2})(?:(오전|오후|AM|PM) ?)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(AM|PM))?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/i;

/**
 * A moment as logs write it: ISO 8601, `2026-10-03 오후 10:00:00`, or seconds, milliseconds since 1970. Null when it is
 * none of these. `zoned`: it says its zone itself.
 */
export function readTime(text: string, zoneMinutes: number): { atMs: number; zoned: boolean } | null {
  if (/^\d{10}(?:\.\d{1,6})?$/.test(text)) return { atMs: Number(text) * 1000, zoned: true };
  if (/^\d{13}$/.test(text)) return { atMs: Number(text), zoned: true };
  const match = WRITTEN.exec(text);
  if (!match) return null;
  const [, year, month, day, before, hour = '', minute, second = '0', fraction = '', behind, zone] = match;
  const half = (before ?? behind ?? '').toUpperCase();
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half === '오후' || half === 'PM' ? 12 : 0);
  const parts = [Number(year), Number(month), Number(day), hours, Number(minute), Number(second)] as const;
  const local = Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], parts[5]);
  const back = new Date(local);
  // 31 February and 25 o'clock would run over into the next day.
  const isReal =
    (half === '' || (Number(hour) >= 1 && Number(hour) <= 12)) &&
    back.getUTCMonth() === parts[1] - 1 &&
    back.getUTCDate() === parts[2] &&
    back.getUTCHours() === hours &&
    back.getUTCMinutes() === parts[4] &&
    back.getUTCSeconds() === parts[5];
  if (!isReal) return null;
  return {
    atMs: local + Number(`0.${fraction || 0}`) * 1000 - zoneOf(zone, zoneMinutes) * 60_000,
    zoned: zone !== undefined,
  };
}

function zoneOf(zone: string | undefined, otherwise: number): number {
  if (zone === undefined) return otherwise;
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}
