import { soundIni, soundWith, type RuleCase } from '../../../../test/support/ini-cases';

const path = '/contoso/common-api/open/v1.1/mfa/request';
const apiUrl = `https://cloud.singleid.samsung.net${path}`;
const verifyUrl = `https://cloud.iam.samsung.net${path}/status`;
const guidA = '6a1f0c52-7be3-4d18-9c40-2f5e8d3b7a19';
const guidB = 'c3d9e7f1-05a2-4b6c-8e13-94d7f2a1b608';
const secretA = 'ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=';
const secretB = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVpbXF1eX2A=';

const withApi = (value: string): string => soundWith({ MFA_API_URL: `MFA_API_URL="${value}"` });
const withVerify = (value: string): string => soundWith({ MFA_VERIFY_URL: `MFA_VERIFY_URL="${value}"` });
const withBoth = (api: string, verify: string): string =>
  soundWith({ MFA_API_URL: `MFA_API_URL=${api}`, MFA_VERIFY_URL: `MFA_VERIFY_URL=${verify}` });
const withUserinfo = (...lines: string[]): string => soundWith({ USERINFO_01: lines.join('\n'), USERINFO_02: null });

/** The sound file with keys by domain in place of the single ones. */
const byDomain = (consumer: string[], secret: string[]): string =>
  soundWith({
    CONSUMER_KEY: ['CONSUMER_KEY=""', ...consumer.map((line) => `DOMAIN_CONSUMER_KEY_${line}`)].join('\n'),
    SECRET_KEY: ['SECRET_KEY=""', ...secret.map((line) => `DOMAIN_SECRET_KEY_${line}`)].join('\n'),
  });
const consumers = [`01=aaa.example;${guidA}`, `02=bbb.example;${guidB}`];
const secrets = [`01=aaa.example;${secretA}`, `02=bbb.example;${secretB}`];
const soundByDomain = byDomain(consumers, secrets);

