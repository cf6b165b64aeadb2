import type {
  Call,
  Diagnosis,
  DiagnosisScriptsRequest,
  IniAnswers,
  OtpProfile,
  OtpUser,
  Outcome,
  ThemeScriptsRequest,
  ThemeSpec,
  TokenComposeRequest,
  VerifierApi,
} from '../../worker/contract';
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

const sampleSpec: ThemeSpec = {
  features: [{ kind: 'go-on', callback: 'jwtTokenResponse', answer: 'get', provider: 'ADFSadapter' }],
};
const sampleScripts: ThemeScriptsRequest = {
  serverVersion: '2019',
  theme: 'custom',
  source: 'default',
  previous: 'default',
  folder: 'C:\\theme',
  files: { onload: 'C:\\theme\\onload.js', resources: [] },
  relyingParties: [],
  spec: sampleSpec,
  locale: 'en',
};

const ldapIni = '[MAIN]\r\nUSE_LDAP_SEARCH=1\r\nLDAP_SERVER=LDAP://dc01.example\r\nLDAP_DNS_LOOKUP=1\r\n';

/** The profile and user of the first vector of `otp.md` 4.1. */
export const sampleProfile: OtpProfile = {
  keys: 'derived',
  siteId: 'example.co.kr',
  siteSecret: Uint8Array.from({ length: 32 }, (_, at) => at),
  algorithm: 'SHA512',
  digits: 6,
  cycle: 30,
};
export const sampleUser: OtpUser = { loginId: 'hong.gildong', phone: '01012345678' };

const oneUser = { profile: sampleProfile, user: sampleUser };
const users = { loginIds: ['hong.gildong'], phones: ['01012345678'] };
const keyOptions = { profile: sampleProfile, atMs: 59_000 };
const sealOptions = { key: new Uint8Array(32).fill(7) };
const entry = {
  type: 'totp',
  issuer: 'Contoso',
  account: 'hong',
  secret: new Uint8Array(20),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: '0',
} as const;

const sampleServerScripts: DiagnosisScriptsRequest = {
  drive: 'C',
  provider: 'ADFSadapter',
  days: 7,
  logKiB: 4096,
  logLevel: 2,
  locale: 'en',
};
const sampleDiagnosis: Diagnosis = {
  records: 0,
  noise: 0,
  undated: 0,
  fromMs: null,
  toMs: null,
  startedMs: null,
  causes: [],
  attempts: [],
  users: [],
  usersMore: 0,
  counts: [],
  hours: [],
  timeline: null,
  stories: [],
  gaps: [],
};

/** A call of each method that only the public worker has. */
export const publicAnswers: { name: string; ask: Ask }[] = [
  { name: 'describe', ask: (api) => api.describe({ rules: ['ini-url-trailing-slash', 'no-such-rule'], locale: 'ko' }) },
];

/** The response of `singleid.md` 1.7. */
export const sampleToken =
  'eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJqaW5vbmUua2ltIiwicmVxIjoiNzYxZWZkNTItOTdkMC00NTFmLTljZjktY2Y4Njc0MGU3Y2EzIiwicmV0Ijoi' +
  'MSIsImV4cCI6MTY5ODIzOTI2OH0.lCGwlJrertKZSVN2HM3icl0S-cPHktX1IxJRQ8IfzIM';

const composeRequest: TokenComposeRequest = {
  kind: 'request',
  alg: 'HS256',
  claims: [
    { name: 'sys', json: '"0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21"' },
    { name: 'exp', json: '1698239268' },
  ],
  secret: { text: 'dABupkRnLygQhsrLgWVRbt8vRgkLilLKlO1FioMgfJE=', reading: 'base64' },
  to: { apiUrl: 'https://cloud.example/contoso/mfa/request', parameter: 'jwtTokenRequest', registerFlag: true },
  nowMs: 1698232068000,
};

