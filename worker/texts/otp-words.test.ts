import { describe, expect, it } from 'vitest';
import {
  otpEnrolNotes,
  otpFailureCodes,
  otpListFaults,
  otpListNotes,
  otpQuirks,
  otpReasons,
  otpStrengthNotes,
} from '../contract';
import { otpFailures as enFailures } from './en/otp-failures';
import { otpNotes as enNotes } from './en/otp-notes';
import { otpReasons as enReasons } from './en/otp-reasons';
import { otpFailures as koFailures } from './ko/otp-failures';
import { otpNotes as koNotes } from './ko/otp-notes';
import { otpReasons as koReasons } from './ko/otp-reasons';

const languages = [
  { language: 'en', failures: enFailures, notes: enNotes, reasons: enReasons },
  { language: 'ko', failures: koFailures, notes: koNotes, reasons: koReasons },
];

describe.each(languages)('words on one-time keys in $language', ({ failures, notes, reasons }) => {
  it.each([
    ['failures', failures, otpFailureCodes],
    ['reasons', reasons, otpReasons],
    ['notes on strength', notes.strength, otpStrengthNotes],
    ['notes on enrolment', notes.enrol, otpEnrolNotes],
    ['quirks', notes.quirks, otpQuirks],
    ['notes on lists', notes.lists, otpListNotes],
    ['faults of lists', notes.faults, otpListFaults],
  ])('are there for all %s and for no others', (_, words, codes) => {
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
  });
});

it('never say the keys are those of the vendor', () => {
  expect(koNotes.statements['not-vendor']).toBe(
    '이 도구의 키는 RFC 6238 기반 자체 규격이며 BaroPAM 제품의 인증키와 일치하지 않습니다.',
  );
  expect(enNotes.statements['not-vendor']).toMatch(/not the keys of the BaroPAM product/);
});
