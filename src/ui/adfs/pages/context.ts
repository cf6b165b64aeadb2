import { el, type Html } from './html';
import { pageWords, type PageWords } from './texts';
import type { AdfsApproximation, AdfsPageRequest } from './types';

/** What one page is made from. */
export interface PageContext {
  request: AdfsPageRequest;
  words: PageWords;
  since2016: boolean;
  since2019: boolean;
  paginated: boolean;
  /** `?...` of the address. */
  query: string;
}

/** The part of a page that differs from kind to kind. */
export interface PageBody {
  title: string;
  /** Below `#workArea`. */
  work: readonly (Html | null)[];
  /** String tables and the like, in the head. */
  headScripts: readonly string[];
  approximate: readonly AdfsApproximation[];
  /** Path of the address; `/adfs/ls/` unless given. */
  path?: string;
}

export function contextOf(request: AdfsPageRequest): PageContext {
  const { skin, locale, query } = request;
  const own: [string, string][] = [
    ['client-request-id', '3f1c5b7e-6d0a-4c1e-9a55-0080000000b6'],
    ['wa', 'wsignin1.0'],
    ['wtrealm', 'urn:federation:example'],
  ];
  return {
    request,
    words: pageWords[locale],
    since2016: skin !== '2012R2',
    since2019: skin === '2019' || skin === '2019-paginated',
    paginated: skin === '2019-paginated',
    query: `?${new URLSearchParams([...own, ...query.map(([name, value]): [string, string] => [name, value])]).toString()}`,
  };
}

/** `#error` with `#errorText`, which differs by version (`adfs.md` 1.1). */
export function errorBox(
  { since2016, since2019 }: PageContext,
  text = '',
  ids = { box: 'error', text: 'errorText' },
): Html {
  const spoken = since2019 ? { 'aria-live': 'assertive', role: 'alert' } : {};
  return el(
    'div',
    { id: ids.box, class: 'fieldMargin error smallText' },
    el(since2016 ? 'span' : 'label', { id: ids.text, for: '', ...spoken }, text),
  );
}

/** A label that only screen readers get; there since 2016. */
export function hiddenLabel({ since2016 }: PageContext, id: string, text: string): Html | null {
  return since2016 ? el('label', { id: `${id}Label`, for: id, class: 'hidden' }, text) : null;
}

/** The control that looks like a button and is a `span`. */
export function spanButton({ since2016 }: PageContext, text: string, onclick: string): Html {
  return el(
    'span',
    {
      id: 'submitButton',
      class: 'submit',
      tabindex: 4,
      role: since2016 ? 'button' : undefined,
      onKeyPress: `if (event && event.keyCode == 32) ${onclick.replace(/^return /, '')}`,
      onclick,
    },
    text,
  );
}

export const hidden = (name: string, id: string, value = ''): Html => el('input', { id, type: 'hidden', name, value });

/** The address the form of options is sent to: absolute, with the port (`adfs.md` 1.3). */
export const absoluteAction = ({ request, query }: PageContext): string =>
  `https://${request.host}:443/adfs/ls/${query}`;

export const relativeAction = ({ query }: PageContext): string => `/adfs/ls/${query}`;

/** A name inside a call in an inline handler. */
export const quoted = (name: string): string => `'${name.replace(/[\\']/g, '\\$&')}'`;
