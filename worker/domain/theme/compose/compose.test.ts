import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEs5 } from '../../../../test/support/readers/javascript';
import { specialString } from '../../../../test/support/special-strings';
import { featureArbitraries, themeSpec, words } from '../../../../test/support/theme-specs';
import type {
  Encoding,
  Outcome,
  Source,
  ThemeComposeRequest,
  ThemeComposeResult,
  ThemeFeature,
  ThemeSpec,
} from '../../../contract';
import { limits } from '../../../contract';
import { decodeText, encodeText } from '../../core/decode';
import { applyEdits } from '../../core/edits';
import { composeTheme, findBlocks, removeTheme, specOf } from '.';

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${JSON.stringify(outcome.error.args)}`);
  return outcome.value;
}

const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.error.code);
const compose = (spec: ThemeSpec, existing?: Source, more: Partial<ThemeComposeRequest> = {}): ThemeComposeResult =>
  valueOf(composeTheme({ spec, ...(existing && { existing }), ...more }));
const remove = (existing: Source): ThemeComposeResult => valueOf(removeTheme({ existing }));
const features = (...list: ThemeFeature[]): ThemeSpec => ({ features: list });

const notice: ThemeFeature = {
  kind: 'notice',
  text: words('Testing a new MFA solution'),
  pages: ['mfa-choice'],
  place: 'foot',
  look: 'info',
};
const goOn: ThemeFeature = { kind: 'go-on', callback: 'jwtTokenResponse', answer: 'get', provider: 'ADFSadapter' };

const code = fc.constantFrom(
  '"use strict";',
  'var a = 1',
  'function f() { return 1; }',
  '// Signet',
  '//Signet theme : begin',
  ' // Signet theme : begin v1',
  '/* comment */',
  '',
  '})();',
  'var 한글 = "값";',
);
/** Any text: what looks like a script, with any line ends, and what does not. */
const anyText = fc
  .array(fc.tuple(fc.oneof(code, specialString), fc.constantFrom('\r\n', '\n', '\r', '')), { maxLength: 8 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

describe('a composed script', () => {
  it('keeps what is not ours, to the byte, and gives it back when ours is removed', () => {
    fc.assert(
      fc.property(anyText, themeSpec, (text, spec) => {
        const composed = compose(spec, { text });
        expect(composed.text.startsWith(text)).toBe(true);
        expect(applyEdits(text, composed.edits)).toBe(composed.text);
        const removed = remove({ bytes: composed.bytes, encoding: 'utf-8' });
        expect(removed.bytes).toEqual(new TextEncoder().encode(text));
      }),
    );
  });

  it.each<[Encoding, boolean]>([
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['cp949', false],
  ])('keeps the encoding %s (mark: %s) and its bytes', (encoding, bom) => {
    const bytes = valueOf(encodeText('"use strict";\r\nvar 안내 = "테스트";\r\n', { encoding, bom }));
    const composed = compose(features(notice, goOn), { bytes });
    expect({ encoding: composed.encoding, bom: composed.bom }).toEqual({ encoding, bom });
    expect(composed.bytes.subarray(0, bytes.length)).toEqual(bytes);
    expect(decodeText(composed.bytes).text).toBe(composed.text);
    expect(remove({ bytes: composed.bytes }).bytes).toEqual(bytes);
  });

  it('is the same when it is composed twice, and when another spec was there before', () => {
    fc.assert(
      fc.property(anyText, themeSpec, themeSpec, (text, spec, other) => {
        const once = compose(spec, { text });
        const twice = compose(spec, { text: once.text });
        expect(twice.text).toBe(once.text);
        expect(twice.edits).toEqual([]);
        expect(compose(spec, { text: compose(other, { text }).text }).text).toBe(once.text);
      }),
    );
  });

  it('is replaced where it stands, between what others wrote before and behind it', () => {
    fc.assert(
      fc.property(anyText, anyText, themeSpec, (before, behind, spec) => {
        const text = compose(features(notice), { text: before }).text + behind;
        const composed = compose(spec, { text });
        expect(composed.text.startsWith(before)).toBe(true);
        expect(composed.text.endsWith(behind)).toBe(true);
        expect(remove({ text: composed.text }).text).toBe(before + behind);
      }),
    );
  });

  it('is ASCII, ES5, and can stand inside a page', () => {
    fc.assert(
      fc.property(themeSpec, (spec) => {
        const { text } = compose(spec);
        expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
        expect(text).not.toMatch(/<\/script|<!--|<script|\]\]>/i);
        expect(() => parseEs5(text)).not.toThrow();
        expect(() => parseEs5(`"use strict";\nvar x = 5\n${text}`)).not.toThrow();
      }),
    );
  });

  it('begins with what the line before cannot go on with', () => {
    const { body } = parseEs5(compose(features(notice), { text: 'var value = 5' }).text);
    expect(body.map(({ type }) => type)).toEqual(['VariableDeclaration', 'ExpressionStatement']);
  });

  it.each(Object.entries<fc.Arbitrary<ThemeFeature>>(featureArbitraries))(
    'has %s in a guard of its own',
    (kind, arbitrary) => {
      const [feature] = fc.sample(arbitrary, { numRuns: 1, seed: 1 });
      if (!feature) throw new Error('no sample');
      const lines = compose(features(feature)).text.split('\r\n');
      const at = lines.indexOf(`  // ${kind}-1`);
      expect(lines[at + 1]).toBe('  try {');
      expect(lines.slice(at).indexOf('  } catch (error) {')).toBeGreaterThan(1);
      expect(lines).toContain('  "use strict";');
    },
  );

  it('holds the spec it was written from', () => {
    fc.assert(
      fc.property(anyText, themeSpec, (text, spec) => {
        const [block] = valueOf(findBlocks(compose(spec, { text }).text));
        expect(block && specOf(block)).toEqual(spec);
      }),
    );
  });

  it('uses the line ends of the text around it, and CRLF by itself', () => {
    expect(compose(features(notice), { text: 'a\nb\n' }).text).not.toContain('\r');
    expect(compose(features(notice), { text: 'a\r\nb\r\n' }).text).not.toMatch(/(?<!\r)\n/);
    expect(compose(features(notice)).text).not.toMatch(/(?<!\r)\n/);
  });
});

