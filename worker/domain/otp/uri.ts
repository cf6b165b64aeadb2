import type { Failure, OtpAlgorithm, OtpEntry, OtpNote, OtpQuirk, Outcome } from '../../contract';
import { loneSurrogate } from '../core/decode';
import { base32, readBase32 } from './secret-text';
import { otpLimits } from './user';

/** What most readers of such URIs take (`otp.md` 5). */
const MOST_CHARACTERS = 2048;
const MOST_COUNTER = (1n << 64n) - 1n;
const DEFAULT_PERIOD = 30;
const DEFAULT_DIGITS = 6;
const known = ['secret', 'issuer', 'algorithm', 'digits', 'period', 'counter'] as const;
type Known = (typeof known)[number];

type Quirks = OtpNote<OtpQuirk>[];

/** What stops a name from standing in a label. */
function nameFault(name: string, field: 'issuer' | 'account'): Failure | null {
  if (name.includes(':')) return { code: 'otp-account-colon', args: { field } };
  const isFit = name !== '' && name.trim() === name && !/\p{Cc}/u.test(name) && loneSurrogate(name) === -1;
  return isFit ? null : { code: 'otp-uri-value', args: { name: field } };
}

export const counterFault = ({ type, counter }: Pick<OtpEntry, 'type' | 'counter'>): Failure | null =>
  type === 'totp' || isCounter(counter) ? null : { code: 'otp-uri-counter', args: {} };

/** Writes `otpauth://` as every app reads it: all parameters, the issuer in both places, nothing but percent-encoding. */
export function writeUri(entry: OtpEntry): Outcome<string> {
  const { type, issuer, account, secret, algorithm, digits, period, counter } = entry;
  const fault = nameFault(issuer, 'issuer') ?? nameFault(account, 'account') ?? counterFault(entry);
  if (fault) return { ok: false, error: fault };
  const [service, user] = [encodeURIComponent(issuer), encodeURIComponent(account)];
  const moving = type === 'totp' ? `period=${period}` : `counter=${counter}`;
  const uri =
    `otpauth://${type}/${service}:${user}?secret=${base32(secret)}&issuer=${service}` +
    `&algorithm=${algorithm}&digits=${digits}&${moving}`;
  if (uri.length <= MOST_CHARACTERS) return { ok: true, value: uri };
  return { ok: false, error: { code: 'otp-uri-long', args: { length: uri.length, limit: MOST_CHARACTERS } } };
}

export interface UriRead {
  entry: OtpEntry | null;
  quirks: Quirks;
  fault: Failure | null;
}

/** Stops the reading; caught where it began. */
class Unreadable extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

function stop(code: Failure['code'], args: Failure['args'] = {}): never {
  throw new Unreadable({ code, args });
}

/** Reads a URI with whatever is odd about it named. `shortSecrets` takes secrets of less than 16 bytes. */
export function readUri(uri: string, shortSecrets: boolean): UriRead {
  const quirks: Quirks = [];
  try {
    return { entry: entryOf(uri, shortSecrets, quirks), quirks, fault: null };
  } catch (error) {
    if (error instanceof Unreadable) return { entry: null, quirks, fault: error.failure };
    throw error;
  }
}

function entryOf(uri: string, shortSecrets: boolean, quirks: Quirks): OtpEntry {
  if (uri.length > MOST_CHARACTERS) stop('otp-uri-long', { length: uri.length, limit: MOST_CHARACTERS });
  const match = /^(otpauth):\/\/([^/?#]*)\/?([^?#]*)(?:\?([^#]*))?(#.*)?$/is.exec(uri);
  if (!match) stop('otp-uri-scheme');
  const [, scheme = '', kind = '', label = '', query = '', fragment] = match;
  if (scheme !== 'otpauth') note(quirks, 'scheme-case');
  const type = kind.toLowerCase();
  if (type !== 'totp' && type !== 'hotp') stop('otp-uri-type', { type: /^[A-Za-z]{1,12}$/.test(kind) ? kind : '?' });
  if (type !== kind) note(quirks, 'type-case');
  if (fragment !== undefined) note(quirks, 'fragment');
  const names = labelOf(label, quirks);
  const given = parametersOf(query, quirks);
  return {
    type,
    issuer: issuerOf(names.issuer, given.get('issuer'), quirks),
    account: names.account,
    secret: secretOf(given.get('secret'), shortSecrets, quirks),
    algorithm: algorithmOf(given.get('algorithm'), quirks),
    digits: digitsOf(given.get('digits'), quirks),
    period: periodOf(given.get('period'), type, quirks),
    counter: counterOf(given.get('counter'), type, quirks),
  };
}

function note(quirks: Quirks, code: OtpQuirk, args: OtpNote<OtpQuirk>['args'] = {}): void {
  quirks.push({ code, args });
}

function decoded(text: string, name: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(text);
  } catch {
    stop('otp-uri-percent', { name });
  }
  return /\p{Cc}/u.test(plain) || loneSurrogate(plain) !== -1 ? stop('otp-uri-value', { name }) : plain;
}

/** Divided at the first colon as it stands, before anything is decoded; else at the first that is encoded. */
function labelOf(label: string, quirks: Quirks): { issuer: string; account: string } {
  const literal = label.indexOf(':');
  const encoded = literal === -1 ? label.search(/%3a/i) : -1;
  if (encoded !== -1) note(quirks, 'label-encoded-colon');
  const at = literal === -1 ? encoded : literal;
  const issuer = at === -1 ? '' : decoded(label.slice(0, at), 'issuer').trim();
  const account = decoded(label.slice(at === -1 ? 0 : at + (literal === -1 ? 3 : 1)), 'account').trim();
  if (account.includes(':')) note(quirks, 'label-many-colons');
  if (account === '') note(quirks, 'label-empty');
  // In a path a plus is a plus, though some writers mean a space.
  if (label.includes('+')) note(quirks, 'plus-kept');
  return { issuer, account };
}

function parametersOf(query: string, quirks: Quirks): Map<Known, string> {
  const given = new Map<Known, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const written = equals === -1 ? pair : pair.slice(0, equals);
    const name = written.toLowerCase();
    const isKnown = (known as readonly string[]).includes(name);
    if (!isKnown) {
      // What is no plain word could be a secret that lost its name.
      note(quirks, 'parameter-unknown', { name: /^[A-Za-z_-]{1,15}$/.test(written) ? written : '?' });
      continue;
    }
    if (written !== name) note(quirks, 'parameter-case', { name: written });
    if (given.has(name as Known)) note(quirks, 'parameter-twice', { name });
    else given.set(name as Known, valueOf(name as Known, equals === -1 ? '' : pair.slice(equals + 1), quirks));
  }
  return given;
}

