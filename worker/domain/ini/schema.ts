import type { IniKeySpec, IniSchema } from '../../contract';

type Rest = Pick<IniKeySpec, 'type' | 'sample' | 'origin' | 'seedLine'> & Partial<IniKeySpec>;
type Group = IniKeySpec['group'];
type Section = IniKeySpec['section'];

const inGroup =
  (section: Section, group: Group) =>
  (name: string, rest: Rest): IniKeySpec => ({ name, section, group, ...rest });

const identity = inGroup('MAIN', 'identity');
const api = inGroup('MAIN', 'api');
const keys = inGroup('MAIN', 'keys');
const ldap = inGroup('MAIN', 'ldap');
const userinfo = inGroup('MAIN', 'userinfo');
const token = inGroup('MAIN', 'token');
const verification = inGroup('MAIN', 'verification');

const onOff = ['0', '1'] as const;

const searched = { key: 'USE_LDAP_SEARCH', is: ['1', '2'] };
const withAccount = [searched, { key: 'LDAP_USE_IDPW', is: ['1'] }];
const resolved = [searched, { key: 'LDAP_DNS_LOOKUP', is: ['1', '2', '3'] }];
const listed = [searched, { key: 'LDAP_DNS_LOOKUP', is: ['2', '3'] }];
const byAdapter = [{ key: 'MFA_VERIFY_TYPE', is: ['1'] }];
const byServer = [{ key: 'MFA_VERIFY_TYPE', is: ['2'] }];

/**
 * Every section and key the guide names (`singleid.md` 3.3): 29 keys and 4 numbered lists. The guide states no default
 * for an absent key, so there is none here; `sample` is what its file has. No key has a documented first version.
 */
