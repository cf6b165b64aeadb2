import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockPlace, OtpClockScriptRead } from '../../../contract';
import { applyEdits, gatherSafeFixes, orderEdits } from '../../core/edits';
import { readClockScript } from '.';

function read(text: string, place?: ClockPlace, shell?: 'cmd' | 'powershell'): OtpClockScriptRead {
  const made = readClockScript({ source: { text }, ...(place && { place }), ...(shell && { shell }) });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const rules = (text: string, place?: ClockPlace, shell?: 'cmd' | 'powershell'): string[] =>
  read(text, place, shell).findings.map(({ rule }) => rule);

/** The text after one cure of a rule, safe or not. */
function cured(text: string, rule: string, shell?: 'cmd' | 'powershell'): string {
  const fixes = read(text, undefined, shell)
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes ?? []);
  const [fix] = fixes;
  if (!fix) throw new Error(`no cure of ${rule}`);
  return applyEdits(text, fix.edits[0]?.edits ?? []);
}

const ok = 'w32tm /config /manualpeerlist:"dc01,0x9 dc02,0x9" /syncfromflags:manual /update';

describe('commands of the guide', () => {
  it.each([
    ['clock-command-service-name', 'net stop w32tm', 'net stop w32time'],
    ['clock-command-service-name', '시작 -> cmd -> net stop w32tm', '시작 -> cmd -> net stop w32time'],
    ['clock-command-service-name', '              -> net start w32tm', '              -> net start w32time'],
    ['clock-command-service-name', 'Restart-Service w32tm', 'Restart-Service w32time'],
    [
      'clock-command-glued',
      'w32tm /config /syncfromflags:manual /manualpeerlist:10.10.10.1/update',
      'w32tm /config /syncfromflags:manual /manualpeerlist:10.10.10.1 /update',
    ],
    [
      'clock-command-peer-flags',
      'w32tm /config /manualpeerlist:"kr.pool.ntp.org" /update',
      'w32tm /config /manualpeerlist:"kr.pool.ntp.org,0x9" /update',
    ],
    [
      'clock-command-peer-flags',
      'w32tm /config /manualpeerlist:"a.b,0x8 c.d" /update',
      'w32tm /config /manualpeerlist:"a.b,0x9 c.d,0x9" /update',
    ],
    ['clock-command-findstr', 'C:\\>netstat -ano | findstr 123', 'C:\\>netstat -ano | findstr /c:":123 "'],
    [
      'clock-command-no-update',
      'w32tm /config /syncfromflags:manual /manualpeerlist:"a.b,0x9"',
      'w32tm /config /syncfromflags:manual /manualpeerlist:"a.b,0x9" /update',
    ],
    ['clock-command-start-auto', 'sc config w32time start=auto', 'sc config w32time start= auto'],
    [
      'clock-command-unlimited',
      'reg add "HKLM\\SYSTEM\\x\\Config" /v MaxPosPhaseCorrection /t REG_DWORD /d 0xFFFFFFFF /f',
      'reg add "HKLM\\SYSTEM\\x\\Config" /v MaxPosPhaseCorrection /t REG_DWORD /d 54000 /f',
    ],
    [
      'clock-command-peers-unquoted',
      'w32tm /config /manualpeerlist:a.b,0x9 c.d,0x9 /update',
      'w32tm /config /manualpeerlist:"a.b,0x9 c.d,0x9" /update',
    ],
    [
      'clock-command-public-peer',
      'w32tm /config /syncfromflags:manual /manualpeerlist:time.windows.com,0x9 /update',
      'w32tm /config /syncfromflags:domhier /update',
    ],
  ])('%s: %s', (rule, before, after) => {
    expect(rules(before)).toContain(rule);
    expect(cured(before, rule)).toBe(after);
    expect(rules(after)).not.toContain(rule);
  });

  it('that name one server and set another', () => {
    const text =
      '동기화 대상을 외부 NTP(예:time.bora.net)으로 설정한다.\n' +
      'w32tm /config /syncfromflags:manual /manualpeerlist:time.microsoft.com,0x9 /update\n';
    const rule = 'clock-command-other-server';
    expect(read(text).findings.find((finding) => finding.rule === rule)?.args).toEqual({
      found: 'time.microsoft.com',
      named: 'time.bora.net',
    });
    expect(cured(text, rule)).toContain('/manualpeerlist:time.bora.net,0x9 /update');
    expect(rules(text.replaceAll('time.microsoft.com', 'time.bora.net'))).not.toContain(rule);
    const registry = 'w32tm /config /manualpeerlist:a.b,0x9 /update\nNtpServer REG_SZ time.bora.net,0x9\n';
    expect(rules(registry)).toContain(rule);
  });

  it('of its closing list (seed, 3.1, 7.8) have five kinds of fault and no other', () => {
    const key = 'reg add "HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\';
    const list = [
      `${key}TimeProviders\\NtpClient" /v Enabled /t REG_DWORD /d 1 /f`,
      `${key}TimeProviders\\NtpClient" /v SpecialPollInterval /t REG_DWORD /d 60 /f`,
      `${key}Config" /v MaxPosPhaseCorrection /t REG_DWORD /d 0xFFFFFFFF /f`,
      `${key}Config" /v MaxNegPhaseCorrection /t REG_DWORD /d 0xFFFFFFFF /f`,
      'w32tm /config /syncfromflags:manual /manualpeerlist:"kr.pool.ntp.org"',
      'sc config w32time start=auto',
      'sc triggerinfo w32time start/networkon stop/networkoff',
      'net stop w32time',
      'net start w32time',
      'w32tm /resync /nowait',
      'w32tm /query /status',
    ].join('\r\n');
    expect(rules(list).sort()).toEqual([
      'clock-command-no-update',
      'clock-command-peer-flags',
      'clock-command-public-peer',
      'clock-command-start-auto',
      'clock-command-unlimited',
      'clock-command-unlimited',
    ]);
    expect(read(list).commands).toHaveLength(11);
  });

  it('in PowerShell: sc is another command, and a comma makes two of one', () => {
    const text = 'sc config w32time start= auto\nw32tm /config /manualpeerlist:time.a.com,0x9 /update';
    expect(rules(text, 'pdc', 'powershell')).toEqual(['clock-command-sc-alias', 'clock-command-peers-unquoted']);
    expect(rules(text, 'pdc', 'cmd')).toEqual([]);
    expect(cured(text, 'clock-command-sc-alias', 'powershell')).toContain('sc.exe config');
    const both = cured(text, 'clock-command-peers-unquoted', 'powershell');
    expect(both).toContain('/manualpeerlist:"time.a.com,0x9" /update');
    expect(rules('PS C:\\> sc query w32time')).toContain('clock-command-sc-alias');
  });

  it('a public server is an error on a domain member only', () => {
    const text = 'w32tm /config /syncfromflags:manual /manualpeerlist:"kr.pool.ntp.org,0x9" /update';
    const severity = (place?: ClockPlace) => read(text, place).findings.map((finding) => finding.severity);
    expect(severity('member')).toEqual(['error']);
    expect(severity()).toEqual(['info']);
    expect(severity('stand-alone')).toEqual([]);
    expect(severity('pdc')).toEqual([]);
  });

  it('a restart that follows takes the place of /update in part', () => {
    const text = 'w32tm /config /manualpeerlist:dc01,0x9\nnet stop w32time\nnet start w32time\n';
    expect(read(text, 'pdc').findings).toMatchObject([{ rule: 'clock-command-no-update', severity: 'warning' }]);
    expect(read('net start w32time\nw32tm /config /manualpeerlist:dc01,0x9\n', 'pdc').findings).toMatchObject([
      { rule: 'clock-command-no-update', severity: 'error' },
    ]);
  });

  it.each([
    ok,
    'net stop w32time && net start w32time',
    'sc.exe config w32time start= auto',
    'netstat -ano | findstr /c:":123 "',
    'netstat -ano | find ":443"',
    'w32tm /resync /rediscover',
    'net use x: \\\\w32tm\\share',
    'find out which service w32tm uses',
  ])('leaves sound ones alone: %s', (text) => {
    expect(rules(text, 'pdc')).toEqual([]);
  });

  it('with all safe cures taken, have no safe cure left', () => {
    const text = [
      'C:\\>net stop w32tm',
      'reg add "HKLM\\x" /v SpecialPollInterval /t REG_DWORD /d 60 /f',
      'w32tm /config /syncfromflags:manual /manualpeerlist:10.10.10.1/update',
      'sc config w32time start=auto',
      'netstat -ano | findstr 123',
    ].join('\r\n');
    let after = text;
    for (let round = 0; round < 3; round++)
      after = applyEdits(after, gatherSafeFixes(read(after, 'pdc').findings, after.length)?.edits ?? []);
    expect(after.split('\r\n')).toEqual([
      'C:\\>net stop w32time',
      'reg add "HKLM\\x" /v SpecialPollInterval /t REG_DWORD /d 60 /f',
      'w32tm /config /syncfromflags:manual /manualpeerlist:10.10.10.1,0x9 /update',
      'sc config w32time start= auto',
      'netstat -ano | findstr /c:":123 "',
    ]);
  });

  it('any text: cures fit, and none fails', () => {
    const words = fc.constantFrom(
      ...[
        'w32tm ',
        '/config ',
        '/manualpeerlist:',
        '/update',
        '"',
        ',',
        '0x9',
        ' ',
        '\n',
        'C:\\>',
        'PS C:\\>',
        'time.bora.net',
      ],
      ...[
        'sc config w32time ',
        'start=auto',
        'net stop w32tm',
        '| findstr 123',
        'netstat',
        '-> ',
        'reg add a /v b /d ',
        '&',
        ';',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { fixes } of read(text, 'member', 'powershell').findings)
          for (const { edits } of (fixes ?? []).flatMap((fix) => fix.edits))
            expect(orderEdits(edits, text.length)).not.toBeNull();
      }),
    );
  });
});
