import fc from 'fast-check';
import { themePages, type ThemeFeature, type ThemeSpec, type ThemeText } from '../../worker/contract';
import { specialString } from './special-strings';

/** Words that may stand in a spec: any but those with control characters nobody means. */
export const themeWords: fc.Arbitrary<string> = specialString
  // eslint-disable-next-line no-control-regex -- these characters are what is left out
  .map((text) => text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, ''))
  .filter((text) => text.trim() !== '');
const name = themeWords.map((text) => text.replace(/[\t\r\n\u2028\u2029]/g, '').trim()).filter((text) => text !== '');

export const words = (text: string, lang = 'en'): ThemeText => ({ fallback: lang, texts: [{ lang, text }] });

const themeText: fc.Arbitrary<ThemeText> = fc
  .uniqueArray(fc.constantFrom('ko', 'en', 'zh', 'zh-TW', 'vi', 'es', 'ja'), { minLength: 1, maxLength: 3 })
  .chain((langs) =>
    fc.record({
      fallback: fc.constantFrom(...langs),
      texts: fc.tuple(...langs.map((lang) => themeWords.map((text) => ({ lang, text })))),
    }),
  );

const pages = fc.uniqueArray(fc.constantFrom(...themePages), { minLength: 1, maxLength: 4 });
const url = fc.constantFrom('https://help.example/', '/adfs/portal/updatepassword/');
const link = fc.record({ text: themeText, url });

/** One of each kind. */
export const featureArbitraries = {
  'go-on': fc.record({
    kind: fc.constant('go-on' as const),
    callback: fc.constantFrom('jwtTokenResponse', 'token'),
    answer: fc.constant('get' as const),
    provider: name,
  }),
  notice: fc.record(
    {
      kind: fc.constant('notice' as const),
      text: themeText,
      pages,
      place: fc.constantFrom('top' as const, 'foot' as const),
      look: fc.constantFrom('info' as const, 'warning' as const),
      from: fc.constant('2026-01-05T13:00+09:00'),
      until: fc.constantFrom('2026-01-05T15:00+09:00', '2027-01-01T00:00:00Z'),
    },
    { requiredKeys: ['kind', 'text', 'pages', 'place', 'look'] },
  ),
  'choice-page': fc.record({
    kind: fc.constant('choice-page' as const),
    order: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    hide: fc.uniqueArray(name, { maxLength: 2 }),
    preselect: fc.constant(null),
    explain: fc.uniqueArray(fc.record({ provider: name, text: themeText }), {
      maxLength: 2,
      selector: ({ provider }) => provider,
    }),
  }),
  'user-name': fc.record({
    kind: fc.constant('user-name' as const),
    domain: fc.constantFrom(
      { name: 'contoso.com', style: 'upn' as const },
      { name: 'CONTOSO', style: 'netbios' as const },
    ),
    placeholder: fc.option(themeText),
  }),
  help: fc.record({
    kind: fc.constant('help' as const),
    pages,
    links: fc.array(link, { minLength: 1, maxLength: 2 }),
    forgotten: fc.option(link),
    errors: fc.array(
      fc.record({
        page: fc.constant('login' as const),
        how: fc.constantFrom('add' as const, 'replace' as const),
        text: themeText,
      }),
      { maxLength: 1 },
    ),
  }),
  'home-realm': fc.record({
    kind: fc.constant('home-realm' as const),
    rules: fc.array(
      fc.record({
        when: fc.oneof(
          fc.record({ by: fc.constant('always' as const) }),
          fc.record({
            by: fc.constant('query' as const),
            name: fc.constant('wtrealm'),
            test: fc.constantFrom('equals' as const, 'contains' as const),
            value: name,
          }),
          fc.record({ by: fc.constant('userAgent' as const), contains: name }),
        ),
        issuer: name,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  'more-script': fc.record({
    kind: fc.constant('more-script' as const),
    uri: fc.constantFrom('/adfs/portal/script/more.js', '/adfs/portal/script/b.min.js?ver=2'),
    pages,
  }),
  'stage-banner': fc.record({
    kind: fc.constant('stage-banner' as const),
    text: themeText,
    color: fc.constantFrom('red' as const, 'blue' as const),
    pages,
  }),
} satisfies { [Kind in ThemeFeature['kind']]: fc.Arbitrary<Extract<ThemeFeature, { kind: Kind }>> };

/** Specs that can be written: any set of features, in any order. */
export const themeSpec: fc.Arbitrary<ThemeSpec> = fc
  .shuffledSubarray(Object.values(featureArbitraries) as fc.Arbitrary<ThemeFeature>[], { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen))
  .map((features) => ({ features }));
