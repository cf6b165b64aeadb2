import fc from 'fast-check';
import type { IniAnswers } from '../../worker/contract';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const guid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join('-'));
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => btoa(String.fromCharCode(...bytes)));
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);
const domain = fc.tuple(name, name, fc.constantFrom('com', 'co.kr', 'local')).map((parts) => parts.join('.'));
const tenant = fc
  .stringMatching(/^[a-z][a-z0-9-]{2,18}[a-z0-9]$/)
  .filter((text) => !/^(test|test-tenant|common-api)$/.test(text));
const ipv4 = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.integer({ min: 1, max: 254 }))
  .map(([a, b, c, d]) => `${(a % 223) + 1}.${b}.${c}.${d}`);
const flag = fc.boolean();

/** One environment of SingleID: its name in front of both hosts. */
const place = fc.constantFrom<Pick<IniAnswers, 'environment'> & { front: string }>(
  { environment: 'production', front: '' },
  { environment: 'staging', front: 'stg1-' },
  { environment: 'development', front: 'stg2-' },
);

const keys: fc.Arbitrary<IniAnswers['keys']> = fc.oneof(
  fc.record({ by: fc.constant('single' as const), consumer: guid, secret }),
  fc.record({
    by: fc.constant('domain' as const),
    domains: fc.uniqueArray(fc.record({ domain, consumer: guid, secret }), {
      minLength: 1,
      maxLength: 12,
      selector: (one) => one.domain,
    }),
  }),
);

const ldap: fc.Arbitrary<IniAnswers['ldap']> = fc.option(
  fc.record({
    required: flag,
    server: fc.oneof(domain, ipv4),
    credentials: fc.option(
      fc.record({
        id: name.map((word) => `corp\\${word}`),
        password: fc.stringMatching(/^[A-Za-z0-9!@$^&()=;#,.]{8,20}$/),
        tls: flag,
      }),
    ),
    lookup: fc.constantFrom('0', '1', '2', '3'),
    tryNext: flag,
    whiteList: fc.uniqueArray(ipv4, { minLength: 1, maxLength: 12 }),
  }),
);

const userInfo = fc.uniqueArray(
  name.map((word) => ({ attribute: word, encrypted: `${word}E`, plain: `plain${word}` })),
  { maxLength: 12, selector: ({ attribute }) => attribute },
);

/** Complete and sound answers, with every choice there is. */
export const iniAnswers: fc.Arbitrary<IniAnswers> = fc
  .record({
    place,
    tenant,
    keys,
    ldap,
    userInfo,
    by: fc.constantFrom('server', 'adapter', 'none'),
    protocol: fc.constantFrom('TLS12', 'TLS13'),
    more: fc.record(
      {
        title: fc.constantFrom('ADFS MFA Adapter', '2단계 인증', "DWP's MFA", 'say "MFA"', '#1 MFA'),
        tokenLifetime: fc.constantFrom('10m', '1h30m', '600'),
        logLevel: fc.constantFrom('0', '1', '2'),
        adapterVersion: fc.constantFrom('1.2.0.8', '1.2.1.0'),
      },
      { requiredKeys: [] },
    ),
  })
  .filter(({ by, ldap: search }) => by !== 'adapter' || search !== null)
  .map(({ place: { environment, front }, by, protocol, more, ...rest }): IniAnswers => {
    const verification: IniAnswers['verification'] =
      by === 'server' ? { by, protocol, host: `${front}cloud.iam.samsung.net` } : { by };
    return { ...rest, ...more, environment, apiHost: `${front}cloud.singleid.samsung.net`, verification };
  });

/**
 * What the rules say of a file made from such answers: only what the administrator chose in spite of the guide, and where
 * the guide contradicts itself.
 */
export function consequences({ environment, keys, ldap, verification }: IniAnswers): Set<string> {
  const isByAddress = ldap && /^[\d.]+$/.test(ldap.server);
  const found: [unknown, string][] = [
    [environment !== 'production', 'ini-url-staging'],
    [keys.by === 'domain' || !ldap, 'ini-missing-key-conflict'],
    [ldap?.required, 'ini-ldap-search-strict'],
    [ldap?.credentials, 'ini-ldap-password-plain'],
    [ldap?.credentials && !ldap.credentials.tls, 'ini-ldap-password-open'],
    [ldap?.credentials?.tls && (isByAddress || ldap.lookup !== '0'), 'ini-ldap-tls-by-address'],
    [verification.by === 'none', 'ini-verify-off'],
    [verification.by === 'server' && verification.protocol === 'TLS13', 'ini-tls13-server'],
  ];
  return new Set(found.flatMap(([applies, rule]) => (applies ? [rule] : [])));
}