const urlCases: RuleCase[] = [
  {
    rule: 'ini-url-malformed',
    name: 'without a scheme',
    has: withApi(apiUrl.replace('https://', '')),
    hasNot: soundIni,
    args: { key: 'MFA_API_URL' },
    at: apiUrl.replace('https://', ''),
    fixed: { mend: `MFA_API_URL="${apiUrl}"` },
  },
  {
    rule: 'ini-url-malformed',
    name: 'a scheme that is misspelt, and backslashes',
    has: withVerify(verifyUrl.replace('https://', 'htps:\\\\')),
    hasNot: soundIni,
    args: { key: 'MFA_VERIFY_URL' },
    fixed: { mend: `MFA_VERIFY_URL="${verifyUrl}"` },
  },
  {
    rule: 'ini-url-malformed',
    name: 'torn apart by blanks',
    has: withApi(apiUrl.replace('cloud.', 'cloud. ')),
    hasNot: soundIni,
    fixed: { mend: `MFA_API_URL="${apiUrl}"` },
  },
  {
    rule: 'ini-url-malformed',
    name: 'no address at all, on two equal lines',
    has: soundWith({ MFA_API_URL: 'MFA_API_URL=unknown\nMFA_API_URL=unknown' }),
    hasNot: soundIni,
    at: 'unknown',
  },
  {
    rule: 'ini-url-malformed',
    name: 'masked as in the guide',
    has: withApi(apiUrl.replace('contoso', '*****')),
    hasNot: soundIni,
    args: { key: 'MFA_API_URL' },
  },
  {
    rule: 'ini-url-not-https',
    has: withVerify(verifyUrl.replace('https', 'http').replace('.net/', '.net:80/')),
    hasNot: soundIni,
    args: { key: 'MFA_VERIFY_URL' },
    at: 'http',
    fixed: { 'use-https': `MFA_VERIFY_URL="${verifyUrl}"` },
  },
  {
    rule: 'ini-url-trailing-slash',
    name: 'behind a quote that is not closed, twice',
    has: soundWith({ MFA_API_URL: `MFA_API_URL="${apiUrl}//\nMFA_API_URL="${apiUrl}//` }),
    hasNot: soundWith({ MFA_API_URL: `MFA_API_URL="${apiUrl}` }),
    at: '//',
    fixed: { 'remove-slash': `MFA_API_URL="${apiUrl}\nMFA_API_URL="${apiUrl}\n` },
  },
  {
    rule: 'ini-url-path',
    name: 'the address of the other key',
    has: withVerify(verifyUrl.replace('/status', '')),
    hasNot: soundIni,
    args: { key: 'MFA_VERIFY_URL', path: '/common-api/open/v1.1/mfa/request/status' },
    at: path,
    fixed: { 'use-guide-path': `MFA_VERIFY_URL="${verifyUrl}"` },
  },
  {
    rule: 'ini-url-path',
    name: 'with a question mark',
    has: withApi(`${apiUrl}?jwtTokenRequest=`),
    hasNot: soundIni,
    at: `${path}?jwtTokenRequest=`,
    fixed: { 'use-guide-path': `MFA_API_URL="${apiUrl}"` },
  },
  {
    rule: 'ini-url-path',
    name: 'without a tenant',
    has: withApi(apiUrl.replace('/contoso', '')),
    hasNot: soundIni,
    at: path.replace('/contoso', ''),
  },
  {
    rule: 'ini-url-staging',
    has: withBoth(apiUrl.replace('cloud.', 'stg2-cloud.'), verifyUrl.replace('cloud.', 'stg2-cloud.')),
    hasNot: withBoth(apiUrl.replace('cloud.', 'scloud.'), verifyUrl.replace('cloud.', 'scloud.')),
    args: { environment: 'stg2', host: 'stg2-cloud.singleid.samsung.net' },
    at: 'stg2-cloud.singleid.samsung.net',
  },
  {
    rule: 'ini-url-staging',
    name: 'the test hosts that the pre-check names',
    has: withBoth(apiUrl.replace('cloud.', 'ops-sopenapi.'), verifyUrl.replace('cloud.', 'ops-sopenapi.')),
    hasNot: withBoth(apiUrl.replace('cloud.', 'sopenapi.'), verifyUrl.replace('cloud.', 'sopenapi.')),
    args: { environment: 'ops' },
  },
  {
    rule: 'ini-url-sample-tenant',
    has: withBoth(apiUrl.replace('contoso', 'test'), verifyUrl.replace('contoso', 'test')),
    hasNot: withBoth(apiUrl.replace('contoso', 'testing'), verifyUrl.replace('contoso', 'testing')),
    args: { tenant: 'test' },
    at: 'test',
  },
  {
    rule: 'ini-url-environment-mismatch',
    has: withApi(apiUrl.replace('cloud.', 'stg1-cloud.')),
    hasNot: soundIni,
    args: { api: 'stg1', verify: 'PROD' },
    at: apiUrl.replace('cloud.', 'stg1-cloud.'),
    fixed: {
      'follow-api': `MFA_VERIFY_URL="${verifyUrl.replace('cloud.', 'stg1-cloud.')}"`,
      'follow-verify': `MFA_API_URL="${apiUrl}"`,
    },
  },
  {
    rule: 'ini-url-environment-mismatch',
    name: 'two test environments',
    has: withBoth(apiUrl.replace('cloud.', 'stg1-cloud.'), verifyUrl.replace('cloud.', 'stg2-cloud.')),
    hasNot: withBoth(apiUrl.replace('cloud.', 'stg1-cloud.'), verifyUrl.replace('cloud.', 'stg1-scloud.')),
    args: { api: 'stg1', verify: 'stg2' },
  },
  {
    rule: 'ini-url-tenant-mismatch',
    has: withVerify(verifyUrl.replace('contoso', 'fabrikam')),
    hasNot: soundIni,
    args: { api: 'contoso', verify: 'fabrikam' },
    at: apiUrl,
    fixed: {
      'follow-api': `MFA_VERIFY_URL="${verifyUrl}"`,
      'follow-verify': `MFA_API_URL="${apiUrl.replace('contoso', 'fabrikam')}"`,
    },
  },
  {
    rule: 'ini-url-tenant-mismatch',
    name: 'with the tenant of the guide, which is not offered',
    has: withVerify(verifyUrl.replace('contoso', 'test')),
    hasNot: soundIni,
    fixed: { 'follow-api': `MFA_VERIFY_URL="${verifyUrl}"` },
  },
  {
    rule: 'ini-verify-url-browser-host',
    has: withVerify(verifyUrl.replace('.iam.', '.singleid.')),
    hasNot: soundIni,
    args: { host: 'cloud.singleid.samsung.net', server: 'cloud.iam.samsung.net' },
    at: 'cloud.singleid.samsung.net',
    fixed: { 'use-server-host': `MFA_VERIFY_URL="${verifyUrl}"` },
  },
  {
    rule: 'ini-host-not-ascii',
    name: 'a Cyrillic letter in an address',
    has: withApi(apiUrl.replace('cloud', 'cl\u043eud')),
    hasNot: soundIni,
    args: { key: 'MFA_API_URL', host: 'cl\u043eud.singleid.samsung.net', character: 'U+043E' },
    at: 'cl\u043eud.singleid.samsung.net',
    fixed: { 'use-ascii': `MFA_API_URL="${apiUrl}"` },
  },
  {
    rule: 'ini-host-not-ascii',
    name: 'Korean letters in the name of an LDAP server',
    has: soundWith({ LDAP_SERVER: 'LDAP_SERVER="LDAP://\uc11c\ubc84.corp.contoso.com"' }),
    hasNot: soundWith({
      LDAP_SERVER: 'LDAP_SERVER="LDAP://\uc11c\ubc84.corp.contoso.com"',
      USE_LDAP_SEARCH: 'USE_LDAP_SEARCH=0',
    }),
    args: { key: 'LDAP_SERVER', character: 'U+C11C' },
    at: '\uc11c\ubc84.corp.contoso.com',
  },
  {
    rule: 'ini-host-not-ascii',
    name: 'full-width letters in a domain',
    has: byDomain([`01=\uff41aa.example;${guidA}`], [`01=aaa.example;${secretA}`]),
    hasNot: byDomain([`01=aaa.example;${guidA}`], [`01=aaa.example;${secretA}`]),
    args: { key: 'DOMAIN_CONSUMER_KEY_01' },
    fixed: { 'use-ascii': `DOMAIN_CONSUMER_KEY_01=aaa.example;${guidA}` },
  },
];

