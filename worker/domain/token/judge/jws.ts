import type { SignatureTry, TokenSecret } from '../../../contract';
import { memberOf, textOf } from '../parts';
import { decodeBase64url } from '../structure/base64url';
import { checkSignature, checkWithKey, hasSubtle, type Checked } from './check';
import { directionOf } from './direction';
import { hashes, MessageMacs, type HmacAlg } from './hmac';
import { confusedSecrets, looksLikeKey, publicJwk, thumbprints, type GivenKey } from './keys';
import { judgeKey, judgeSecrets } from './key-strength';
import { readingsOf, readSecretAs, type ReadSecret } from './readings';
import { rsaWeakness } from './rsa';
import { isCanonicalSigned, signedOf, type Signed } from './signed';
import { sourcesOf, type Work, type Worked } from './signature';

/** Bytes of a signature by each algorithm; RSA's depend on the key. */
const LENGTHS: Readonly<Record<string, number>> = {
  HS256: 32,
  HS384: 48,
  HS512: 64,
  ES256: 64,
  ES384: 96,
  ES512: 132,
  EdDSA: 64,
  Ed25519: 64,
};
const KNOWN = /^(?:[HRPE]S(?:256|384|512)|EdDSA|Ed25519|ML-DSA-(?:44|65|87))$/;

/** A signed token: its texts, and what its header wants. */
interface Jws {
  exact: Signed | null;
  repaired: Signed | null;
  alg: string;
  signature: Uint8Array;
}

export async function judgeJws(work: Work): Promise<Worked> {
  const jws = read(work);
  judgeSecrets(work);
  if (!jws || isUnsigned(work, jws)) return { by: null };
  if (isHmac(jws.alg)) return judgeHmac(work, jws, jws.alg);
  if (!KNOWN.test(jws.alg)) {
    refuse(work, 'alg-unknown', jws.alg);
    findOtherAlg(work, jws);
    return { by: null };
  }
  return judgePublic(work, jws);
}

const isHmac = (alg: string): alg is HmacAlg => Object.hasOwn(hashes, alg);

function refuse({ found, at }: Work, reason: string, alg = ''): void {
  found.add('token-sig-refused', { at, anchor: reason, args: { reason, alg: alg.slice(0, 40) } });
}

/** Null where no key may verify the token. */
function read(work: Work): Jws | null {
  const { view } = work;
  const sources = sourcesOf(view);
  const exact = signedOf(sources.exact, view.form);
  const repaired = sources.repaired === null ? null : signedOf(sources.repaired, view.form);
  const signed = repaired ?? exact;
  if (!signed || !view.header) {
    refuse(work, 'malformed');
    return null;
  }
  const outer = signed.header?.['alg'];
  const alg = textOf(view.header, 'alg') ?? (typeof outer === 'string' ? outer : '');
  const isBare = memberOf(view.header, 'b64')?.type === 'false';
  const reason = !alg ? 'alg-missing' : isBare ? 'b64' : memberOf(view.header, 'crit') ? 'crit' : null;
  if (reason) {
    refuse(work, reason);
    return null;
  }
  return {
    // Where something was repaired, a text that is not canonical is the damaged one, whatever jose passes over in it.
    exact: repaired && exact && !isCanonicalSigned(exact) ? null : exact,
    repaired,
    alg,
    signature: decodeBase64url(signed.signature).bytes,
  };
}

function isUnsigned(work: Work, { alg, signature }: Jws): boolean {
  const reason = /^none$/i.test(alg) ? 'none' : signature.length === 0 ? 'empty' : null;
  if (reason) work.found.add('token-sig-unsigned', { at: work.at, args: { reason, alg: alg.slice(0, 40) } });
  return reason !== null;
}

/** Bytes of another length than the algorithm makes never verify; an ASN.1 sequence tells why. */
function judgeLength({ found, at }: Work, { alg, signature }: Jws): void {
  const expected = LENGTHS[alg];
  if (expected === undefined || signature.length === expected) return;
  const isDer = alg.startsWith('ES') && signature[0] === 0x30;
  const reason = isDer ? 'der' : signature.length < expected ? 'short' : 'long';
  found.add('token-sig-len', { at, args: { alg, bytes: signature.length, expected, reason } });
}

interface Match {
  attempt: SignatureTry;
  key: Uint8Array;
  secret: TokenSecret | null;
}

