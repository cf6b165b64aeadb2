import fc from 'fast-check';
import { soundIni } from './ini-cases';

const names = [...soundIni.matchAll(/^([A-Z][A-Z_0-9]+)=/gm)].map((match) => match[1] ?? '');
const blanks = fc.constantFrom('', '', ' ', '\t', '  ', '\u3000', '\u00a0');
const odd = fc.constantFrom(
  '"',
  "'",
  '#',
  ';',
  '=',
  '[',
  ']',
  '\\',
  '\0',
  '\u200b',
  '\u202e',
  '\u201c',
  '\ud800',
  '한',
  'é',
  '😀',
  '*****',
  ' # ',
);
const word = fc.oneof(
  fc.constantFrom('0', '1', '2', '3', '1d', '283901', 'LDAP://dc01', 'https://a.example/b/'),
  fc.string({ maxLength: 12 }),
  odd,
);
const value = fc.oneof(
  word,
  fc.tuple(word, odd, word).map((parts) => parts.join('')),
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text}'`),
);
const key = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...names,
      'USERINFO_03',
      'LDAP_WHITE_IP_01',
      'DOMAIN_SECRET_KEY_01',
      'MAIN_TITLE',
      'ldap_server',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'FOO', 'USERINFO_00', 'LDAP_WHITE_IP_99'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const entry = fc
  .tuple(blanks, key, blanks, blanks, value, blanks)
  .map(([a, name, b, c, text, d]) => `${a}${name}${b}=${c}${text}${d}`);
const section = fc.constantFrom(
  '[MAIN]',
  '[API]',
  '[MSG-1033]',
  '[MSG-1042]',
  '[MANAGE]',
  '[main]',
  '[__proto__]',
  '[',
  '[]',
  ' [ MAIN ] ',
  '[MAIN',
);
const line = fc.oneof(
  { weight: 5, arbitrary: entry },
  { weight: 2, arbitrary: section },
  { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '# note', '; note', '#LOG_LEVEL=1') },
);
const lineEnd = fc.constantFrom('\r\n', '\r\n', '\n', '\r');

/** Text that looks like an INI file, with everything that goes wrong in one. */
export const iniText = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.tuple(line, lineEnd), { maxLength: 25 }).map((rows) => rows.flat().join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(40), line, lineEnd).map(([at, text, end]) => {
      const lines = soundIni.split('\n');
      lines.splice(at, 1, text);
      return lines.join(end);
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** Any bytes, and the bytes of texts in the encodings files have. */
export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  iniText.map((text) => new TextEncoder().encode(text)),
  iniText.map((text) =>
    Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8])]),
  ),
  fc
    .tuple(
      fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x8c, 0x63], [0xb0, 0xa1]),
      fc.uint8Array({ maxLength: 60 }),
    )
    .map(([head, rest]) => Uint8Array.from([...head, ...rest])),
);

export const iniKey = key;
export const iniValue = value;