export const iniSchema: IniSchema = {
  sections: [
    { name: 'MAIN', required: true, seedLine: 322 },
    { name: 'API', required: true, seedLine: 446 },
    { name: 'MSG-*', required: true, seedLine: 448 },
    { name: 'MANAGE', required: true, seedLine: 452 },
  ],
  keys: [
    identity('MAIN_MFA_TITLE', {
      type: 'text',
      sample: 'ADFS MFA Adapter',
      origin: 'choice',
      aliases: ['MAIN_TITLE', 'MFA_TITLE'],
      seedLine: 323,
    }),
    identity('MAIN_CLAIM1', {
      type: 'text',
      sample: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/authenticationmethod',
      origin: 'fixed',
      missingCode: 5002,
      seedLine: 324,
    }),
    identity('MAIN_CLAIM2', {
      type: 'text',
      sample: 'http://schemas.microsoft.com/ws/2012/12/authmethod/otp',
      origin: 'fixed',
      missingCode: 5003,
      seedLine: 325,
    }),
    api('MFA_API_URL', {
      type: 'url',
      sample: 'https://stg1-cloud.singleid.samsung.net/test/common-api/open/v1.1/mfa/request',
      origin: 'site',
      missingCode: 5008,
      aliases: ['API_URL', 'MFA_URL'],
      seedLine: 329,
    }),
    keys('CONSUMER_KEY', {
      type: 'guid',
      sample: '',
      origin: 'issued',
      secret: true,
      missingCode: 5009,
      seedLine: 330,
    }),
    keys('SECRET_KEY', {
      type: 'secret-key',
      sample: '',
      origin: 'issued',
      secret: true,
      missingCode: 5010,
      seedLine: 331,
    }),
    keys('DOMAIN_CONSUMER_KEY_##', {
      type: 'domain-guid',
      sample: '',
      origin: 'issued',
      secret: true,
      usedWhen: [{ key: 'CONSUMER_KEY', is: [''] }],
      seedLine: 339,
    }),
    keys('DOMAIN_SECRET_KEY_##', {
      type: 'domain-secret',
      sample: '',
      origin: 'issued',
      secret: true,
      usedWhen: [{ key: 'SECRET_KEY', is: [''] }],
      seedLine: 347,
    }),
    ldap('USE_LDAP_SEARCH', {
      type: 'enum',
      allowed: ['0', '1', '2'],
      sample: '1',
      origin: 'choice',
      seedLine: 353,
    }),
    ldap('LDAP_SERVER', {
      type: 'ldap-url',
      sample: 'LDAP://adpw5004.hw.dev',
      origin: 'site',
      missingCode: 5007,
      usedWhen: [searched],
      seedLine: 359,
    }),
    ldap('LDAP_USE_IDPW', {
      type: 'enum',
      allowed: onOff,
      sample: '1',
      origin: 'choice',
      usedWhen: [searched],
      seedLine: 360,
    }),
    ldap('LDAP_SSLTLS', {
      type: 'enum',
      allowed: onOff,
      sample: '1',
      origin: 'choice',
      aliases: ['LDAP_SSL', 'LDAP_TLS', 'LDAP_SSL_TLS'],
      usedWhen: withAccount,
      seedLine: 361,
    }),
    ldap('LDAP_ID', {
      type: 'text',
      sample: 'isadmin',
      origin: 'site',
      aliases: ['LDAP_USER'],
      usedWhen: withAccount,
      seedLine: 362,
    }),
    ldap('LDAP_PW', {
      type: 'password',
      sample: '',
      origin: 'site',
      secret: true,
      aliases: ['LDAP_PWD', 'LDAP_PASSWORD'],
      usedWhen: withAccount,
      seedLine: 363,
    }),
    ldap('LDAP_DNS_LOOKUP', {
      type: 'enum',
      allowed: ['0', '1', '2', '3'],
      sample: '1',
      origin: 'choice',
      usedWhen: [searched],
      seedLine: 371,
    }),
    ldap('LDAP_DNS_IF_FAIL_USE_NEXT', {
      type: 'enum',
      allowed: onOff,
      sample: '1',
      origin: 'choice',
      usedWhen: resolved,
      seedLine: 374,
    }),
    ldap('LDAP_WHITE_IP_##', { type: 'ip', sample: '70.2.180.218', origin: 'site', usedWhen: listed, seedLine: 380 }),
    userinfo('USERINFO_ENCRYPT', { type: 'enum', allowed: onOff, sample: '0', origin: 'choice', seedLine: 387 }),
    userinfo('USERINFO_##', {
      type: 'userinfo',
      sample: 'mobile;mobile;plainMobile',
      origin: 'choice',
      aliases: ['USER_INFO_##'],
      seedLine: 396,
    }),
    token('KEY_NAME_IN_RESPONSE', { type: 'text', sample: 'jwtTokenResponse', origin: 'choice', seedLine: 400 }),
    token('TOKEN_EXP_TIME', {
      type: 'duration',
      sample: '1d',
      origin: 'choice',
      missingCode: 5014,
      aliases: ['TOKEN_EXPIRE_TIME', 'TOKEN_EXPIRATION_TIME'],
      seedLine: 405,
    }),
    token('TOKEN_CLAIM_CLIENT', { type: 'enum', allowed: onOff, sample: '0', origin: 'choice', seedLine: 410 }),
    verification('MFA_VERIFY_TYPE', {
      type: 'enum',
      allowed: ['0', '1', '2'],
      sample: '2',
      origin: 'choice',
      seedLine: 417,
    }),
    verification('MFA_VERIFY_URL', {
      type: 'url',
      sample: 'https://stg1-cloud.iam.samsung.net/test/common-api/open/v1.1/mfa/request/status',
      origin: 'site',
      usedWhen: byServer,
      seedLine: 421,
    }),
    verification('MFA_VERIFY_SECURE_PROTOCOL', {
      type: 'enum',
      allowed: ['TLS12', 'TLS13'],
      sample: 'TLS12',
      origin: 'choice',
      usedWhen: byServer,
      seedLine: 425,
    }),
    verification('CACHE_ATTRIBUTE', {
      type: 'text',
      sample: 'otherPager',
      origin: 'fixed',
      missingCode: 5011,
      usedWhen: byAdapter,
      seedLine: 428,
    }),
    verification('CACHE_DELIMETER', {
      type: 'text',
      sample: ';',
      origin: 'choice',
      missingCode: 5012,
      aliases: ['CACHE_DELIMITER'],
      usedWhen: byAdapter,
      seedLine: 430,
    }),
    verification('SKEW_SECONDS', {
      type: 'seconds',
      sample: '3600',
      origin: 'choice',
      missingCode: 5013,
      aliases: ['SKEW_SECOND'],
      usedWhen: byAdapter,
      seedLine: 435,
    }),
    verification('CACHE_LIFE_TIME', {
      type: 'duration',
      sample: '1d',
      origin: 'choice',
      missingCode: 5015,
      aliases: ['CACHE_LIFETIME'],
      usedWhen: byAdapter,
      seedLine: 440,
    }),
    inGroup('MAIN', 'operation')('BYPASS_ADAPTER', {
      type: 'enum',
      allowed: ['0', '283901'],
      sample: '0',
      origin: 'choice',
      seedLine: 445,
    }),
    inGroup('API', 'operation')('API_SYSTEMNAME', {
      type: 'text',
      sample: 'SingleID',
      origin: 'fixed',
      missingCode: 5001,
      aliases: ['API_SYSTEM_NAME', 'SYSTEMNAME'],
      seedLine: 447,
    }),
    inGroup('MSG-*', 'messages')('MSG_INTERNAL_ERROR', {
      type: 'text',
      sample: 'Internal error occurred. Contact administrator.',
      origin: 'choice',
      seedLine: 449,
    }),
    inGroup('MANAGE', 'operation')('LOG_LEVEL', {
      type: 'enum',
      allowed: ['0', '1', '2'],
      sample: '2',
      origin: 'choice',
      seedLine: 453,
    }),
  ],
};

