import type { Fix } from '../../contract';
import { alikeValues, type Alike } from './alike';
import { meant, setAll } from './meant-value';
import { fix, type IniView } from './rule';
import { formatUrl, readUrl, type Url, type UrlReading } from './urls';

export type ApiUrlKey = 'MFA_API_URL' | 'MFA_VERIFY_URL';
export const apiUrlKeys = ['MFA_API_URL', 'MFA_VERIFY_URL'] as const;

export interface ApiUrl extends Alike, UrlReading {
  name: ApiUrlKey;
}

const cache = new WeakMap<IniView, ApiUrl[]>();

/** The values of both keys that are meant as addresses and can be read as such, found once a file. */
export function apiUrls(view: IniView): readonly ApiUrl[] {
  const known = cache.get(view);
  if (known) return known;
  const found: ApiUrl[] = [];
  for (const name of apiUrlKeys) {
    for (const alike of alikeValues(view, name)) {
      const reading = readUrl(alike.value);
      if (reading) found.push({ ...alike, ...reading, name });
    }
  }
  cache.set(view, found);
  return found;
}

/** A cure that puts a part of the address right, in every line that has it. */
export function changeUrl(view: IniView, id: string, { items, url }: ApiUrl, change: Partial<Url>): Fix {
  return fix(id, false, ...setAll(view, items(), formatUrl({ ...url, ...change })));
}

/** A part in which the two addresses do not agree. */
export interface Difference {
  api: ApiUrl;
  verify: ApiUrl;
  ofApi: string;
  ofVerify: string;
  /** Each key has one value only. */
  sole: boolean;
}

/** Compares a part of the two addresses; where a key has several values, any two that may be read together. */
export function differenceOf(view: IniView, partOf: (url: Url) => string | null): Difference | null {
  const parts = apiUrls(view).flatMap((found) => {
    const part = partOf(found.url);
    return part === null ? [] : [{ found, part }];
  });
  const apis = parts.filter(({ found }) => found.name === 'MFA_API_URL');
  const verifies = parts.filter(({ found }) => found.name === 'MFA_VERIFY_URL');
  const verify = verifies.find(({ part }) => part !== apis[0]?.part) ?? verifies[0];
  const api = apis.find(({ part }) => part !== verify?.part);
  if (!api || !verify) return null;
  const sole = apiUrlKeys.every((name) => meant(view, name) !== undefined);
  return { api: api.found, verify: verify.found, ofApi: api.part, ofVerify: verify.part, sole };
}