describe('a block changed by hand', () => {
  const composed = compose(features(notice, goOn), { text: 'var a;\n' }).text;
  const edited = composed.replace('ADFSadapter', 'OtherAdapter');

  it('is not overwritten or removed without a word', () => {
    expect(codeOf(composeTheme({ existing: { text: edited }, spec: features(notice) }))).toBe('theme-block-edited');
    expect(codeOf(removeTheme({ existing: { text: edited } }))).toBe('theme-block-edited');
  });

  it('is overwritten and removed when that is wanted', () => {
    const options = { overwriteEdited: true };
    expect(compose(features(notice, goOn), { text: edited }, options).text).toBe(composed);
    expect(valueOf(removeTheme({ existing: { text: edited }, ...options })).text).toBe('var a;\n');
  });

  it('is one with a single character changed, or a line added', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('x', ' ', '\n'), (seed, insert) => {
        const from = composed.indexOf('\n', composed.indexOf('begin')) + 1;
        const at = from + (seed % (composed.lastIndexOf('// Signet theme : end') - from));
        const text = composed.slice(0, at) + insert + composed.slice(at);
        expect(codeOf(removeTheme({ existing: { text } }))).toBe('theme-block-edited');
      }),
    );
  });

  it('is none whose line ends an editor changed', () => {
    const crlf = composed.replaceAll('\n', '\r\n');
    expect(remove({ text: crlf }).text).toBe('var a;\r\n');
    expect(compose(features(notice, goOn), { text: crlf }).text).toBe(crlf);
  });
});

