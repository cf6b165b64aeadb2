import type { RawEvent } from './record';

/** What a label of an event's frame names; `message` begins its words, `xml` what Event Viewer adds below them. */
export type Part = 'log' | 'provider' | 'time' | 'id' | 'level' | 'keywords' | 'user' | 'machine' | 'activity';
export type Label = Part | 'message' | 'xml' | 'none';

/**
 * Labels of Event Viewer in English and Korean, of `wevtutil /f:text`, and the properties of `Get-WinEvent` and
 * `Get-EventLog`; in lower case.
 */
const labels: ReadonlyMap<string, Label> = new Map([
  ...group('log', 'log name', '로그 이름', 'logname', 'containerlog'),
  ...group('provider', 'source', '원본', 'providername'),
  ...group(
    'time',
    'date',
    '날짜',
    'date and time',
    '날짜 및 시간',
    'logged',
    '로그된 날짜',
    'timecreated',
    'timegenerated',
  ),
  ...group('id', 'event id', '이벤트 id', 'id', 'eventid'),
  ...group('level', 'level', '수준', 'leveldisplayname', 'entrytype'),
  ...group('keywords', 'keywords', '키워드', 'keyword', 'keywordsdisplaynames'),
  ...group('user', 'user', '사용자', 'user name', '사용자 이름', 'userid', 'username'),
  ...group('machine', 'computer', '컴퓨터', 'machinename'),
  ...group('activity', 'activityid', 'correlation id', '상관 관계 id'),
  ...group('message', 'description', '설명', 'message'),
  ...group('xml', 'event xml', '이벤트 xml'),
  ...group('none', 'task category', '작업 범주', 'task', 'opcode', 'index', 'instanceid', 'category', '작업', '범주'),
]);

function group(label: Label, ...words: string[]): [string, Label][] {
  return words.map((word) => [word, label]);
}

/** Words as they were met, so that each form is made small only once. */
const met = new Map<string, Label | undefined>();
const MOST_MET = 500;

export function labelOf(word: string): Label | undefined {
  const known = met.get(word);
  if (known !== undefined || met.has(word)) return known;
  const label = labels.get(word.trim().toLowerCase());
  if (met.size < MOST_MET) met.set(word, label);
  return label;
}

/** Puts a value where its label says. The first value stays, but a name is better than a number or nothing. */
export function take(event: RawEvent, label: Label, value: string): void {
  if (label === 'none' || label === 'message' || label === 'xml') return;
  const before = event[label];
  if (before === undefined || before === '' || (label === 'user' && /^(?:N\/A|S-1-)/.test(before)))
    event[label] = value;
  // `Get-WinEvent | fl *` gives the level as a number first, and then its name.
  else if (label === 'level' && /^\d+$/.test(before)) event[label] = value;
}

const LONGEST_LABEL = 24;

export interface Labelled {
  label: Label;
  /** Behind the colon. */
  valueFrom: number;
}

/** The label a line begins with, behind a few blanks at most. */
export function labelAt(text: string, from: number, to: number): Labelled | null {
  let start = from;
  while (start < to && start - from < 6 && isSpace(text.charCodeAt(start))) start++;
  const most = Math.min(to, start + LONGEST_LABEL + 20);
  for (let at = start; at < most; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a) {
      const label = at === start ? undefined : labelOf(text.slice(start, at));
      return label ? { label, valueFrom: at + 1 } : null;
    }
    // Letters, Hangul and blanks.
    if (!((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) && !(unit >= 0xac00 && unit <= 0xd7a3) && !isSpace(unit))
      return null;
  }
  return null;
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09;
