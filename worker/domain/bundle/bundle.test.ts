import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { soundBundle, soundDeployment } from '../../../test/support/bundle-requests';
import { soundWith } from '../../../test/support/ini-cases';
import { readReg } from '../../../test/support/readers/reg';
import type { Bundle, BundleRequest, Deployment } from '../../contract';
import { bundleParts, bundleScripts, locales } from '../../contract';
import { buildBundle, bundleFileName, changedSince, previewBundle } from '.';

function bundle(more: Partial<BundleRequest> = {}): Bundle {
  const made = buildBundle({ ...soundBundle, ...more });
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.args)}`);
  return made.value;
}

const withFarm = (farm: Partial<Deployment['farm']>): Deployment => ({
  ...soundDeployment,
  farm: { ...soundDeployment.farm, ...farm },
});
const withIni = (text: string): Deployment => ({
  ...soundDeployment,
  files: { ...soundDeployment.files, ini: { name: 'ADFSadapter.ini', text, encoding: 'cp949', bom: false } },
});
const withOnload = (text: string): Deployment => ({
  ...soundDeployment,
  files: { ...soundDeployment.files, onload: { name: 'onload.js', text, encoding: 'utf-8', bom: true } },
});

function textOf({ entries }: Bundle, path: string): string {
  const entry = entries.find((one) => one.path === path);
  if (entry?.text === undefined) throw new Error(`no ${path}`);
  return entry.text;
}
const pathsOf = ({ entries }: Bundle): string[] => entries.map(({ path }) => path);
const idsOf = ({ missing }: Bundle): string[] => missing.map(({ id }) => id);
const SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const CONSUMER = '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21';

describe('a bundle', () => {
  it('unzips to the entries it lists, each with its size and hash', () => {
    const made = bundle();
    const files = unzipSync(made.zip);
    expect(Object.keys(files)).toEqual(pathsOf(made));
    for (const { path, sizeBytes, sha256: hash, text } of made.entries) {
      const bytes = files[path] ?? new Uint8Array();
      expect([bytes.length, bytesToHex(sha256(bytes))], path).toEqual([sizeBytes, hash]);
      const encoding = path.endsWith('.reg') ? 'utf-16le' : 'utf-8';
      if (text !== undefined) expect(new TextDecoder(encoding).decode(bytes), path).toBe(text);
    }
  });

  it('has each part of the issue’s list, in the order of the work', () => {
    expect(pathsOf(bundle())).toEqual([
      'README.md',
      'ADFSadapter.ini',
      'theme/onload.js',
      'theme/style.css',
      'theme/logo.png',
      'theme/illustration.jpg',
      ...bundleScripts.map((name) => `scripts/${name}.ps1`).sort((a, b) => order(a) - order(b)),
      'registry/add-event-source.reg',
      'registry/remove-event-source.reg',
      'manifest.json',
    ]);
  });
  const order = (path: string): number => bundleScripts.findIndex((name) => path === `scripts/${name}.ps1`);

  it('is the same to the byte when it is made twice, in every language', () => {
    for (const locale of locales) expect(bundle({ locale }).zip).toEqual(bundle({ locale }).zip);
    expect(bundle({ nowMs: 1 }).zip).not.toEqual(bundle().zip);
  });

  it('has one fixed time in it, so that no clock and no time zone shows', () => {
    // Noon of 1 January 1980 by the clock of whoever unpacks it (APPNOTE 4.4.6).
    expect([...bundle().zip.subarray(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });

  it('names every other entry in its manifest', () => {
    const made = bundle();
    const manifest = JSON.parse(textOf(made, 'manifest.json')) as {
      entries: { path: string; sha256: string }[];
      secrets: boolean;
      builtAt: string;
    };
    const others = made.entries.filter(({ path }) => path !== 'manifest.json');
    expect(manifest.entries.map(({ path, sha256: hash }) => [path, hash])).toEqual(
      others.map(({ path, sha256: hash }) => [path, hash]),
    );
    expect([manifest.secrets, manifest.builtAt]).toEqual([false, '2026-01-05T00:00:00.000Z']);
  });

  it('has only the parts that were asked for', () => {
    expect(pathsOf(bundle({ parts: [] }))).toEqual(['manifest.json']);
    expect(pathsOf(bundle({ parts: ['config'] }))).toEqual(['ADFSadapter.ini', 'manifest.json']);
    for (const part of bundleParts) {
      const made = bundle({ parts: [part] });
      expect(made.entries.filter((entry) => entry.part !== part).map(({ path }) => path)).toEqual(['manifest.json']);
    }
  });

  it('shows in advance what it will hold', () => {
    const { zip, ...rest } = bundle();
    expect(zip.length).toBeGreaterThan(0);
    expect(previewBundle(soundBundle)).toEqual({ ok: true, value: rest });
  });

  it('says what changed since the last one, whenever each was made', () => {
    const first = bundle();
    expect(first.changes).toBeNull();
    const deployment = { ...withOnload('var other = 2;\r\n'), lastBundle: first.mark };
    const second = bundle({ deployment, nowMs: soundBundle.nowMs + 1, parts: ['config', 'theme'] });
    expect(second.changes?.filter(({ path }) => !path.startsWith('scripts/'))).toEqual([
      { path: 'theme/onload.js', how: 'changed' },
      { path: 'README.md', how: 'removed' },
      { path: 'registry/add-event-source.reg', how: 'removed' },
      { path: 'registry/remove-event-source.reg', how: 'removed' },
    ]);
    const again = bundle({ deployment: { ...soundDeployment, lastBundle: first.mark }, nowMs: soundBundle.nowMs + 1 });
    expect(again.changes).toEqual([]);
    expect(changedSince({ builtAtMs: 0, entries: {} }, { builtAtMs: 1, entries: { a: '1' } })).toEqual([
      { path: 'a', how: 'added' },
    ]);
  });
});

describe('ADFSadapter.ini of a bundle', () => {
  const bytesOf = (made: Bundle): Uint8Array => unzipSync(made.zip)['ADFSadapter.ini'] ?? new Uint8Array();

  it('E10: has its secrets only when they were asked for, and says where they are', () => {
    const masked = bundle();
    for (const [path, bytes] of Object.entries(unzipSync(masked.zip)))
      for (const secret of [SECRET, CONSUMER]) expect(Buffer.from(bytes).includes(secret), path).toBe(false);
    expect(masked.masked).toBe(2);
    expect(textOf(masked, 'ADFSadapter.ini')).toContain('SECRET_KEY="********"');
    expect(masked.missing).toContainEqual({ id: 'secrets', args: { count: 2 } });
    expect(textOf(masked, 'README.md')).toContain('set-secrets.ps1 asks for them');
    const whole = bundle({ secrets: true });
    expect(textOf(whole, 'ADFSadapter.ini')).toBe(soundDeployment.files.ini?.text);
    expect(textOf(whole, 'README.md')).toContain('holds its secrets in plain text');
    expect(textOf(whole, 'manifest.json')).toContain('"secrets": true');
  });

  it('is UTF-8 without a byte-order mark, whatever it came as', () => {
    const made = bundle({ deployment: withIni(`\ufeff# 한글 주석\r\n${soundWith({})}`), secrets: true });
    expect([...bytesOf(made).subarray(0, 4)]).toEqual([0x23, 0x20, 0xed, 0x95]);
  });

  it('stays out while it has errors, unless the user insists; then README names them first', () => {
    const deployment = withIni(soundWith({ MFA_API_URL: null }));
    const made = bundle({ deployment });
    expect(pathsOf(made)).not.toContain('ADFSadapter.ini');
    expect(idsOf(made)).toContain('ini-errors');
    expect(made.errors[0]?.file).toBe('ini');
    const key = made.errors[0]?.findings[0]?.key ?? '';
    const insisted = bundle({ deployment, insist: true, errorTexts: { [key]: 'No *address*\nis given.' } });
    expect(pathsOf(insisted)).toContain('ADFSadapter.ini');
    expect(idsOf(insisted)).not.toContain('ini-errors');
    const [title, , second, , said, , error] = textOf(insisted, 'README.md')
      .replace(/^\ufeff/, '')
      .split('\r\n');
    expect(title).toMatch(/^# /);
    expect(second).toBe('## Errors: read this first');
    expect(said).toContain('`ADFSadapter.ini`');
    expect(error).toContain('No \\*address\\* is given.');
  });

  it('is missed when there is none', () => {
    const made = bundle({ deployment: { ...soundDeployment, files: { ...soundDeployment.files, ini: null } } });
    expect(idsOf(made)).toEqual(expect.arrayContaining(['ini', 'hosts']));
    expect(pathsOf(made)).not.toContain('ADFSadapter.ini');
  });
});

