import type { Failure, ThemeFeature, ThemeRealmCondition, ThemeSpec, ThemeText } from '../../../contract';
import { codePointName, loneSurrogate, placeOf } from '../../core/decode';

/** `notice-2`: the id of each feature, in the order of the spec. */
export function featureIds({ features }: ThemeSpec): string[] {
  const counts = new Map<string, number>();
  return features.map(({ kind }) => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return `${kind}-${number}`;
  });
}

/**
 * What keeps a spec from being written, the first of it; null when nothing does. `theme-spec-missing` (empty),
 * `theme-spec-form`, `theme-spec-twice`, `theme-spec-times` (ends before it begins), `theme-spec-post` (see
 * `ThemeGoOn`), `escape-character`, `text-lone-surrogate`.
 */
export function refusedSpec(spec: ThemeSpec): Failure | null {
  if (spec.features.length === 0) return missing('spec', 'features');
  const ids = featureIds(spec);
  for (const [at, feature] of spec.features.entries()) {
    const id = ids[at] ?? '';
    if (!isRepeatable(feature) && !id.endsWith('-1')) return twice(id, 'kind', feature.kind);
    const refused = firstOf(checks(id, feature));
    if (refused) return refused;
  }
  return null;
}

const isRepeatable = ({ kind }: ThemeFeature): boolean => kind === 'notice' || kind === 'more-script';

type Checks = Iterable<Failure | null>;

const firstOf = (list: Checks): Failure | null => {
  for (const failure of list) if (failure) return failure;
  return null;
};

function checks(id: string, feature: ThemeFeature): Checks {
  switch (feature.kind) {
    case 'go-on':
      return [
        form(id, 'callback', feature.callback, PARAMETER),
        name(id, 'provider', feature.provider),
        feature.answer === 'post' ? { code: 'theme-spec-post', args: { feature: id, name: feature.callback } } : null,
      ];
    case 'notice':
      return [
        ...text(id, 'text', feature.text),
        some(id, 'pages', feature.pages),
        ...times(id, feature.from, feature.until),
      ];
    case 'choice-page':
      return choicePage(id, feature);
    case 'user-name':
      return userName(id, feature);
    case 'help':
      return help(id, feature);
    case 'home-realm':
      return [
        some(id, 'rules', feature.rules),
        ...feature.rules.flatMap((rule, at) => [
          name(id, `rules.${at + 1}.issuer`, rule.issuer),
          ...condition(id, `rules.${at + 1}.when`, rule.when),
        ]),
      ];
    case 'more-script':
      return [form(id, 'uri', feature.uri, SCRIPT_URI), some(id, 'pages', feature.pages)];
    case 'stage-banner':
      return [...text(id, 'text', feature.text), some(id, 'pages', feature.pages)];
  }
}

function choicePage(id: string, feature: Extract<ThemeFeature, { kind: 'choice-page' }>): Checks {
  const { order, hide, preselect, explain } = feature;
  const isEmpty = order.length + hide.length + explain.length === 0 && !preselect;
  return [
    isEmpty ? missing(id, 'order') : null,
    ...[...order, ...hide].map((provider) => name(id, 'provider', provider)),
    preselect && name(id, 'preselect', preselect.provider),
    preselect && hide.includes(preselect.provider) ? twice(id, 'preselect', preselect.provider) : null,
    ...each(id, 'order', order),
    ...each(id, 'hide', hide),
    ...each(
      id,
      'explain',
      explain.map(({ provider }) => provider),
    ),
    ...explain.flatMap(({ provider, text: words }, at) => [
      name(id, `explain.${at + 1}.provider`, provider),
      ...text(id, `explain.${at + 1}.text`, words),
    ]),
  ];
}

function userName(id: string, feature: Extract<ThemeFeature, { kind: 'user-name' }>): Checks {
  const { domain, placeholder } = feature;
  const shape = domain?.style === 'netbios' ? NETBIOS : DNS;
  return [
    domain || placeholder ? null : missing(id, 'domain'),
    domain && form(id, 'domain', domain.name, shape),
    ...(placeholder ? text(id, 'placeholder', placeholder) : []),
  ];
}

