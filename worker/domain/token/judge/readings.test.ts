import { describe, expect, it } from 'vitest';
import { toHex } from '../../../../test/support/shared';
import { secretReadings, type SecretReading } from '../../../contract';
import { readingsOf, readSecretAs } from './readings';

const hex = (text: string, reading: SecretReading): string | null => {
  const bytes = readSecretAs(text, reading);
  return bytes && toHex(bytes);
};

describe('readings of a secret', () => {
  it.each<[SecretReading, string, string | null]>([
    ['base64', 'AAEC/w==', '000102ff'],
    ['base64', ' AAEC/w \n', '000102ff'],
    ['base64', 'AAEC_w', null],
    ['base64', 'AAECA', null],
    ['utf-8', 'é', 'c3a9'],
    ['utf-8-trimmed', ' a\t', '61'],
    ['utf-8-newline', 'a', '610a'],
    ['utf-8-crlf', 'a', '610d0a'],
    ['base64url', 'AAEC_w', '000102ff'],
    ['base64-lenient', 'AA-EC!w', '000f840b'],
    ['base64-of-text', 'a', '59513d3d'],
    ['hex', '00fF', '00ff'],
    ['hex', '0ff', null],
    ['guid', '00112233-4455-6677-8899-aabbccddeeff', '33221100554477668899aabbccddeeff'],
    ['utf-16le', 'aé', '6100e900'],
    ['windows-1252', 'é€', 'e980'],
    ['windows-1252', '한', null],
    ['xml-unescaped', 'a&amp;b&#x2B;&#43;&nope;', '6126622b2b266e6f70653b'],
    ['url-decoded', 'a%2Bb', '612b62'],
    ['url-decoded', '100%', null],
    ['unquoted', '"a"', '61'],
    ['utf-8-bom', 'a', 'efbbbf61'],
    ['lower-case', 'AbC', '616263'],
    ['upper-case', 'AbC', '414243'],
  ])('%s of %j', (reading, text, expected) => {
    expect(hex(text, reading)).toBe(expected);
  });

  it('come in the order of the contract, each byte string once', () => {
    const read = [...readingsOf('YWJj')];
    const places = read.map(({ reading }) => secretReadings.indexOf(reading));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(read[0]?.reading).toBe('base64');
    expect(new Set(read.map(({ bytes }) => toHex(bytes))).size).toBe(read.length);
  });

  it('read the guide’s keys although their last character carries stray bits', () => {
    expect(readSecretAs('gQgkyLVO6FR8vJkLtlgBiupsRM/ilgrbEfoKWRnhALd=', 'base64')).toEqual(
      readSecretAs('gQgkyLVO6FR8vJkLtlgBiupsRM/ilgrbEfoKWRnhALc=', 'base64'),
    );
  });
});
