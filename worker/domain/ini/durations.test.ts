import { describe, expect, it } from 'vitest';
import { durationSeconds, durationText } from './durations';

describe('durationSeconds', () => {
  it.each([
    ['1d02h38m27s', 95_907],
    ['12345', 12_345],
    ['1d', 86_400],
    ['1h', 3_600],
    ['10m', 600],
    ['45s', 45],
    ['1d30s', 86_430],
    ['0', 0],
    ['0d', 0],
    ['90m', 5_400],
    ['007', 7],
  ])('reads %s as the guide does', (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });

  it.each([
    '',
    'd',
    '1D',
    '1h1d',
    '1d1d',
    '1d 2h',
    '1d12',
    '-5',
    '+5',
    '1.5h',
    '10min',
    '1w',
    '９',
    '1d ',
    '9'.repeat(400),
  ])('does not read "%s"', (text) => {
    expect(durationSeconds(text)).toBeNull();
  });

  it('costs what the text is long', () => {
    const before = performance.now();
    expect(durationSeconds(`${'1'.repeat(1_000_000)}x`)).toBeNull();
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('durationText', () => {
  it.each([0, 1, 60, 3_600, 3_661, 86_400, 95_907])('writes %d so that it is read back', (seconds) => {
    expect(durationSeconds(durationText(seconds))).toBe(seconds);
  });
});
