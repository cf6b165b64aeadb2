import type { JsonMember, SecretReading, TokenContract, TokenSecret } from '../../../contract';
import { decodeBase64url } from '../structure/base64url';
import { hasSubtle } from './check';
import { claimText, valuePlace, type PolicyView } from './policy-view';
import { readingsOf } from './readings';

/** Claims of contacts, encrypted and plain, when the INI does not name them (`singleid.md` 1.3). */
const DEFAULTS: NonNullable<TokenContract['contacts']> = [
  { encrypted: 'email', plain: 'plainEmail' },
  { encrypted: 'mobile', plain: 'plainMobile' },
];
const IV = 12;
const TAG = 16;
const KEYS: readonly number[] = [16, 24, 32];
const READINGS: readonly SecretReading[] = ['base64', 'base64url', 'base64-lenient', 'utf-8', 'hex', 'guid'];

/** Contact claims that were decrypted, by name, with the id of the secret. */
export type Decrypted = Map<string, { text: string; secret: string }>;

/** Reads the contacts of a request token and names what is wrong with them (`singleid.md` 1.5). */
export async function judgeContacts(view: PolicyView): Promise<Decrypted> {
  const decrypted: Decrypted = new Map();
  if (view.direction !== 'request') return decrypted;
  for (const { encrypted, plain } of view.contract?.contacts ?? DEFAULTS) {
    judgeMode(view, encrypted, plain);
    const open = claimText(view, plain);
    if (open !== null) judgePlain(view, plain, open);
    const member = view.members.get(encrypted);
    const text = claimText(view, encrypted);
    if (!member || text === null || encrypted === plain) continue;
    const read = await judgeEncrypted(view, member, text);
    if (!read) continue;
    decrypted.set(encrypted, read);
    if (read.text !== '') judgeMobile(view, member, read.text);
  }
  return decrypted;
}

/** USERINFO_ENCRYPT says which of the two claims there should be. */
function judgeMode({ contract, members, found }: PolicyView, encrypted: string, plain: string): void {
  if (contract?.encrypted === undefined || encrypted === plain) return;
  const [wrong, right] = contract.encrypted ? [plain, encrypted] : [encrypted, plain];
  const member = members.get(wrong);
  const args = { name: wrong, right, setting: contract.encrypted ? 1 : 0 };
  if (member) found.add('token-contact-mode', { at: [valuePlace(member)], anchor: wrong, args });
}

const isStandard = (text: string): boolean => /^[A-Za-z0-9+/]+={0,2}$/.test(text);
const isUrlSafe = (text: string): boolean => /^[A-Za-z0-9_-]+={0,2}$/.test(text);

/** Base64 of at least an IV and a tag, which no mail address or phone number looks like. */
function couldBeCipher(text: string): boolean {
  if (!isStandard(text) && !isUrlSafe(text)) return false;
  return !/^[+\d-]+$/.test(text) && (text.replace(/=+$/, '').length * 3) / 4 >= IV + TAG - 1;
}

function judgePlain(view: PolicyView, name: string, text: string): void {
  const member = view.members.get(name)!;
  const at = [valuePlace(member)];
  if (couldBeCipher(text)) view.found.add('token-contact-cipher', { at, anchor: name, args: { name } });
  else if (text === '') view.found.add('token-contact-empty', { at, anchor: name, args: { name } });
  else judgeMobile(view, member, text);
}

/** A number as the documents write it: `+82-1012345678`, without the 0 that stands before it at home. */
function judgeMobile({ found }: PolicyView, member: JsonMember, text: string): void {
  const { name } = member;
  if (!/mobile|phone/i.test(name)) return;
  const reason = /^\+\d{1,3}-?0/.test(text) ? 'zero' : /^\+\d{1,3}-\d{4,14}$/.test(text) ? null : 'form';
  if (reason) found.add('token-contact-mobile', { at: [valuePlace(member)], anchor: name, args: { name, reason } });
}

async function judgeEncrypted(
  view: PolicyView,
  member: JsonMember,
  text: string,
): Promise<{ text: string; secret: string } | null> {
  const { name } = member;
  const place = { at: [valuePlace(member)], anchor: name };
  if (text === '') view.found.add('token-contact-empty', { ...place, args: { name } });
  else if (!couldBeCipher(text)) {
    const short = isStandard(text) && !/^[+\d-]+$/.test(text) && text.length % 4 === 0 && text.length >= 20;
    if (short) view.found.add('token-contact-failed', { ...place, args: { name, reason: 'too-short' } });
    else view.found.add('token-contact-plain', { ...place, args: { name } });
  } else return decryptContact(view, member, text);
  return null;
}