async function judgeHmac(work: Work, jws: Jws, alg: HmacAlg): Promise<Worked> {
  judgeLength(work, jws);
  const macs = new MessageMacs(jws, alg);
  const matches = await tryAll(work, macs);
  const confused = work.keys.some((key) => confusedSecrets(key).some((bytes) => macs.verifies(bytes)));
  if (confused || matches.some(({ secret }) => secret && looksLikeKey(secret.text)))
    work.found.add('token-alg-confusion', { at: work.at, args: { alg } });
  else if (mayBeEmpty(jws, matches) && macs.verifies(new Uint8Array()))
    work.found.add('token-key-empty', { at: work.at });
  const [match] = matches;
  if (match) return { by: await judgeMatch(work, jws, match, matches, alg) };
  if (confused) return { by: null };
  if (work.tried.some(({ result }) => result !== 'unfit')) {
    if (!findOtherAlg(work, jws)) noneFits(work, alg);
  } else noKeyFits(work, alg);
  return { by: null };
}

/** A key that fits is the only one, but that HMAC fills a key up with zeros: then it is the empty one. */
const mayBeEmpty = ({ repaired }: Jws, matches: readonly Match[]): boolean =>
  repaired !== null || matches.every(({ key }) => key.every((byte) => byte === 0));

/** Every secret under every reading until one of its readings fits; those of other farms last. */
async function tryAll(work: Work, macs: MessageMacs): Promise<Match[]> {
  const matches: Match[] = [];
  const ordered = work.secrets.toSorted((a, b) => Number(a.origin === 'other') - Number(b.origin === 'other'));
  const tries = (id: string, secret: TokenSecret | null, { reading, bytes: key }: Partial<ReadSecret>): boolean => {
    if (!key) return false;
    const result = macs.check(key);
    const attempt: SignatureTry = { id, keyBytes: key.length, result, ...(reading && { reading }) };
    work.tried.push(attempt);
    const fits = result === 'verified' || result === 'repaired';
    if (fits) matches.push({ attempt, key, secret });
    return fits;
  };
  for (const [at, secret] of ordered.entries()) {
    if (work.pause) await work.pause('secrets', at, ordered.length);
    for (const read of readingsOf(secret.text)) if (tries(secret.id, secret, read)) break;
  }
  for (const key of work.keys) {
    const bytes = key.kind === 'jwk' && key.jwk.kty === 'oct' ? readSecretAs(key.jwk.k ?? '', 'base64url') : null;
    if (bytes) tries(key.id, null, { bytes });
    else work.tried.push({ id: key.id, result: 'unfit' });
  }
  return matches;
}

/** What is to be said of a secret that fits; null where jose refuses the token all the same. */
async function judgeMatch(
  work: Work,
  jws: Jws,
  match: Match,
  all: Match[],
  alg: HmacAlg,
): Promise<SignatureTry | null> {
  const { attempt, key, secret } = match;
  const given = secret ? null : work.keys.find(({ id, kind }) => id === attempt.id && kind === 'jwk');
  const signed = attempt.result === 'verified' ? jws.exact : jws.repaired;
  const verdict = signed
    ? await (given ? checkWithKey(signed, given, alg) : checkSignature(signed, key, alg))
    : 'refused';
  if (verdict === 'unfit' && key.length > 0) attempt.result = 'unfit';
  if (!isConfirmed(work, verdict, alg)) return null;
  judgeText(work, jws, attempt);
  if (work.unclear.includes(attempt.id)) work.found.add('token-key-several', { at: work.at });
  judgeKey(work, key, secret, alg);
  if (secret?.origin === 'other') work.found.add('token-sig-other-secret', { at: work.at });
  if (all.length > 1) work.found.add('token-sig-ambiguous', { at: work.at, args: { count: all.length } });
  if (secret && attempt.reading && attempt.reading !== 'base64' && readsBase64(work, secret)) {
    const wanted = readSecretAs(secret.text, 'base64')?.length ?? 0;
    work.found.add('token-sig-enc-mismatch', {
      at: work.at,
      args: { reading: attempt.reading, bytes: key.length, wanted },
    });
  }
  return attempt;
}

/** jose's own verdict on what our HMAC found; without Web Crypto ours stands. */
function isConfirmed(work: Work, verdict: Checked, alg: string): boolean {
  if (verdict === 'verified' || verdict === 'no-crypto') return true;
  if (verdict === 'unfit') noKeyFits(work, alg);
  else refuse(work, 'rules', alg);
  return false;
}

