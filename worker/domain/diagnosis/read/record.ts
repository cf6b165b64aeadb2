import type { DiagnosisLevel, DiagnosisRecord, DiagnosisSource } from '../../../contract';
import { factsOf, guidIn, type Facts } from './message';
import type { Dates } from './times';

/** An event as its format gives it: words of its frame, and where its message stands. */
export interface RawEvent {
  from: number;
  to: number;
  messageFrom: number;
  messageTo: number;
  /** The message where the text holds it in another form (escaped, quoted, indented). */
  message?: string;
  log?: string;
  provider?: string;
  id?: string;
  level?: string;
  keywords?: string;
  time?: string;
  user?: string;
  machine?: string;
  activity?: string;
  fields?: { name: string; value: string }[];
  /** What it is, where the format itself says so. */
  source?: DiagnosisSource;
}

const EXCERPT = 600;
const FIELDS = 24;
const FIELD_VALUE = 300;

/** Reads the words of one event. Its moment is put in by `dates`, perhaps only when all of them are known. */
export function recordOf(raw: RawEvent, text: string, dates: Dates, file?: string): DiagnosisRecord {
  const { from, to, messageFrom, messageTo } = raw;
  const message = raw.message ?? text.slice(messageFrom, messageTo);
  const facts = factsOf(message);
  const source = raw.source ?? sourceOf(raw, facts.codes.length > 0);
  const fields = fieldsOf(raw, source, message);
  const byField = facts.user === null ? userOf(source, fields) : null;
  const record: DiagnosisRecord = {
    at: file === undefined ? { from, to } : { file, from, to },
    source,
    log: short(raw.log),
    provider: short(raw.provider),
    eventId: numberOf(raw.id),
    level: levelOf(raw.level, raw.keywords),
    timeMs: null,
    time: null,
    code: facts.code,
    codes: placed(facts.codes, raw, message.length),
    adapterVersion: facts.adapterVersion,
    user: facts.user ?? byField,
    userCertainty: facts.userCertainty ?? (byField === null ? null : 'stated'),
    runAs: short(raw.user),
    machine: short(raw.machine),
    activityId: (raw.activity ? guidIn(raw.activity) : null) ?? facts.activityId,
    relyingParty: facts.relyingParty,
    message: { from: messageFrom, to: messageTo },
    excerpt: excerptOf(message),
    exceptions: facts.exceptions,
    frames: facts.frames,
    guiltyFrame: facts.guiltyFrame,
    numbers: facts.numbers,
    messageIds: facts.messageIds,
    fields,
  };
  if (raw.time) dates.read(record, raw.time);
  return record;
}

/** Offsets in a message that was unescaped are none of the text; the whole message then stands for each. */
function placed(codes: Facts['codes'], raw: RawEvent, length: number): DiagnosisRecord['codes'] {
  const { messageFrom, messageTo } = raw;
  const isExact = raw.message === undefined || length === messageTo - messageFrom;
  return codes.map(({ code, from, to }) => ({
    code,
    at: isExact ? { from: messageFrom + from, to: messageFrom + to } : { from: messageFrom, to: messageTo },
  }));
}

const NO_FIELDS: DiagnosisRecord['fields'] = [];

function fieldsOf(raw: RawEvent, source: DiagnosisSource, message: string): DiagnosisRecord['fields'] {
  const given = raw.fields ?? NO_FIELDS;
  const named = source === 'adfs' ? namedLines(message) : NO_FIELDS;
  if (given.length + named.length === 0) return NO_FIELDS;
  return [...given, ...named]
    .slice(0, FIELDS)
    .map(({ name, value }) => ({ name: name.slice(0, 80), value: maskSecrets(value.slice(0, FIELD_VALUE)) }));
}

/** Not cut inside of a token or a secret before these are masked. */
const excerptOf = (message: string): string => maskSecrets(message.slice(0, EXCERPT * 2).trim()).slice(0, EXCERPT);

const short = (value: string | undefined): string | null => {
  if (value === undefined) return null;
  const text = value.trim().slice(0, 200);
  return text === '' || /^(?:N\/A|해당 없음|-)$/.test(text) ? null : text;
};

