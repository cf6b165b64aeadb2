import type { DiagnosisLevel, Locale } from '../../worker/contract';

/** What happened, before it is written as Windows would write it. */
export interface PlannedEvent {
  log: string;
  provider: string;
  id: number;
  level: Exclude<DiagnosisLevel, 'audit-success' | 'audit-failure'>;
  /** Whole seconds: most formats have no more. */
  timeMs: number;
  machine: string;
  /** The account the event is logged under; null is written as N/A. */
  runAs: string | null;
  activityId: string | null;
  /** Lines end with LF. */
  message: string;
}

export const logFormats = ['viewer', 'xml', 'csv', 'tsv', 'list', 'table', 'wevtutil', 'details'] as const;
export type LogFormat = (typeof logFormats)[number];

const ZONE_MINUTES = 540;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const words = {
  en: {
    frame: ['Log Name', 'Source', 'Date', 'Event ID', 'Task Category', 'Level', 'Keywords', 'User', 'Computer'],
    description: 'Description',
    columns: ['Level', 'Date and Time', 'Source', 'Event ID', 'Task Category'],
    none: 'None',
    levels: { critical: 'Critical', error: 'Error', warning: 'Warning', info: 'Information', verbose: 'Verbose' },
  },
  ko: {
    frame: ['로그 이름', '원본', '날짜', '이벤트 ID', '작업 범주', '수준', '키워드', '사용자', '컴퓨터'],
    description: '설명',
    columns: ['수준', '날짜 및 시간', '원본', '이벤트 ID', '작업 범주'],
    none: '없음',
    levels: { critical: '위험', error: '오류', warning: '경고', info: '정보', verbose: '자세한 정보 표시' },
  },
} as const;
const levelNumbers = { critical: 1, error: 2, warning: 3, info: 4, verbose: 5 } as const;

/** `2026-11-24 오전 9:12:33` or `11/24/2026 9:12:33 AM`, on a clock of Korea. */
export function windowsTime(timeMs: number, locale: Locale): string {
  const at = new Date(timeMs + ZONE_MINUTES * 60_000);
  const [hour, minute, second] = [at.getUTCHours(), pad(at.getUTCMinutes()), pad(at.getUTCSeconds())];
  const clock = `${hour % 12 || 12}:${minute}:${second}`;
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return locale === 'ko'
    ? `${year}-${pad(month)}-${pad(day)} ${hour < 12 ? '오전' : '오후'} ${clock}`
    : `${month}/${day}/${year} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** The whole log with the line ends of Windows, in the order given. */
export function writeLog(events: readonly PlannedEvent[], format: LogFormat, locale: Locale): string {
  return writers[format](events, locale).replaceAll('\n', '\r\n');
}

type Writer = (events: readonly PlannedEvent[], locale: Locale) => string;

const writers: Record<LogFormat, Writer> = {
  viewer: (events, locale) => events.map((event) => viewerText(event, locale)).join('\n'),
  xml: (events, locale) =>
    `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>${events.map((event) => xmlText(event, locale)).join('')}</Events>\n`,
  csv: (events, locale) => separated(events, locale, ','),
  tsv: (events, locale) => separated(events, locale, '\t'),
  list: (events, locale) => `\n${events.map((event) => listText(event, locale)).join('\n')}\n`,
  table: tableText,
  wevtutil: (events) => events.map(wevtutilText).join('\n'),
  details: (events) => events.map(detailsText).join('\n'),
};

function viewerText(event: PlannedEvent, locale: Locale): string {
  const { frame, description, none, levels } = words[locale];
  const values = [
    event.log,
    event.provider,
    windowsTime(event.timeMs, locale),
    String(event.id),
    none,
    levels[event.level],
    locale === 'ko' ? '클래식' : 'Classic',
    event.runAs ?? (locale === 'ko' ? '해당 없음' : 'N/A'),
    event.machine,
  ];
  const lines = frame.map((label, at) => `${`${label}:`.padEnd(15)}${values[at] ?? ''}`);
  return `${lines.join('\n')}\n${description}:\n${event.message}\n`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function xmlText(event: PlannedEvent, locale: Locale): string {
  const time = new Date(event.timeMs).toISOString().replace('Z', '0000Z');
  const correlation = event.activityId
    ? `<Correlation ActivityID='{${event.activityId.toUpperCase()}}'/>`
    : '<Correlation/>';
  const security = event.runAs ? `<Security UserID='${escapeXml(event.runAs)}'/>` : '<Security/>';
  return (
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>` +
    `<Provider Name='${escapeXml(event.provider)}'/><EventID Qualifiers='0'>${event.id}</EventID><Version>0</Version>` +
    `<Level>${levelNumbers[event.level]}</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x80000000000000</Keywords>` +
    `<TimeCreated SystemTime='${time}'/><EventRecordID>${event.id + 7}</EventRecordID>${correlation}` +
    `<Execution ProcessID='4711' ThreadID='0'/><Channel>${escapeXml(event.log)}</Channel>` +
    `<Computer>${escapeXml(event.machine)}</Computer>${security}</System>` +
    `<EventData><Data>${escapeXml(event.message)}</Data></EventData>` +
    `<RenderingInfo Culture='${locale === 'ko' ? 'ko-KR' : 'en-US'}'><Message>${escapeXml(event.message)}</Message>` +
    `<Level>${words[locale].levels[event.level]}</Level><Task></Task><Keywords></Keywords></RenderingInfo></Event>`
  );
}