const domainCases: RuleCase[] = [
  {
    rule: 'ini-domain-list-ignored',
    has: soundByDomain
      .replace('\nCONSUMER_KEY=""', `\nCONSUMER_KEY="${guidA}"`)
      .replace('\nSECRET_KEY=""', `\nSECRET_KEY="${secretA}"`),
    hasNot: soundByDomain,
    args: {
      keys: 'CONSUMER_KEY, SECRET_KEY',
      lists: 'DOMAIN_CONSUMER_KEY_##, DOMAIN_SECRET_KEY_##',
      count: 4,
    },
    at: 'DOMAIN_CONSUMER_KEY_01',
    fixed: {
      'use-lists': `\nCONSUMER_KEY=""\nDOMAIN_CONSUMER_KEY_01=aaa.example;${guidA}`,
      'drop-lists': `\nCONSUMER_KEY="${guidA}"\nSECRET_KEY="${secretA}"\n\n`,
    },
  },
  {
    rule: 'ini-domain-list-ignored',
    name: 'a list with a fault is not offered',
    has: soundWith({ SECRET_KEY: `SECRET_KEY=${secretA}\nDOMAIN_SECRET_KEY_02=aaa.example;${secretB}` }),
    hasNot: soundIni,
    args: { keys: 'SECRET_KEY', count: 1 },
    fixed: { 'drop-lists': `SECRET_KEY=${secretA}\n\n` },
  },
  {
    rule: 'ini-domain-entry-format',
    name: 'another separator',
    has: byDomain([`01=aaa.example,${guidA}`], [`01=aaa.example;${secretA}`]),
    hasNot: byDomain([`01=aaa.example;${guidA}`], [`01=aaa.example;${secretA}`]),
    args: { key: 'DOMAIN_CONSUMER_KEY_01' },
    at: `aaa.example,${guidA}`,
    fixed: { 'write-form': `DOMAIN_CONSUMER_KEY_01=aaa.example;${guidA}` },
  },
  {
    rule: 'ini-domain-entry-format',
    name: 'key and domain exchanged, blanks at the semicolon',
    has: byDomain([`01=aaa.example;${guidA}`], [`01=${secretA} ; aaa.example`]),
    hasNot: byDomain([`01=aaa.example;${guidA}`], [`01=aaa.example;${secretA}`]),
    args: { key: 'DOMAIN_SECRET_KEY_01' },
    fixed: { 'write-form': `DOMAIN_SECRET_KEY_01=aaa.example;${secretA}` },
  },
  {
    rule: 'ini-domain-entry-format',
    name: 'the key alone',
    has: byDomain([`01=${guidA}`], [`01=aaa.example;${secretA}`]),
    hasNot: byDomain([`01=aaa.example;${guidA}`], [`01=aaa.example;${secretA}`]),
    at: guidA,
  },
  {
    rule: 'ini-domain-unpaired',
    has: byDomain(consumers, secrets.slice(0, 1)),
    hasNot: byDomain(consumers, [`01=BBB.example;${secretB}`, `02=aaa.example;${secretA}`]),
    args: { domain: 'bbb.example', list: 'DOMAIN_SECRET_KEY_##' },
    at: 'DOMAIN_CONSUMER_KEY_02',
  },
  {
    rule: 'ini-domain-unpaired',
    name: 'the other way round',
    has: byDomain(consumers.slice(0, 1), secrets),
    hasNot: byDomain([`01=aaa.example;${guidA}`, '02=unreadable'], secrets),
    args: { domain: 'bbb.example', list: 'DOMAIN_CONSUMER_KEY_##' },
    at: 'DOMAIN_SECRET_KEY_02',
  },
  {
    rule: 'ini-domain-duplicate',
    has: byDomain([...consumers, `03=AAA.example;${guidB}`], secrets),
    hasNot: soundByDomain,
    args: { domain: 'aaa.example', list: 'DOMAIN_CONSUMER_KEY_##', count: 2 },
    at: 'DOMAIN_CONSUMER_KEY_01',
    fixed: {
      'keep-first': `_01=aaa.example;${guidA}\nDOMAIN_CONSUMER_KEY_02=bbb.example;${guidB}\nSECRET`,
      'keep-last': `_01=bbb.example;${guidB}\nDOMAIN_CONSUMER_KEY_02=AAA.example;${guidB}\nSECRET`,
    },
  },
];

