import { withoutMarks } from './characters';
import { alikeValues } from './alike';
import { groupEqual, meantValue, type MeantValue } from './meant-value';
import type { IniView } from './rule';

/**
 * The keys printed in the guide, which says itself that they are made up (seed lines 460-478, 579): any file may have
 * copied them. A secret is told by its first 42 characters, which is all of it but the bits that spellings differ in.
 */
const SAMPLE_GUIDS = [
  '4312a8b9-75c4-7897-89a7-89347f18943e',
  '96567780-2b12-23da-637c-9375a6502d5a',
  '367c89d5-88f7-978a-9739-8ed21748f36b',
];
const SAMPLE_SECRETS = [
  'gQgkyLVO6FR8vJkLtlgBiupsRM/ilgrbEfoKWRnhALd=',
  'kgkWRnLygQhsRgrLVbtKlO6FiLdABupEgoMR8v/ilfJ=',
  'dABupkRnLygQhsrLgWVRbt8vRgkLilLKlO1FioMgfJE=',
];
const TOLD_BY = 42;
const samples = new Set([
  ...SAMPLE_GUIDS.map((guid) => guid.replaceAll('-', '')),
  ...SAMPLE_SECRETS.map((secret) => secret.slice(0, TOLD_BY)),
]);

/** Whether one of the guide's made-up keys stands in a value, alone or behind a domain, however it is written. */
export function hasSampleKey(value: string): boolean {
  return value.split(/[\s;,|:"'{}()]+/).some((part) => {
    const secret = part.replaceAll('-', '+').replaceAll('_', '/').slice(0, TOLD_BY);
    return samples.has(secret) || samples.has(part.replaceAll('-', '').toLowerCase());
  });
}

export const isGuid = (value: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** What the secret key must be: Base64 of 32 bytes, which is 43 characters and one `=` (`singleid.md` 1.5). */
export const isSecretKey = (value: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(value);

/** Whether the last letter of such a key carries bits that no byte takes up (RFC 4648, 3.5). */
export const hasStrayBits = (value: string): boolean => isSecretKey(value) && !/[AEIMQUYcgkosw048]=$/.test(value);

/** The issued keys in the values of a key or a list that are odd, each once a key. */
export function oddIssuedKeys(view: IniView, name: string, isOdd: (key: string) => boolean): MeantValue[][] {
  const found = alikeValues(view, name).filter(({ entry }) => {
    const key = issuedKey(view, meantValue(view, entry));
    return key !== null && isOdd(key.value);
  });
  const keys = found.flatMap(({ items }) => items().flatMap((item) => issuedKey(view, item) ?? []));
  return groupEqual(keys.sort((a, b) => a.from - b.from));
}

/** The issued key in a value: all of it, or what stands behind the domain. Null when a list entry has not two parts. */
function issuedKey(view: IniView, item: MeantValue): MeantValue | null {
  if (item.entry.number === null) return item;
  const parts = view.text.slice(item.from, item.to).split(';');
  const [domain = '', key = ''] = parts;
  if (parts.length !== 2 || domain.trim() === '' || key.trim() === '') return null;
  const from = item.to - key.trimStart().length;
  return { ...item, from, value: withoutMarks(key.trim()) };
}