describe('markers', () => {
  const composed = compose(features(notice), { text: 'var a;\n' }).text;

  it.each([
    ['without an end', composed.replace('// Signet theme : end\n', '')],
    ['without a beginning', composed.replace(/^\/\/ Signet theme : begin.*\n/m, '')],
    ['with a damaged beginning', composed.replace('sha256=', 'sha=')],
    ['with something behind the end', composed.replace('theme : end', 'theme : end foo()')],
    ['inside one another', composed.replace('"use strict";\n', '"use strict";\n' + composed)],
  ])('%s are not guessed at', (_, text) => {
    expect(codeOf(composeTheme({ existing: { text }, spec: features(notice) }))).toBe('theme-block-broken');
    expect(codeOf(removeTheme({ existing: { text } }))).toBe('theme-block-broken');
  });

  it('of a newer Signet are left alone', () => {
    const text = composed.replace('begin v1', 'begin v2');
    expect(codeOf(composeTheme({ existing: { text }, spec: features(notice), overwriteEdited: true }))).toBe(
      'theme-block-newer',
    );
    expect(codeOf(removeTheme({ existing: { text } }))).toBe('theme-block-newer');
  });

  it('that were pasted twice become one block', () => {
    const pasted = composed + composed;
    expect(compose(features(goOn), { text: pasted }).text).toBe(
      compose(features(goOn), { text: 'var a;\n' }).text + 'var a;\n',
    );
    expect(remove({ text: pasted }).text).toBe('var a;\nvar a;\n');
  });
});

describe('a spec that cannot be written', () => {
  const text = words('x');
  const cases: [string, ThemeSpec][] = [
    ['theme-spec-missing', features()],
    ['theme-spec-missing', features({ ...goOn, provider: '' })],
    ['theme-spec-missing', features({ ...notice, pages: [] })],
    ['theme-spec-missing', features({ ...notice, text: words(' ') })],
    ['theme-spec-missing', features({ ...notice, text: { ...text, fallback: 'ko' } })],
    ['theme-spec-missing', features({ kind: 'choice-page', order: [], hide: [], preselect: null, explain: [] })],
    ['theme-spec-missing', features({ kind: 'user-name', domain: null, placeholder: null })],
    ['theme-spec-missing', features({ kind: 'help', pages: ['login'], links: [], forgotten: null, errors: [] })],
    ['theme-spec-missing', features({ kind: 'home-realm', rules: [] })],
    ['theme-spec-form', features({ ...goOn, callback: 'a b' })],
    ['theme-spec-form', features({ ...goOn, provider: ' ADFSadapter' })],
    ['theme-spec-form', features({ ...notice, text: words('x', 'korean language') })],
    ['theme-spec-form', features({ ...notice, from: '2026-01-05T13:00' })],
    ['theme-spec-form', features({ ...notice, until: '2026-13-05T13:00Z' })],
    ['theme-spec-form', features({ kind: 'user-name', domain: { name: 'a.', style: 'upn' }, placeholder: null })],
    ['theme-spec-form', features({ kind: 'user-name', domain: { name: 'a\\b', style: 'netbios' }, placeholder: null })],
    ...['javascript:alert(1)', 'http://x.example/', '//x.example/', '/other/', 'https://a b/'].map(
      (url): [string, ThemeSpec] => [
        'theme-spec-form',
        features({ kind: 'help', pages: ['login'], links: [{ text, url }], forgotten: null, errors: [] }),
      ],
    ),
    ...['https://x.example/a.js', '/adfs/portal/script/onload.js', '/adfs/portal/../a.js', '/adfs/portal/a.css'].map(
      (uri): [string, ThemeSpec] => ['theme-spec-form', features({ kind: 'more-script', uri, pages: ['login'] })],
    ),
    ['theme-spec-times', features({ ...notice, from: '2026-01-05T13:00+09:00', until: '2026-01-05T04:00Z' })],
    ['theme-spec-twice', features(goOn, goOn)],
    [
      'theme-spec-twice',
      features({ ...notice, text: { fallback: 'ko', texts: [text, text].map(() => ({ lang: 'ko', text: 'x' })) } }),
    ],
    ['theme-spec-twice', features({ kind: 'choice-page', order: ['A', 'A'], hide: [], preselect: null, explain: [] })],
    [
      'theme-spec-twice',
      features({
        kind: 'choice-page',
        order: [],
        hide: ['A'],
        preselect: { provider: 'A', how: 'focus' },
        explain: [],
      }),
    ],
    ['theme-spec-post', features({ ...goOn, answer: 'post' })],
    ['escape-character', features({ ...notice, text: words('a\0b') })],
    ['escape-character', features({ ...goOn, provider: 'a\nb' })],
    ['text-lone-surrogate', features({ ...notice, text: words('a\ud800') })],
  ];

  it.each(cases)('is answered with %s (%#)', (expected, spec) => {
    expect(codeOf(composeTheme({ spec }))).toBe(expected);
  });

  it('names the feature and the field', () => {
    const failed = composeTheme({ spec: features(notice, { ...notice, pages: [] }) });
    expect(failed.ok ? null : failed.error.args).toEqual({ feature: 'notice-2', field: 'pages' });
  });

  it('and a file over the limit are refused', () => {
    const text = 'x'.repeat(limits.textBytes - 10);
    expect(codeOf(composeTheme({ existing: { text: text + text }, spec: features(notice) }))).toBe('text-too-large');
    expect(codeOf(composeTheme({ existing: { text }, spec: features(notice) }))).toBe('text-too-large');
    expect(codeOf(removeTheme({ existing: { text: '\n'.repeat(limits.textLines) } }))).toBe('text-too-many-lines');
  });
});

