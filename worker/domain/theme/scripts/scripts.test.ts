import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPowerShellValues } from '../../../../test/support/readers/powershell';
import { soundScriptsRequest } from '../../../../test/support/theme-script-requests';
import { words } from '../../../../test/support/theme-specs';
import type { Outcome, ThemeFeature, ThemeScriptsRequest, ThemeScriptsResult } from '../../../contract';
import { serverVersions } from '../../../contract';
import { themeScripts } from '.';

const comments = { head: ['head'], step: (code: string) => [`step ${code}`] };
const make = (more: Partial<ThemeScriptsRequest> = {}): Outcome<ThemeScriptsResult> =>
  themeScripts({ ...soundScriptsRequest, ...more }, { apply: comments, back: comments });

function scripts(more: Partial<ThemeScriptsRequest> = {}): ThemeScriptsResult {
  const made = make(more);
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.args)}`);
  return made.value;
}

const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.error.code);
const linesOf = ({ steps }: ThemeScriptsResult): string[] => steps.flatMap(({ lines }) => lines);
const idsOf = ({ steps }: ThemeScriptsResult): string[] => steps.map(({ id }) => id);

describe('the PowerShell of a theme', () => {
  it('looks, saves, makes, fills, checks and only then activates', () => {
    expect(idsOf(scripts())).toEqual([
      'start',
      'look',
      'back-up',
      'create',
      'resources',
      'style-sheet',
      'rtl-style-sheet',
      'logo',
      'illustration',
      'script',
      'check',
      'activate',
    ]);
    expect(linesOf(scripts())).toEqual([
      "$ErrorActionPreference = 'Stop'",
      'Get-AdfsSyncProperties',
      'Get-AdfsWebConfig',
      'Get-AdfsWebTheme',
      "New-Item -ItemType Directory -Force -Path 'C:\\adfs_theme\\backup' | Out-Null",
      "Export-AdfsWebTheme -Name 'default' -DirectoryPath 'C:\\adfs_theme\\backup'",
      "if (@(Get-AdfsWebTheme | ForEach-Object { $_.Name }) -notcontains 'custom_stg') { New-AdfsWebTheme -Name 'custom_stg' -SourceName 'default' | Out-Null }",
      "Set-AdfsWebTheme -TargetName 'custom_stg' -AdditionalFileResource @{Uri='/adfs/portal/script/more.js'; Path='C:\\adfs_theme\\script\\more.js'}",
      "Set-AdfsWebTheme -TargetName 'custom_stg' -StyleSheet @{Path='C:\\adfs_theme\\css\\style.css'}",
      "Set-AdfsWebTheme -TargetName 'custom_stg' -RTLStyleSheetPath 'C:\\adfs_theme\\css\\style.rtl.css'",
      "Set-AdfsWebTheme -TargetName 'custom_stg' -Logo @{Path='C:\\adfs_theme\\images\\logo.png'}",
      "Set-AdfsWebTheme -TargetName 'custom_stg' -Illustration @{Path='C:\\adfs_theme\\illustration\\8.jpg'}",
      "Set-AdfsWebTheme -TargetName 'custom_stg' -OnLoadScriptPath 'C:\\adfs_theme\\script\\onload.js'",
      "New-Item -ItemType Directory -Force -Path 'C:\\adfs_theme\\check' | Out-Null",
      "Export-AdfsWebTheme -Name 'custom_stg' -DirectoryPath 'C:\\adfs_theme\\check'",
      "Get-FileHash -Algorithm SHA256 -LiteralPath 'C:\\adfs_theme\\script\\onload.js', 'C:\\adfs_theme\\check\\script\\onload.js'",
      "Set-AdfsWebConfig -ActiveThemeName 'custom_stg'",
    ]);
    expect(scripts().back.flatMap(({ lines }) => lines)).toContain("Set-AdfsWebConfig -ActiveThemeName 'default'");
  });

  it.each(serverVersions)('sets the script the way %s knows', (serverVersion) => {
    const line = linesOf(scripts({ serverVersion })).find((one) => one.includes('onload.js'));
    expect(line).toBe(
      serverVersion === '2012R2'
        ? "Set-AdfsWebTheme -TargetName 'custom_stg' -AdditionalFileResource @{Uri='/adfs/portal/script/onload.js'; Path='C:\\adfs_theme\\script\\onload.js'}"
        : "Set-AdfsWebTheme -TargetName 'custom_stg' -OnLoadScriptPath 'C:\\adfs_theme\\script\\onload.js'",
    );
  });

  it('changes an active theme in place, and then the way back is its export', () => {
    const made = scripts({ previous: 'Custom_STG' });
    expect(idsOf(made)).not.toContain('create');
    expect(idsOf(made).at(-1)).toBe('in-place');
    expect(made.back.map(({ id, lines }) => [id, lines.at(-1)])).toEqual([
      ['start', "$ErrorActionPreference = 'Stop'"],
      [
        'back-script',
        "Set-AdfsWebTheme -TargetName 'custom_stg' -OnLoadScriptPath 'C:\\adfs_theme\\backup\\script\\onload.js'",
      ],
    ]);
    const old = scripts({ previous: 'custom_stg', serverVersion: '2012R2' }).back.at(-1);
    expect(old?.lines[0]).toContain("Path='C:\\adfs_theme\\backup\\script\\onload.js'");
  });

  it('gives the theme to relying parties, and leaves the active theme', () => {
    const made = scripts({ relyingParties: ["O'Brien's app", 'Portal'] });
    expect(idsOf(made)).not.toContain('activate');
    expect(made.steps.at(-1)?.lines).toEqual([
      "Set-AdfsRelyingPartyWebTheme -TargetRelyingPartyName 'O''Brien''s app' -SourceWebThemeName 'custom_stg'",
      "Set-AdfsRelyingPartyWebTheme -TargetRelyingPartyName 'Portal' -SourceWebThemeName 'custom_stg'",
    ]);
    expect(made.back.at(-1)?.lines.at(-1)).toBe("Remove-AdfsRelyingPartyWebTheme -TargetRelyingPartyName 'Portal'");
  });

  it('has each value as one string, whatever the value, in ASCII', () => {
    const value = fc
      .array(fc.constantFrom("'", '‘', '’', '`', '$(calc)', '한글', ';', '#', 'a', ' ', '“', '@'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join('').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(value, value, (theme, party) => {
        const made = scripts({ theme: `x${theme}`, relyingParties: [party], files: { resources: [] } });
        const [line] = made.steps.at(-1)?.lines ?? [];
        expect(line && readPowerShellValues(line)).toEqual([party, `x${theme}`]);
      }),
    );
  });

  it.each<[string, Partial<ThemeScriptsRequest>]>([
    ['theme-scripts-builtin', { theme: 'Default' }],
    ['theme-scripts-builtin', { theme: 'DefaultAdfs2019' }],
    ['theme-scripts-version', { serverVersion: '2012R2', relyingParties: ['Portal'] }],
    ['theme-scripts-form', { theme: '' }],
    ['theme-scripts-form', { relyingParties: [' a'] }],
    ['theme-scripts-form', { folder: 'adfs_theme' }],
    ['theme-scripts-form', { folder: 'C:theme' }],
    ['theme-scripts-form', { files: { onload: 'C:\\a\\*.js', resources: [] } }],
    ['theme-scripts-form', { files: { logo: 'C:\\a\r\nb.png', resources: [] } }],
    ['theme-scripts-form', { files: { resources: [{ uri: ' /adfs/portal/a.js', path: 'C:\\a.js' }] } }],
    ['theme-scripts-form', { files: { resources: [{ uri: '/adfs/portal/script/onload.js', path: 'C:\\a.js' }] } }],
    ['escape-character', { source: 'a\nb' }],
    ['text-lone-surrogate', { previous: 'a\ud800' }],
    ['theme-spec-missing', { spec: { features: [] } }],
  ])('is refused with %s: %j', (code, more) => {
    expect(codeOf(make(more))).toBe(code);
  });
});

