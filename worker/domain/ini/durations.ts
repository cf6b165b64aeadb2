const DURATION = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/**
 * Seconds of a length of time as the guide writes it: `1d02h38m27s` (days, hours, minutes, seconds, in this order, each
 * at most once) or a bare number of seconds (seed lines 402-404). Null for anything else: it is not documented how the
 * adapter reads that.
 */
export function durationSeconds(text: string): number | null {
  if (/^\d+$/.test(text)) return safe(Number(text));
  const match = text === '' ? null : DURATION.exec(text);
  if (!match) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return safe(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
}

const safe = (seconds: number): number | null => (Number.isSafeInteger(seconds) ? seconds : null);

/** 3600 -> `1h`, 95907 -> `1d2h38m27s`, 0 -> `0`: the shortest way to write it that is read back the same. */
export function durationText(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ];
  return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('') || '0';
}
