import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../test/support/property';
import { findTokens } from '.';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Signed tokens with claims of any text. */
const tokens = fc
  .record({ claims: fc.dictionary(fc.string(), fc.string()), alg: fc.constantFrom('256', '384', '512') })
  .map(({ claims, alg }) => {
    const input = `${base64url(`{"alg":"HS${alg}","typ":"JWT"}`)}.${base64url(JSON.stringify({ req: '0f5b1c7e', ...claims }))}`;
    return `${input}.${createHmac(`sha${alg}`, 'key').update(input).digest('base64url')}`;
  });

const wrap = (mark: string) => (token: string, width: number) =>
  token.replace(new RegExp(`.{${width}}(?!$)`, 'g'), `$&${mark}`);
const padded = (token: string): string =>
  token
    .split('.')
    .map((part) => part + '='.repeat((4 - (part.length % 4)) % 4))
    .join('.');
const percent = (text: string): string => text.replace(/[^\w]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);

/** Everything that is known to happen to a token on its way. */
const damages: [string, (token: string, width: number) => string][] = [
  ['nothing', (token) => token],
  ['lines of CRLF', wrap('\r\n')],
  ['lines with an indent', wrap('\n    ')],
  ['lines of a quotation', wrap('\r\n> ')],
  ['lines of a shell', wrap('\\\n')],
  ['quoted-printable', wrap('=\r\n')],
  ['lines escaped in JSON', wrap('\\r\\n')],
  ['lines percent-encoded', wrap('%0D%0A')],
  ['zero-width spaces', wrap('\u200b')],
  ['soft hyphens', wrap('\u00ad')],
  ['dashes', (token) => token.replaceAll('-', '\u2013')],
  ['percent encoding', percent],
  ['percent encoding twice', (token) => percent(token).replaceAll('%', '%25')],
  ['references of HTML', (token) => token.replace(/[^A-Za-z0-9]/g, (char) => `&#${char.charCodeAt(0)};`)],
  [
    'references in hexadecimal',
    (token) => token.replace(/[^A-Za-z0-9]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`),
  ],
  ['escapes of JSON', (token) => token.replace(/[^A-Za-z0-9]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)],
  ['padding', padded],
  ['the standard alphabet', (token) => token.replaceAll('-', '+').replaceAll('_', '/')],
  [
    'the standard alphabet, padded and encoded',
    (token) => encodeURIComponent(padded(token).replaceAll('-', '+').replaceAll('_', '/')),
  ],
  ['Base64 of it', (token) => Buffer.from(token).toString('base64')],
];
const around: [string, string, string][] = [
  ['', '', 'alone'],
  ['\r\n', '\r\n', 'on a line'],
  ['Bearer ', '', 'behind Bearer'],
  ['"', '"', 'in quotes'],
  ['jwtTokenRequest=', '&registerFlag=true', 'in a form'],
  ['curl "https://a.example/mfa/request?jwtTokenRequest=', '\u00aeisterFlag=true"', 'in an address that HTML damaged'],
  ['https://a.example/x?u=%2Fy%3Ft%3D', '%26a%3Db', 'in an address in an address'],
  ['{"id_token":"', '","n":1}', 'in JSON'],
  ['<a href="/x?a=1&amp;t=', '&amp;b=2">', 'in a page'],
];

describe('find and repair of a damaged token gives back the token', () => {
  it.each(damages)('%s', async (_, damage) => {
    await fc.assert(
      fc.asyncProperty(
        tokens,
        fc.integer({ min: 44, max: 90 }),
        fc.constantFrom(...around),
        async (token, width, [before, after]) => {
          const text = before + damage(token, width) + after;
          const { finds } = await findTokens(text);
          expect(finds.map((find) => find.token)).toEqual([token]);
          const { from, to, source } = finds[0]!;
          expect(text.slice(from, to)).toBe(source);
          expect(from).toBe(before.length);
        },
      ),
    );
  });
});

describe('whatever the text is', () => {
  const odd = fc
    .array(
      fc.oneof(
        tokens,
        tokens.map((token) => token.slice(7)),
        tokens.map((token) => token.slice(0, 60)),
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          'eyJ',
          'ZXlK',
          '%25',
          '%2E',
          '&#46;',
          '\\u00',
          '\\',
          '...',
          '…',
          '=',
          '{',
          '}',
          '"payload":"',
          '"',
          '\r\n',
          ' ',
          '.',
          'Bearer ',
          'jwtTokenRequest=',
        ),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('reading never fails, and every range lies inside of it, in order and apart', async () => {
    await fc.assert(
      fc.asyncProperty(odd, fc.constantFrom('a.txt', 'a.har'), async (text, name) => {
        const { finds, skipped } = await findTokens(text, name);
        let before = 0;
        for (const { from, to, source, marks, around } of finds) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(source);
          before = to;
          const places = [...marks, ...(around.quotes ?? []), around.address, around.nameAt, around.bearer];
          for (const place of places) {
            if (!place) continue;
            expect(place.from).toBeGreaterThanOrEqual(0);
            expect(place.to).toBeLessThanOrEqual(text.length);
            expect(place.to).toBeGreaterThan(place.from);
          }
        }
        for (const { at } of skipped) expect(0 <= at.from && at.from < at.to && at.to <= text.length).toBe(true);
      }),
    );
  });
});
