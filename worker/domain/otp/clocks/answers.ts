import type { ClockCause } from '../../../contract';

/** Windows error codes that a clock runs into, and what they say (`otp.md` 6.4); the same in every language. */
const codes: Readonly<Record<string, ClockCause>> = {
  '0x80070426': 'service-stopped',
  '1062': 'service-stopped',
  '3521': 'service-stopped',
  '0x80070424': 'service-missing',
  '1060': 'service-missing',
  '1058': 'service-disabled',
  '2185': 'service-name',
  '2182': 'already-running',
  '1056': 'already-running',
  '5': 'not-administrator',
  '0x80070005': 'not-administrator',
  '0x800705B4': 'timeout',
  '0x80072AF9': 'host-unknown',
};

/** Sentences without a code, in the two languages whose words are known. Others stay unknown. */
const sentences: readonly [RegExp, ClockCause][] = [
  [/no time data was available|사용 가능한 시간 데이터가 없/i, 'no-time-data'],
  [/required time change was too big|시간 변경.{0,12}너무 (?:커|크)/i, 'too-big'],
  [/service has not been started|서비스가 시작되지 않았습니다/i, 'service-stopped'],
  [/service name is invalid|서비스 이름이 (?:잘못|올바르지)/i, 'service-name'],
  [/access is denied|액세스가 거부/i, 'not-administrator'],
  [/command completed successfully|명령이? ?(?:성공적으로 (?:완료|수행)|잘 실행)/i, 'done'],
  [/service was (?:started|stopped) successfully|서비스(?:가|를) 잘 (?:시작|멈추)/i, 'done'],
];

const CODED =
  /(0x8[0-9A-Fa-f]{7})|NET HELPMSG (\d{1,5})|\[SC\][^\d]{1,80}(\d{1,5})|(?:system error|시스템 오류|Systemfehler|erreur système) ?(\d{1,5})|(-2147\d{6})/i;

/** What one line of an answer says; null: nothing that is known. */
export function answerOf(text: string): { cause: ClockCause; code: string | null } | null {
  const match = CODED.exec(text);
  const code = match && codeOf(match);
  if (code) {
    const known = Object.hasOwn(codes, code) ? codes[code] : undefined;
    return { cause: known ?? 'other-error', code };
  }
  const sentence = sentences.find(([pattern]) => pattern.test(text));
  return sentence ? { cause: sentence[1], code: null } : null;
}

function codeOf(match: RegExpExecArray): string {
  if (match[1]) return `0x${match[1].slice(2).toUpperCase()}`;
  // An exit code of a program: the same 32 bits with a sign.
  if (match[5]) return `0x${(Number(match[5]) >>> 0).toString(16).toUpperCase()}`;
  return match[2] ?? match[3] ?? match[4] ?? '';
}

export const causeOfCode = (code: string): ClockCause =>
  (Object.hasOwn(codes, code) ? codes[code] : undefined) ?? 'other-error';
