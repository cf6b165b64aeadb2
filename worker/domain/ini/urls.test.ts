import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiHost, environmentOf, formatUrl, inEnvironment, readUrl, serverHostOf, tenantOf, type Url } from './urls';

function url(value: string): Url {
  const reading = readUrl(value);
  if (!reading) throw new Error(value);
  return reading.url;
}

describe('readUrl', () => {
  it('takes an address apart', () => {
    expect(readUrl('HTTPS://cloud.example:8443/a/b//?x=/#y')).toEqual({
      exact: true,
      sure: true,
      url: { scheme: 'https', host: 'cloud.example', port: ':8443', path: '/a/b', slashes: '//', rest: '?x=/#y' },
    });
  });

  it.each(['https://cloud', 'http://10.0.0.1/a', 'https://[fe80::1]:443/', 'https://cl\u043eud.example/a'])(
    'reads %s as it stands',
    (value) => {
      expect(readUrl(value)).toMatchObject({ exact: true });
      expect(formatUrl(url(value))).toBe(value);
    },
  );

  it.each([
    ['cloud.example/a', 'https://cloud.example/a', true],
    ['//cloud.example/a', 'https://cloud.example/a', true],
    ['https:/cloud.example/a', 'https://cloud.example/a', true],
    ['htps://cloud.example/a', 'https://cloud.example/a', true],
    ['https:\\\\cloud.example\\a', 'https://cloud.example/a', true],
    ['https://https://cloud.example', 'https://cloud.example', true],
    ['http//cloud.example', 'https://cloud.example', false],
    ['https://cloud. example/a', 'https://cloud.example/a', false],
  ])('mends %s', (value, mended, sure) => {
    expect(formatUrl(url(value))).toBe(mended);
    expect(readUrl(value)).toMatchObject({ exact: false, sure });
  });

  it.each(['', 'unknown', 'ftp://cloud.example', 'https://', 'https://a@b.example', 'https://a.example:0', 'a b'])(
    'cannot read "%s"',
    (value) => {
      expect(readUrl(value)).toBeNull();
    },
  );

  it('gives nothing that it would not read as it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('https', 'http', ':', '/', '\\', 'a.b', '.', '?', '#', ' ', '[', ']', '%', '@', '80')),
        (parts) => {
          const reading = readUrl(parts.join(''));
          expect(!reading || readUrl(formatUrl(reading.url))?.exact).toBe(true);
        },
      ),
    );
  });

  it('takes time in proportion to the length', () => {
    const start = performance.now();
    for (const part of ['/', ' ', 'https:/', ':', '%', 'a.']) readUrl(part.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('what an address tells', () => {
  it.each([
    ['https://stg1-cloud.singleid.samsung.net/x', 'stg1'],
    ['https://stg-scloud.iam.samsung.net', 'stg'],
    ['https://OPS-sopenapi.iam.samsung.net', 'ops'],
    ['https://sopenapi.iam.samsung.net', ''],
    ['https://opsview.samsung.net', ''],
    ['https://stg1-cloud.example', null],
  ])('environment of %s', (value, expected) => {
    expect(environmentOf(url(value))).toBe(expected);
  });

  it('moves a host to another environment', () => {
    const staging = url('https://stg1-cloud.iam.samsung.net');
    expect(inEnvironment(staging, '')).toBe('cloud.iam.samsung.net');
    expect(inEnvironment(staging, 'ops')).toBe('ops-cloud.iam.samsung.net');
    expect(inEnvironment(url('https://stg1.iam.samsung.net'), '')).toBeNull();
  });

  it.each([
    ['/contoso/common-api/open', 'contoso'],
    ['/contoso/', 'contoso'],
    ['/common-api/open', null],
    ['/contoso/other', null],
    ['', null],
  ])('tenant of "%s"', (path, expected) => {
    expect(tenantOf(url(`https://cloud.example${path}`))).toBe(expected);
  });

  it('knows the other leg of a browser host only', () => {
    expect(serverHostOf(url('https://cloud.singleid.samsung.net'))).toBe('cloud.iam.samsung.net');
    expect(serverHostOf(url('https://cloud.iam.samsung.net'))).toBeNull();
  });

  it('sees through letters that look alike', () => {
    expect(asciiHost('cl\u043eud.example')).toBe('cloud.example');
    expect(asciiHost('\uff41aa.example')).toBe('aaa.example');
    expect(asciiHost('\uc11c\ubc84.example')).toBeNull();
  });
});
