import { expect, it } from 'vitest';
import { isLocaleNumber, localeNumber, localeSection } from './locales';

it.each(['1033', '1042', '2052', '9', '31764'])('%s is the number of a language', (text) => {
  expect(isLocaleNumber(text)).toBe(true);
});

it.each(['', '0', '01042', '1234', 'ko', '0x412', '1042 ', '99999999999'])('%s is not', (text) => {
  expect(isLocaleNumber(text)).toBe(false);
});

it.each([
  ['ko', '1042'],
  ['ko-KR', '1042'],
  ['KO_kr', '1042'],
  ['en', '1033'],
  ['en-US', '1033'],
  ['en-GB', '2057'],
  ['zh-CN', '2052'],
  ['0412', '1042'],
  ['0x409', '1033'],
  ['40c', '1036'],
])('takes %s for %s', (text, number) => {
  expect(localeNumber(text)).toBe(number);
});

it.each(['', 'zh', 'de', 'xx', 'english', '1401', '9999', 'toString', '-'])('takes %s for nothing', (text) => {
  expect(localeNumber(text)).toBeNull();
});

it.each([
  ['MSG-ko', 'MSG-1042'],
  ['msg-0412', 'MSG-1042'],
  ['MSG-en_US', 'MSG-1033'],
  ['MSG-1042', null],
  ['MSG-', null],
  ['MSG-zh', null],
  ['TXT-ko', null],
])('takes the section %s for %s', (name, section) => {
  expect(localeSection(name)).toBe(section);
});