/** A plus means a space in the issuer; nowhere else would a space do. */
function valueOf(name: Known, written: string, quirks: Quirks): string {
  if (written === '') note(quirks, 'parameter-empty', { name });
  if (name !== 'issuer' || !written.includes('+')) return decoded(written, name);
  note(quirks, 'plus-as-space');
  return decoded(written.replaceAll('+', ' '), name);
}

function issuerOf(inLabel: string, given: string | undefined, quirks: Quirks): string {
  const parameter = given?.trim() ?? '';
  if (parameter === '' && inLabel === '') note(quirks, 'issuer-missing');
  else if (parameter === '') note(quirks, 'issuer-only-in-label');
  else if (inLabel !== '' && inLabel !== parameter) note(quirks, 'issuer-differs');
  return parameter === '' ? inLabel : parameter;
}

function secretOf(text: string | undefined, shortSecrets: boolean, quirks: Quirks): Uint8Array {
  if (!text) stop('otp-uri-secret');
  const read = readBase32(text);
  if (!read.ok) stop(read.error.code, read.error.args);
  const { bytes, changes } = read.value;
  for (const change of changes) note(quirks, change === 'hyphens' ? 'secret-spaces' : `secret-${change}`);
  const { least, most } = otpLimits.secretBytes;
  if (bytes.length > most) stop('otp-secret-long', { bytes: bytes.length, most });
  if (bytes.length < least) {
    if (!shortSecrets) stop('otp-secret-short', { bytes: bytes.length, least });
    note(quirks, 'secret-short', { bytes: bytes.length });
  }
  return bytes;
}

function algorithmOf(text: string | undefined, quirks: Quirks): OtpAlgorithm {
  if (!text) {
    note(quirks, 'algorithm-default');
    return 'SHA1';
  }
  const size = /^(?:hmac-?)?sha-?(1|256|512)$/i.exec(text)?.[1];
  if (!size) stop('otp-uri-value', { name: 'algorithm' });
  const algorithm = `SHA${size}` as OtpAlgorithm;
  if (text !== algorithm) note(quirks, 'algorithm-spelling');
  return algorithm;
}

function wholeOf(text: string, name: Known, least: number, most: number): number {
  const value = /^[0-9]{1,5}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : stop('otp-uri-value', { name });
}

function digitsOf(text: string | undefined, quirks: Quirks): number {
  if (!text) {
    note(quirks, 'digits-default');
    return DEFAULT_DIGITS;
  }
  const digits = wholeOf(text, 'digits', otpLimits.digits.least, otpLimits.digits.most);
  if (digits !== 6 && digits !== 8) note(quirks, 'digits-unusual', { digits });
  return digits;
}

function periodOf(text: string | undefined, type: OtpEntry['type'], quirks: Quirks): number {
  if (type === 'hotp') {
    if (text !== undefined) note(quirks, 'period-on-hotp');
    return DEFAULT_PERIOD;
  }
  if (text) return wholeOf(text, 'period', otpLimits.cycle.least, otpLimits.cycle.most);
  note(quirks, 'period-default');
  return DEFAULT_PERIOD;
}

/** Whether a text is a counter of 64 bits. */
export const isCounter = (text: string): boolean => /^[0-9]{1,20}$/.test(text) && BigInt(text) <= MOST_COUNTER;

function counterOf(text: string | undefined, type: OtpEntry['type'], quirks: Quirks): string {
  if (type === 'totp') return '0';
  if (!text) {
    note(quirks, 'counter-default');
    return '0';
  }
  return isCounter(text) ? text.replace(/^0+(?=.)/, '') : stop('otp-uri-counter');
}
