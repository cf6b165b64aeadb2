import type { Call, IniAnswers, Outcome, VerifierApi } from '../../worker/contract';
import { limits } from '../../worker/contract';
import type { RemoteApi } from '../../src/client/worker-client';

/** A small file with a fault no reading of the guide excuses: the slash at the end of the address. */
export const smallIni = '# Sample\r\n[API]\r\nMFA_API_URL = "https://example.invalid/"\r\n';

type Ask = (api: VerifierApi | RemoteApi<VerifierApi>, call: Call) => unknown;

/** 40,000 lines: long enough to keep a worker busy for a while. */
export const longIni = smallIni + '# a line that says nothing\r\n'.repeat(40_000);

/** What is asked for a new file; one key is not issued yet. */
export const sampleAnswers: IniAnswers = {
  environment: 'production',
  tenant: 'contoso',
  apiHost: 'cloud.singleid.samsung.net',
  keys: { by: 'single', consumer: '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21', secret: '' },
  ldap: {
    required: false,
    server: 'dc01.corp.contoso.com',
    credentials: null,
    lookup: '1',
    tryNext: true,
    whiteList: [],
  },
  userInfo: [{ attribute: 'mail', encrypted: 'email', plain: 'plainEmail' }],
  verification: { by: 'server', host: 'cloud.iam.samsung.net', protocol: 'TLS12' },
};

const ldapIni = '[MAIN]\r\nUSE_LDAP_SEARCH=1\r\nLDAP_SERVER=LDAP://dc01.example\r\nLDAP_DNS_LOOKUP=1\r\n';

/** A call of each method, for what must hold of every answer. */
export const answers: { name: string; ask: Ask }[] = [
  { name: 'hello', ask: (api) => api.hello() },
  { name: 'cancel', ask: (api) => api.cancel('nobody') },
  {
    name: 'recognise',
    ask: (api, call) => api.recognise(call, { source: { text: smallIni }, name: 'ADFSadapter.ini' }),
  },
  { name: 'describe', ask: (api) => api.describe({ rules: ['ini-url-trailing-slash', 'no-such-rule'], locale: 'ko' }) },
  { name: 'ini.inspect', ask: (api, call) => api.ini.inspect(call, { source: { text: smallIni } }) },
  {
    name: 'ini.edit',
    ask: (api, call) => api.ini.edit(call, { source: { text: smallIni }, commands: [{ do: 'toUtf8' }] }),
  },
  { name: 'ini.create', ask: (api, call) => api.ini.create(call, { answers: sampleAnswers, locale: 'ko' }) },
  { name: 'ini.mask', ask: (api, call) => api.ini.mask(call, { source: { text: '[MAIN]\nSECRET_KEY=hunter22\n' } }) },
  {
    name: 'ini.compare',
    ask: (api, call) => api.ini.compare(call, { left: { text: smallIni }, right: { text: ldapIni } }),
  },
  {
    name: 'ini.rehearseLdap',
    ask: (api, call) =>
      api.ini.rehearseLdap(call, { source: { text: ldapIni }, dns: { ok: true, addresses: ['10.10.10.10'] } }),
  },
  {
    name: 'ini.rehearseDomain',
    ask: (api, call) => api.ini.rehearseDomain(call, { source: { text: smallIni }, account: 'user@aaa.com' }),
  },
  { name: 'ini.schema', ask: (api) => api.ini.schema() },
];

type Fails = (api: RemoteApi<VerifierApi>, call: Call) => Promise<Outcome<unknown>>;

const tooLarge = 'A'.repeat(limits.textBytes + 1);
const wrong = <T>(value: unknown): T => value as T;

/** What goes wrong without being a bug, and the code it is answered with. */
export const failures: { name: string; code: string; ask: Fails }[] = [
  {
    name: 'a file over the limit, inspected',
    code: 'text-too-large',
    ask: (api, call) => api.ini.inspect(call, { source: { bytes: new TextEncoder().encode(tooLarge) } }),
  },
  {
    name: 'a file over the limit, edited',
    code: 'text-too-large',
    ask: (api, call) => api.ini.edit(call, { source: { text: tooLarge }, commands: [] }),
  },
  {
    name: 'a value with a line end in it',
    code: 'ini-value-control',
    ask: (api, call) =>
      api.ini.edit(call, {
        source: { text: smallIni },
        commands: [{ do: 'set', section: 'API', key: 'MFA_API_URL', value: 'a\nb' }],
      }),
  },
  { name: 'no request', code: 'call-arguments', ask: (api, call) => api.ini.inspect(call, wrong(null)) },
  {
    name: 'a source of numbers',
    code: 'call-arguments',
    ask: (api, call) => api.ini.inspect(call, wrong({ source: 7 })),
  },
  {
    name: 'no call',
    code: 'call-arguments',
    ask: (api) => api.ini.inspect(wrong(undefined), { source: { text: '' } }),
  },
  {
    name: 'a call without a name',
    code: 'call-arguments',
    ask: (api) => api.recognise(wrong({}), { source: { text: '' } }),
  },
  {
    name: 'a call with an endless name',
    code: 'call-arguments',
    ask: (api) => api.ini.inspect({ callId: 'x'.repeat(100_000) }, { source: { text: '' } }),
  },
  {
    name: 'a tenant with a slash in it',
    code: 'ini-answer-form',
    ask: (api, call) => api.ini.create(call, { answers: { ...sampleAnswers, tenant: 'a/b' }, locale: 'en' }),
  },
  {
    name: 'answers of another shape',
    code: 'call-arguments',
    ask: (api, call) => api.ini.create(call, { answers: wrong({ ...sampleAnswers, ldap: [] }), locale: 'en' }),
  },
  {
    name: 'a DNS answer that is a name',
    code: 'rehearsal-address',
    ask: (api, call) =>
      api.ini.rehearseLdap(call, { source: { text: ldapIni }, dns: { ok: true, addresses: ['dc01.example'] } }),
  },
  {
    name: 'a DNS answer without addresses named',
    code: 'call-arguments',
    ask: (api, call) => api.ini.rehearseLdap(call, { source: { text: ldapIni }, dns: wrong({ ok: true }) }),
  },
  {
    name: 'nothing to compare with',
    code: 'call-arguments',
    ask: (api, call) => api.ini.compare(call, wrong({ left: {} })),
  },
  { name: 'nothing to mask', code: 'call-arguments', ask: (api, call) => api.ini.mask(call, wrong({})) },
  {
    name: 'no account',
    code: 'call-arguments',
    ask: (api, call) => api.ini.rehearseDomain(call, wrong({ source: { text: '' } })),
  },
];
