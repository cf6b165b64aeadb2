import { describe, expect, it } from 'vitest';
import { soundAnswers } from '../../../test/support/sound-answers';
import type { IniAnswers, IniLdapAnswers } from '../../contract';
import { failures as enFailures } from '../../texts/en/failures';
import { fill } from '../../texts/fill';
import { failures as koFailures } from '../../texts/ko/failures';
import { createIni, type IniComments } from './create';

const comments: IniComments = { head: ['head'], group: (group) => [group], key: () => [], pending: ['pending'] };
const ldap: IniLdapAnswers = {
  required: false,
  server: 'dc01.contoso.com',
  credentials: null,
  lookup: '2',
  tryNext: false,
  whiteList: ['10.0.0.1'],
};
const issued = { consumer: '', secret: '' };
const byDomain = (...domains: string[]): IniAnswers['keys'] => ({
  by: 'domain',
  domains: domains.map((domain) => ({ domain, ...issued })),
});
const byServer = (host: string): IniAnswers['verification'] => ({ by: 'server', host, protocol: 'TLS12' });
const info = { attribute: 'mail', encrypted: 'email', plain: 'plainEmail' };

const refused: [string, string, Partial<IniAnswers>][] = [
  ['ini-answer-missing', 'tenant', { tenant: ' ' }],
  ['ini-answer-form', 'tenant', { tenant: 'a/b' }],
  ['ini-answer-form', 'tenant', { tenant: 'common-api' }],
  ['ini-answer-form', 'tenant', { tenant: 'a\nLDAP_PW=x' }],
  ['ini-answer-sample', 'tenant', { tenant: 'test-tenant' }],
  ['ini-answer-missing', 'apiHost', { apiHost: '' }],
  ['ini-answer-form', 'apiHost', { apiHost: 'https://cloud.singleid.samsung.net' }],
  ['ini-answer-form', 'apiHost', { apiHost: 'cloud.singleid.samsung.net/' }],
  ['ini-answer-form', 'apiHost', { apiHost: 'сloud.singleid.samsung.net' }],
  ['ini-answer-environment', 'apiHost', { apiHost: 'stg1-cloud.singleid.samsung.net' }],
  ['ini-answer-environment', 'verification.host', { verification: byServer('stg-scloud.iam.samsung.net') }],
  [
    'ini-answer-hosts',
    'verification.host',
    {
      environment: 'staging',
      apiHost: 'stg1-cloud.singleid.samsung.net',
      verification: byServer('cloud.iam.samsung.net'),
    },
  ],
  ['ini-answer-form', 'verification.host', { verification: byServer('localhost') }],
  ['ini-answer-ldap', 'ldap', { verification: { by: 'adapter' }, ldap: null }],
  ['ini-answer-form', 'keys.consumer', { keys: { by: 'single', consumer: '{1}', secret: '' } }],
  ['ini-answer-form', 'keys.secret', { keys: { by: 'single', consumer: '', secret: 'c2hvcnQ=' } }],
  [
    'ini-answer-sample',
    'keys.consumer',
    { keys: { by: 'single', consumer: '4312A8B9-75c4-7897-89a7-89347f18943e', secret: '' } },
  ],
  [
    'ini-answer-sample',
    'keys.secret',
    { keys: { by: 'single', consumer: '', secret: 'gQgkyLVO6FR8vJkLtlgBiupsRM/ilgrbEfoKWRnhALd=' } },
  ],
  ['ini-answer-missing', 'keys.domains', { keys: byDomain() }],
  ['ini-answer-form', 'keys.domains.2.domain', { keys: byDomain('aaa.com', 'b;b.com') }],
  ['ini-answer-twice', 'keys.domains', { keys: byDomain('aaa.com', 'AAA.com') }],
  [
    'ini-answer-too-many',
    'keys.domains',
    { keys: byDomain(...Array.from({ length: 100 }, (_, index) => `d${index}.com`)) },
  ],
  ['ini-answer-form', 'ldap.server', { ldap: { ...ldap, server: 'LDAP://dc01' } }],
  ['ini-answer-missing', 'ldap.whiteList', { ldap: { ...ldap, whiteList: [] } }],
  ['ini-answer-form', 'ldap.whiteList.2', { ldap: { ...ldap, whiteList: ['10.0.0.1', 'dc02'] } }],
  ['ini-answer-twice', 'ldap.whiteList', { ldap: { ...ldap, whiteList: ['::1', '0::1'] } }],
  [
    'ini-answer-missing',
    'ldap.credentials.id',
    { ldap: { ...ldap, credentials: { id: '', password: 'x', tls: true } } },
  ],
  [
    'ini-answer-form',
    'ldap.credentials.password',
    { ldap: { ...ldap, credentials: { id: 'svc', password: 'a\r\nb', tls: true } } },
  ],
  [
    'ini-answer-form',
    'ldap.credentials.password',
    { ldap: { ...ldap, credentials: { id: 'svc', password: ' blank', tls: true } } },
  ],
  ['ini-answer-form', 'userInfo.1.plain', { userInfo: [{ ...info, plain: 'a;b' }] }],
  ['ini-answer-missing', 'userInfo.2.attribute', { userInfo: [info, { ...info, attribute: '' }] }],
  ['ini-answer-form', 'title', { title: 'a\u0000' }],
  ['ini-answer-form', 'callbackName', { callbackName: 'a b' }],
  ['ini-answer-form', 'tokenLifetime', { tokenLifetime: '1 day' }],
  ['ini-answer-form', 'tokenLifetime', { tokenLifetime: '0' }],
  ['ini-answer-form', 'adapterVersion', { adapterVersion: '1.2' }],
];

