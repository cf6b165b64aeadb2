import type { Source, ThemeComposeRequest, ThemeRemoveRequest, ThemeScriptsRequest } from '../contract';
import { locales, serverVersions, themePages } from '../contract';
import { isSource } from './arguments';
import { either, exactly, isFlag, isText, listOf, maybe, oneOf, orNull, type Check } from './shapes';

const pages = listOf(oneOf(...themePages));
const words = exactly({ fallback: isText, texts: listOf(exactly({ lang: isText, text: isText })) });
const link = exactly({ text: words, url: isText });

const feature: Check = either(
  exactly({ kind: oneOf('go-on'), callback: isText, answer: oneOf('get', 'post'), provider: isText }),
  exactly({
    kind: oneOf('notice'),
    text: words,
    pages,
    place: oneOf('top', 'foot'),
    look: oneOf('info', 'warning'),
    from: maybe(isText),
    until: maybe(isText),
  }),
  exactly({
    kind: oneOf('choice-page'),
    order: listOf(isText),
    hide: listOf(isText),
    preselect: orNull(exactly({ provider: isText, how: oneOf('focus', 'submit') })),
    explain: listOf(exactly({ provider: isText, text: words })),
  }),
  exactly({
    kind: oneOf('user-name'),
    domain: orNull(exactly({ name: isText, style: oneOf('upn', 'netbios') })),
    placeholder: orNull(words),
  }),
  exactly({
    kind: oneOf('help'),
    pages,
    links: listOf(link),
    forgotten: orNull(link),
    errors: listOf(
      exactly({ page: oneOf('login', 'update-password', 'error'), how: oneOf('add', 'replace'), text: words }),
    ),
  }),
  exactly({
    kind: oneOf('home-realm'),
    rules: listOf(
      exactly({
        when: either(
          exactly({ by: oneOf('always') }),
          exactly({ by: oneOf('query'), name: isText, test: oneOf('equals', 'contains'), value: isText }),
          exactly({ by: oneOf('userAgent'), contains: isText }),
        ),
        issuer: isText,
      }),
    ),
  }),
  exactly({ kind: oneOf('more-script'), uri: isText, pages }),
  exactly({
    kind: oneOf('stage-banner'),
    text: words,
    color: oneOf('red', 'orange', 'blue', 'green', 'gray'),
    pages,
  }),
);

const spec = exactly({ features: listOf(feature) });
const version = oneOf(...serverVersions);
const farm = exactly({
  serverVersion: maybe(version),
  paginated: maybe(isFlag),
  methods: maybe(listOf(isText)),
  providerName: maybe(isText),
  serviceName: maybe(isText),
});

const compose = exactly({ existing: maybe(isSource), spec, farm: maybe(farm), overwriteEdited: maybe(isFlag) });
const remove = exactly({ existing: isSource, overwriteEdited: maybe(isFlag) });
const scripts = exactly({
  serverVersion: version,
  theme: isText,
  source: isText,
  previous: isText,
  folder: isText,
  files: exactly({
    onload: maybe(isText),
    styleSheet: maybe(isText),
    rtlStyleSheet: maybe(isText),
    logo: maybe(isText),
    illustration: maybe(isText),
    resources: listOf(exactly({ uri: isText, path: isText })),
  }),
  relyingParties: listOf(isText),
  spec: maybe(spec),
  locale: oneOf(...locales),
});
const read = exactly({ source: isSource });

/** Whether arguments have the shape of the contract; what they say is the domain's matter. */
export const isComposeRequest = (request: unknown): request is ThemeComposeRequest => compose(request);
export const isRemoveRequest = (request: unknown): request is ThemeRemoveRequest => remove(request);
export const isScriptsRequest = (request: unknown): request is ThemeScriptsRequest => scripts(request);
export const isReadScriptRequest = (request: unknown): request is { source: Source } => read(request);
