import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charts, statuses, writeChart, writeStatus } from '../../../../test/support/w32tm-writer';
import type { ClockBlock, ClockCheck, ClockVerdict, OtpClockReport, OtpReadClockRequest } from '../../../contract';
import { encodeText } from '../../core/decode';
import { applyEdits, orderEdits } from '../../core/edits';
import { readClock } from '.';

type Facts = Omit<OtpReadClockRequest, 'source'>;

function read(text: string, facts: Facts = {}): OtpClockReport {
  const report = readClock({ source: { text }, ...facts });
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}

function only<K extends ClockBlock['kind']>(report: OtpClockReport, kind: K): Extract<ClockBlock, { kind: K }> {
  const found = report.blocks.filter((block): block is Extract<ClockBlock, { kind: K }> => block.kind === kind);
  const [first] = found;
  if (!first || found.length !== 1) throw new Error(`${found.length} of ${kind}`);
  return first;
}

const verdict = (report: OtpClockReport, check: ClockCheck): ClockVerdict => {
  const found = report.verdicts.find((one) => one.check === check);
  if (!found) throw new Error(check);
  return found;
};
const rules = (report: OtpClockReport): string[] => report.findings.map(({ rule }) => rule);

/** Three samples that agree. */
const steady = (offset: string): string =>
  ['10:00:00', '10:00:02', '10:00:04'].map((at) => `${at}, ${offset}s\r\n`).join('');

