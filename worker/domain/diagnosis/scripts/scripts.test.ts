import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import '../../../../test/support/property';
import { buildPowerShellParser, hasDotnet, parsePowerShell } from '../../../../test/support/powershell-parser';
import { specialString } from '../../../../test/support/special-strings';
import { readPowerShellValues } from '../../../../test/support/readers/powershell';
import type {
  DiagnosisScript,
  DiagnosisScriptCode,
  DiagnosisScripts,
  DiagnosisScriptsRequest,
} from '../../../contract';
import { diagnosisScripts as en } from '../../../texts/en/diagnosis-scripts';
import { diagnosisScripts as ko } from '../../../texts/ko/diagnosis-scripts';
import { editIni } from '../../ini';
import { diagnosisScripts } from '.';

const request: DiagnosisScriptsRequest = {
  drive: 'D',
  provider: 'ADFSadapter',
  days: 7,
  logKiB: 4096,
  logLevel: 2,
  locale: 'ko',
};

function make(more: Partial<DiagnosisScriptsRequest> = {}): DiagnosisScripts {
  const asked = { ...request, ...more };
  const made = diagnosisScripts(asked, asked.locale === 'ko' ? ko : en);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
const find = (code: DiagnosisScriptCode, more: Partial<DiagnosisScriptsRequest> = {}): DiagnosisScript => {
  const found = make(more).scripts.find((script) => script.code === code);
  if (!found) throw new Error(code);
  return found;
};
const codeLines = (text: string): string[] =>
  text.split('\r\n').filter((line) => line !== '' && !/^\uFEFF?#/.test(line));

describe('the files for the servers', () => {
  it('are a view and a query in plain ASCII for the same four logs', () => {
    for (const code of ['custom-view', 'event-query'] as const) {
      const { text } = find(code);
      expect(text).toMatch(/^[\0-\x7f]*$/);
      expect([...text.matchAll(/<Select Path="([^"]*)">/g)].map(([, log]) => log)).toEqual([
        'MFA_Adapter',
        'AD FS/Admin',
        'Security',
        'System',
      ]);
      expect(text.match(/<(?=\w)[^>]*[^/?]>/g)?.length).toBe(text.match(/<\//g)?.length);
    }
  });

  it('ask before they change anything, and say which of them change nothing', () => {
    const { scripts } = make();
    for (const { readsOnly, text } of scripts.filter(({ name }) => name.endsWith('.ps1'))) {
      expect(text.includes('SupportsShouldProcess')).toBe(!readsOnly);
      expect(/Limit-EventLog -LogName 'MFA|WriteAllBytes\(\$ini/.test(text)).toBe(!readsOnly);
    }
    expect(find('log-level').text).toContain("$ini = 'D:\\ADFSadapter\\ADFSadapter.ini'");
    expect(find('log-size').text).toContain('-MaximumSize 4194304 ');
  });

  it('gather the events of the days asked for, with a query whose brackets close', () => {
    const lines = find('collect', { days: 3 })
      .text.split('\r\n')
      .filter((line) => line.startsWith('Save-Events '));
    const paths = lines.map((line) => readPowerShellValues(line)[2] ?? '');
    expect(paths[0]).toBe('*[System[TimeCreated[timediff(@SystemTime) <= 259200000]]]');
    expect(paths[2]).toBe(
      "*[System[Provider[@Name='AD FS Auditing'] and TimeCreated[timediff(@SystemTime) <= 259200000]]]",
    );
    for (const path of paths) expect(path.split('[').length).toBe(path.split(']').length);
  });

  it('come with the same change of LOG_LEVEL for the file at hand', () => {
    const { command } = make({ logLevel: 1 });
    const edited = editIni({ source: { text: '[MANAGE]\r\nLOG_LEVEL=0 \r\n' }, commands: [command] });
    expect(edited.ok && edited.value.text).toBe('[MANAGE]\r\nLOG_LEVEL=1 \r\n');
  });

  it('are told how much the log holds, as a range', () => {
    const { now, then } = make().room;
    expect(now).toEqual({ kiB: 512, entries: { from: 262, to: 873 }, signIns: { from: 21, to: 436 } });
    expect(then.entries.from).toBeGreaterThan(now.entries.from * 7);
  });

  it('refuse a provider’s name with a line break, rather than write another command', () => {
    expect(diagnosisScripts({ ...request, provider: 'a\nRemove-Item' }, en)).toMatchObject({ ok: false });
  });

  it('hold a provider’s name as one value, whatever it is', () => {
    fc.assert(
      fc.property(specialString, (provider) => {
        const made = diagnosisScripts({ ...request, provider }, en);
        if (!made.ok) return;
        const line = codeLines(made.value.scripts[2]?.text ?? '').find((one) => one.includes('provider.txt'));
        expect(readPowerShellValues(line ?? '')).toEqual(['provider.txt', provider]);
      }),
    );
  });
});

describe('what the collect script masks', () => {
  const { text } = find('collect');
  const patternOf = (part: string): RegExp => {
    const source = [...text.matchAll(/\[regex\]::Replace\(\$text, '((?:[^']|'')*)'/g)].find(([, one]) =>
      one?.includes(part),
    )?.[1];
    const flags = source?.startsWith('(?im)') ? 'gim' : 'g';
    return new RegExp((source ?? '').replace('(?im)', ''), flags);
  };

  it('is each key, account and password of the INI, also commented out or misspelt', () => {
    const ini = [
      'CONSUMER_KEY=11111111-2222',
      ' Secret_Key = "canary1"',
      '#SECRET_KEY=canary2',
      'DOMAIN_SECRET_KEY_01=aaa.com;canary3',
      'LDAP_ID=canary4',
      'LDAP_PW=canary5',
      'LDAP_PASSWORD=canary6',
      'KEY_NAME_IN_RESPONSE=jwtTokenResponse',
    ].join('\r\n');
    const masked = ini.replace(patternOf('SECRET'), '$1********');
    expect(masked).not.toMatch(/canary|1111/);
    expect(masked).toContain('KEY_NAME_IN_RESPONSE=jwtTokenResponse');
    expect(masked.split('\r\n')).toHaveLength(8);
  });

  it('is what looks like a key, and tokens in the log', () => {
    expect(`x ${'A'.repeat(43)}= y`.replace(patternOf('{43}'), '*')).toBe('x * y');
    expect('a eyJhbGciOiJIUzI1NiJ9.eyJ1aWQi.sig b'.replace(patternOf('eyJ'), '*')).toBe('a * b');
  });

  it('is the whole file where its encoding would hide them', () => {
    expect(text).toContain('IndexOf([char]0) -ge 0');
  });
});

// Building takes half a minute, so this is of the long run.
describe.runIf(hasDotnet && Boolean(process.env.SIGNET_LONG))('PowerShell’s own parser', () => {
  beforeAll(buildPowerShellParser, 240_000);

  it('finds no error in any script', () => {
    const scripts = (['en', 'ko'] as const).flatMap((locale) =>
      make({ locale, provider: "O'Brien ‘어댑터’" })
        .scripts.filter(({ name }) => name.endsWith('.ps1'))
        .map(({ text }) => text),
    );
    for (const { errors, commands } of parsePowerShell(scripts)) {
      expect(errors).toEqual([]);
      expect(commands.length).toBeGreaterThan(0);
    }
  });
});