const listCases: RuleCase[] = [
  {
    rule: 'ini-list-number-format',
    name: 'one digit',
    has: withUserinfo('USERINFO_1=mobile;mobile;plainMobile', 'USERINFO_02=mail;email;plainEmail'),
    hasNot: soundIni,
    args: { key: 'USERINFO_1', list: 'USERINFO_##' },
    at: 'USERINFO_1',
    fixed: { 'two-digits': 'USERINFO_01=mobile;mobile;plainMobile\nUSERINFO_02=' },
  },
  {
    rule: 'ini-list-number-format',
    name: 'three digits beside the same number',
    has: withUserinfo('USERINFO_01=mobile;mobile;plainMobile', 'USERINFO_001=mail;email;plainEmail'),
    hasNot: soundIni,
    at: 'USERINFO_001',
    fixed: { 'next-number': 'USERINFO_02=mail;email;plainEmail' },
  },
  {
    rule: 'ini-list-number-format',
    name: 'beyond 99',
    has: soundWith({ LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=2\nLDAP_WHITE_IP_100=10.10.10.10' }),
    hasNot: soundWith({ LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=2\nLDAP_WHITE_IP_01=10.10.10.10' }),
    at: 'LDAP_WHITE_IP_100',
    fixed: { 'next-number': 'LDAP_WHITE_IP_01=10.10.10.10' },
  },
  {
    rule: 'ini-list-zero',
    has: withUserinfo('USERINFO_00=mobile;mobile;plainMobile', 'USERINFO_01=mail;email;plainEmail'),
    hasNot: soundIni,
    args: { key: 'USERINFO_00', list: 'USERINFO_##' },
    at: 'USERINFO_00',
    fixed: { 'next-number': 'USERINFO_02=mobile;mobile;plainMobile\nUSERINFO_01=' },
  },
  {
    rule: 'ini-list-zero',
    name: 'for an empty list',
    has: withUserinfo('USERINFO_00='),
    hasNot: soundWith({ USERINFO_01: null, USERINFO_02: null }),
    fixed: { remove: 'USERINFO_ENCRYPT=0\n\n' },
  },
  {
    rule: 'ini-list-gap',
    has: withUserinfo(
      'USERINFO_05=c;c;plainC',
      'USERINFO_01=a;a;plainA',
      'USERINFO_02=b;b;plainB',
      'USERINFO_07=d;d;plainD',
    ),
    hasNot: soundIni,
    args: { list: 'USERINFO_##', missing: 'USERINFO_03', first: 'USERINFO_05', count: 2 },
    at: 'USERINFO_05',
    fixed: {
      'close-up': 'USERINFO_03=c;c;plainC\nUSERINFO_01=a;a;plainA\nUSERINFO_02=b;b;plainB\nUSERINFO_04=d;d;plainD',
    },
  },
  {
    rule: 'ini-list-gap',
    name: 'a list that does not begin with 01',
    has: soundWith({ LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=2\nLDAP_WHITE_IP_02=10.10.10.10' }),
    hasNot: soundWith({ LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=2\nLDAP_WHITE_IP_01=10.10.10.10' }),
    args: { missing: 'LDAP_WHITE_IP_01', first: 'LDAP_WHITE_IP_02', count: 1 },
    fixed: { 'close-up': 'LDAP_WHITE_IP_01=10.10.10.10' },
  },
  {
    rule: 'ini-userinfo-fields',
    name: 'the two fields the comment speaks of',
    has: withUserinfo('USERINFO_01=mail;email'),
    hasNot: withUserinfo('USERINFO_01=mail;email;plainEmail'),
    args: { key: 'USERINFO_01', count: 2 },
    at: 'mail;email',
    fixed: { 'as-guide': 'USERINFO_01=mail;email;plainEmail' },
  },
  {
    rule: 'ini-userinfo-fields',
    name: 'another separator, with blanks',
    has: withUserinfo('USERINFO_01="department, dept, plainDept"'),
    hasNot: withUserinfo('USERINFO_01="department;dept;plainDept"'),
    args: { key: 'USERINFO_01', count: 1 },
    fixed: { 'three-fields': 'USERINFO_01="department;dept;plainDept"' },
  },
  {
    rule: 'ini-userinfo-encrypt',
    has: soundWith({ USERINFO_ENCRYPT: 'USERINFO_ENCRYPT=1' }),
    hasNot: soundIni,
    at: '1',
    fixed: { plain: 'USERINFO_ENCRYPT=0' },
  },
  {
    rule: 'ini-userinfo-encrypt',
    name: 'with an adapter known not to encrypt',
    has: soundWith({ USERINFO_ENCRYPT: 'USERINFO_ENCRYPT=1' }),
    hasNot: soundIni,
    context: { adapterVersion: '1.2.0.8' },
  },
];

export const cases: RuleCase[] = [...urlCases, ...domainCases, ...listCases];
