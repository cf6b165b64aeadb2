import type { JsonMember, JsonNode, Place } from '../../../contract';
import { type Draft } from '../../core/judge';
import { memberOf, textOf } from '../parts';
import { inHeader, inToken, shortly, type ReadRule, type Subject } from './subject';

/** Names that RFC 7518, 8037, 8812, 9864 and 9964 register for signatures and for encrypted keys. */
const algorithms = (
  'HS256 HS384 HS512 RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 ES256K EdDSA Ed25519 Ed448 none RS1 ' +
  'ML-DSA-44 ML-DSA-65 ML-DSA-87 RSA1_5 RSA-OAEP RSA-OAEP-256 RSA-OAEP-384 RSA-OAEP-512 A128KW A192KW A256KW dir ECDH-ES ' +
  'ECDH-ES+A128KW ECDH-ES+A192KW ECDH-ES+A256KW A128GCMKW A192GCMKW A256GCMKW PBES2-HS256+A128KW PBES2-HS384+A192KW ' +
  'PBES2-HS512+A256KW'
).split(' ');
const deprecated = ['EdDSA', 'RS1', 'RSA1_5'];
/** Members that `crit` must not name (RFC 7515 4.1.11): every one that the standards define themselves. */
const registered = 'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit enc zip epk apu apv iv tag p2s p2c'.split(' ');
/** Extensions that are known here. */
const understood = ['b64'];

function member({ parts }: Subject, name: string): JsonMember | null {
  return parts.header?.members.findLast((each) => each.name === name) ?? null;
}
const at = ({ nameAt, value }: JsonMember): Place[] => [inHeader({ from: nameAt.from, to: value.to })];
const text = (subject: Subject, name: string): string | null => textOf(subject.parts.header, name);

/** A finding on a member of the header, when `judge` gives arguments for it. */
const on =
  (
    name: string,
    judge: (value: JsonNode, subject: Subject) => (Omit<Draft, 'at'> & { at?: Place[] }) | null,
  ): ReadRule['check'] =>
  (subject) => {
    const found = member(subject, name);
    const draft = found && judge(found.value, subject);
    return draft ? [{ at: at(found), ...draft }] : [];
  };

const stringOf = (node: JsonNode): string => (node.type === 'string' ? node.value : '');

/** Present under any of the names: one finding each. */
const present =
  (...names: string[]): ReadRule['check'] =>
  (subject) =>
    names.flatMap((name) => {
      const found = member(subject, name);
      return found ? [{ at: at(found), anchor: name, args: { name } }] : [];
    });

