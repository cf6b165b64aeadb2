import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specialString } from '../../../../test/support/special-strings';
import { soundScriptsRequest } from '../../../../test/support/theme-script-requests';
import type { Finding, Source } from '../../../contract';
import { applyEdits, gatherSafeFixes } from '../../core/edits';
import { readThemeScript, themeScripts } from '.';
import { scanPowerShell } from './scan';

function findingsOf(source: Source): Finding[] {
  const read = readThemeScript(source);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.findings;
}

const rulesOf = (text: string): string[] => findingsOf({ text }).map(({ rule }) => rule);
const cured = (text: string): string =>
  applyEdits(text, gatherSafeFixes(findingsOf({ text }), text.length)?.edits ?? []);

/** As the guide has it (seed lines 1009 to 1025). */
const guide = [
  'PS> Get-AdfsWebConfig ## 적용된(활성화 상태인) WebTheme 확인',
  'PS> New-AdfsWebTheme -Name "custom_stg" -SourceName default ## 새로운 WebTheme 생성',
  'PS> Set-AdfsWebTheme -TargetName "custom_stg" -Logo @{Path="C:\\adfs_Login_dev\\images\\logo.png"} -ON-LOADScriptPath "C:\\adfs_Login_dev\\script\\ON-LOAD_new.js" ## custom 한 js 파일 적용',
  'PS> New-AdfsWebTheme -Name "custom_stg" -SourceName [전자테마] ## 새로운 WebTheme 생성',
  'PS > Set-AdfsWebTheme -TargetName "custom_stg" -OnLoadScriptPath “C:\\adfs_Login_dev\\script\\onload_stg.js”',
].join('\r\n');

