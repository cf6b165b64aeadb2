import type { RawEvent } from './record';

/** What an administrator is sent of a page is short; a log with the same words is not. */
const LONGEST = 20_000;

/** The adapter's screen (seed, "사용자 에러 메시지"): a line that the INI may replace, and the code in the next. */
const adapterScreen = /\bError ?Code\s{0,4}[:=]\s{0,4}\d{4}(?!\d)/i;
const adapterWords = 'Internal error occurred. Contact administrator';

/** Words of the error page of AD FS (adfs.md 1.7), in English and Korean; the Korean ones are not seen, but inferred. */
const pageSigns = [
  /\b(?:Activity ID|활동 ID|작업 ID)\s{0,4}:/i,
  /\b(?:Error time|Error details)\b|오류 시간|오류 세부 정보/i,
  /\bRelying party\s{0,4}:|신뢰 당사자\s{0,4}:/i,
  /An error occurred|오류가 발생했습니다/i,
  /\bContact your administrator|관리자에게 문의/i,
  /\bUser agent string|사용자 에이전트 문자열/i,
];

/** 0: no screen. 1: some words of it. 2: surely one. */
export function screenScore(text: string): 0 | 1 | 2 {
  if (text.length > LONGEST) return 0;
  if (adapterScreen.test(text)) return text.includes('[#') ? 1 : 2;
  const words = pageSigns.filter((sign) => sign.test(text)).length;
  if (words >= 2) return 2;
  return words === 1 || text.includes(adapterWords) ? 1 : 0;
}

export function screenEvent(text: string): RawEvent {
  const time = /(?:Error time|오류 시간|오류 발생 시간)\s{0,4}:\s{0,4}([^\r\n]{6,60})/i.exec(text)?.[1]?.trim();
  return {
    from: 0,
    to: text.length,
    messageFrom: 0,
    messageTo: text.length,
    source: 'screen',
    level: 'error',
    ...(time && { time }),
  };
}
