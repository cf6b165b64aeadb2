import { parseAddress } from './addresses';
import { isHost } from './ldap';
import { editDistance } from './schema';

/** An address of the MFA server taken apart. */
export interface Url {
  scheme: 'http' | 'https';
  host: string;
  /** `:8443`, or empty. */
  port: string;
  /** Without the slashes at its end; empty, or with one at its beginning. */
  path: string;
  /** Slashes at the end of the path. */
  slashes: string;
  /** What follows a `?` or `#`, with it. */
  rest: string;
}

export interface UrlReading {
  url: Url;
  /** The value is an address as it stands; else `url` is what it can only have meant. */
  exact: boolean;
  /** Not exact, and no part was guessed. */
  sure: boolean;
}

/** Reads a value as an address: as it stands, or with its beginning, its blanks and its backslashes put right. */
export function readUrl(value: string): UrlReading | null {
  const url = splitUrl(value);
  if (url) return { url, exact: true, sure: true };
  const { text, sure } = mendedText(value);
  const mended = splitUrl(text);
  return mended?.host.includes('.') ? { url: mended, exact: false, sure } : null;
}

export function formatUrl({ scheme, host, port, path, slashes, rest }: Url): string {
  return `${scheme}://${host}${port}${path}${slashes}${rest}`;
}

function splitUrl(value: string): Url | null {
  const match = /^(https?):\/\/([^/?#]*)([^?#]*)(.*)$/i.exec(value);
  if (!match) return null;
  const [, scheme = '', authority = '', fullPath = '', rest = ''] = match;
  const colon = authority.lastIndexOf(':');
  const split = colon > authority.lastIndexOf(']') ? colon : authority.length;
  const host = authority.slice(0, split);
  const port = authority.slice(split);
  if (!isUrlHost(host) || !isPort(port) || /[\s\\<>"*]/.test(fullPath + rest)) return null;
  let end = fullPath.length;
  while (fullPath.charCodeAt(end - 1) === 47) end--;
  const path = fullPath.slice(0, end);
  return {
    scheme: scheme.toLowerCase() === 'http' ? 'http' : 'https',
    host,
    port,
    path,
    slashes: fullPath.slice(end),
    rest,
  };
}

function isUrlHost(host: string): boolean {
  if (host.startsWith('[') && host.endsWith(']')) return parseAddress(host.slice(1, -1))?.version === 6;
  return !host.includes(':') && isHost(host);
}

const isPort = (port: string): boolean =>
  port === '' || (/^:[1-9]\d{0,4}$/.test(port) && Number(port.slice(1)) < 65_536);

const BEGINNING = /^([a-z]{3,6})(?:[:;.]?\/{1,4}|[:;])/i;

function mendedText(value: string): { text: string; sure: boolean } {
  const dense = value.replace(/\s+/g, '').replace(/\\/g, '/');
  let rest = dense.replace(/^\/+/, '');
  let sure = dense.length === value.length;
  for (let times = 0; times < 2; times++) {
    const match = BEGINNING.exec(rest);
    const word = match?.[1]?.toLowerCase() ?? '';
    const secure = editDistance(word, 'https', 2);
    const plain = editDistance(word, 'http', 2);
    if (!match || (secure > 1 && plain > 1)) break;
    sure &&= secure < plain;
    rest = rest.slice(match[0].length);
  }
  return { text: `https://${rest}`, sure };
}

/** Letters of the Cyrillic, Greek, extended Latin and Armenian scripts, each with the Latin one it looks like (UTS 39). */
const PAIRS =
  '\u0430a \u0435e \u043eo \u0440p \u0441c \u0443y \u0445x \u0456i \u0458j \u0455s \u0501d \u051bq ' +
  '\u051dw \u04bbh \u03bfo \u03b1a \u03bdv \u03b9i \u03bak \u03c5u \u03c1p \u03c4t \u0261g \u0251a ' +
  '\u0131i \u0585o \u0578n \u057du \u0570h';
const LOOKALIKES = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

/** The host with only letters of ASCII that looks the same, or null when there is none. */
export function asciiHost(host: string): string | null {
  if (/^[\0-\x7f]*$/.test(host)) return host;
  const plain = [...host.normalize('NFKC').toLowerCase()]
    .map((character) => LOOKALIKES.get(character) ?? character)
    .join('');
  return /^[\0-\x7f]*$/.test(plain) && isHost(plain) ? plain : null;
}

const seenAs = (host: string): string => (asciiHost(host) ?? host).toLowerCase().replace(/\.$/, '');

/**
 * `stg1`, `ops` or another beginning of a SingleID host, empty for production (`singleid.md` 1.1). Null for hosts
 * elsewhere, of which it is not known.
 */
export function environmentOf({ host }: Url): string | null {
  const seen = seenAs(host);
  if (!seen.endsWith('.samsung.net')) return null;
  return ENVIRONMENT.exec(seen)?.[1] ?? '';
}

const ENVIRONMENT = /^(stg\d{0,2}|ops)(?=[-.])/;

/** The same host in another environment; null where the name has nothing but the environment. */
export function inEnvironment({ host }: Url, environment: string): string | null {
  const label = seenAs(host).replace(ENVIRONMENT, '');
  if (label.startsWith('.')) return null;
  const name = label.replace(/^-/, '');
  return environment === '' ? name : `${environment}-${name}`;
}

const BROWSER_DOMAIN = '.singleid.samsung.net';

/** The host of the servers' own leg for a host that browsers use, or null for any other host (`singleid.md` 1.1). */
export function serverHostOf({ host }: Url): string | null {
  const seen = seenAs(host);
  return seen.endsWith(BROWSER_DOMAIN) ? `${seen.slice(0, -BROWSER_DOMAIN.length)}.iam.samsung.net` : null;
}

/** First part of the path, when what follows shows that it is the tenant: `contoso` of `/contoso/common-api/...`. */
export function tenantOf({ path }: Url): string | null {
  const [, tenant = '', next] = path.split('/', 3);
  const isApi = (part: string): boolean => part.toLowerCase() === 'common-api';
  return tenant !== '' && !isApi(tenant) && (next === undefined || isApi(next)) ? tenant : null;
}

/** The tenants of the guide's examples (`singleid.md` 1.1). */
export const isSampleTenant = (tenant: string): boolean => tenant === 'test' || tenant === 'test-tenant';
