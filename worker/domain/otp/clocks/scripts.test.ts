import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPowerShellParser, hasDotnet, parsePowerShell } from '../../../../test/support/powershell-parser';
import type { OtpClockScripts, OtpClockScriptsRequest } from '../../../contract';
import { clockScripts as en } from '../../../texts/en/otp-clocks-scripts';
import { clockScripts as ko } from '../../../texts/ko/otp-clocks-scripts';
import { clockScripts, readClockScript } from '.';

const words = { en, ko };

function outcome(request: OtpClockScriptsRequest): ReturnType<typeof clockScripts> {
  const { head, back, steps } = words[request.locale];
  const step = (code: keyof typeof steps): string[] => [steps[code].title, steps[code].why];
  return clockScripts(request, { apply: { head: head[request.role], step }, back: { head: back, step } });
}

function made(request: OtpClockScriptsRequest): OtpClockScripts {
  const scripts = outcome(request);
  if (!scripts.ok) throw new Error(scripts.error.code);
  return scripts.value;
}

const server: OtpClockScriptsRequest = {
  role: 'server',
  shell: 'cmd',
  place: 'stand-alone',
  peers: ['time.bora.net', 'time.kornet.net'],
  locale: 'ko',
};
const client: OtpClockScriptsRequest = { ...server, role: 'client', peers: ['10.10.10.1'] };

const requests: fc.Arbitrary<OtpClockScriptsRequest> = fc.record({
  role: fc.constantFrom('server', 'client'),
  shell: fc.constantFrom('cmd', 'powershell'),
  place: fc.constantFrom('stand-alone', 'member', 'pdc'),
  peers: fc.array(fc.constantFrom('time.bora.net', '10.10.10.1', 'dc01', 'fe80::1'), { minLength: 1, maxLength: 4 }),
  pollSeconds: fc.constantFrom(64, 1024, 86_400),
  locale: fc.constantFrom('ko', 'en'),
});

const lines = ({ steps }: OtpClockScripts): string[] => steps.flatMap((step) => step.lines);

describe('scripts that set up clocks', () => {
  it('of a server take the guide’s steps without its slips', () => {
    const written = lines(made(server));
    expect(written).toContain(
      'w32tm.exe /config /manualpeerlist:"time.bora.net,0x9 time.kornet.net,0x9" /syncfromflags:manual /reliable:yes /update',
    );
    expect(written).toContain('net stop w32time');
    expect(written).toContain('sc.exe config w32time start= auto');
    expect(written).toContain('sc.exe triggerinfo w32time start/networkon stop/networkoff');
    expect(written.join('\n')).toMatch(/MaxPosPhaseCorrection .* 54000/);
    expect(written.join('\n')).toMatch(/TimeProviders\\NtpServer" \/v Enabled .* 1/);
    expect(written.some((line) => line.includes('localport=123'))).toBe(true);
  });

  it('of a client ask the inner server and open no port', () => {
    const written = lines(made(client)).join('\n');
    expect(written).toContain('/manualpeerlist:"10.10.10.1,0x9" /syncfromflags:manual /update');
    expect(written).toContain('/stripchart /computer:10.10.10.1');
    expect(written).not.toMatch(/firewall|NtpServer"|reliable/);
  });

  it('of a domain member follow the domain unless told otherwise', () => {
    const written = lines(made({ ...client, place: 'member', peers: [] })).join('\n');
    expect(written).toContain('/syncfromflags:domhier /update');
    expect(written).not.toMatch(/manualpeerlist|SpecialPollInterval|PhaseCorrection|triggerinfo|stripchart/);
  });

  it('lead back by what they exported before they changed anything', () => {
    for (const shell of ['cmd', 'powershell'] as const) {
      const { steps, back } = made({ ...server, shell });
      const exported = steps.findIndex(({ code }) => code === 'back-up');
      const changed = steps.findIndex((step) => step.lines.some((line) => /reg\.exe add|\/config/.test(line)));
      expect(exported).toBeGreaterThan(-1);
      expect(exported).toBeLessThan(changed);
      const file = /export \S+ (\S+)/.exec(steps[exported]?.lines[0] ?? '')?.[1] ?? '-';
      expect(back.flatMap((step) => step.lines).join('\n')).toContain(`reg.exe import ${file}`);
    }
  });

  it('have nothing that our own reader finds fault with', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { files } = made(request);
        for (const { bytes, encoding } of [files.apply, files.back]) {
          const { shell, place } = request;
          const read = readClockScript({ source: { bytes, encoding }, shell, place });
          if (!read.ok) throw new Error(read.error.code);
          const faults = read.value.findings.filter(({ severity }) => severity !== 'info');
          const meant = place === 'member' ? faults.filter(({ rule }) => rule !== 'clock-command-public-peer') : faults;
          expect(meant).toEqual([]);
          expect(read.value.commands.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('are files their shell reads right: code page 949 for cmd in Korean, a mark for PowerShell', () => {
    const { apply } = made(server).files;
    expect(apply).toMatchObject({ name: 'set-up-ntp-server.cmd', encoding: 'cp949', bom: false });
    expect(new TextDecoder('euc-kr').decode(apply.bytes)).toBe(apply.text);
    expect(apply.text.startsWith('@echo off\r\n')).toBe(true);
    const ps = made({ ...server, shell: 'powershell' }).files.apply;
    expect([...ps.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(made({ ...server, locale: 'en' }).files.apply.bytes.every((byte) => byte < 0x80)).toBe(true);
  });

  it('in cmd have remarks that do nothing', () => {
    for (const line of made({ ...server, locale: 'en' }).files.apply.text.split('\r\n'))
      if (line.startsWith('rem')) expect(line).not.toMatch(/[%^&|<>!"]/);
  });

  it.each([
    [['a b'], 1024],
    [['a&calc'], 1024],
    [['-x'], 1024],
    [['a"b'], 1024],
    [[''], 1024],
    [[], 1024],
    [Array.from({ length: 9 }, () => 'a'), 1024],
  ])('refuse servers %j', (peers, pollSeconds) => {
    expect(outcome({ ...server, peers, pollSeconds })).toMatchObject({ ok: false, error: { code: 'clock-peers' } });
  });

  it.each([0, 15, 86_401, 1.5, NaN])('refuse %d seconds between polls', (pollSeconds) => {
    expect(outcome({ ...server, pollSeconds })).toMatchObject({ ok: false, error: { code: 'clock-poll' } });
  });

  const isWanted = hasDotnet && Boolean(process.env.SIGNET_LONG);
  describe.runIf(isWanted)('by PowerShell’s own parser', () => {
    beforeAll(buildPowerShellParser, 240_000);

    it('have no error, and each line is its command', () => {
      const all = fc.sample(requests, 40).map((request) => made({ ...request, shell: 'powershell' }));
      const scripts = all.flatMap(({ files }) => [files.apply.text, files.back.text]);
      for (const { errors, commands } of parsePowerShell(scripts)) {
        expect(errors).toEqual([]);
        expect(commands).toContain('reg.exe');
      }
    });
  });
});