/** Whether the MFA API, which decodes its secrets from Base64, is on one of the ends. */
const readsBase64 = ({ view }: Work, { origin }: TokenSecret): boolean =>
  origin === 'ini' || directionOf(view) !== 'other';

function judgeText({ found, at }: Work, { exact }: Jws, { result }: SignatureTry): void {
  if (result === 'repaired') found.add('token-sig-repaired', { at });
  else if (exact && !isCanonicalSigned(exact)) found.add('token-sig-not-canonical', { at });
}

/** A signature of the length of another HMAC, which one of the secrets makes. */
function findOtherAlg(work: Work, jws: Jws): boolean {
  const other = Object.entries(hashes).find(([, { digestBytes }]) => digestBytes === jws.signature.length)?.[0];
  if (!other || !isHmac(other) || other === jws.alg) return false;
  const macs = new MessageMacs(jws, other);
  const fits = work.secrets.some(({ text }) => [...readingsOf(text)].some(({ bytes }) => macs.verifies(bytes)));
  if (fits) work.found.add('token-sig-other-alg', { at: work.at, args: { alg: jws.alg.slice(0, 40), other } });
  return fits;
}

function noneFits({ found, tried, at }: Work, alg: string): void {
  const keys = new Set(tried.filter(({ result }) => result === 'mismatch').map(({ id }) => id)).size;
  found.add('token-sig-bad', { at, args: { alg, keys, tries: tried.length } });
}

function noKeyFits({ found, tried, at, secrets, keys }: Work, alg: string): void {
  if (tried.length > 0 || secrets.length + keys.length > 0) found.add('token-alg-keytype', { at, args: { alg } });
  else found.add('token-sig-no-key', { at, args: { alg } });
}

async function judgePublic(work: Work, jws: Jws): Promise<Worked> {
  const { alg } = jws;
  judgeLength(work, jws);
  if (work.keys.length > 0 && !hasSubtle()) {
    work.found.add('token-sig-no-crypto', { at: work.at, args: { alg } });
    return { by: null };
  }
  const matches: { attempt: SignatureTry; key: GivenKey }[] = [];
  for (const key of candidates(work)) {
    judgeThumbprint(work, key);
    const result = await checkBoth(jws, key);
    if (result === 'refused') refuse(work, 'rules', alg);
    const attempt: SignatureTry = { id: key.id, result: result === 'refused' ? 'mismatch' : result };
    work.tried.push(attempt);
    if (result === 'verified' || result === 'repaired') matches.push({ attempt, key });
  }
  const [match] = matches;
  if (match) {
    judgeText(work, jws, match.attempt);
    if (work.unclear.includes(match.attempt.id)) work.found.add('token-key-several', { at: work.at });
    const reason = rsaWeakness(await publicJwk(match.key, alg));
    if (reason) work.found.add('token-key-weak', { at: work.at, args: { reason } });
    return { by: match.attempt };
  }
  if (work.tried.some(({ result }) => result === 'mismatch')) noneFits(work, alg);
  else if (!findOtherAlg(work, jws)) noKeyFits(work, alg);
  return { by: null };
}

async function checkBoth(jws: Jws, key: GivenKey): Promise<SignatureTry['result'] | 'refused'> {
  const results: Checked[] = [];
  for (const signed of [jws.exact, jws.repaired]) {
    const result = signed ? await checkWithKey(signed, key, jws.alg) : 'mismatch';
    if (result === 'verified') return signed === jws.exact ? 'verified' : 'repaired';
    results.push(result);
    if (!jws.repaired) break;
  }
  if (results.includes('refused')) return 'refused';
  return results.includes('unfit') ? 'unfit' : 'mismatch';
}

/** The keys of a set that bear the token's key id, where some do. */
function candidates({ view, keys }: Work): readonly GivenKey[] {
  const kid = textOf(view.header, 'kid');
  const named = keys.filter((key) => key.kind === 'jwk' && kid !== null && key.jwk.kid === kid);
  return named.length > 0 ? [...named, ...keys.filter(({ kind }) => kind === 'pem')] : keys;
}

/** A thumbprint in the header that is another certificate's. */
function judgeThumbprint({ view, found, at }: Work, key: GivenKey): void {
  const own = thumbprints(key);
  if (!own) return;
  for (const name of ['x5t', 'x5t#S256'] as const) {
    const claimed = textOf(view.header, name);
    if (claimed !== null && claimed !== own[name]) found.add('token-x5t', { at, anchor: name, args: { name } });
  }
}
