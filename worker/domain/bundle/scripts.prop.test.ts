import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { soundBundle, soundDeployment } from '../../../test/support/bundle-requests';
import { soundWith } from '../../../test/support/ini-cases';
import { readPowerShellValues } from '../../../test/support/readers/powershell';
import { specialString } from '../../../test/support/special-strings';
import type { Bundle, BundleRequest, Deployment } from '../../contract';
import { bundleScripts, locales } from '../../contract';
import { bundleReadme } from '../../texts/en/bundle-readme';
import { bundleSays as en } from '../../texts/en/bundle-says';
import { bundleSays as ko } from '../../texts/ko/bundle-says';
import { buildBundle } from '.';
import { code as markdownCode } from './readme';

function bundle(more: Partial<BundleRequest>): Bundle | null {
  const made = buildBundle({ ...soundBundle, ...more });
  if (made.ok) return made.value;
  expect(made.error.code).toBe('bundle-value');
  return null;
}

/** Every text of a Deployment that is about the farm, set to strings that mean something to a reader. */
const farms: fc.Arbitrary<Deployment> = fc
  .record({
    name: specialString,
    serviceName: specialString,
    nodes: fc.array(specialString, { maxLength: 3 }),
    themeName: specialString,
    party: specialString,
    policy: specialString,
    provider: specialString,
    typeName: specialString,
    version: specialString,
    method: specialString,
    vendor: specialString,
  })
  .map(({ nodes, serviceName, themeName, party, policy, ...more }) => ({
    ...soundDeployment,
    name: more.name,
    farm: { ...soundDeployment.farm, nodes, serviceName, themeName, relyingParties: [{ name: party, policy }] },
    provider: {
      name: more.provider,
      typeName: more.typeName,
      adapterVersion: more.version,
      authenticationMethods: [more.method],
    },
    vendor: [{ name: more.vendor, sizeBytes: 1, sha256: 'ef'.repeat(32) }],
  }));
/** The same with what no script can hold taken out, so that most are not refused. */
const cleaned = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\r\n\0]/g, '') : value;
const writable = farms.map((deployment) => JSON.parse(JSON.stringify(deployment), cleaned) as Deployment);
const withImages = (deployment: Deployment): Deployment => ({ ...deployment, files: soundDeployment.files });

const scriptsOf = (made: Bundle) => made.entries.filter(({ part }) => part === 'scripts');
const END = '$Words = @{';
const settingsOf = (text: string): string[] => {
  const lines = text.split('\r\n');
  return lines.slice(lines.indexOf(`# ${bundleReadme.head.settings}`) + 1, lines.indexOf(END) - 1);
};
const codeOf = (text: string): string => text.slice(text.indexOf(END));
const valueOf = (text: string, name: string): string[] | null => {
  const line = settingsOf(text).find((one) => one.startsWith(`$${name} = `));
  return line === undefined ? null : readPowerShellValues(line);
};

