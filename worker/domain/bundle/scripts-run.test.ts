import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AdfsMachine } from '../../../test/support/adfs-machine';
import { soundBundle, soundDeployment } from '../../../test/support/bundle-requests';
import { buildPowerShellParser, hasDotnet, parsePowerShell } from '../../../test/support/powershell-parser';
import { buildPowerShellRunner } from '../../../test/support/powershell-runner';
import { specialString } from '../../../test/support/special-strings';
import type { BundleRequest, BundleScript } from '../../contract';
import { locales } from '../../contract';
import { buildBundle } from '.';

const isWanted = hasDotnet && Boolean(process.env.SIGNET_LONG);

function textsOf(more: Partial<BundleRequest> = {}): Map<string, string> {
  const made = buildBundle({ ...soundBundle, ...more });
  return new Map(made.ok ? made.value.entries.map(({ path, text = '' }) => [path, text]) : []);
}
const bundle = textsOf();
const script = (name: BundleScript): string => bundle.get(`scripts/${name}.ps1`) ?? '';
const scripts = (texts: Map<string, string>): string[] =>
  [...texts].flatMap(([path, text]) => (path.endsWith('.ps1') ? [text] : []));

// Building takes half a minute, so this is of the long run; readers of our own are asked each time.
describe.runIf(isWanted)('PowerShell’s own parser', () => {
  beforeAll(buildPowerShellParser, 240_000);

  it('finds no error in any script, in either language', () => {
    const all = locales.flatMap((locale) => scripts(textsOf({ locale })));
    expect(all).toHaveLength(24);
    for (const { errors } of parsePowerShell(all)) expect(errors).toEqual([]);
  });

  it('E01, E02, E04: finds the same commands whatever the values', () => {
    const meant = parsePowerShell([script('verify')])[0]?.commands;
    const values = fc.sample(specialString, 100).map((value) => value.replace(/[\0\r\n]/g, ''));
    const texts = values.flatMap((value) => {
      const farm = { ...soundDeployment.farm, serviceName: value, nodes: [value, 'b'] };
      const made = textsOf({ deployment: { ...soundDeployment, farm } }).get('scripts/verify.ps1');
      return made === undefined ? [] : [made];
    });
    expect(texts.length).toBeGreaterThan(80);
    for (const { errors, commands } of parsePowerShell(texts))
      expect({ errors, commands }).toEqual({ errors: [], commands: meant });
  });
});

const INI = 'D:\\ADFSadapter\\ADFSadapter.ini';
const SOURCE = 'D:\\ADFSadapter-bundle\\ADFSadapter.ini';
const DLL = 'D:\\ADFSadapter\\ADFSadapter.dll';
const REMINDER = 'D:\\ADFSadapter\\EMERGENCY.txt';