/** What a lookup by `kid` in files, databases, shells or the net could be made to do (`tokens.md` 1, playbook). */
const INJECTION = /\.\.[/\\]|\/dev\/|['";|`<>]|\p{Cc}|\bunion\b|^[a-z]+:\/\//iu;
const LONGEST_KID = 256;

/** Iterations that NIST and draft-ietf-oauth-rfc8725bis have as bounds. */
const P2C = { least: 1000, most: 1_200_000 };

function* critical(subject: Subject): Generator<Draft> {
  const found = member(subject, 'crit');
  if (!found) return;
  const { value } = found;
  if (value.type !== 'array' || value.items.length === 0) {
    yield { at: at(found), args: { reason: 'empty', name: '' } };
    return;
  }
  for (const item of value.items) {
    const name = stringOf(item);
    const reason =
      item.type !== 'string'
        ? 'empty'
        : registered.includes(name)
          ? 'registered'
          : memberOf(subject.parts.header, name) === null
            ? 'absent'
            : understood.includes(name)
              ? null
              : 'unknown';
    if (reason) yield { at: [inHeader(item)], anchor: name, args: { reason, name: shortly(name) } };
  }
}

function* nested(subject: Subject): Generator<Draft> {
  const { isNested, apart } = subject;
  const cty = member(subject, 'cty');
  if (!isNested && stringOf(cty?.value ?? { type: 'null', from: 0, to: 0 }).toUpperCase() !== 'JWT') return;
  const payload = apart.segments.find(({ segment }) => segment.role === 'payload')?.segment.at;
  yield { at: cty ? at(cty) : [inToken(payload ?? { from: 0, to: 0 })] };
}

const WRONG_TYPES = ['at+jwt', 'dpop+jwt', 'logout+jwt', 'secevent+jwt'];
const plainType = (typ: string): string => typ.toLowerCase().replace(/^application\//, '');

/** Header and algorithm (`tokens.md` 4.1). What needs a key is of the signature's verdict. */
export const headerRules: readonly ReadRule[] = [
  {
    id: 'token-alg-missing',
    severity: 'error',
    certainty: 'stated',
    *check(subject) {
      const { header, segments } = subject.parts;
      if (!header || text(subject, 'alg') !== null) return;
      const found = member(subject, 'alg');
      // In the JSON serialisation, `alg` may stand outside of what is protected.
      if (!found && subject.apart.serialised) return;
      yield { at: found ? at(found) : segments[0] ? [inHeader(header)] : [] };
    },
  },
  {
    id: 'token-alg-none',
    severity: 'error',
    certainty: 'stated',
    check: on('alg', (value) => (stringOf(value).toLowerCase() === 'none' ? { args: { alg: stringOf(value) } } : null)),
  },
  {
    id: 'token-alg-case',
    severity: 'error',
    certainty: 'stated',
    check: on('alg', (value) => {
      const alg = stringOf(value);
      const wanted = algorithms.find((name) => name.toLowerCase() === alg.toLowerCase());
      return wanted === undefined || wanted === alg ? null : { args: { alg, wanted } };
    }),
  },
  {
    id: 'token-alg-unexpected',
    severity: 'error',
    certainty: 'observed',
    check: on('alg', (value, { isAdapter }) => {
      const alg = stringOf(value);
      return isAdapter && alg.toUpperCase() !== 'HS256' && alg.toLowerCase() !== 'none' && alg !== ''
        ? { args: { alg: shortly(alg), wanted: 'HS256' } }
        : null;
    }),
  },
  {
    id: 'token-alg-deprecated',
    severity: 'warning',
    certainty: 'stated',
    check: on('alg', (value) => (deprecated.includes(stringOf(value)) ? { args: { alg: stringOf(value) } } : null)),
  },
  {
    id: 'token-typ',
    severity: 'info',
    certainty: 'inferred',
    check: on('typ', (value, { isAdapter }) => {
      const typ = plainType(stringOf(value));
      if (typ === 'jwt') return null;
      const isWrong = isAdapter && WRONG_TYPES.includes(typ);
      return { args: { typ: shortly(stringOf(value)) }, ...(isWrong && { severity: 'warning' }) };
    }),
  },
  { id: 'token-cty-nested', severity: 'info', certainty: 'stated', check: nested },
  { id: 'token-crit', severity: 'error', certainty: 'stated', check: critical },
  {
    id: 'token-b64false',
    severity: 'error',
    certainty: 'stated',
    check: on('b64', ({ type }) => (type === 'false' ? {} : null)),
  },
  {
    id: 'token-kid-inject',
    severity: 'warning',
    certainty: 'observed',
    check: on('kid', (value) => {
      const kid = stringOf(value);
      return kid.length > LONGEST_KID || INJECTION.test(kid) ? { args: { length: kid.length } } : null;
    }),
  },
  { id: 'token-hdr-remote', severity: 'warning', certainty: 'stated', check: present('jku', 'x5u') },
  { id: 'token-hdr-embed', severity: 'warning', certainty: 'stated', check: present('jwk', 'x5c') },
  { id: 'token-zip', severity: 'warning', certainty: 'stated', check: present('zip') },
  {
    id: 'token-p2c',
    severity: 'warning',
    certainty: 'stated',
    check: on('p2c', (value) => {
      const count = value.type === 'number' ? Number(value.raw) : NaN;
      return count >= P2C.least && count <= P2C.most
        ? null
        : { args: { count: value.type === 'number' ? shortly(value.raw) : value.type, ...P2C } };
    }),
  },
];