describe('while composing it is found', () => {
  const stock = '"use strict";\nfunction stock() {}\n';
  const rulesOf = (result: ThemeComposeResult): string[] => result.findings.map(({ rule }) => rule).sort();

  it('nothing in a notice behind a script that works', () => {
    expect(rulesOf(compose(features(notice), { text: stock }))).toEqual([]);
  });

  it('that the part of the theme itself is missing', () => {
    expect(rulesOf(compose(features(notice)))).toEqual(['theme-compose-no-stock']);
    expect(rulesOf(compose(features(notice), { text: compose(features(notice)).text }))).toEqual([
      'theme-compose-no-stock',
    ]);
  });

  it.each(['var a = ;\n', 'function f() {\n', 'if (x)\n'])('that the script was broken before: %j', (text) => {
    expect(rulesOf(compose(features(notice), { text }))).toEqual(['theme-compose-existing-broken']);
  });

  it('that the vendor’s block goes on too, and taking it out leaves the rest', () => {
    const vendor =
      '// ---------- SingleID MFA : begin\nfunction singleidMfa() {}\nsingleidMfa();\n// ---------- SingleID MFA : end\n';
    const result = compose(features(goOn), { text: stock + vendor + 'var b;\n' });
    expect(rulesOf(result)).toEqual(['theme-compose-boundary', 'theme-compose-vendor-block']);
    const fix = result.findings.find(({ rule }) => rule === 'theme-compose-vendor-block')?.fixes?.[0];
    expect(fix?.safe).toBe(false);
    expect(applyEdits(result.text, fix?.edits[0]?.edits ?? [])).toBe(
      compose(features(goOn), { text: stock + 'var b;\n' }).text,
    );
    expect(rulesOf(compose(features(notice), { text: stock + vendor }))).toEqual([]);
  });

  it('that one method needs no script, and that a method is not known', () => {
    const find = (methods: string[]) =>
      rulesOf(compose(features(goOn), { text: stock }, { farm: { methods } })).filter(
        (rule) => rule !== 'theme-compose-boundary',
      );
    expect(find(['ADFSadapter'])).toEqual(['theme-compose-single-method']);
    expect(find(['ADFSadapter', 'AzureMfaAuthentication'])).toEqual([]);
    expect(find(['MFAadapter', 'AzureMfaAuthentication'])).toEqual(['theme-compose-method-unknown']);
    expect(find([])).toEqual([]);
  });

  it('that what acts for the user is outside of what Microsoft supports', () => {
    const result = compose(
      features(goOn, notice, { kind: 'user-name', domain: { name: 'a.kr', style: 'upn' }, placeholder: null }),
      { text: stock },
    );
    expect(result.findings.map(({ rule, args }) => [rule, args])).toEqual([
      ['theme-compose-boundary', { features: 'go-on,user-name' }],
    ]);
  });
});
