import type { FlattenedJWE } from 'jose';
import type { SecretReading, SignatureTry } from '../../../contract';
import { memberOf, textOf } from '../parts';
import { isCanonical } from './base64';
import { decrypt, hasSubtle, MOST_INFLATED, MOST_P2C } from './check';
import type { GivenKey } from './keys';
import { judgeSecrets } from './key-strength';
import { readingsOf } from './readings';
import { sourcesOf, type Work, type Worked } from './signature';
import { isRecord, parse } from './signed';

/** Readings of a password; each costs as many rounds as the token asks for. */
const PASSWORDS: readonly SecretReading[] = ['utf-8', 'base64', 'utf-8-trimmed'];
/** What a symmetric key of a JWE can be long. */
const KEY_BYTES = [16, 24, 32, 48, 64];

/** An encrypted token: opened with a given key or secret, within limits that are asked before any work is done. */
export async function judgeJwe(work: Work): Promise<Worked> {
  const { view, found, at } = work;
  judgeSecrets(work);
  const sources = sourcesOf(view);
  const exact = jweOf(sources.exact, view.form);
  const repaired = sources.repaired === null ? null : jweOf(sources.repaired, view.form);
  const alg = textOf(view.header, 'alg') ?? outerAlg(repaired ?? exact);
  const refusal = !view.header || !(repaired ?? exact) ? 'malformed' : !alg ? 'alg-missing' : refusalOf(work);
  if (refusal) {
    found.add('token-jwe-refused', { at, args: { reason: refusal, alg: alg.slice(0, 40), most: MOST_P2C } });
    return { by: null };
  }
  if (work.secrets.length + work.keys.length === 0) {
    found.add('token-sig-no-key', { at, args: { alg } });
    return { by: null };
  }
  if (!hasSubtle()) {
    found.add('token-sig-no-crypto', { at, args: { alg } });
    return { by: null };
  }
  const opened =
    (exact && (await open(work, exact, alg, 'verified'))) ??
    (repaired && (await open(work, repaired, alg, 'repaired')));
  if (!opened) return { by: null };
  if (opened.by.result === 'repaired') found.add('token-sig-repaired', { at });
  else if (exact && !isCanonicalJwe(exact)) found.add('token-sig-not-canonical', { at });
  return { by: opened.by, decrypted: new TextDecoder().decode(opened.plain) };
}

/** In the JSON serialisation `alg` may stand outside of the protected header. */
function outerAlg(jwe: FlattenedJWE | null): string {
  const alg: unknown = jwe?.header?.alg ?? jwe?.unprotected?.alg;
  return typeof alg === 'string' ? alg : '';
}

function refusalOf({ view }: Work): string | null {
  const p2c = memberOf(view.header, 'p2c');
  if (p2c && !(p2c.type === 'number' && Number(p2c.raw) <= MOST_P2C)) return 'p2c';
  return memberOf(view.header, 'crit') ? 'crit' : null;
}

interface Opened {
  by: SignatureTry;
  plain: Uint8Array;
}

async function open(
  work: Work,
  jwe: FlattenedJWE,
  alg: string,
  result: 'verified' | 'repaired',
): Promise<Opened | null> {
  const attempts = [...attemptsOf(work, alg)];
  let refused: string | null = null;
  for (const [at, { key, ...attempt }] of attempts.entries()) {
    await work.pause?.('keys', at, attempts.length);
    const said = await decrypt(jwe, key, alg);
    if (said instanceof Uint8Array) {
      const by: SignatureTry = { ...attempt, result };
      work.tried.push(by);
      if (work.unclear.includes(by.id)) work.found.add('token-key-several', { at: work.at });
      return { by, plain: said };
    }
    if (said === 'zip' || said === 'refused') refused = said === 'zip' ? 'zip' : 'rules';
    work.tried.push({ ...attempt, result: said === 'unfit' ? 'unfit' : 'mismatch' });
  }
  if (refused) {
    const args = { reason: refused, alg: alg.slice(0, 40), most: refused === 'zip' ? MOST_INFLATED : MOST_P2C };
    work.found.add('token-jwe-refused', { at: work.at, anchor: result, args });
  } else if (work.tried.some((one) => one.result === 'mismatch'))
    work.found.add('token-jwe-failed', { at: work.at, anchor: result, args: { keys: attempts.length } });
  else work.found.add('token-alg-keytype', { at: work.at, anchor: result, args: { alg: alg.slice(0, 40) } });
  return null;
}

type Attempt = Omit<SignatureTry, 'result'> & { key: GivenKey | Uint8Array };

function* attemptsOf({ view, secrets, keys }: Work, alg: string): Generator<Attempt> {
  const kid = textOf(view.header, 'kid');
  const isNamed = (key: GivenKey): boolean => key.kind === 'jwk' && kid !== null && key.jwk.kid === kid;
  const named = keys.some(isNamed);
  for (const key of keys) if (!named || key.kind === 'pem' || isNamed(key)) yield { id: key.id, key };
  if (/^(?:RSA|ECDH)/.test(alg)) return;
  const isPassword = alg.startsWith('PBES2');
  for (const { id, text } of secrets) {
    for (const { reading, bytes } of isPassword ? readingsOf(text, PASSWORDS) : readingsOf(text)) {
      if (isPassword || KEY_BYTES.includes(bytes.length)) yield { id, reading, keyBytes: bytes.length, key: bytes };
    }
  }
}

/** The texts of a JWE in the form jose takes, of the first recipient; null when it is none. */
function jweOf(text: string, form: string): FlattenedJWE | null {
  if (form === 'jwe-json') return fromJson(text);
  const [header, key, iv, ciphertext, tag, ...more] = text.split('.');
  if (header === undefined || ciphertext === undefined || tag === undefined || more.length > 0) return null;
  return {
    protected: header,
    ciphertext,
    ...(key && { encrypted_key: key }),
    ...(iv && { iv }),
    ...(tag && { tag }),
  };
}

function fromJson(text: string): FlattenedJWE | null {
  const read = parse(text);
  if (!isRecord(read) || typeof read['ciphertext'] !== 'string') return null;
  const { recipients, ...shared } = read;
  const first = Array.isArray(recipients) ? (recipients as unknown[])[0] : undefined;
  return { ...shared, ...(isRecord(first) && first) } as unknown as FlattenedJWE;
}

const isCanonicalJwe = ({
  protected: header = '',
  encrypted_key: key = '',
  iv = '',
  ciphertext,
  tag = '',
}: FlattenedJWE) => [header, key, iv, ciphertext, tag].every(isCanonical);