describe('the theme of a bundle', () => {
  it('stays out while onload.js has errors, unless the user insists', () => {
    const deployment = withOnload('function (');
    expect(pathsOf(bundle({ deployment }))).not.toContain('theme/onload.js');
    expect(idsOf(bundle({ deployment }))).toContain('onload-errors');
    expect(pathsOf(bundle({ deployment, insist: true }))).toContain('theme/onload.js');
  });

  it('is set by the theme tool’s commands, compared before it is activated', () => {
    const script = textOf(bundle(), 'scripts/theme.ps1');
    const places = [
      "Export-AdfsWebTheme -Name 'default'",
      "New-AdfsWebTheme -Name 'custom_prd' -SourceName 'default'",
      "-OnLoadScriptPath 'D:\\ADFSadapter-bundle\\theme\\onload.js'",
      "Confirm-Fact 'theme-hash'",
      "Set-AdfsWebConfig -ActiveThemeName 'custom_prd'",
    ].map((part) => script.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(textOf(bundle(), 'scripts/rollback.ps1')).toContain("Set-AdfsWebConfig -ActiveThemeName 'default'");
  });

  it('has no script without the server’s version, nor where there is nothing to set', () => {
    const unknown = bundle({ deployment: withFarm({ serverVersion: null }) });
    expect(pathsOf(unknown)).not.toContain('scripts/theme.ps1');
    expect(idsOf(unknown)).toContain('theme-version');
    const none = bundle({ parts: ['scripts'] });
    expect(pathsOf(none)).not.toContain('scripts/theme.ps1');
    expect(idsOf(none)).not.toContain('theme-version');
  });

  it('is missed where several methods need a script and there is none', () => {
    const files = { ...soundDeployment.files, onload: null };
    const deployment = { ...withFarm({ methods: ['ADFSadapter', 'CertificateAuthentication'] }), files };
    expect(idsOf(bundle({ deployment }))).toContain('onload');
    expect(idsOf(bundle({ deployment: { ...soundDeployment, files } }))).not.toContain('onload');
  });
});

describe('the registry files', () => {
  it('add what the guide names, and remove the same and nothing else', () => {
    const files = unzipSync(bundle().zip);
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\MFA_Adapter';
    expect(readReg(files['registry/add-event-source.reg'] ?? new Uint8Array())).toEqual([
      {
        path: key,
        values: [
          { name: 'AutoBackupLogFiles', type: 'REG_DWORD', value: 0 },
          { name: 'MaxSize', type: 'REG_DWORD', value: 0x80000 },
        ],
      },
      {
        path: `${key}\\AdapterDLL`,
        values: [
          {
            name: 'EventMessageFile',
            type: 'REG_EXPAND_SZ',
            value: 'C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\EventLogMessages.dll',
          },
        ],
      },
    ]);
    const removal = Buffer.from(files['registry/remove-event-source.reg'] ?? []).toString('utf16le');
    expect(removal).toBe(`\ufeffWindows Registry Editor Version 5.00\r\n\r\n[-${key}]\r\n`);
  });
});

describe('what is asked of the servers', () => {
  const hosts = (deployment: Deployment, script: string, name: string): string =>
    new RegExp(`^\\$${name} = (.*)$`, 'm').exec(textOf(bundle({ deployment }), `scripts/${script}.ps1`))?.[1]?.trim() ??
    '';

  it('is the guide’s hosts and those of the INI, on TCP 80 and 443', () => {
    expect(hosts(soundDeployment, 'precheck', 'ServerHosts')).toBe(
      "@('sopenapi.iam.samsung.net:443', 'sopenapi.iam.samsung.net:80', 'cloud.iam.samsung.net:443', 'cloud.iam.samsung.net:80')",
    );
    const staging: Deployment = { ...soundDeployment, environment: 'staging' };
    expect(hosts(staging, 'client-check', 'ClientHosts')).toBe(
      "@('ops-sopenapi.singleid.samsung.net:443', 'ops-sopenapi.singleid.samsung.net:80', 'cloud.singleid.samsung.net:443', 'cloud.singleid.samsung.net:80')",
    );
  });

  it('is none with the nonce in LDAP', () => {
    const deployment = withIni(soundWith({ MFA_VERIFY_TYPE: 'MFA_VERIFY_TYPE=1' }));
    expect(hosts(deployment, 'precheck', 'ServerHosts')).toBe('@()');
    expect(hosts(deployment, 'precheck', 'VerifyType')).toBe("'1'");
  });

  it('has the guide’s assemblies with their versions', () => {
    const line = hosts(soundDeployment, 'precheck', 'Assemblies');
    expect(line).toContain("'System.IdentityModel.Tokens.Jwt' = '7.2.0.0'");
    expect(line.match(/ = /g)).toHaveLength(15);
  });

  it.each([
    ['farm.drive', withFarm({ drive: 'A' })],
    ['farm.drive', withFarm({ drive: '..\\x' })],
    ['farm.nodes', withFarm({ nodes: ['adfs01\r\nStop-Computer'] })],
    ['farm.relyingParties', withFarm({ relyingParties: [{ name: 'a\0' }] })],
    ['name', { ...soundDeployment, name: 'a\ud800' }],
  ])('is refused by name: %s', (field, deployment) => {
    expect(buildBundle({ ...soundBundle, deployment })).toEqual({
      ok: false,
      error: { code: 'bundle-value', args: { field } },
    });
  });
});

describe('the name of the zip', () => {
  it.each([
    ['..\\x', 'x-production.zip'],
    ['CON', 'bundle-CON-production.zip'],
    ['con.backup', 'bundle-con.backup-production.zip'],
    ['a\u202Egpj.exe', 'a-gpj.exe-production.zip'],
    ['C:\\Windows\\..\\a/b', 'C-Windows-a-b-production.zip'],
    ['운영 팜', '운영-팜-production.zip'],
    [' . ', 'bundle-production.zip'],
    ['', 'bundle-production.zip'],
  ])('E09: is safe for %j', (name, wanted) => {
    expect(bundleFileName({ name, environment: 'production' })).toBe(wanted);
  });

  it('E09: and no entry takes its name from the Deployment', () => {
    const files = {
      ...soundDeployment.files,
      styleSheet: { name: '..\\..\\evil.css', text: 'a {}', encoding: 'utf-8' as const, bom: false },
      logo: { name: 'CON', type: 'image/gif' as const, bytes: Uint8Array.of(1) },
    };
    const made = bundle({ deployment: { ...soundDeployment, name: '..\\..', files } });
    expect(pathsOf(made)).toEqual(expect.arrayContaining(['theme/style.css', 'theme/logo.gif']));
    expect(pathsOf(made).every((path) => /^(?:[a-z]+\/)?[A-Za-z-]+\.[a-z0-9]+$/.test(path))).toBe(true);
  });
});
