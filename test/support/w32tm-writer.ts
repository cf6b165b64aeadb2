import fc from 'fast-check';

/** Languages as far as the outputs of w32tm differ in them. */
export type Tongue = 'en' | 'ko' | 'de' | 'zh';

export interface ChartRow {
  /** Seconds since the first. */
  seconds: number;
  /** Ten-millionths of a second; null: the try failed. */
  offset: number | null;
  delay: number;
}

export interface Chart {
  tongue: Tongue;
  shape: 'dataonly' | 'newer' | 'plain';
  host: string;
  /** Second of the day of the first row. */
  start: number;
  rows: ChartRow[];
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

function amount(ticks: number, tongue: Tongue): string {
  const written = (Math.abs(ticks) / 1e7).toFixed(7).padStart(10, '0');
  return `${ticks < 0 ? '-' : '+'}${tongue === 'de' ? written.replace('.', ',') : written}s`;
}

const failed: Record<Tongue, string> = { en: 'error', ko: '오류', de: 'Fehler', zh: '错误' };

/** What `w32tm /stripchart` prints. */
export function writeChart({ tongue, shape, host, start, rows }: Chart): string {
  const heads: Record<Tongue, string[]> = {
    en: [`Tracking ${host} [10.10.10.1:123].`, 'The current time is 10/2/2026 2:22:58 PM.'],
    ko: [`${host}[10.10.10.1:123] 추적 중`, '현재 시간은 2026-10-02 오후 2:22:58 입니다.'],
    de: [`${host} wird verfolgt [10.10.10.1:123].`, 'Es ist 02.10.2026 14:22:58.'],
    zh: [`正在与 ${host} [10.10.10.1] 同步:`, '现在时间是 2026/10/2 14:22:58。'],
  };
  const lines = rows.map(({ seconds, offset, delay }) => {
    const at = clock((start + seconds) % 86_400);
    const comma = shape === 'plain' ? '' : ',';
    if (offset === null) return `${at}${comma} ${failed[tongue]}: 0x800705B4`;
    const own = amount(offset, tongue);
    if (shape === 'dataonly') return `${at}, ${own}`;
    const both = `d:${amount(delay, tongue)} o:${own}`;
    return shape === 'newer' ? `${at}, ${both}` : `${at} ${both}  [      *     |    ]`;
  });
  return [...heads[tongue], ...lines].join('\r\n') + '\r\n';
}

export const charts: fc.Arbitrary<Chart> = fc.record({
  tongue: fc.constantFrom('en', 'ko', 'de', 'zh'),
  shape: fc.constantFrom('dataonly', 'newer', 'plain'),
  host: fc.constantFrom('time.bora.net', '10.10.10.1', 'dc01'),
  start: fc.integer({ min: 0, max: 86_399 }),
  rows: fc
    .array(
      fc.record({
        step: fc.integer({ min: 1, max: 60 }),
        offset: fc.oneof(fc.integer({ min: -2e9, max: 2e9 }), fc.constant(null)),
        delay: fc.integer({ min: 1, max: 5e6 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((list) => {
      let seconds = 0;
      return list.map(({ step, offset, delay }, at) => ({ seconds: at === 0 ? 0 : (seconds += step), offset, delay }));
    }),
});

export interface StatusFacts {
  tongue: 'en' | 'ko' | 'de';
  stratum: number;
  reference: string;
  source: string;
  poll: number;
  verbose: boolean;
}

/** What `w32tm /query /status` prints for a clock that follows a server. */
export function writeStatus({ tongue, stratum, reference, source, poll, verbose }: StatusFacts): string {
  const labels = {
    en: 'Leap Indicator|Stratum|Precision|Root Delay|Root Dispersion|ReferenceId|Last Successful Sync Time|Source|Poll Interval|Phase Offset|ClockRate|State Machine|Time Source Flags|Server Role|Last Sync Error|Time since Last Good Sync Time',
    ko: '윤초 조정|계층|정밀도|루트 지연|루트 분산|참조 ID|마지막으로 동기화한 시간|원본|폴링 간격|단계 오프셋|클록 속도|상태 시스템|시간 원본 플래그|서버 역할|마지막 동기화 오류|마지막으로 동기화한 후 지난 시간',
    de: 'Sprungindikator|Stratum|Präzision|Stammverzögerung|Stammabweichung|Referenz-ID|Letzte erfolgr. Synchronisierungszeit|Quelle|Abrufintervall|Phasenoffset|Taktfrequenz|Statuscomputer|Zeitquellenflags|Serverrolle|Letzter Synchronisierungsfehler|Zeit seit der letzten erfolgreichen Synchronisierung',
  }[tongue].split('|');
  const dates = { en: '10/3/2026 10:00:00 PM', ko: '2026-10-03 오후 10:00:00', de: '03.10.2026 22:00:00' };
  const decimal = (value: string): string => (tongue === 'de' ? value.replace('.', ',') : value);
  const values = [
    '0(x)',
    `${stratum}(x - (S)NTP)`,
    '-23(119.209ns)',
    decimal('0.0312500s'),
    decimal('0.0700000s'),
    `${reference}(IP: 203.0.113.1)`,
    dates[tongue],
    source,
    `${Math.round(Math.log2(poll))}(${poll}s)`,
    decimal('-0.0123456s'),
    decimal('0.0156250s'),
    '2 (x)',
    '0 (x)',
    '0 (x)',
    '0 (x)',
    decimal('3600.0000000s'),
  ];
  const lines = labels.map((label, at) => `${label}: ${values[at] ?? ''}`);
  return [...lines.slice(0, 9), ...(verbose ? ['', ...lines.slice(9)] : [])].join('\r\n') + '\r\n';
}

export const statuses: fc.Arbitrary<StatusFacts> = fc.record({
  tongue: fc.constantFrom('en', 'ko', 'de'),
  stratum: fc.integer({ min: 1, max: 15 }),
  reference: fc
    .integer({ min: 0x01000000, max: 0x4b000000 })
    .map((id) => `0x${id.toString(16).toUpperCase().padStart(8, '0')}`),
  source: fc.constantFrom('time.windows.com,0x9', 'dc01.contoso.com', '10.10.10.1,0x9'),
  poll: fc.constantFrom(64, 1024, 32_768),
  verbose: fc.boolean(),
});