/** What is not ASCII stands in a comment, on which nothing depends. */
function isPlainBeforeComment(line: string): boolean {
  const at = line.search(/[^\x20-\x7e]/);
  return at === -1 || /(?:^|'\)\)\) )# [\x20-\x7e]*$/.test(line.slice(0, at));
}

describe('the scripts of a bundle', () => {
  it('E01, E02, E04: have each value of the farm as one string, and the same code for every farm', () => {
    const sound = bundle({});
    let seen = 0;
    fc.assert(
      fc.property(writable, (farm) => {
        const deployment = withImages(farm);
        const made = bundle({ deployment });
        if (!made) return;
        seen++;
        const meant: Record<string, string[]> = {
          ServiceName: [deployment.farm.serviceName],
          Nodes: deployment.farm.nodes.filter((node) => node.trim() !== ''),
          ProviderName: [deployment.provider.name.trim() || 'ADFSadapter'],
          AuthenticationMethods: deployment.provider.authenticationMethods,
          AdapterVersion: [deployment.provider.adapterVersion ?? ''],
          TypeClass: [deployment.provider.typeName.split(',')[0]?.trim() ?? ''],
          RelyingParties: deployment.farm.relyingParties.map(({ name }) => name),
          Policies: deployment.farm.relyingParties.map(({ policy = '' }) => policy),
        };
        for (const { path, text = '' } of scriptsOf(made)) {
          for (const line of settingsOf(text)) expect(line).toMatch(/^\$[A-Z]\w+ = [^\r\n\u0080-\uffff]*$/);
          for (const [name, values] of Object.entries(meant))
            expect([values, null]).toContainEqual(valueOf(text, name));
          const same = sound?.entries.find((entry) => entry.path === path)?.text ?? '';
          // The theme's commands name the theme; the theme tool tests them.
          if (!/theme|rollback/.test(path)) expect(codeOf(text)).toBe(codeOf(same));
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it('are refused, and by name, where a value cannot be written', () => {
    fc.assert(
      fc.property(farms, (deployment) => {
        const made = buildBundle({ ...soundBundle, deployment: withImages(deployment), parts: ['readme', 'reg'] });
        expect(made.ok ? null : made.error.code).toSatisfy((one) => one === null || one === 'bundle-value');
      }),
    );
  });

  it('E03: mean the same in whatever encoding Windows PowerShell reads them', () => {
    const farm = { ...soundDeployment.farm, relyingParties: [{ name: '포털 ‘운영’', policy: 'MFA “밖”' }] };
    const made = bundle({ deployment: { ...soundDeployment, farm }, locale: 'ko' });
    const files = unzipSync(made?.zip ?? new Uint8Array());
    for (const name of bundleScripts) {
      const bytes = files[`scripts/${name}.ps1`] ?? new Uint8Array();
      expect([...bytes.subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
      for (const encoding of ['euc-kr', 'windows-1252']) {
        const lines = new TextDecoder(encoding).decode(bytes.subarray(3)).split('\r\n');
        expect(lines.length).toBe(new TextDecoder().decode(bytes).split('\r\n').length);
        expect(lines.filter((line) => !isPlainBeforeComment(line))).toEqual([]);
      }
    }
    const policy = made?.entries.find(({ path }) => path === 'scripts/policy.ps1')?.text ?? '';
    const line = policy.split('\r\n').find((one) => one.startsWith('$RelyingParties = ')) ?? '';
    expect(readPowerShellValues(line)).toEqual(['포털 ‘운영’']);
  });

  it('can all be tried with -WhatIf, keep a log, and end with a code', () => {
    for (const locale of locales)
      for (const { text = '' } of scriptsOf(bundle({ locale }) as Bundle)) {
        expect(text).toContain('[CmdletBinding(SupportsShouldProcess = $true)]');
        expect(text).toContain('[IO.File]::AppendAllText($LogFile');
        expect(text).toMatch(/Complete-Script\r\n$/);
        expect(text).not.toMatch(/(?<!\r)\n/);
        expect(text).not.toContain('[object Object]');
      }
  });

  it('never replace the list of methods: what they set is made of what is there', () => {
    for (const { text = '' } of scriptsOf(bundle({}) as Bundle)) {
      const sets = [...text.matchAll(/-AdditionalAuthenticationProvider (\S+)/g)].map(([, value]) => value);
      expect(sets.filter((value) => value !== '$List' && value !== '$null')).toEqual([]);
      const lists = [...text.matchAll(/(?<!function )Set-ProviderList ([^\r\n]*)/g)].map(([, value = '']) => value);
      expect(lists.every((value) => /^@\(\$before \+|^@\(Get-ProviderList/.test(value))).toBe(true);
    }
  });

  it('have words for all they say, with as many facts as the words use, in both languages', () => {
    const facts = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    expect(Object.keys(ko)).toEqual(Object.keys(en));
    for (const [id, text] of Object.entries(en)) {
      expect(facts((ko as Record<string, string>)[id] ?? ''), id).toEqual(facts(text));
      expect(text.replace(/\{\d\}/g, ''), id).not.toMatch(/[{}]/);
    }
    const used = new Set<string>();
    for (const { text = '', path } of scriptsOf(bundle({}) as Bundle)) {
      const code = text.slice(text.indexOf('$ErrorActionPreference'));
      for (const [, call, id = '', rest = ''] of code.matchAll(/(Say|Confirm-Fact) '([a-z0-9-]+)'([^\r\n]*)/g)) {
        used.add(id);
        const ids = call === 'Say' ? [id] : [id, `${id}-else`];
        for (const one of ids) {
          expect(text, `${path} ${one}`).toContain(`    '${one}' = `);
          const count = facts((en as Record<string, string>)[one] ?? '').length;
          if (count > 0) expect(`${path} ${one} ${rest}`).toContain('@(');
        }
      }
    }
    const others = new Set([
      'ask-secret',
      'ask-again',
      'answer-y',
      'answer-a',
      'answer-n',
      'answer-l',
      'answer-s',
      'theme-none',
    ]);
    const unused = Object.keys(en).filter((id) => !used.has(id.replace(/-else$/, '')) && !others.has(id));
    expect(unused).toEqual([]);
  });
});

describe('README of a bundle', () => {
  it('E04: has each value as code on one line, whatever the value', () => {
    fc.assert(
      fc.property(specialString, (value) => {
        const written = markdownCode(value);
        const fence = /^`+/.exec(written)?.[0] ?? '';
        const inside = written.slice(fence.length, -fence.length);
        expect(written).not.toMatch(/[\r\n]/);
        expect(written.endsWith(fence)).toBe(true);
        expect([...inside.matchAll(/`+/g)].some(([run]) => run.length === fence.length)).toBe(false);
      }),
    );
  });

  it('opens in Notepad: with a byte-order mark and CRLF alone', () => {
    const made = bundle({ locale: 'ko' });
    const bytes = unzipSync(made?.zip ?? new Uint8Array())['README.md'] ?? new Uint8Array();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/(?<!\r)\n|\r(?!\n)|\{[a-z]\w*[|}]/);
  });
});

describe('secrets of a bundle', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64'));
  const word = fc.string({ unit: fc.constantFrom(...'abcXYZ0189!$^&(){}~'), minLength: 8, maxLength: 16 });

  it('E10: are nowhere in the zip unless they were asked for', () => {
    fc.assert(
      fc.property(key, fc.uuid(), word, fc.constantFrom(...locales), (secret, consumer, password, locale) => {
        const text = soundWith({
          SECRET_KEY: `SECRET_KEY="${secret}"\n# the old one was ${secret}`,
          CONSUMER_KEY: `CONSUMER_KEY=${consumer}\nDOMAIN_SECRET_KEY_01=aaa.com;${secret}`,
          LDAP_USE_IDPW: `LDAP_USE_IDPW=1\nLDAP_ID=svc\nLDAP_PW=${password}`,
        });
        const ini = { name: 'ADFSadapter.ini', text, encoding: 'utf-8' as const, bom: false };
        const deployment = { ...soundDeployment, files: { ...soundDeployment.files, ini } };
        const made = bundle({ deployment, locale, insist: true });
        expect(made?.masked).toBeGreaterThan(3);
        for (const [path, bytes] of Object.entries(unzipSync(made?.zip ?? new Uint8Array())))
          for (const one of [secret, consumer, password]) expect(Buffer.from(bytes).includes(one), path).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('E10: of one-time keys and of the nodes’ files are in no bundle at all', () => {
    const file = (text: string) => ({ name: 'x', text, encoding: 'utf-8' as const, bom: false });
    const deployment: Deployment = {
      ...soundDeployment,
      nodes: [
        {
          node: 'adfs01',
          ini: file('[MAIN]\nSECRET_KEY=canary-of-a-node\n'),
          onload: null,
          assemblies: null,
          provider: null,
        },
      ],
    };
    const made = bundle({ deployment, secrets: true });
    for (const [path, bytes] of Object.entries(unzipSync(made?.zip ?? new Uint8Array())))
      expect(Buffer.from(bytes).includes('canary-of-a-node'), path).toBe(false);
  });
});