describe('a strip chart', () => {
  it.each([
    ['14:22:58, +00.1439319s', 0.1439319, null],
    ['23:59:58, d:+00.0541615s o:-00.0031265s', -0.0031265, 0.0541615],
    ['09:56:16 d:+00.0467987s o:-02.6877832s  [      *     |    ]', -2.6877832, 0.0467987],
    ['11:21:53, +137.0856223s', 137.0856223, null],
    ['19:42:54, +00,1250000s', 0.125, null],
    ['19:42:54, d:+00,0541615s o:-12,0031265s', -12.0031265, 0.0541615],
  ])('%s', (line, offset, delay) => {
    expect(only(read(line), 'stripchart').samples).toMatchObject([{ offset, delay }]);
  });

  it.each(['00:00:00, error: 0x800705B4', '09:56:13 error: 0x800705B4', '09:56:13, 오류: 0x800705b4'])(
    '%s is a try that failed',
    (line) => {
      const chart = only(read(line), 'stripchart');
      expect(chart.errors).toMatchObject([{ code: '0x800705B4' }]);
      expect(chart.measure).toBeNull();
      expect(rules(read(line))).toEqual(['clock-timeout']);
    },
  );

  it('knows its server, its day and midnight', () => {
    const text =
      'C:\\>w32tm /stripchart /computer:x\r\nTracking x [10.10.10.1:123].\r\nThe current time is 2026-10-02 23:59:57.\r\n23:59:58, +00.1s\r\n00:00:00, +00.1s\r\n^C\r\n';
    const chart = only(read(text, { zoneMinutes: 0 }), 'stripchart');
    expect(chart.server).toBe('x');
    expect(chart.samples.map(({ atMs }) => atMs)).toEqual([Date.UTC(2026, 9, 2, 23, 59, 58), Date.UTC(2026, 9, 3)]);
    expect(text.slice(chart.command?.from, chart.command?.to)).toBe('w32tm /stripchart /computer:x');
  });

  it('takes the guide’s own afternoon of 19 hours for 19', () => {
    const head = 'Tracking 10.10.10.1 [10.10.10.1].\nThe current time is 2012-04-18 오후 19:17:13 (local time).\n';
    const chart = only(read(`${head}19:17:13, +00.2676328s     -> 비교 대상 서버와 차이가 난다.\n`), 'stripchart');
    expect(chart.startedMs).toBe(Date.UTC(2012, 3, 18, 10, 17, 13));
  });

  it('reads /rdtsc by its columns, with the moment each was taken', () => {
    const filetime = (BigInt(Date.UTC(2026, 9, 2)) + 11_644_473_600_000n) * 10_000n;
    const text = `RdtscStart,RdtscEnd,FileTime,RoundtripDelay,NtpOffset\r\n1, 2, ${filetime}, +00.0300000, -00.0100000\r\n`;
    expect(only(read(text), 'stripchart').samples).toMatchObject([
      { offset: -0.01, delay: 0.03, atMs: Date.UTC(2026, 9, 2) },
    ]);
  });

  it('drops what took more than four times as long as the quickest', () => {
    const text = ['+00.0100000', '+00.0410000', '+00.0100000', '+00.0110000']
      .map((delay, at) => `10:00:0${at} d:${delay}s o:${at === 1 ? '+09' : '+00'}.5000000s [ | ]\n`)
      .join('');
    const chart = only(read(text), 'stripchart');
    expect(chart.samples.map(({ dropped }) => dropped)).toEqual([false, true, false, false]);
    expect(chart.measure).toMatchObject({ offset: 0.5, kept: 3, dropped: 1, reliable: true });
  });

  it('that swings and times out is no measure at all', () => {
    const swings = [-4.2, 12.5, 0.3, -2.7].map(
      (offset, at) => `09:56:1${at}, ${offset < 0 ? '' : '+'}${offset.toFixed(7)}s\n`,
    );
    const report = read(swings.join('') + '09:56:20, error: 0x800705B4\n'.repeat(5), { profile: { cycle: 30 } });
    expect(report.offset).toBeNull();
    expect(report.verdicts.map(({ result }) => result)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(rules(report)).toContain('clock-unreliable');
  });

  it('keeps several runs apart, and the last good one counts', () => {
    const run = (offset: string): string => `Tracking a [10.0.0.1:123].\n${steady(offset)}^C\n`;
    const report = read(run('+09.0000000') + run('+00.2000000'));
    expect(report.blocks.map(({ kind }) => kind)).toEqual(['stripchart', 'stripchart']);
    expect(report).toMatchObject({ measuredBy: 1, offset: 0.2 });
  });

  it('what is written is read back, in any language, with any console around it', () => {
    fc.assert(
      fc.property(
        charts,
        fc.constantFrom(
          '',
          'C:\\>w32tm /stripchart /computer:a\r\n',
          'PS C:\\Users\\a> w32tm /stripchart /computer:a\r\n',
        ),
        fc.constantFrom('', '^C\r\nC:\\>', ' \r\n\r\n'),
        (chart, head, end) => {
          const found = only(read(head + writeChart(chart) + end), 'stripchart');
          const rows = chart.rows.filter(({ offset }) => offset !== null);
          expect(found.samples.map(({ seconds }) => seconds)).toEqual(rows.map(({ seconds }) => seconds));
          expect(found.samples.map(({ offset }) => Math.round(offset * 1e7) + 0)).toEqual(
            rows.map(({ offset }) => (offset ?? 0) + 0),
          );
          expect(found.errors).toHaveLength(chart.rows.length - rows.length);
          expect(found.server).toBe(chart.host);
          expect(found.startedMs).not.toBeNull();
        },
      ),
    );
  });

  it.each(['cp949', 'utf-16le'] as const)('as %s bytes reads the same', (encoding) => {
    const text =
      '10.10.10.1[10.10.10.1:123] 추적 중\r\n현재 시간은 2012-04-19 오후 22:47:25 입니다.\r\n' + steady('+23.2364090');
    const bytes = encodeText(text, { encoding, bom: encoding === 'utf-16le' });
    if (!bytes.ok) throw new Error(bytes.error.code);
    const report = readClock({ source: { bytes: bytes.value } });
    expect(report).toMatchObject({ ok: true, value: { text, encoding, offset: 23.236409 } });
  });
});

const korean = `윤초 조정: 0(경고 없음)
계층: 3(보조 참조 - (S)NTP로 동기화됨)
정밀도: -23(틱당 119.209ns)
루트 지연: 0.0312500s
루트 분산: 0.0700000s
참조 ID: 0xCB007101(원본 IP: 203.0.113.1)
마지막으로 동기화한 시간: 2026-10-03 오후 10:00:00
원본: time.windows.com,0x9
폴링 간격: 10(1024s)

단계 오프셋: -0.0123456s
클록 속도: 0.0156250s
상태 시스템: 2 (동기화)
시간 원본 플래그: 0 (없음)
서버 역할: 0 (없음)
마지막 동기화 오류: 0 (명령이 성공적으로 완료되었습니다.)
마지막으로 동기화한 후 지난 시간: 3600.0000000s
`;
const unsynced = `윤초 조정: 3(동기화되지 않음)
계층: 0(지정되지 않음)
정밀도: -23(틱당 119.209ns)
루트 지연: 0.0000000s
루트 분산: 0.0000000s
참조 ID: 0x00000000(지정되지 않음)
마지막으로 동기화한 시간: 지정되지 않음
원본: Local CMOS Clock
폴링 간격: 6(64s)
`;
const nowMs = Date.UTC(2026, 9, 3, 13, 30);

describe('a status', () => {
  it('is read in Korean by the order of its lines', () => {
    expect(only(read(korean, { nowMs }), 'status')).toMatchObject({
      leap: 0,
      stratum: 3,
      rootDelay: 0.03125,
      referenceId: '0xCB007101',
      lastSync: { atMs: Date.UTC(2026, 9, 3, 13) },
      source: 'time.windows.com,0x9',
      pollSeconds: 1024,
      phaseOffset: -0.0123456,
      state: 2,
      lastError: 0,
      sinceGoodSeconds: 3600,
      synced: 'yes',
    });
  });

  it('never gives its phase offset out for a measurement', () => {
    const report = read(korean, { nowMs, profile: { cycle: 3 } });
    expect(rules(report)).toEqual(['clock-phase-offset']);
    expect(report.offset).toBeNull();
    expect(verdict(report, 'otp')).toMatchObject({ result: 'unknown', reason: 'no-measure' });
  });

  it.each([
    ['local-clock', unsynced],
    ['local-clock', korean.replace('0xCB007101', '0x4C4F434C')],
    ['free-running', korean.replace('time.windows.com,0x9', 'Free-running System Clock')],
    ['leap', korean.replace('0(경고', '3(경고')],
    ['stratum', korean.replace('3(보조', '0(보조')],
    ['stale', korean.replace('2026-10-03 오후', '2026-10-01 오후')],
    ['in-the-future', korean.replace('2026-10-03 오후', '2026-10-05 오후')],
  ])('is not synchronised: %s', (reason, text) => {
    const report = read(text, { nowMs });
    expect(only(report, 'status')).toMatchObject({ synced: 'no', reason });
    expect(report.findings.find(({ rule }) => rule === 'clock-not-synced')?.args).toMatchObject({ reason });
  });

  it('says nothing it cannot know: a host’s clock, an odd leap, half an output', () => {
    const status = (text: string): unknown => only(read(text, { nowMs }), 'status').synced;
    expect(status(korean.replace('time.windows.com,0x9', 'VM IC Time Synchronization Provider'))).toBe('unknown');
    expect(status(korean.replace('0(경고 없음)', '3(last minute has 61 seconds)'))).toBe('unknown');
    expect(status(korean.split('\n').slice(0, 5).join('\n'))).toBe('unknown');
    const stillReads = only(read(korean.split('\n').slice(0, 12).join('\n'), { nowMs }), 'status');
    expect(stillReads).toMatchObject({ synced: 'yes', phaseOffset: -0.0123456, state: null });
  });

  it('asks when day and month could be either', () => {
    const text = korean.replace('2026-10-03 오후 10:00:00', '03/10/2026 22:00:00');
    expect(only(read(text, { nowMs }), 'status').lastSync?.atMs).toBeNull();
    expect(rules(read(text, { nowMs }))).toContain('clock-date-order');
    const sure = korean.replace('2026-10-03 오후 10:00:00', '10/3/2026 10:00:00 PM');
    expect(only(read(sure, { nowMs }), 'status').lastSync?.atMs).toBe(Date.UTC(2026, 9, 3, 13));
  });

  it('what is written is read back', () => {
    fc.assert(
      fc.property(statuses, (facts) => {
        const found = only(read(`C:\\>w32tm /query /status\r\n${writeStatus(facts)}C:\\>`, { nowMs }), 'status');
        const { stratum, source, reference, poll } = facts;
        expect(found).toMatchObject({ stratum, source, referenceId: reference, pollSeconds: poll, synced: 'yes' });
        expect(found.lastSync?.atMs).toBe(Date.UTC(2026, 9, 3, 13));
        expect(found.sinceGoodSeconds).toBe(facts.verbose ? 3600 : null);
      }),
    );
  });
});

describe('other outputs', () => {
  it('/dumpreg and /query /configuration give settings with their places', () => {
    const text =
      'NtpServer      REG_SZ            10.10.10.1/update <- 외부 NTP 서버주소\r\nType            REG_SZ                NoSync\r\n';
    const report = read(text);
    expect(only(report, 'settings').settings).toMatchObject([
      { name: 'NtpServer', value: '10.10.10.1/update' },
      { name: 'Type', value: 'NoSync' },
    ]);
    expect(rules(report)).toEqual(['clock-setting-peers', 'clock-setting-glued', 'clock-setting-no-sync']);
    const [first] = only(report, 'settings').settings;
    expect(text.slice(first?.valueAt.from, first?.valueAt.to)).toBe('10.10.10.1/update');
  });

  it('settings of /query /configuration belong to their provider, in any language', () => {
    const report = read(
      '[구성]\nMaxPosPhaseCorrection: 4294967295 (로컬)\n[TimeProviders]\n\nNtpClient (로컬)\nEnabled: 0 (로컬)\nNtpServer: time.bora.net,0x9 (로컬)\n\nNtpServer (로컬)\nEnabled: 0 (로컬)\n',
    );
    expect(only(report, 'settings').settings.map(({ provider, name }) => `${provider}.${name}`)).toEqual([
      'null.MaxPosPhaseCorrection',
      'NtpClient.Enabled',
      'NtpClient.NtpServer',
      'NtpServer.Enabled',
    ]);
    expect(rules(report)).toEqual(['clock-setting-unlimited', 'clock-setting-client-off']);
  });

  it('/monitor compares all with the PDC emulator', () => {
    const text = `PDC.example.com *** PDC ***[192.168.0.1:123]:
    ICMP: 0ms delay
    NTP: +0.0000000s offset from PDC.example.com
        RefID: time.cloudflare.com [162.159.200.123]
        Stratum: 4
DC1.example.com[[fe80::1%6]:123]:
    ICMP: 1ms delay
    NTP: -12.0063029s offset from PDC.example.com
        RefID: PDC.example.com [192.168.0.1]
        Stratum: 5
DC2.example.com[192.168.0.3:123]:
    ICMP: error IP_REQ_TIMED_OUT - no response in 1000ms
    NTP: error ERROR_TIMEOUT - no response from server in 1000ms
`;
    const report = read(text);
    expect(only(report, 'monitor').hosts).toMatchObject([
      { name: 'PDC.example.com', pdc: true, offset: 0, stratum: 4 },
      { name: 'DC1.example.com', pdc: false, offset: -12.0063029, refId: 'PDC.example.com [192.168.0.1]', stratum: 5 },
      { name: 'DC2.example.com', offset: null, error: 'ERROR_TIMEOUT' },
    ]);
    expect(report.findings.map(({ rule, args }) => [rule, args['name']])).toEqual([
      ['clock-monitor-offset', 'DC1.example.com'],
      ['clock-monitor-error', 'DC2.example.com'],
    ]);
  });

  it('sc query by its numbers, netstat by its ports', () => {
    const service = read(
      'SERVICE_NAME: w32time\n        종류               : 30  WIN32\n        상태              : 1  STOPPED\n        WIN32_EXIT_CODE    : 1077  (0x435)\n        SERVICE_EXIT_CODE  : 0  (0x0)\n',
    );
    expect(only(service, 'service')).toMatchObject({ name: 'w32time', state: 1, exitCode: 1077 });
    expect(rules(service)).toEqual(['clock-service-down']);
    const ports = read(
      'C:\\>netstat -ano\n UDP    0.0.0.0:62123    *:*    1428\n TCP    0.0.0.0:123      0.0.0.0:0   LISTENING  4\n',
    );
    expect(rules(ports)).toEqual(['clock-port-missing', 'clock-port-other']);
    expect(rules(read(' UDP    0.0.0.0:123      *:*    1128\n'))).toEqual([]);
  });

  it.each([
    ['사용 가능한 시간 데이터가 없어 컴퓨터가 동기화하지 못했습니다.', 'no-time-data', 'clock-no-time-data'],
    [
      '다음 오류가 발생했습니다. 서비스가 시작되지 않았습니다. (0x80070426)',
      'service-stopped',
      'clock-service-stopped',
    ],
    [
      'Der folgende Fehler ist aufgetreten: Zugriff verweigert (0x80070005)',
      'not-administrator',
      'clock-not-administrator',
    ],
    ['자세한 도움말을 보려면 NET HELPMSG 2185을(를) 입력하십시오.', 'service-name', 'clock-service-name'],
    ['[SC] EnumQueryServicesStatus:OpenService 실패 1060:', 'service-missing', 'clock-service-missing'],
    ['시스템 오류 1058이(가) 생겼습니다.', 'service-disabled', 'clock-service-disabled'],
    ['exit code -2147023834', 'service-stopped', 'clock-service-stopped'],
    ['The following error occurred: (0x800710DF)', 'other-error', 'clock-other-error'],
  ])('%s', (line, cause, rule) => {
    const report = read(line);
    expect(only(report, 'answer').cause).toBe(cause);
    expect(rules(report)).toEqual([rule]);
  });

  it('success is said too, and sentences of other languages stay unknown', () => {
    expect(only(read('명령이 성공적으로 완료되었습니다.'), 'answer').cause).toBe('done');
    expect(only(read('Windows Time 서비스를 잘 멈추었습니다.'), 'answer').cause).toBe('done');
    expect(read('Der Befehl wurde erfolgreich ausgeführt.')).toMatchObject({ blocks: [], unread: 1 });
  });
});

describe('verdicts', () => {
  it.each([
    // otp.md 6.5: three seconds, two steps back, one ahead, the server five seconds fast, four seconds of typing.
    [3, '-05.0000000', { past: 6, future: 3 }, 'never', 0],
    [30, '-05.0000000', { past: 30, future: 30 }, 'always', 1],
    [3, '-01.0000000', { past: 6, future: 3 }, 'always', 1],
    [3, '-03.5000000', { past: 6, future: 3 }, 'sometimes', 0.5],
    [3, '+07.0000000', { past: 6, future: 3 }, 'always', 1],
    [3, '+10.0000000', { past: 6, future: 3 }, 'never', 0],
  ] as const)('keys of %d seconds, offset %s', (cycle, offset, policy, result, fraction) => {
    const report = read(steady(offset), { profile: { cycle }, policy, delay: { from: 4, to: 4 } });
    expect(verdict(report, 'otp')).toMatchObject({ result, fraction: { from: fraction, to: fraction } });
  });

  it('show the numbers that decided', () => {
    const report = read(steady('-05.0000000'), {
      profile: { cycle: 3 },
      policy: { past: 6, future: 3 },
      delay: { from: 4, to: 4 },
    });
    expect(verdict(report, 'otp')).toMatchObject({
      value: { from: -9, to: -9 },
      passes: { from: -6, to: 3 },
      fails: { from: -9, to: 6 },
      reason: 'outside',
    });
  });

  it('turn round when the device was measured', () => {
    const facts: Facts = { profile: { cycle: 3 }, policy: { past: 6, future: 3 }, delay: { from: 4, to: 4 } };
    expect(verdict(read(steady('+05.0000000'), { ...facts, measured: 'device' }), 'otp').result).toBe('never');
    expect(verdict(read(steady('+05.0000000'), facts), 'otp').result).toBe('always');
  });

  it('of a slow and a quick user differ', () => {
    const report = read(steady('+00.0000000'), { profile: { cycle: 3 }, policy: { past: 3, future: 3 } });
    expect(verdict(report, 'otp')).toMatchObject({ result: 'sometimes', fraction: { from: 0, to: 1 } });
  });

  it('of tokens: behind is not yet valid, ahead is early expiry, .NET forgives', () => {
    const behind = read(steady('+02.0000000'));
    expect(verdict(behind, 'jwt')).toMatchObject({ result: 'never', reason: 'behind', lenient: 'always' });
    expect(verdict(read(steady('+02.0000000'), { tolerance: { saml: 5 } }), 'saml').result).toBe('always');
    expect(verdict(read(steady('-20.0000000')), 'jwt')).toMatchObject({ result: 'always', reason: 'ahead' });
    expect(verdict(read(steady('+400.0000000')), 'saml')).toMatchObject({ result: 'never', lenient: 'never' });
    // A part of a second is what the rounding of nbf gives.
    expect(verdict(read(steady('+00.2500000')), 'jwt')).toMatchObject({
      result: 'sometimes',
      fraction: { from: 0.75 },
    });
  });

  it.each([
    ['+299.0000000', 'always'],
    ['-301.0000000', 'never'],
  ])('of Kerberos: %s', (offset, result) => {
    expect(verdict(read(steady(offset)), 'kerberos').result).toBe(result);
  });

  it('of keys stay unknown without a cycle, and where the window is larger than its cap', () => {
    expect(verdict(read(steady('+00.1')), 'otp')).toMatchObject({ result: 'unknown', reason: 'no-cycle' });
    const wide = read(steady('+00.1'), { profile: { cycle: 1 }, policy: { past: 300 } });
    expect(verdict(wide, 'otp')).toMatchObject({ result: 'unknown', reason: 'window' });
  });

  it('are for a share that only falls as the clocks part', () => {
    const offsets = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1, max: 60 }), (offset, cycle) => {
        const at = (value: number): number => {
          const written = `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(7)}`;
          const report = read(steady(written), {
            profile: { cycle },
            policy: { past: cycle, future: cycle },
            delay: { from: 0, to: 0 },
          });
          return verdict(report, 'otp').fraction?.from ?? NaN;
        };
        expect(at(offset + Math.sign(offset || 1))).toBeLessThanOrEqual(at(offset));
      }),
    );
  });
});

