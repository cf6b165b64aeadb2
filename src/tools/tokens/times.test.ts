import { expect, it } from 'vitest';
import { locale } from '../../i18n';
import { formatSpan, formatUtc, fromField, toField } from './times';

it('says spans in their two largest units, in both languages', () => {
  locale.start('en');
  expect([0, 12, 192, 3600, 7205, 90_061].map(formatSpan)).toEqual([
    '0 sec',
    '12 sec',
    '3 min 12 sec',
    '1 hr',
    '2 hr',
    '1 day 1 hr',
  ]);
  locale.start('ko');
  expect(formatSpan(-192)).toBe('3분 12초');
});

it('survives times that no calendar has', () => {
  expect(formatUtc(1_698_239_268_000)).toBe('2023-10-25 13:07:48 UTC');
  expect(formatUtc(1e300)).toBe('–');
});

it('gives a field the moment it takes back', () => {
  const ms = 1_795_566_913_000;
  expect(fromField(toField(ms))).toBe(ms);
  expect(fromField('')).toBeNull();
});