async function decryptContact(
  { found, secrets }: PolicyView,
  member: JsonMember,
  text: string,
): Promise<{ text: string; secret: string } | null> {
  const { name } = member;
  const place = { at: [valuePlace(member)], anchor: name };
  const { bytes } = decodeBase64url(text);
  if (bytes.length === IV + TAG) found.add('token-contact-empty', { ...place, args: { name } });
  if (secrets.length === 0 || !hasSubtle()) {
    const reason = secrets.length === 0 ? 'no-secret' : 'no-crypto';
    found.add('token-contact-unread', { ...place, args: { name, reason } });
    return null;
  }
  const opened = await openContact(bytes, secrets);
  const reason = opened?.fault ?? (isStandard(text) && text.length % 4 === 0 ? null : 'base64url');
  if (!opened) {
    const fits = secrets.some((secret) => keysOf(secret).length > 0);
    found.add('token-contact-failed', { ...place, args: { name, reason: fits ? 'authentication' : 'key-length' } });
    return null;
  }
  if (reason) found.add('token-contact-failed', { ...place, args: { name, reason } });
  return { text: opened.text, secret: opened.secret };
}

/** The byte strings of a secret that AES takes as key. */
const keysOf = ({ text }: TokenSecret) =>
  [...readingsOf(text, READINGS)].filter(({ bytes }) => KEYS.includes(bytes.length));

interface OpenedContact {
  text: string;
  secret: string;
  fault: 'reading' | 'key-size' | 'iv-last' | 'iv-zero' | 'tag-missing' | null;
}

async function openContact(bytes: Uint8Array, secrets: readonly TokenSecret[]): Promise<OpenedContact | null> {
  for (const secret of secrets) {
    for (const { reading, bytes: key } of keysOf(secret)) {
      const opened = await openAny(bytes, key);
      if (!opened) continue;
      const fault = opened.fault ?? (reading !== 'base64' ? 'reading' : key.length !== 32 ? 'key-size' : null);
      return { text: opened.text, secret: secret.id, fault };
    }
  }
  return null;
}

/** As it should be, and as it goes wrong: IV at the end, no IV but zeros, no tag. */
async function openAny(bytes: Uint8Array, key: Uint8Array): Promise<Omit<OpenedContact, 'secret'> | null> {
  const end = bytes.length - IV;
  const whole = await openGcm(key, bytes.subarray(0, IV), bytes.subarray(IV));
  if (whole !== null) return { text: whole, fault: null };
  const last = await openGcm(key, bytes.subarray(end), bytes.subarray(0, end));
  if (last !== null) return { text: last, fault: 'iv-last' };
  const zero = await openGcm(key, new Uint8Array(IV), bytes);
  if (zero !== null) return { text: zero, fault: 'iv-zero' };
  const bare = await openWithoutTag(key, bytes);
  return bare === null ? null : { text: bare, fault: 'tag-missing' };
}

/** Text under AES-GCM with a tag of 16 bytes at its end and no additional data; null when the tag does not fit. */
export async function openGcm(key: Uint8Array, iv: Uint8Array, body: Uint8Array): Promise<string | null> {
  const plain = await decryptBy({ name: 'AES-GCM', iv: iv.slice(), tagLength: TAG * 8 }, key, body);
  return plain && new TextDecoder().decode(plain);
}

/** GCM encrypts as CTR does from the second counter on: without the tag only the text itself tells that the key fits. */
async function openWithoutTag(key: Uint8Array, bytes: Uint8Array): Promise<string | null> {
  const counter = new Uint8Array(16);
  counter.set(bytes.subarray(0, IV));
  counter[15] = 2;
  const plain = await decryptBy({ name: 'AES-CTR', counter, length: 32 }, key, bytes.subarray(IV));
  const text = plain && new TextDecoder().decode(plain);
  return text && /^(?:[\x21-\x7e]+@[\x21-\x7e]+|\+?[\d -]{7,20})$/.test(text) ? text : null;
}

async function decryptBy(
  algorithm: AesGcmParams | AesCtrParams,
  key: Uint8Array,
  body: Uint8Array,
): Promise<ArrayBuffer | null> {
  try {
    const used = await crypto.subtle.importKey('raw', key.slice(), algorithm.name, false, ['decrypt']);
    return await crypto.subtle.decrypt(algorithm, used, body.slice());
  } catch {
    return null;
  }
}
