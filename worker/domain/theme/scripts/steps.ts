import type { ThemeScriptCode, ThemeScriptsRequest, ThemeScriptStep } from '../../../contract';
import { quote, table } from './command';

const step = (code: ThemeScriptCode, ...lines: string[]): ThemeScriptStep => ({ id: code, code, lines });
const start = (): ThemeScriptStep => step('start', "$ErrorActionPreference = 'Stop'");

const ONLOAD_URI = '/adfs/portal/script/onload.js';

/** The theme that is changed is the one that is active. */
const isInPlace = ({ theme, previous }: ThemeScriptsRequest): boolean => theme.toLowerCase() === previous.toLowerCase();

/** Commands that put the theme in force, in order (`adfs.md` 3.1, seed lines 1013 to 1025). The request is sound. */
export function applySteps(request: ThemeScriptsRequest): ThemeScriptStep[] {
  const { theme, source, relyingParties } = request;
  return [
    start(),
    look(request),
    ...backUp(request),
    ...(isInPlace(request) ? [] : [create(theme, source)]),
    ...contents(request),
    ...check(request),
    ...(relyingParties.length > 0 ? [forRelyingParties(request)] : [activate(request)]),
  ];
}

/** Commands that lead back to what was before. */
export function backSteps(request: ThemeScriptsRequest): ThemeScriptStep[] {
  const { relyingParties, previous } = request;
  if (relyingParties.length > 0)
    return [
      start(),
      step(
        'back-relying-parties',
        ...relyingParties.map((name) => `Remove-AdfsRelyingPartyWebTheme -TargetRelyingPartyName ${quote(name)}`),
      ),
    ];
  if (!isInPlace(request))
    return [start(), step('back-activate', `Set-AdfsWebConfig -ActiveThemeName ${quote(previous)}`)];
  return [start(), setScript(request, `${backUpFolder(request)}\\script\\onload.js`, true)];
}

function look({ relyingParties }: ThemeScriptsRequest): ThemeScriptStep {
  const parties = relyingParties.length > 0 ? ['Get-AdfsRelyingPartyWebTheme'] : [];
  return step('look', 'Get-AdfsSyncProperties', 'Get-AdfsWebConfig', 'Get-AdfsWebTheme', ...parties);
}

const under = (folder: string, name: string): string => `${folder.replace(/\\+$/, '')}\\${name}`;
const backUpFolder = ({ folder }: ThemeScriptsRequest): string => under(folder, 'backup');
const makeFolder = (path: string): string => `New-Item -ItemType Directory -Force -Path ${quote(path)} | Out-Null`;
const exportTheme = (theme: string, path: string): string =>
  `Export-AdfsWebTheme -Name ${quote(theme)} -DirectoryPath ${quote(path)}`;

function backUp(request: ThemeScriptsRequest): ThemeScriptStep[] {
  const { previous, relyingParties } = request;
  const folder = backUpFolder(request);
  const own = step('back-up', makeFolder(folder), exportTheme(previous, folder));
  if (relyingParties.length === 0) return [own];
  const parties = relyingParties.flatMap((name, at) => {
    const path = under(request.folder, `backup-rp${at + 1}`);
    const present = `if (Get-AdfsRelyingPartyWebTheme -RelyingPartyName ${quote(name)})`;
    return [
      `${present} { ${makeFolder(path)}; Export-AdfsWebTheme -RelyingPartyName ${quote(name)} -DirectoryPath ${quote(path)} }`,
    ];
  });
  return [own, step('back-up-relying-parties', ...parties)];
}

/** Left as it is when the theme is there, so that the file can be run again. */
const create = (theme: string, source: string): ThemeScriptStep =>
  step(
    'create',
    `if (@(Get-AdfsWebTheme | ForEach-Object { $_.Name }) -notcontains ${quote(theme)}) { ` +
      `New-AdfsWebTheme -Name ${quote(theme)} -SourceName ${quote(source)} | Out-Null }`,
  );

function contents(request: ThemeScriptsRequest): ThemeScriptStep[] {
  const { theme, files } = request;
  const set = (rest: string): string => `Set-AdfsWebTheme -TargetName ${quote(theme)} ${rest}`;
  const path = (file: string): string => table({ Path: file });
  const { onload, styleSheet, rtlStyleSheet, logo, illustration, resources } = files;
  return [
    // Before the script: what it loads is there when it runs.
    ...(resources.length > 0
      ? [
          step(
            'resources',
            ...resources.map(({ uri, path: file }) =>
              set(`-AdditionalFileResource ${table({ Uri: uri, Path: file })}`),
            ),
          ),
        ]
      : []),
    ...(styleSheet === undefined ? [] : [step('style-sheet', set(`-StyleSheet ${path(styleSheet)}`))]),
    ...(rtlStyleSheet === undefined
      ? []
      : [step('rtl-style-sheet', set(`-RTLStyleSheetPath ${quote(rtlStyleSheet)}`))]),
    ...(logo === undefined ? [] : [step('logo', set(`-Logo ${path(logo)}`))]),
    ...(illustration === undefined ? [] : [step('illustration', set(`-Illustration ${path(illustration)}`))]),
    ...(onload === undefined ? [] : [setScript(request, onload, false)]),
  ];
}

/** 2012 R2 knows no parameter for it and takes `onload.js` as one of the files of the theme (`adfs.md` 3.1). */
function setScript({ theme, serverVersion }: ThemeScriptsRequest, path: string, back: boolean): ThemeScriptStep {
  const set = `Set-AdfsWebTheme -TargetName ${quote(theme)}`;
  if (serverVersion !== '2012R2')
    return step(back ? 'back-script' : 'script', `${set} -OnLoadScriptPath ${quote(path)}`);
  const resource = table({ Uri: ONLOAD_URI, Path: path });
  return step(back ? 'back-script-2012r2' : 'script-2012r2', `${set} -AdditionalFileResource ${resource}`);
}

/** What AD FS has now, beside the file that was meant. */
function check({ theme, folder, files: { onload } }: ThemeScriptsRequest): ThemeScriptStep[] {
  if (onload === undefined) return [];
  const path = under(folder, 'check');
  const exported = under(path, 'script\\onload.js');
  return [
    step(
      'check',
      makeFolder(path),
      exportTheme(theme, path),
      `Get-FileHash -Algorithm SHA256 -LiteralPath ${quote(onload)}, ${quote(exported)}`,
    ),
  ];
}

const activate = (request: ThemeScriptsRequest): ThemeScriptStep =>
  isInPlace(request)
    ? step('in-place', 'Get-AdfsWebConfig')
    : step('activate', `Set-AdfsWebConfig -ActiveThemeName ${quote(request.theme)}`);

const forRelyingParties = ({ theme, relyingParties }: ThemeScriptsRequest): ThemeScriptStep =>
  step(
    'relying-parties',
    ...relyingParties.map(
      (name) =>
        `Set-AdfsRelyingPartyWebTheme -TargetRelyingPartyName ${quote(name)} -SourceWebThemeName ${quote(theme)}`,
    ),
  );
