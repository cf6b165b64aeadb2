import type { IniAnswers, IniCreateResult, IniGroup, IniKeySpec, IniValueType, Outcome } from '../../contract';
import { encodeText } from '../core/decode';
import { refusedAnswers, usesWhiteList } from './answers';
import { iniSchema, listKey } from './schema';
import { requote } from './value-text';

/** The comments of a new file, each a list of lines without `#`. The words are the caller's. */
export interface IniComments {
  head: readonly string[];
  group: (group: IniGroup) => readonly string[];
  key: (name: string) => readonly string[];
  /** Above a key that is not issued yet. */
  pending: readonly string[];
}

const EOL = '\r\n';
const TWO_HOURS = '2h';

/**
 * A new ADFSadapter.ini from answers: every setting that counts for them, in the order and grouping of the schema.
 * Keys that are not issued yet are left empty. Failures: those of `refusedAnswers`.
 */
export function createIni(answers: IniAnswers, comments: IniComments): Outcome<IniCreateResult> {
  const refused = refusedAnswers(answers);
  if (refused) return { ok: false, error: refused };
  const values = valuesOf(answers);
  const lines = comments.head.map(commentLine);
  let section = '';
  let group: IniGroup | null = null;
  for (const spec of iniSchema.keys) {
    const value = values[spec.name];
    if (value === undefined) continue;
    const pending = isPending(answers.keys, spec, value) ? comments.pending : [];
    for (const name of sectionsOf(spec)) {
      if (name !== section) lines.push('', `[${name}]`);
      if (name === 'MAIN' && spec.group !== group) lines.push('', ...comments.group(spec.group).map(commentLine));
      lines.push(...[...comments.key(spec.name), ...pending].map(commentLine), ...settingLines(spec, value));
      section = name;
      group = spec.group;
    }
  }
  const text = lines.join(EOL) + EOL;
  const form = { encoding: 'utf-8', bom: false } as const;
  const bytes = encodeText(text, form);
  return bytes.ok ? { ok: true, value: { ...form, bytes: bytes.value, text } } : bytes;
}

const sectionsOf = ({ section }: IniKeySpec): readonly string[] =>
  section === 'MSG-*' ? ['MSG-1033', 'MSG-1042'] : [section];

type Value = string | readonly string[];

/** Single keys are empty on purpose while the keys are by domain. */
function isPending({ by }: IniAnswers['keys'], { origin }: IniKeySpec, value: Value): boolean {
  if (origin !== 'issued') return false;
  return typeof value === 'string' ? value === '' && by === 'single' : value.some((entry) => entry.endsWith(';'));
}

const commentLine = (line: string): string => (line === '' ? '#' : `# ${line}`);

/** As the guide's file has them: text in quotes; numbers, lists and claims bare. */
const quoted: readonly IniValueType[] = ['text', 'url', 'guid', 'secret-key', 'ldap-url', 'ip', 'password'];

function settingLines({ name, type }: IniKeySpec, value: Value): string[] {
  const quote = quoted.includes(type) ? '"' : '';
  if (typeof value === 'string') return [`${name}=${requote(value, quote)}`];
  return value.map((entry, index) => `${listKey(name, index + 1)}=${requote(entry, quote)}`);
}

type Values = Record<string, Value | undefined>;

/** By the schema's names; what is undefined is not written. */
function valuesOf(answers: IniAnswers): Values {
  const samples = Object.fromEntries(iniSchema.keys.map(({ name, sample }) => [name, sample]));
  const { title, callbackName, tokenLifetime = TWO_HOURS, logLevel, userInfo } = answers;
  return {
    ...samples,
    ...keyValues(answers.keys),
    ...ldapValues(answers.ldap),
    ...verificationValues(answers),
    ...(title !== undefined && { MAIN_MFA_TITLE: title }),
    ...(callbackName !== undefined && { KEY_NAME_IN_RESPONSE: callbackName }),
    ...(logLevel !== undefined && { LOG_LEVEL: logLevel }),
    MFA_API_URL: apiUrl(answers.apiHost, answers.tenant),
    TOKEN_EXP_TIME: tokenLifetime,
    // The adapter cannot encrypt, up to the last version that is known (seed lines 587, 588).
    USERINFO_ENCRYPT: '0',
    'USERINFO_##': listOf(userInfo.map(({ attribute, encrypted, plain }) => `${attribute};${encrypted};${plain}`)),
  };
}

/** `singleid.md` 1.1 */
const apiUrl = (host: string, tenant: string): string => `https://${host}/${tenant}/common-api/open/v1.1/mfa/request`;

const listOf = (entries: readonly string[]): readonly string[] | undefined =>
  entries.length > 0 ? entries : undefined;

/** With keys by domain the single ones are there and empty, as the guide says (seed lines 333, 342). */
function keyValues(keys: IniAnswers['keys']): Values {
  const unused = { 'DOMAIN_CONSUMER_KEY_##': undefined, 'DOMAIN_SECRET_KEY_##': undefined };
  if (keys.by === 'single') return { CONSUMER_KEY: keys.consumer, SECRET_KEY: keys.secret, ...unused };
  return {
    CONSUMER_KEY: '',
    SECRET_KEY: '',
    'DOMAIN_CONSUMER_KEY_##': keys.domains.map(({ domain, consumer }) => `${domain};${consumer}`),
    'DOMAIN_SECRET_KEY_##': keys.domains.map(({ domain, secret }) => `${domain};${secret}`),
  };
}

/** Without a search only LDAP_SERVER stays, empty: it may be, and #5007 is for a file without it (seed lines 594, 812). */
function ldapValues(ldap: IniAnswers['ldap']): Values {
  const unused = Object.fromEntries(
    iniSchema.keys.filter((spec) => spec.group === 'ldap').map(({ name }) => [name, undefined]),
  );
  if (!ldap) return { ...unused, USE_LDAP_SEARCH: '0', LDAP_SERVER: '' };
  const { credentials, lookup } = ldap;
  return {
    ...unused,
    USE_LDAP_SEARCH: ldap.required ? '2' : '1',
    LDAP_SERVER: `LDAP://${ldap.server}`,
    LDAP_USE_IDPW: credentials ? '1' : '0',
    LDAP_SSLTLS: credentials?.tls ? '1' : '0',
    ...(credentials && { LDAP_ID: credentials.id, LDAP_PW: credentials.password }),
    LDAP_DNS_LOOKUP: lookup,
    LDAP_DNS_IF_FAIL_USE_NEXT: lookup !== '0' && ldap.tryNext ? '1' : '0',
    ...(usesWhiteList(lookup) && { 'LDAP_WHITE_IP_##': ldap.whiteList }),
  };
}

/** CACHE_* and SKEW_SECONDS stay whatever the type: without them there are codes (#5011 to #5013, #5015). */
function verificationValues({ verification, tenant }: IniAnswers): Values {
  if (verification.by === 'server')
    return {
      MFA_VERIFY_TYPE: '2',
      MFA_VERIFY_URL: `${apiUrl(verification.host, tenant)}/status`,
      MFA_VERIFY_SECURE_PROTOCOL: verification.protocol,
    };
  const type = verification.by === 'adapter' ? '1' : '0';
  return { MFA_VERIFY_TYPE: type, MFA_VERIFY_URL: undefined, MFA_VERIFY_SECURE_PROTOCOL: undefined };
}