describe('answers', () => {
  it.each(refused)('%s: %s', (code, field, change) => {
    const answer = createIni({ ...soundAnswers, ...change }, comments);
    expect(answer).toMatchObject({ ok: false, error: { code, args: { field } } });
    if (answer.ok) return;
    for (const words of [enFailures, koFailures]) {
      const { what, cure } = words[answer.error.code];
      expect(fill(`${what} ${cure}`, answer.error.args)).not.toMatch(/[{}]/);
    }
  });

  it('that are refused are not repeated where they could be a secret', () => {
    const keys = { by: 'single' as const, consumer: 'hunter22', secret: 'hunter22' };
    expect(JSON.stringify(createIni({ ...soundAnswers, keys }, comments))).not.toContain('hunter22');
  });
});

/** Lines of the settings, without comments and blank lines. */
function lines(change: Partial<IniAnswers>): string[] {
  const answer = createIni({ ...soundAnswers, ...change }, comments);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.text.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('a file', () => {
  it('is written as the guide’s is', () => {
    expect(lines({})).toEqual([
      '[MAIN]',
      'MAIN_MFA_TITLE="ADFS MFA Adapter"',
      'MAIN_CLAIM1="http://schemas.microsoft.com/ws/2008/06/identity/claims/authenticationmethod"',
      'MAIN_CLAIM2="http://schemas.microsoft.com/ws/2012/12/authmethod/otp"',
      'MFA_API_URL="https://cloud.singleid.samsung.net/contoso/common-api/open/v1.1/mfa/request"',
      'CONSUMER_KEY="0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21"',
      'SECRET_KEY="AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="',
      'USE_LDAP_SEARCH=1',
      'LDAP_SERVER="LDAP://dc01.corp.contoso.com"',
      'LDAP_USE_IDPW=0',
      'LDAP_SSLTLS=0',
      'LDAP_DNS_LOOKUP=1',
      'LDAP_DNS_IF_FAIL_USE_NEXT=1',
      'USERINFO_ENCRYPT=0',
      'USERINFO_01=mobile;mobile;plainMobile',
      'USERINFO_02=mail;email;plainEmail',
      'KEY_NAME_IN_RESPONSE="jwtTokenResponse"',
      'TOKEN_EXP_TIME=2h',
      'TOKEN_CLAIM_CLIENT=0',
      'MFA_VERIFY_TYPE=2',
      'MFA_VERIFY_URL="https://cloud.iam.samsung.net/contoso/common-api/open/v1.1/mfa/request/status"',
      'MFA_VERIFY_SECURE_PROTOCOL=TLS12',
      'CACHE_ATTRIBUTE="otherPager"',
      'CACHE_DELIMETER=";"',
      'SKEW_SECONDS=3600',
      'CACHE_LIFE_TIME=1d',
      'BYPASS_ADAPTER=0',
      '[API]',
      'API_SYSTEMNAME="SingleID"',
      '[MSG-1033]',
      'MSG_INTERNAL_ERROR="Internal error occurred. Contact administrator."',
      '[MSG-1042]',
      'MSG_INTERNAL_ERROR="Internal error occurred. Contact administrator."',
      '[MANAGE]',
      'LOG_LEVEL=2',
    ]);
  });

  it.each<[string, Partial<IniAnswers>, string[], RegExp]>([
    ['without LDAP has no LDAP', { ldap: null }, ['USE_LDAP_SEARCH=0', 'LDAP_SERVER=""'], /^LDAP_(?!SERVER)/],
    [
      'with a white list has its numbers',
      { ldap: { ...ldap, required: true, whiteList: ['10.0.0.1', '10.0.0.2'] } },
      ['USE_LDAP_SEARCH=2', 'LDAP_DNS_LOOKUP=2', 'LDAP_WHITE_IP_01="10.0.0.1"', 'LDAP_WHITE_IP_02="10.0.0.2"'],
      /^LDAP_(?:ID|PW)/,
    ],
    [
      'has no white list that would not count',
      { ldap: { ...ldap, lookup: '0', tryNext: true } },
      ['LDAP_DNS_LOOKUP=0', 'LDAP_DNS_IF_FAIL_USE_NEXT=0'],
      /^LDAP_WHITE/,
    ],
    [
      'with id and password has them',
      { ldap: { ...ldap, credentials: { id: 'corp\\svc', password: 'a"b', tls: true } } },
      ['LDAP_USE_IDPW=1', 'LDAP_SSLTLS=1', 'LDAP_ID="corp\\svc"', 'LDAP_PW="a"b"'],
      /^DOMAIN/,
    ],
    [
      'with keys by domain has the single ones empty',
      { keys: byDomain('aaa.com', 'bbb.com') },
      ['CONSUMER_KEY=""', 'SECRET_KEY=""', 'DOMAIN_CONSUMER_KEY_02=bbb.com;', 'DOMAIN_SECRET_KEY_01=aaa.com;'],
      /^NOTHING/,
    ],
    ['verified by the adapter', { verification: { by: 'adapter' } }, ['MFA_VERIFY_TYPE=1'], /^MFA_VERIFY_(?:URL|SEC)/],
    ['not verified', { verification: { by: 'none' } }, ['MFA_VERIFY_TYPE=0'], /^MFA_VERIFY_(?:URL|SEC)/],
    ['without user information', { userInfo: [] }, ['USERINFO_ENCRYPT=0'], /^USERINFO_\d/],
  ])('%s', (_, change, wanted, without) => {
    const found = lines(change);
    expect(found).toEqual(expect.arrayContaining(wanted));
    expect(found.filter((line) => without.test(line))).toEqual([]);
  });
});