function separated(events: readonly PlannedEvent[], locale: Locale, delimiter: string): string {
  const { columns, none, levels } = words[locale];
  const field = (text: string): string => (/[",\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = events.map((event) =>
    [levels[event.level], windowsTime(event.timeMs, locale), event.provider, String(event.id), none, event.message]
      .map(field)
      .join(delimiter),
  );
  return [columns.join(delimiter), ...rows, ''].join('\n');
}

function listText(event: PlannedEvent, locale: Locale): string {
  const message = event.message.split('\n').join(`\n${' '.repeat(19)}`);
  return [
    `TimeCreated      : ${windowsTime(event.timeMs, locale)}`,
    `ProviderName     : ${event.provider}`,
    `Id               : ${event.id}`,
    `LogName          : ${event.log}`,
    `MachineName      : ${event.machine}`,
    `ActivityId       : ${event.activityId ?? ''}`,
    `LevelDisplayName : ${words[locale].levels[event.level]}`,
    `Message          : ${message}`,
    '',
    '',
  ].join('\n');
}

function tableText(events: readonly PlannedEvent[], locale: Locale): string {
  const head = [
    'TimeCreated                      Id LevelDisplayName Message',
    '-----------                      -- ---------------- -------',
  ];
  let provider = '';
  const lines = events.flatMap((event) => {
    const named = event.provider === provider ? [] : ['', `   ProviderName: ${event.provider}`, '', ...head];
    provider = event.provider;
    const time = windowsTime(event.timeMs, locale).padEnd(25);
    const level = words[locale].levels[event.level].padEnd(16);
    return [...named, `${time} ${String(event.id).padStart(8)} ${level} ${event.message.split('\n')[0] ?? ''}`];
  });
  return [...lines, ''].join('\n');
}

function wevtutilText(event: PlannedEvent, at: number): string {
  return [
    `Event[${at}]:`,
    `  Log Name: ${event.log}`,
    `  Source: ${event.provider}`,
    `  Date: ${new Date(event.timeMs).toISOString().replace('Z', '0000Z')}`,
    `  Event ID: ${event.id}`,
    '  Task: N/A',
    `  Level: ${words.en.levels[event.level]}`,
    '  Opcode: N/A',
    '  Keyword: Classic',
    `  User: ${event.runAs ? 'S-1-5-21-1004336348-1177238915-682003330-1105' : 'N/A'}`,
    `  User Name: ${event.runAs ?? 'N/A'}`,
    `  Computer: ${event.machine}`,
    '  Description: ',
    event.message,
    '',
  ].join('\n');
}

function detailsText(event: PlannedEvent): string {
  const activity = event.activityId
    ? ['', '  - Correlation ', '', `   [ ActivityID]  {${event.activityId}} `, ' ']
    : [];
  return [
    '- System ',
    '',
    '  - Provider ',
    '',
    `   [ Name]  ${event.provider} `,
    ' ',
    `  - EventID ${event.id} `,
    '',
    '   [ Qualifiers]  0 ',
    ' ',
    '   Version 0 ',
    ' ',
    `   Level ${levelNumbers[event.level]} `,
    ' ',
    '  - TimeCreated ',
    '',
    `   [ SystemTime]  ${new Date(event.timeMs).toISOString().replace('Z', '0000Z')} `,
    ' ',
    ...activity,
    `   Channel ${event.log} `,
    ' ',
    `   Computer ${event.machine} `,
    ' ',
    '- EventData ',
    '',
    ...event.message.split('\n').map((line) => `   ${line} `),
    '',
  ].join('\n');
}
