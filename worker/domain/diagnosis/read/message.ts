import type { Certainty, DiagnosisNumber, DiagnosisRecord } from '../../../contract';

/** What stands in the words of an event. */
export type Facts = Pick<
  DiagnosisRecord,
  | 'code'
  | 'adapterVersion'
  | 'user'
  | 'activityId'
  | 'relyingParty'
  | 'exceptions'
  | 'frames'
  | 'guiltyFrame'
  | 'numbers'
  | 'messageIds'
> & { codes: { code: string; from: number; to: number }[]; userCertainty: Certainty | null };

const CODES = 200;
const EXCEPTIONS = 10;
const FRAMES = 40;
const FRAME_LENGTH = 240;
const NUMBERS = 10;
/** Codes that are no error: they say nothing about a cause (seed, #0000 and #3000). */
const noise = new Set(['0000', '3000']);

/** Each look is a search for a fixed word and a short look around it, so a message costs its length whatever it holds. */
export function factsOf(message: string): Facts {
  const codes = codesOf(message);
  const frames = framesOf(message);
  return {
    codes,
    code: (codes.find(({ code }) => !noise.has(code)) ?? codes[0])?.code ?? null,
    exceptions: exceptionsOf(message),
    frames,
    guiltyFrame: frames.find((frame) => !/^(?:Microsoft|System|MS)\./.test(frame)) ?? null,
    numbers: numbersOf(message),
    messageIds: idsOf(message),
    activityId: afterLabel(message, activityLabels, guidIn),
    relyingParty: afterLabel(message, partyLabels, partyIn),
    ...accountOf(message, codes.length > 0),
  };
}

const NONE: readonly number[] = [];
/** More of one word than this in one message says no more. */
const PLACES = 20_000;

/** Where a word stands. Most words stand in no message, so nothing is made for them. */
function places(text: string, needle: string): readonly number[] {
  let at = text.indexOf(needle);
  if (at < 0) return NONE;
  const found: number[] = [];
  for (; at >= 0 && found.length < PLACES; at = text.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}

function codesOf(message: string): Facts['codes'] {
  const found: Facts['codes'] = [];
  for (const at of places(message, '[#')) {
    if (found.length === CODES) break;
    if (message.charCodeAt(at + 6) === 0x5d && areDigits(message, at + 2, at + 6))
      found.push({ code: message.slice(at + 2, at + 6), from: at, to: at + 7 });
  }
  for (const at of places(message, 'ErrorCode')) {
    if (found.length === CODES) break;
    const match = /^\s{0,4}[:=]\s{0,4}(\d{4})(?!\d)/.exec(message.slice(at + 9, at + 24));
    if (match) found.push({ code: match[1] ?? '', from: at, to: at + 9 + match[0].length });
  }
  return found.sort((a, b) => a.from - b.from);
}

function areDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!(unit >= 0x30 && unit <= 0x39)) return false;
  }
  return true;
}

/** Letters, digits and what joins them in the name of a type or method. */
function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x2e ||
    unit === 0x5f ||
    unit === 0x2b ||
    unit === 0x60
  );
}

function exceptionsOf(message: string): string[] {
  const found = new Set<string>();
  let last = 0;
  for (const at of places(message, 'Exception')) {
    if (found.size === EXCEPTIONS) break;
    const end = at + 9;
    let start = at;
    while (start > last && isNameUnit(message.charCodeAt(start - 1))) start--;
    last = end;
    const next = message.charCodeAt(end);
    if (start < at && !(isNameUnit(next) && next !== 0x2e) && at - start < FRAME_LENGTH)
      found.add(message.slice(start, end).replace(/^\.+/, ''));
  }
  return [...found];
}

function framesOf(message: string): string[] {
  const found: { at: number; frame: string }[] = [];
  for (const needle of ['at ', '위치: ']) {
    let count = 0;
    for (const at of places(message, needle)) {
      if (count === FRAMES) break;
      const before = message.charCodeAt(at - 1);
      // Behind the blanks a frame is indented with, or at the beginning of a line.
      if (!(at === 0 || before === 0x0a || ((before === 0x20 || before === 0x09) && !isBehindWord(message, at))))
        continue;
      const frame = frameAt(message, at + needle.length);
      if (frame === null) continue;
      count++;
      found.push({ at, frame });
    }
  }
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, FRAMES)
    .map(({ frame }) => frame);
}

/** One blank alone stands between words. */
function isBehindWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 2);
  return at >= 2 && unit !== 0x20 && unit !== 0x09 && unit !== 0x0a;
}

function frameAt(message: string, from: number): string | null {
  let dots = 0;
  for (let at = from; at < message.length && at - from < FRAME_LENGTH; at++) {
    const unit = message.charCodeAt(at);
    if (unit === 0x28) return dots > 0 ? message.slice(from, at) : null;
    if (unit === 0x2e) dots++;
    // Generic types, closures and getters: Task`1[T], <>c.<Run>b__0
    else if (!isNameUnit(unit) && !'<>[],$|'.includes(message.charAt(at))) return null;
  }
  return null;
}

