/** Offsets from UTC that are in use somewhere. */
export const zones: readonly string[] = (
  '-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:30 -02:00 -01:00 +00:00 +01:00 ' +
  '+02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 +10:00 +10:30 ' +
  '+11:00 +12:00 +12:45 +13:00 +13:45 +14:00'
).split(' ');

/** The browser's own offset at a time, as `+09:00`. */
export function zoneAt(ms: number): string {
  const minutes = -new Date(ms).getTimezoneOffset();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** `2026-01-05T13:00+09:00` as what a field for local time and a field for its zone hold. */
export function splitInstant(instant: string | undefined): { local: string; zone: string | null } {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(instant ?? '');
  if (!match) return { local: '', zone: null };
  return { local: match[1] ?? '', zone: match[2] === 'Z' ? '+00:00' : (match[2] ?? null) };
}