/** A call of each method of both workers, for what must hold of every answer. */
export const answers: { name: string; ask: Ask }[] = [
  { name: 'hello', ask: (api) => api.hello() },
  { name: 'cancel', ask: (api) => api.cancel('nobody') },
  {
    name: 'recognise',
    ask: (api, call) => api.recognise(call, { source: { text: smallIni }, name: 'ADFSadapter.ini' }),
  },
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
  {
    name: 'theme.inspect',
    ask: (api, call) =>
      api.theme.inspect(call, {
        source: { text: "document.getElementById('hrd').id;" },
        ini: { text: '[MAIN]\nKEY_NAME_IN_RESPONSE=jwtTokenResponse\n' },
        farm: { serverVersion: '2016', methods: ['ADFSadapter'], providerName: 'ADFSadapter' },
      }),
  },
  { name: 'theme.compose', ask: (api, call) => api.theme.compose(call, { spec: sampleSpec }) },
  { name: 'theme.remove', ask: (api, call) => api.theme.remove(call, { existing: { text: 'var a = 1;' } }) },
  { name: 'theme.scripts', ask: (api, call) => api.theme.scripts(call, sampleScripts) },
  {
    name: 'theme.readScript',
    ask: (api, call) => api.theme.readScript(call, { source: { text: 'Set-AdfsWebTheme -ON-LOADScriptPath a.js' } }),
  },
  {
    name: 'theme.instrument',
    ask: (api, call) => api.theme.instrument(call, { source: { text: 'var a = document.location;' } }),
  },
  { name: 'otp.generate', ask: (api, call) => api.otp.generate(call, { ...oneUser, atMs: 59_000, next: 2 }) },
  { name: 'otp.verify', ask: (api, call) => api.otp.verify(call, { ...oneUser, code: '156835', atMs: 59_000 }) },
  {
    name: 'otp.generateMany',
    ask: (api, call) => api.otp.generateMany(call, { profile: sampleProfile, users, atMs: 59_000, count: 3 }),
  },
  {
    name: 'otp.verifyMany',
    ask: (api, call) =>
      api.otp.verifyMany(call, {
        profile: sampleProfile,
        users,
        tries: { users: Uint32Array.of(0), atMs: Float64Array.of(59_000), codes: ['156835'] },
      }),
  },
  {
    name: 'otp.drift',
    ask: (api, call) => api.otp.drift(call, { samples: [{ atMs: 59_000, step: 1, cycle: 30 }] }),
  },
  { name: 'otp.strength', ask: (api, call) => api.otp.strength(call, { profile: sampleProfile }) },
  { name: 'otp.enrol', ask: (api, call) => api.otp.enrol(call, { ...oneUser, issuer: 'Contoso' }) },
  {
    name: 'otp.readEnrolment',
    ask: (api, call) =>
      api.otp.readEnrolment(call, { text: 'otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=A' }),
  },
  { name: 'otp.writeMigration', ask: (api, call) => api.otp.writeMigration(call, { entries: [entry] }) },
  {
    name: 'otp.readUsers',
    ask: (api, call) => api.otp.readUsers(call, { source: { text: 'login_id,phone_no\r\nhong,010-1234-5678\r\n' } }),
  },
  { name: 'otp.writeCsv', ask: (api, call) => api.otp.writeCsv(call, { records: [['=1+1', '홍길동']] }) },
  {
    name: 'otp.audit',
    ask: (api, call) =>
      api.otp.audit(call, {
        profile: sampleProfile,
        users,
        source: { text: 'time,login_id,code\n1970-01-01T00:00:59Z,hong.gildong,156835\n' },
      }),
  },
  { name: 'otp.readSecret', ask: (api, call) => api.otp.readSecret(call, { text: 'gezd gnbv', form: 'base32' }) },
  { name: 'otp.newSecret', ask: (api, call) => api.otp.newSecret(call, {}) },
  {
    name: 'otp.readClock',
    ask: (api, call) =>
      api.otp.readClock(call, {
        source: { text: '14:22:58, +00.1439319s\n14:23:00, +00.1438010s\n14:23:02, +00.1440120s\n' },
        profile: { cycle: 30 },
        nowMs: 0,
      }),
  },
  {
    name: 'otp.clockScripts',
    ask: (api, call) =>
      api.otp.clockScripts(call, {
        role: 'server',
        shell: 'cmd',
        place: 'stand-alone',
        peers: ['time.bora.net', 'time.kornet.net'],
        locale: 'ko',
      }),
  },
  {
    name: 'otp.readClockScript',
    ask: (api, call) => api.otp.readClockScript(call, { source: { text: 'net stop w32tm\r\n' } }),
  },
  {
    name: 'otp.readIntegration',
    ask: (api, call) =>
      api.otp.readIntegration(call, {
        source: { text: '[DllImport("libbarokey.dll")]\nstatic extern bool BARO_VERIFYKEYA(string login_id);\n' },
      }),
  },
  {
    name: 'otp.verifierCode',
    ask: (api, call) => api.otp.verifierCode(call, { language: 'csharp', profile: sampleProfile, locale: 'en' }),
  },
  { name: 'otp.cleanPhone', ask: (api, call) => api.otp.cleanPhone(call, { phone: '010-1234-5678' }) },
  {
    name: 'token.inspect',
    ask: (api, call) =>
      api.token.inspect(call, {
        text: `curl "https://cloud.example/contoso/mfa/request?jwtTokenRequest=${sampleToken}®isterFlag=true"`,
        secrets: [{ id: 'ini', text: composeRequest.secret.text, origin: 'ini' }],
        nowMs: 1698232068000,
        contract: { lifetimeS: 300, consumerKeys: [] },
      }),
  },
  {
    name: 'token.searchSecret',
    ask: (api, call) => api.token.searchSecret(call, { token: sampleToken, list: 'changeit\nsecret' }),
  },
  { name: 'token.compose', ask: (api, call) => api.token.compose(call, composeRequest) },
  {
    name: 'token.template',
    ask: (api, call) => api.token.template(call, { kind: 'request', contract: { encrypted: true }, nowMs: 0 }),
  },
  { name: 'token.newSecret', ask: (api, call) => api.token.newSecret(call) },
  {
    name: 'token.apiRequest',
    ask: (api, call) =>
      api.token.apiRequest(call, {
        api: 'user',
        base: 'https://cloud.example',
        tenant: 'contoso',
        values: { username: '홍길동' },
      }),
  },
  {
    name: 'diagnosis.read',
    ask: (api, call) =>
      api.diagnosis.read(call, {
        source: { text: 'Internal error occurred. Contact administrator.\nErrorCode : 1003' },
        nowMs: 1_700_000_000_000,
      }),
  },
  { name: 'diagnosis.catalogue', ask: (api) => api.diagnosis.catalogue() },
  { name: 'diagnosis.scripts', ask: (api, call) => api.diagnosis.scripts(call, sampleServerScripts) },
  {
    name: 'diagnosis.report',
    ask: (api, call) =>
      api.diagnosis.report(call, { diagnosis: sampleDiagnosis, locale: 'ko', format: 'markdown', redact: true }),
  },
  { name: 'baro.BARO_ENCRYPTA', ask: (api, call) => api.baro.BARO_ENCRYPTA(call, 'text', sealOptions) },
  { name: 'baro.BARO_ENCRYPTW', ask: (api, call) => api.baro.BARO_ENCRYPTW(call, 'text', sealOptions) },
  { name: 'baro.BARO_ENCRYPTSW', ask: (api, call) => api.baro.BARO_ENCRYPTSW(call, 'text', sealOptions) },
  { name: 'baro.BARO_ENCRYPT', ask: (api, call) => api.baro.BARO_ENCRYPT(call, 'text', null, 256, sealOptions) },
  { name: 'baro.BARO_DECRYPTA', ask: (api, call) => api.baro.BARO_DECRYPTA(call, 'AAAA', sealOptions) },
  { name: 'baro.BARO_DECRYPTW', ask: (api, call) => api.baro.BARO_DECRYPTW(call, 'AAAA', sealOptions) },
  { name: 'baro.BARO_DECRYPTSW', ask: (api, call) => api.baro.BARO_DECRYPTSW(call, 'AAAA', sealOptions) },
  { name: 'baro.BARO_DECRYPT', ask: (api, call) => api.baro.BARO_DECRYPT(call, 'AAAA', null, 256, sealOptions) },
  {
    name: 'baro.BARO_GENERATEKEYA',
    ask: (api, call) => api.baro.BARO_GENERATEKEYA(call, 'hong.gildong', '01012345678', '30', keyOptions),
  },
  {
    name: 'baro.BARO_GENERATEKEYW',
    ask: (api, call) => api.baro.BARO_GENERATEKEYW(call, 'hong.gildong', '01012345678', '30', keyOptions),
  },
  {
    name: 'baro.BARO_GENERATEKEY',
    ask: (api, call) => api.baro.BARO_GENERATEKEY(call, 'hong.gildong', '01012345678', '30', null, 7, keyOptions),
  },
  {
    name: 'baro.BARO_VERIFYKEY',
    ask: (api, call) => api.baro.BARO_VERIFYKEY(call, 'hong.gildong', '01012345678', '30', '156835', keyOptions),
  },
  {
    name: 'baro.BARO_VERIFYKEYA',
    ask: (api, call) => api.baro.BARO_VERIFYKEYA(call, 'hong.gildong', '01012345678', '30', '156835', keyOptions),
  },
  {
    name: 'baro.BARO_VERIFYKEYW',
    ask: (api, call) => api.baro.BARO_VERIFYKEYW(call, 'hong.gildong', '01012345678', '30', '156835', keyOptions),
  },
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
  {
    name: 'a claim that is no JSON',
    code: 'token-make-json',
    ask: (api, call) => api.token.compose(call, { ...composeRequest, claims: [{ name: 'uid', json: 'hong' }] }),
  },
  {
    name: 'a text over the limit, searched for tokens',
    code: 'text-too-large',
    ask: (api, call) => api.token.inspect(call, { text: 'A'.repeat(limits.logBytes + 1), nowMs: 0 }),
  },
  {
    name: 'a secret of unknown origin',
    code: 'call-arguments',
    ask: (api, call) =>
      api.token.inspect(call, { text: '', nowMs: 0, secrets: [{ id: 'a', text: 'b', origin: wrong('found') }] }),
  },
  {
    name: 'a list tried on no token',
    code: 'token-search-form',
    ask: (api, call) => api.token.searchSecret(call, { token: 'no token', list: '' }),
  },
  {
    name: 'a token by an unknown algorithm',
    code: 'call-arguments',
    ask: (api, call) => api.token.compose(call, { ...composeRequest, alg: wrong('none') }),
  },
  {
    name: 'a template without a time',
    code: 'call-arguments',
    ask: (api, call) => api.token.template(call, wrong({ kind: 'any', contract: {} })),
  },
  {
    name: 'a value for no known parameter',
    code: 'token-make-value-unknown',
    ask: (api, call) =>
      api.token.apiRequest(call, { api: 'otp-send', base: 'https://a.example', tenant: 't', values: { to: 'x' } }),
  },
  {
    name: 'a phone number with hyphens',
    code: 'otp-phone-character',
    ask: (api, call) =>
      api.otp.generate(call, { ...oneUser, user: { ...sampleUser, phone: '010-1234-5678' }, atMs: 0 }),
  },
  {
    name: 'a time server with a blank in its name',
    code: 'clock-peers',
    ask: (api, call) =>
      api.otp.clockScripts(call, {
        role: 'client',
        shell: 'cmd',
        place: 'pdc',
        peers: ['a b'],
        locale: 'en',
      }),
  },
  {
    name: 'code for an unknown language',
    code: 'call-arguments',
    ask: (api, call) => api.otp.verifierCode(call, { language: wrong('basic'), profile: sampleProfile, locale: 'en' }),
  },
  {
    name: 'a cycle out of the guide’s range',
    code: 'baro-cycle',
    ask: (api, call) => api.baro.BARO_GENERATEKEYA(call, 'hong', '01012345678', '61', keyOptions),
  },
  {
    name: 'a Korean id in a single-byte spelling',
    code: 'baro-single-byte',
    ask: (api, call) => api.baro.BARO_VERIFYKEYA(call, '홍길동', '01012345678', '30', '156835', keyOptions),
  },
  {
    name: 'a buffer without room for the zero',
    code: 'baro-buffer',
    ask: (api, call) => api.baro.BARO_GENERATEKEY(call, 'hong', '01012345678', '30', null, 6, keyOptions),
  },
  {
    name: 'columns of different lengths',
    code: 'call-arguments',
    ask: (api, call) =>
      api.otp.generateMany(call, { profile: sampleProfile, users: { ...users, phones: [] }, atMs: 0 }),
  },
  {
    name: 'a profile with a member nobody asked for',
    code: 'call-arguments',
    ask: (api, call) => api.otp.strength(call, wrong({ profile: { ...sampleProfile, extra: 1 } })),
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
  {
    name: 'a script over the limit',
    code: 'text-too-large',
    ask: (api, call) => api.theme.inspect(call, { source: { text: tooLarge } }),
  },
  {
    name: 'a farm of an unknown server',
    code: 'call-arguments',
    ask: (api, call) => api.theme.inspect(call, { source: { text: '' }, farm: { serverVersion: wrong('2008') } }),
  },
  {
    name: 'no features to write',
    code: 'theme-spec-missing',
    ask: (api, call) => api.theme.compose(call, { spec: { features: [] } }),
  },
  {
    name: 'a theme that cannot be changed',
    code: 'theme-scripts-builtin',
    ask: (api, call) => api.theme.scripts(call, { ...sampleScripts, theme: 'default' }),
  },
  { name: 'nothing to rehearse', code: 'call-arguments', ask: (api, call) => api.theme.instrument(call, wrong({})) },
  { name: 'nothing to mask', code: 'call-arguments', ask: (api, call) => api.ini.mask(call, wrong({})) },
  {
    name: 'no account',
    code: 'call-arguments',
    ask: (api, call) => api.ini.rehearseDomain(call, wrong({ source: { text: '' } })),
  },
  {
    name: 'a drive that is none',
    code: 'call-arguments',
    ask: (api, call) => api.diagnosis.scripts(call, { ...sampleServerScripts, drive: "C'" }),
  },
  {
    name: 'a provider of two lines',
    code: 'escape-character',
    ask: (api, call) => api.diagnosis.scripts(call, { ...sampleServerScripts, provider: 'a\nb' }),
  },
  {
    name: 'a diagnosis that is none',
    code: 'call-arguments',
    ask: (api, call) =>
      api.diagnosis.report(call, { diagnosis: wrong({}), locale: 'ko', format: 'json', redact: true }),
  },
  {
    name: 'an event log with a document type',
    code: 'diagnosis-doctype',
    ask: (api, call) =>
      api.diagnosis.read(call, { source: { text: '<!DOCTYPE a [<!ENTITY b "c">]><Events></Events>' }, nowMs: 0 }),
  },
  {
    name: 'a log of no known time',
    code: 'call-arguments',
    ask: (api, call) => api.diagnosis.read(call, wrong({ source: { text: '' } })),
  },
];