const byName = new Map(iniSchema.keys.map((spec) => [spec.name, spec]));
const LIST_KEY = /^(DOMAIN_CONSUMER_KEY|DOMAIN_SECRET_KEY|LDAP_WHITE_IP|USERINFO)_(\d+)$/;

/** Names of the four numbered lists, as `USERINFO_##`. */
export const iniLists = iniSchema.keys.map(({ name }) => name).filter((name) => name.endsWith('##'));

/** Spec of a name in the schema's own spelling; throws on any other, which is a mistake in our code. */
export function specOf(name: string): IniKeySpec {
  const spec = byName.get(name);
  if (!spec) throw new Error(`no key ${name} in the schema`);
  return spec;
}

/** What a key in a file is: its spec, and the number when it belongs to a list. Null when the schema has no such key. */
export function findSpec(key: string): { spec: IniKeySpec; number: number | null } | null {
  const spec = byName.get(key);
  if (spec) return key.endsWith('##') ? null : { spec, number: null };
  const last = key.charCodeAt(key.length - 1);
  if (last < 48 || last > 57) return null;
  const match = LIST_KEY.exec(key);
  const list = match && byName.get(`${match[1] ?? ''}_##`);
  return list ? { spec: list, number: Number(match[2]) } : null;
}

/** The schema's name of a section (`MSG-*` for any `MSG-<number>`), or null when it has none of this spelling. */
export function findSection(name: string): IniKeySpec['section'] | null {
  if (name === 'MAIN' || name === 'API' || name === 'MANAGE') return name;
  return /^MSG-\d+$/.test(name) ? 'MSG-*' : null;
}

/** `USERINFO_##` and 3 -> `USERINFO_03`. */
export function listKey(list: string, number: number): string {
  return list.replace('##', String(number).padStart(2, '0'));
}

/**
 * The key a misspelt one was probably meant to be: another case, a spelling known to be taken for it, or at most two
 * letters off. Null when nothing is close.
 */
export function closestKey(key: string): { name: string; how: 'case' | 'alias' | 'near' } | null {
  const upper = key.toUpperCase();
  const digits = /\d+$/.exec(upper)?.[0] ?? '';
  const shape = digits ? upper.slice(0, -digits.length) + '##' : upper;
  const named = (name: string): string => name.replace('##', digits);
  const known = findSpec(upper);
  if (known) return { name: upper, how: 'case' };
  for (const spec of iniSchema.keys) {
    if (spec.aliases?.some((alias) => alias === shape || alias === upper))
      return { name: named(spec.name), how: 'alias' };
  }
  let best: { name: string; how: 'near' } | null = null;
  let least = 3;
  for (const spec of iniSchema.keys) {
    const wanted = spec.name.endsWith('##') ? shape : upper;
    if (Math.abs(wanted.length - spec.name.length) >= least) continue;
    const distance = editDistance(wanted, spec.name, least);
    if (distance < least && distance * 4 <= spec.name.length) {
      least = distance;
      best = { name: named(spec.name), how: 'near' };
    }
  }
  return best;
}

/** Number of single-letter changes (insert, remove, replace, swap of neighbours) from one word to another; `limit` when it is not less. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? limit, limit);
}