describe.runIf(isWanted)('a script that runs', () => {
  let machine: AdfsMachine;
  beforeAll(buildPowerShellRunner, 240_000);
  beforeEach(() => {
    machine = new AdfsMachine();
  });
  afterEach(() => machine.remove());
  const run = (name: BundleScript, options = '', before = ''): string[] => machine.run(script(name), options, before);
  const done = (lines: readonly string[]): string[] => lines.filter((line) => /^[A-Z]+(?: |$)/.test(line));

  it('asks for the secrets without showing them, and writes them as they were typed', () => {
    machine.write(SOURCE, bundle.get('ADFSadapter.ini') ?? '');
    const typed = ['one', 'other', 'key', 'key', 'a$1`"', 'a$1`"'].map((text) => `$Global:Typed.Enqueue('${text}')`);
    const lines = run('set-secrets', '', typed.join('\n'));
    expect(lines.at(-1)).toBe('EXIT 0');
    expect(lines.join('\n')).not.toContain('a$1');
    expect(machine.read(SOURCE)).toBe(
      bundle
        .get('ADFSadapter.ini')
        ?.replace('********', 'key')
        .replace('********', () => 'a$1`"'),
    );
  });

  it('changes nothing with -WhatIf', () => {
    machine.write(SOURCE, 'new');
    machine.write(INI, 'old');
    machine.write(DLL, 'old');
    machine.write('E:\\ADFSadapter.dll', 'new');
    for (const [name, options] of [
      ['apply-config', ''],
      ['policy', ''],
      ['upgrade', "-NewDll 'E:\\ADFSadapter.dll'"],
      ['theme', ''],
    ] as const) {
      const lines = run(name, `-WhatIf ${options}`);
      expect(lines.at(-1), name).toBe('EXIT 0');
      expect(
        lines.some((line) => line.startsWith('[SKIP]')),
        name,
      ).toBe(true);
      expect(done(lines), name).toEqual(['EXIT 0']);
    }
    expect([machine.read(INI), machine.read(DLL)]).toEqual(['old', 'old']);
  });

  it('puts the old configuration back when the service does not start, or a provider is not loaded', () => {
    machine.write(SOURCE, 'new');
    machine.write(INI, 'old');
    for (const before of ['$Global:FailRestart = 1', '$Global:Events = @(1)']) {
      const lines = run('apply-config', '-Drained', before);
      expect(done(lines)).toEqual(['RESTART', 'RESTART', 'EXIT 2']);
      expect(machine.read(INI)).toBe('old');
    }
    expect(run('apply-config', '-Drained').at(-1)).toBe('EXIT 0');
    expect(machine.read(INI)).toBe('new');
    expect(done(run('apply-config', '-Drained'))).toEqual(['EXIT 0']);
    expect(run('rollback', '-What Config -Drained').at(-1)).toBe('EXIT 0');
    expect(machine.read(INI)).toBe('old');
  });

  it('applies no configuration with masked places', () => {
    machine.write(SOURCE, '[MAIN]\r\nDOMAIN_SECRET_KEY_01=aaa.com;********\r\n');
    machine.write(INI, 'old');
    expect(run('apply-config', '-Drained').at(-1)).toBe('EXIT 3');
    expect(machine.read(INI)).toBe('old');
  });

  it('adds to the list of methods, and goes to all only after the pilot', () => {
    expect(run('policy', '-All').at(-1)).toBe('EXIT 3');
    expect(done(run('policy'))).toEqual([
      'SETLIST AzureMfa,Certificate,ADFSadapter',
      'SETPARTY Portal Permit everyone and require MFA ',
      'EXIT 0',
    ]);
    const pilot = "$Global:Parties['Portal'].AccessControlPolicyName = 'Permit everyone and require MFA'";
    const lines = run('policy', '-All', pilot);
    expect(lines.find((line) => line.startsWith('[FAULT]'))).toContain('Expenses has the policy Special');
    expect(run('policy', '', '$Global:Providers = @()').at(-1)).toBe('EXIT 3');
    expect(run('policy', '', "$Global:Role = 'SecondaryComputer'").at(-1)).toBe('EXIT 3');
  });

  it('replaces the adapter in the safe order, and gives the methods back as they were', () => {
    machine.write(DLL, 'old');
    machine.write('E:\\ADFSadapter.dll', 'new');
    const list = "$Global:List = @('AzureMfa', 'ADFSadapter', 'Certificate')";
    expect(done(run('upgrade', "-Drained -NewDll 'E:\\ADFSadapter.dll'", list))).toEqual([
      'SETLIST AzureMfa,Certificate',
      'UNREGISTER ADFSadapter',
      'RESTART',
      'GAC - old',
      'GAC + new',
      'REGISTER ADFSadapter.AuthenticationAdapter, ADFSadapter, Version=new',
      'RESTART',
      'SETLIST AzureMfa,Certificate,ADFSadapter',
      'EXIT 0',
    ]);
    expect(machine.read(DLL)).toBe('new');
    machine.write(DLL, 'old');
    const secondary = run('upgrade', "-Drained -NewDll 'E:\\ADFSadapter.dll'", "$Global:Role = 'SecondaryComputer'");
    expect(done(secondary)).toEqual(['RESTART', 'GAC - old', 'GAC + new', 'RESTART', 'EXIT 0']);
  });

  it('turns the bypass on only with a reason, reminds of it, and turns it off', () => {
    machine.write(INI, '[MAIN]\r\nBYPASS_ADAPTER = "0"\r\nLOG_LEVEL=2\r\n');
    expect(run('emergency', '-Action BypassOn -Drained').at(-1)).toBe('EXIT 3');
    expect(run('emergency', "-Action BypassOn -Reason 'MFA server down' -Drained").at(-1)).toBe('EXIT 0');
    expect(machine.read(INI)).toBe('[MAIN]\r\nBYPASS_ADAPTER = 283901\r\nLOG_LEVEL=2\r\n');
    expect(machine.read(REMINDER)).toContain('CORP\\admin ADFS01 BypassOn MFA server down');
    expect(run('emergency').at(-1)).toBe('EXIT 1');
    expect(run('emergency', "-Action BypassOff -Reason 'up again' -Drained").at(-1)).toBe('EXIT 0');
    expect(machine.read(INI)).toBe('[MAIN]\r\nBYPASS_ADAPTER = 0\r\nLOG_LEVEL=2\r\n');
    expect(machine.read(REMINDER)).toBeNull();
    expect(machine.read('D:\\ADFSadapter\\emergency-record.txt')).toContain('BypassOff up again');
  });

  it('takes the provider out and in again without touching the others', () => {
    machine.write(INI, 'BYPASS_ADAPTER=0\r\n');
    const list = "$Global:List = @('AzureMfa', 'ADFSadapter')";
    expect(done(run('emergency', "-Action ProviderOut -Reason 'x'", list))).toEqual(['SETLIST AzureMfa', 'EXIT 0']);
    expect(done(run('emergency', "-Action ProviderIn -Reason 'x'"))).toEqual([
      'SETLIST AzureMfa,Certificate,ADFSadapter',
      'EXIT 0',
    ]);
    expect(machine.read(REMINDER)).toBeNull();
  });
});