describe('pasted PowerShell', () => {
  it('of the guide: everything is found, and what can be cured safely is', () => {
    expect(rulesOf(guide)).toEqual([
      'theme-ps-prompt',
      'theme-ps-onload-parameter',
      'theme-ps-onload-name',
      'theme-ps-placeholder',
      'theme-ps-curly-quotes',
    ]);
    const healed = cured(guide);
    expect(healed).toContain(' -OnLoadScriptPath "C:\\adfs_Login_dev\\script\\ON-LOAD_new.js"');
    expect(healed).toContain('-OnLoadScriptPath "C:\\adfs_Login_dev\\script\\onload_stg.js"');
    expect(healed).not.toMatch(/^PS/m);
    expect(healed).toContain('## 적용된(활성화 상태인)');
    expect(rulesOf(healed)).toEqual(['theme-ps-onload-name', 'theme-ps-placeholder']);
  });

  it('D5: the disguised parameter is found however it is written, and only as a parameter', () => {
    for (const written of ['-ON-LOADScriptPath', '-on-loadscriptpath', '–ON-LOADScriptPath'])
      expect(cured(`Set-AdfsWebTheme a ${written} 'x.js'`)).toBe("Set-AdfsWebTheme a -OnLoadScriptPath 'x.js'");
    expect(rulesOf("# -ON-LOADScriptPath\r\nWrite-Output '-ON-LOADScriptPath'")).toEqual([]);
    expect(rulesOf("Set-AdfsWebTheme a -OnLoadScriptPath 'x.js'")).toEqual([]);
  });

  it('a disguised file name is no safe cure', () => {
    const [finding] = findingsOf({ text: "copy 'C:\\a\\ON-LOAD_new.js' b" });
    expect(finding?.fixes?.[0]).toMatchObject({
      safe: false,
      edits: [{ edits: [{ from: 11, to: 18, insert: 'onload' }] }],
    });
  });

  it.each([
    ['Get-X ‘a’', "Get-X 'a'"],
    ['Get-X “a”', 'Get-X "a"'],
    ['Get-X „a“', 'Get-X "a"'],
    ['Get-X "it’s"', 'Get-X "it’s"'],
    ["Get-X 'say “x”'", "Get-X 'say “x”'"],
    ['Get-X ‘it’’s’', "Get-X 'it’’s'"],
    ['# say “x”', '# say “x”'],
    ['<# “x” #> Get-X “y”', '<# “x” #> Get-X "y"'],
    ['Get-X @“\r\nsay “x”\r\n”@', 'Get-X @"\r\nsay “x”\r\n"@'],
  ])('D6: curly quotes around a string become straight: %s', (text, wanted) => {
    expect(cured(text)).toBe(wanted);
  });

  it('straight quotes change no string', () => {
    const contents = (text: string) =>
      scanPowerShell(text).flatMap((token) =>
        token.kind === 'string' ? [text.slice(token.inside.from, token.inside.to)] : [],
      );
    fc.assert(
      fc.property(specialString, (text) => {
        const edits = findingsOf({ text })
          .filter(({ rule }) => rule === 'theme-ps-curly-quotes')
          .flatMap(({ fixes }) => fixes?.[0]?.edits[0]?.edits ?? []);
        expect(contents(applyEdits(text, edits))).toEqual(contents(text));
      }),
    );
  });

  it('long dashes become hyphens, where they begin a parameter', () => {
    expect(cured('Get-X –Name a — b')).toBe('Get-X -Name a — b');
  });

  it('a prompt is taken away at the beginning of a line only', () => {
    expect(cured('PS C:\\Users\\a> Get-X\r\n  PS> Get-Y')).toBe('Get-X\r\nGet-Y');
    expect(rulesOf("Write-Output 'PS> x'; Get-X PS > a.txt")).toEqual([]);
  });

  it('a placeholder is a value, not a type in front of one', () => {
    expect(rulesOf('Get-X -Name [theme]')).toEqual(['theme-ps-placeholder']);
    expect(rulesOf('Get-X -Name ([string]$a); [int]$b = 1')).toEqual([]);
  });

  it('a blank in front of an address is taken away', () => {
    expect(
      cured(
        "Set-AdfsWebTheme -TargetName a -AdditionalFileResource @{Uri=' /adfs/portal/script/a.js';Path='C:\\a.js'}",
      ),
    ).toBe("Set-AdfsWebTheme -TargetName a -AdditionalFileResource @{Uri='/adfs/portal/script/a.js';Path='C:\\a.js'}");
  });

  it.each([
    'Set-AdfsWebTheme -TargetName default -Logo @{Path="a"}',
    "Set-AdfsWebTheme 'Default' -Logo @{\r\nPath='a'}",
    'get-x | set-adfswebtheme -targetname: "DefaultAdfs2019"',
  ])('a theme of AD FS itself cannot be changed: %s', (text) => {
    expect(rulesOf(text)).toEqual(['theme-ps-builtin']);
  });

  it('may copy, activate and export a theme of AD FS itself', () => {
    expect(rulesOf('New-AdfsWebTheme -Name a -SourceName default; Set-AdfsWebConfig -ActiveThemeName default')).toEqual(
      [],
    );
  });

  it('a logo alone for a relying party is found', () => {
    const text = "Set-AdfsRelyingPartyWebTheme -TargetRelyingPartyName 'a' -Logo @{Path='b'}";
    expect(rulesOf(text)).toEqual(['theme-ps-relying-party-logo']);
    expect(rulesOf(`${text} -SourceWebThemeName c`)).toEqual([]);
    expect(rulesOf(`${text}\r\nGet-X -StyleSheet a`)).toEqual(['theme-ps-relying-party-logo']);
  });

  it('a file in UTF-8 with Korean text needs a mark; a pasted text has none yet', () => {
    const text = '# 테마 적용\r\nGet-AdfsWebTheme\r\n';
    const bytes = new TextEncoder().encode(text);
    const [finding] = findingsOf({ bytes });
    expect(finding?.rule).toBe('theme-ps-encoding');
    expect(finding?.fixes?.[0]?.to).toEqual({ encoding: 'utf-8', bom: true });
    expect(findingsOf({ text })).toEqual([]);
    expect(findingsOf({ bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]) })).toEqual([]);
    expect(findingsOf({ bytes: new TextEncoder().encode('Get-X') })).toEqual([]);
  });

  it('that we wrote is without a finding', () => {
    const comments = { head: ['테마'], step: () => ['단계'] };
    const made = themeScripts(soundScriptsRequest, { apply: comments, back: comments });
    if (!made.ok) throw new Error(made.error.code);
    for (const { bytes } of Object.values(made.value.files)) expect(findingsOf({ bytes })).toEqual([]);
  });

  it('of any kind is read without an error, its tokens in order and apart', () => {
    fc.assert(
      fc.property(specialString, (text) => {
        let end = 0;
        for (const { from, to } of scanPowerShell(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(readThemeScript({ text }).ok).toBe(true);
      }),
    );
  });
});