describe('how long it takes', () => {
  const guide =
    '22:47:25, +23.2364090s\n22:47:27, +22.7004942s    -> 조금씩이지만\n22:47:30, +22.1639462s\n22:47:32, +21.6430236s\n';

  it('is seen from the guide’s own samples, which shrink by a fifth of a second each second', () => {
    const report = read(guide, { profile: { cycle: 30 }, policy: { past: 10, future: 2 } });
    expect(report.adjustment).toMatchObject({ how: 'slewed', certainty: 'observed' });
    expect(report.adjustment?.rate).toBeCloseTo(0.22, 2);
    const until = report.adjustment?.until.find(({ check }) => check === 'jwt')?.seconds ?? 0;
    expect(until).toBeCloseTo(21.643 / 0.22, 0);
    expect(report.offset).toBe(21.6430236);
  });

  it('says how far off keys are from passing', () => {
    const report = read(guide, { profile: { cycle: 3 }, policy: { past: 10, future: 2 } });
    const until = report.adjustment?.until.find(({ check }) => check === 'otp')?.seconds ?? 0;
    // They pass once the app is no more than one step and the quickest user's second ahead.
    expect(until).toBeCloseTo((21.643 - 4) / 0.22, 0);
  });

  const configured = (values: string): string =>
    `${values
      .split(' ')
      .map((pair) => `${pair.replace('=', ': ')} (Local)\n`)
      .join('')}\n`;

  it.each([
    ['+400.0000000', 'MaxAllowedPhaseOffset=300 MaxPosPhaseCorrection=54000', 'set', 300],
    ['+20.0000000', 'MaxAllowedPhaseOffset=300 MaxPosPhaseCorrection=54000', 'slewed', 300],
    ['+60000.0000000', 'MaxAllowedPhaseOffset=300 MaxPosPhaseCorrection=54000', 'refused', 54_000],
    ['-60000.0000000', 'MaxAllowedPhaseOffset=1 MaxPosPhaseCorrection=54000', 'set', 1],
    ['+60000.0000000', 'MaxAllowedPhaseOffset=1 MaxPosPhaseCorrection=4294967295', 'set', 1],
  ])('is decided by the limits pasted with it: %s, %s', (offset, values, how, limit) => {
    expect(read(configured(values) + steady(offset)).adjustment).toMatchObject({ how, limit, certainty: 'stated' });
  });

  it('stays unknown between the defaults of a server alone and of a domain', () => {
    expect(read(steady('+20.0000000')).adjustment).toMatchObject({ how: 'unknown', rate: null });
    expect(read(steady('+00.5000000')).adjustment).toMatchObject({ how: 'slewed', certainty: 'inferred' });
    expect(read(steady('+00.0010000')).adjustment?.how).toBe('none');
    expect(read('nothing').adjustment).toBeNull();
  });

  it('knows when the next poll comes, and that a large jump is held for a spike', () => {
    const values = 'LargePhaseOffset=50000000 SpikeWatchPeriod=900 MaxAllowedPhaseOffset=1 SpecialPollInterval=3600';
    expect(read(configured(values) + steady('+20.0000000')).adjustment).toMatchObject({
      startsWithin: 3600,
      heldFor: 900,
    });
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '10:00:00, +00.1s',
      'C:\\>w32tm /config /update',
      '윤초 조정: 0(',
      'a[1.1.1.1:123]:',
      '    NTP: +1.0s',
      ': ',
      '\r',
      '\n',
      '0x800705B4',
    ],
    ...[
      'NtpServer REG_SZ a/b',
      'NtpClient (Local)',
      'Enabled: 0 (Local)',
      'STATE : 4 RUNNING',
      ' UDP 0:123 * 1',
      '\ud800',
      '"',
      '/manualpeerlist:',
    ],
  );

  it('is read without an exception, every place in it, and every cure fits', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const report = read(text, { profile: { cycle: 30 }, nowMs: 0 });
        for (const { at } of report.blocks) expect(at.from >= 0 && at.from <= at.to && at.to <= text.length).toBe(true);
        for (const { fixes, at } of report.findings) {
          for (const place of at) expect(place.from >= 0 && place.to <= text.length).toBe(true);
          for (const fix of fixes ?? [])
            for (const { edits } of fix.edits) {
              expect(orderEdits(edits, text.length)).not.toBeNull();
              expect(applyEdits(text, edits)).not.toBe(text);
            }
        }
      }),
    );
  });

  it.each([
    '10:00:00, +00.1000000s\n',
    'C:\\>w32tm /config /manualpeerlist:time.bora.net\ntime.kornet.net\n',
    korean,
    'a[10.0.0.1:123]:\n    NTP: +1.0000000s\n',
    'NtpServer REG_SZ time.bora.net\n',
    'a: 1\n',
    ' '.repeat(900) + '\n',
    '1'.repeat(900) + '\n',
  ])('costs no more than in proportion to its length: %#', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      readClock({ source: { text }, profile: { cycle: 30 } });
      return performance.now() - start;
    };
    time(20_000);
    const [small, large] = [40_000, 160_000].map((length) => Math.min(time(length), time(length), time(length)));
    // Four times as long: a square would take sixteen times.
    expect(large).toBeLessThan(Math.max(small ?? 0, 10) * 10);
  });

  it('over the limit is refused', () => {
    expect(readClock({ source: { text: 'x\n'.repeat(50_001) } })).toMatchObject({
      ok: false,
      error: { code: 'text-too-many-lines' },
    });
  });
});