function help(id: string, { pages, links, forgotten, errors }: Extract<ThemeFeature, { kind: 'help' }>): Checks {
  return [
    links.length + errors.length === 0 && !forgotten ? missing(id, 'links') : null,
    links.length > 0 ? some(id, 'pages', pages) : null,
    ...[...links, ...(forgotten ? [forgotten] : [])].flatMap((link, at) => [
      form(id, `links.${at + 1}.url`, link.url, ADDRESS),
      ...text(id, `links.${at + 1}.text`, link.text),
    ]),
    ...each(
      id,
      'errors',
      errors.map(({ page }) => page),
    ),
    ...errors.flatMap((error, at) => [...text(id, `errors.${at + 1}.text`, error.text)]),
  ];
}

function condition(id: string, field: string, when: ThemeRealmCondition): Checks {
  if (when.by === 'query')
    return [form(id, `${field}.name`, when.name, PARAMETER), name(id, `${field}.value`, when.value)];
  return when.by === 'userAgent' ? [name(id, `${field}.contains`, when.contains)] : [];
}

const PARAMETER = /^[A-Za-z0-9_.~-]{1,128}$/;
const DNS = /^(?!-)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,20}$/;
const NETBIOS = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,14}$/;
/** `onload.js` is the theme's own script: loading it once more would run it twice. */
const SCRIPT_URI = /^\/adfs\/portal\/(?!script\/onload\.js)(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.js(?:\?[\w.=&-]*)?$/i;
const ADDRESS = /^(?:https:\/\/[^\s\\/][^\s\\]*|\/adfs\/[^\s\\]*)$/i;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

/** Epoch milliseconds of `2026-01-05T13:00+09:00`; null when it is no such time. */
export function instantOf(time: string): number | null {
  const value = INSTANT.test(time) ? Date.parse(time) : NaN;
  return Number.isNaN(value) ? null : value;
}

function times(id: string, from: string | undefined, until: string | undefined): Checks {
  const wrong = [
    from !== undefined && instantOf(from) === null ? malformed(id, 'from') : null,
    until !== undefined && instantOf(until) === null ? malformed(id, 'until') : null,
  ];
  const isBackward = from !== undefined && until !== undefined && (instantOf(from) ?? 0) >= (instantOf(until) ?? 0);
  return [...wrong, isBackward ? { code: 'theme-spec-times', args: { feature: id } } : null];
}

function text(id: string, field: string, { fallback, texts }: ThemeText): (Failure | null)[] {
  const languages = texts.map(({ lang }) => lang.toLowerCase());
  return [
    some(id, field, texts),
    ...texts.map(({ lang }) => form(id, `${field}.lang`, lang, LANGUAGE)),
    ...each(id, `${field}.lang`, languages),
    languages.includes(fallback.toLowerCase()) ? null : missing(id, `${field}.${fallback}`),
    ...texts.flatMap((one) => words(id, `${field}.${one.lang}`, one.text)),
  ];
}

/** Words for people: tabs and line breaks are meant, other control characters are nobody's intention. */
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const UNSHOWN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const UNNAMED = /[\0-\x1f\x7f-\x9f\u2028\u2029]/;

const words = (id: string, field: string, value: string): (Failure | null)[] => [
  value.trim() === '' ? missing(id, field) : null,
  unwritable(value, UNSHOWN),
];

const name = (id: string, field: string, value: string): Failure | null =>
  value === '' ? missing(id, field) : value !== value.trim() ? malformed(id, field) : unwritable(value, UNNAMED);

function unwritable(value: string, refused: RegExp): Failure | null {
  const character = refused.exec(value)?.[0];
  if (character) return { code: 'escape-character', args: { character: codePointName(character) } };
  const lone = loneSurrogate(value);
  return lone === -1 ? null : { code: 'text-lone-surrogate', args: placeOf(value, lone) };
}

const form = (id: string, field: string, value: string, shape: RegExp): Failure | null =>
  value === '' ? missing(id, field) : shape.test(value) ? null : malformed(id, field);

const some = (id: string, field: string, list: readonly unknown[]): Failure | null =>
  list.length > 0 ? null : missing(id, field);

const each = (id: string, field: string, list: readonly string[]): (Failure | null)[] =>
  list.map((value, at) => (list.indexOf(value) < at ? twice(id, field, value) : null));

const missing = (feature: string, field: string): Failure => ({ code: 'theme-spec-missing', args: { feature, field } });
const malformed = (feature: string, field: string): Failure => ({ code: 'theme-spec-form', args: { feature, field } });
const twice = (feature: string, field: string, value: string): Failure => ({
  code: 'theme-spec-twice',
  args: { feature, field, value },
});