function numbersOf(message: string): DiagnosisNumber[] {
  const found = new Map<number, DiagnosisNumber>();
  for (const at of places(message, '0x')) {
    if (found.size === NUMBERS) break;
    const match = /^[0-9a-fA-F]{1,8}(?![0-9a-zA-Z])/.exec(message.slice(at + 2, at + 11));
    const value = match ? parseInt(match[0], 16) : 0;
    if (match && value !== 0 && !found.has(value)) found.set(value, { text: `0x${match[0]}`, value });
  }
  for (const needle of ['rror ', 'rror: ', '오류 ', '오류: ']) {
    for (const at of places(message, needle)) {
      if (found.size === NUMBERS) break;
      const text = /^(?:code:? )?(\d{2,5})(?![\d.])/.exec(
        message.slice(at + needle.length, at + needle.length + 14),
      )?.[1];
      if (text && !found.has(Number(text))) found.set(Number(text), { text, value: Number(text) });
    }
  }
  return [...found.values()];
}

function idsOf(message: string): string[] {
  const found = new Set<string>();
  for (const needle of ['MSIS', 'ID']) {
    for (const at of places(message, needle)) {
      if (found.size === NUMBERS) break;
      const digits = /^\d{4,5}(?![\w-])/.exec(message.slice(at + needle.length, at + needle.length + 6))?.[0];
      if (digits && !isNameUnit(message.charCodeAt(at - 1))) found.add(needle + digits);
    }
  }
  return [...found];
}

const activityLabels = ['ctivity ID', 'ctivity Id', 'ctivityId', '활동 ID', '작업 ID'];
const partyLabels = ['elying Party:', 'elying party:', '신뢰 당사자:', '신뢰 당사자 :'];
const LOOK = 400;

function afterLabel(message: string, labels: readonly string[], read: (after: string) => string | null): string | null {
  for (const label of labels) {
    for (const at of places(message, label)) {
      const found = read(message.slice(at + label.length, at + label.length + LOOK));
      if (found !== null) return found;
      // A label that says nothing is no reason to read on through a log of them.
      break;
    }
  }
  return null;
}

export function guidIn(text: string): string | null {
  return (
    /^[^0-9a-fA-F{]{0,20}\{?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/
      .exec(text)?.[1]
      ?.toLowerCase() ?? null
  );
}

function partyIn(text: string): string | null {
  const value = /^\s{0,8}([^\r\n]{1,300})/.exec(text)?.[1]?.trim();
  // The next label, where the value is empty.
  return value && !/:$/.test(value) ? value : null;
}

type Account = Pick<DiagnosisRecord, 'adapterVersion' | 'user'> & { userCertainty: Certainty | null };

/**
 * Whom a message is about. An entry of the adapter begins with its version and the account (the seed says so, and not in
 * which form), so what stands there is taken for it and marked `inferred`.
 */
function accountOf(message: string, isAdapter: boolean): Account {
  const head = message.slice(0, 240);
  const version = isAdapter ? /(?:^|[^\d.])(\d{1,2}\.\d{1,3}\.\d{1,3}(?:\.\d{1,4})?)(?![\d.])/.exec(head) : null;
  const named = tagged(message) ?? failedUser(message);
  if (named) return { adapterVersion: version?.[1] ?? null, user: named, userCertainty: 'stated' };
  if (!version) return { adapterVersion: null, user: null, userCertainty: null };
  const rest =
    head
      .slice(version.index + version[0].length)
      .split('[#')[0]
      ?.split(/[\r\n]/)[0] ?? '';
  const user =
    /^[\s\])}>|,;:/-]{0,6}[[({<]?(?:(?:account|user|계정|사용자)\s?[:=]\s?)?([\w.$-]+(?:[\\@][\w.$-]+)?|[\uac00-\ud7a3\w.$-]{2,40})/i.exec(
      rest,
    )?.[1];
  return { adapterVersion: version[1] ?? null, user: user ?? null, userCertainty: user ? 'inferred' : null };
}

/** `<UserId>` of the audits 1200 to 1205. */
function tagged(message: string): string | null {
  const at = message.indexOf('<UserId>');
  if (at < 0) return null;
  const user = /^[^<\r\n]{1,200}/.exec(message.slice(at + 8, at + 210))?.[0].trim();
  return user && user !== 'N/A' ? user : null;
}

/** `kim@contoso.com-The user name or password is incorrect`, as the audits 342 and 411 write it. */
function failedUser(message: string): string | null {
  for (const label of ['Error message:', '오류 메시지:']) {
    const at = message.indexOf(label);
    if (at < 0) continue;
    const after = message.slice(at + label.length, at + label.length + 160);
    const user = /^\s{0,6}([\w.$-]{1,60}(?:@[\w.-]{1,80}?|\\[\w.$]{1,60}))-/.exec(after)?.[1];
    if (user) return user;
  }
  return null;
}