const numberOf = (text: string | undefined): number | null => {
  const digits = text === undefined ? undefined : /^\s{0,8}(\d{1,6})\s{0,8}$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

const levels: ReadonlyMap<string, DiagnosisLevel> = new Map([
  ...(['critical', '위험', '중대', '1'] as const).map((word) => [word, 'critical'] as const),
  ...(['error', '오류', '에러', '2'] as const).map((word) => [word, 'error'] as const),
  ...(['warning', '경고', '3'] as const).map((word) => [word, 'warning'] as const),
  ...(['information', 'info', '정보', '4', '0'] as const).map((word) => [word, 'info'] as const),
  ...(['verbose', '자세한 정보 표시', '자세히', '5'] as const).map((word) => [word, 'verbose'] as const),
  ...(['successaudit', '감사 성공'] as const).map((word) => [word, 'audit-success'] as const),
  ...(['failureaudit', '감사 실패'] as const).map((word) => [word, 'audit-failure'] as const),
]);

/** In the Security log the keywords say whether an audit is of a success; the level says "information". */
export function levelOf(level: string | undefined, keywords = ''): DiagnosisLevel | null {
  const audit = keywords === '' ? null : auditOf(keywords);
  return audit ?? levels.get(level?.trim().toLowerCase() ?? '') ?? null;
}

/** As words, or as the two bits of the number that stands in XML (0x8010... failed, 0x8020... succeeded). */
function auditOf(keywords: string): DiagnosisLevel | null {
  const bits = /^\s*0x8([0-9a-f]{3})[0-9a-f]{12}\s*$/i.exec(keywords)?.[1];
  const byte = bits === undefined ? 0 : parseInt(bits.slice(1), 16);
  if (byte & 0x10 || /audit failure|failureaudit|감사 실패/i.test(keywords)) return 'audit-failure';
  return byte & 0x20 || /audit success|successaudit|감사 성공/i.test(keywords) ? 'audit-success' : null;
}

function sourceOf({ log = '', provider = '' }: RawEvent, hasCodes: boolean): DiagnosisSource {
  // Names of log and source: singleid.md 3.2, step 3.
  if (/MFA_Adapter/i.test(log) || /^\s*AdapterDLL/i.test(provider)) return 'adapter';
  if (/^\s*AD FS/i.test(provider) || /^\s*AD FS/i.test(log)) return 'adfs';
  if (/Security-Auditing/i.test(provider) || /^(?:Security|보안)$/i.test(log.trim())) return 'security';
  if (/^(?:System|시스템)$/i.test(log.trim()) || /Service Control Manager/i.test(provider)) return 'system';
  if (hasCodes) return 'adapter';
  return /^(?:Application|응용 프로그램)$/i.test(log.trim()) || /^\.NET Runtime|^Application Error/i.test(provider)
    ? 'application'
    : 'other';
}

const NAMED_LINES = 40;

/** `Identifier: ADFSadapter`, or the value in the line below, as the messages of AD FS have it. */
function namedLines(message: string): { name: string; value: string }[] {
  const found: { name: string; value: string }[] = [];
  const lines = message.slice(0, 6000).split('\n', NAMED_LINES);
  for (let at = 0; at < lines.length && found.length < FIELDS; at++) {
    const line = lines[at] ?? '';
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    if (colon < 2 || colon > 60 || !/^[\p{L}][\p{L}\d ]*$/u.test(name)) continue;
    const here = line.slice(colon + 1).trim();
    const below = here === '' ? (lines[at + 1] ?? '').trim() : '';
    if (below !== '' && !/:$/.test(below)) at++;
    const value = here || (/:$/.test(below) ? '' : below);
    if (value !== '') found.push({ name, value });
  }
  return found;
}

/** The user among the facts of an audit. */
function userOf(source: DiagnosisSource, fields: readonly { name: string; value: string }[]): string | null {
  if (source !== 'security' && source !== 'adfs') return null;
  const name = /^(?:TargetUserName|UserId|UPN|User|사용자 ID)$/i;
  const value = fields.find((field) => name.test(field.name))?.value.trim();
  return value && value !== '-' && value !== 'N/A' ? value.slice(0, 200) : null;
}

const TOKENS = /ey[JA][\w-]{6,}(?:\.[\w-]*){0,4}/g;
/** The names of settings that are secret, and of the passwords people write into logs. */
const SECRET_NAME = /SECRET_KEY|CONSUMER_KEY|LDAP_PW|passw|passcode|비밀번호/i;
const SECRETS =
  /((?:SECRET_KEY|CONSUMER_KEY|LDAP_PW|password|passwd|passcode|비밀번호)["']?\s?[=:]\s?["']?)[^\s"',;&]+/gi;

/** Tokens and values of secret settings are not carried along in what is shown of a log. */
export function maskSecrets(text: string): string {
  const plain = text.includes('eyJ') || text.includes('eyA') ? text.replace(TOKENS, 'ey***') : text;
  return SECRET_NAME.test(plain) ? plain.replace(SECRETS, '$1***') : plain;
}