describe('the file', () => {
  it('has a comment above each step, CRLF, and a mark when a comment needs one', () => {
    const { apply, back } = scripts().files;
    expect(apply.text.startsWith('# head\r\n\r\n# step start\r\n$ErrorActionPreference')).toBe(true);
    expect(apply.text).not.toMatch(/(?<!\r)\n/);
    expect(apply.bom).toBe(false);
    expect(back.name).toBe('undo-theme.ps1');
    const korean = themeScripts(soundScriptsRequest, {
      apply: { head: ['테마 적용'], step: () => [] },
      back: comments,
    });
    expect(korean.ok && [...korean.value.files.apply.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('what a cmdlet does without a script', () => {
  const offers = (feature: ThemeFeature, more: Partial<ThemeScriptsRequest> = {}) =>
    scripts({ spec: { features: [feature] }, ...more }).offers;
  const text = {
    fallback: 'en',
    texts: [
      { lang: 'ko', text: '안내 <b> & "x"\n둘째 줄' },
      { lang: 'en', text: 'Notice' },
    ],
  };
  const notice: ThemeFeature = { kind: 'notice', text, pages: ['login'], place: 'top', look: 'info' };

  it('is offered for a notice, by language, with the text as itself', () => {
    const [offer, ...others] = offers(notice);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({
      featureId: 'notice-1',
      cmdlet: 'Set-AdfsGlobalWebContent',
      code: 'page-text',
      whole: true,
    });
    expect(offer?.lines.map(readPowerShellValues)).toEqual([
      ['', 'Notice'],
      ['ko', '안내 &lt;b&gt; &amp; &quot;x&quot;<br>둘째 줄'],
      ['en', 'Notice'],
    ]);
    expect(offer?.lines[0]).toBe("Set-AdfsGlobalWebContent -Locale '' -SignInPageDescriptionText 'Notice'");
  });

  it('is not offered for a notice with a schedule, nor where the page would read the text as HTML', () => {
    expect(offers({ ...notice, until: '2026-01-05T13:00Z' })).toEqual([]);
    expect(offers({ ...notice, pages: ['sign-out'] })).toEqual([]);
    expect(offers({ ...notice, pages: ['idp-initiated'] })).toEqual([]);
  });

  it('is marked as a part where it does less', () => {
    const plain = { ...notice, text: words('Notice') };
    expect(offers({ ...plain, pages: ['mfa-choice'] })[0]?.whole).toBe(false);
    expect(offers({ ...plain, pages: ['mfa-choice', 'mfa-adapter'] })[0]?.whole).toBe(true);
    expect(offers({ ...plain, pages: ['login', 'other'] })[0]?.whole).toBe(false);
  });

  it.each<[string, string, ThemeFeature]>([
    [
      'Set-AdfsAuthenticationProviderWebContent',
      "Set-AdfsAuthenticationProviderWebContent -Name 'ADFSadapter' -Locale '' -Description 'SingleID'",
      {
        kind: 'choice-page',
        order: [],
        hide: [],
        preselect: null,
        explain: [{ provider: 'ADFSadapter', text: words('SingleID') }],
      },
    ],
    [
      'Set-AdfsGlobalWebContent',
      "Set-AdfsGlobalWebContent -Locale '' -HelpDeskLink 'https://help.example/' -HelpDeskLinkText 'Help'",
      {
        kind: 'help',
        pages: ['login'],
        links: [{ text: words('Help'), url: 'https://help.example/' }],
        forgotten: null,
        errors: [],
      },
    ],
    [
      'Set-AdfsGlobalWebContent',
      "Set-AdfsGlobalWebContent -Locale '' -ErrorPageGenericErrorMessage 'Call 1234'",
      {
        kind: 'help',
        pages: [],
        links: [],
        forgotten: null,
        errors: [{ page: 'error', how: 'replace', text: words('Call 1234') }],
      },
    ],
    [
      'Set-AdfsProperties',
      'Set-AdfsProperties -IntranetUseLocalClaimsProvider $true',
      { kind: 'home-realm', rules: [{ when: { by: 'always' }, issuer: 'AD AUTHORITY' }] },
    ],
  ])('is offered with %s', (cmdlet, line, feature) => {
    const [offer] = offers(feature);
    expect(offer?.cmdlet).toBe(cmdlet);
    expect(offer?.lines[0]).toBe(line);
  });

  it('is offered for each relying party where the organisation is Active Directory', () => {
    const feature: ThemeFeature = { kind: 'home-realm', rules: [{ when: { by: 'always' }, issuer: 'AD AUTHORITY' }] };
    expect(offers(feature, { relyingParties: ['Portal'] })[1]?.lines).toEqual([
      "Set-AdfsRelyingPartyTrust -TargetName 'Portal' -ClaimsProviderName 'Active Directory'",
    ]);
  });
});
