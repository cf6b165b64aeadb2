import type { Deployment, Outcome, ThemeScriptsRequest, ThemeScriptStep } from '../../../contract';
import { isBuiltIn } from '../../theme/scripts/request';
import { themeScripts } from '../../theme/scripts';
import type { BundleFacts } from '../facts';
import { quote } from './frame';

/** The theme's commands, and those that lead back, from the theme tool. */
export interface ThemeCode {
  request: ThemeScriptsRequest;
  steps: readonly ThemeScriptStep[];
  back: readonly ThemeScriptStep[];
}

export interface ThemeEntries {
  onload?: string;
  styleSheet?: string;
  logo?: string;
  illustration?: string;
}

const copyNames: Readonly<Record<Deployment['environment'], string>> = {
  production: 'custom_prd',
  staging: 'custom_stg',
  development: 'custom_dev',
};

/**
 * `entries`: paths in the bundle. `mark` tells two contents of a theme apart, so that each has its own backup. The present theme is
 * changed in place unless it comes with AD FS: then a copy is made. Failures: those of `themeScripts`.
 */
export function themeCode(facts: BundleFacts, entries: ThemeEntries, mark: string): Outcome<ThemeCode> {
  const { farm, environment } = facts.deployment;
  if (!farm.serverVersion) throw new Error('no version');
  const previous = farm.themeName.trim() || 'default';
  const onDisk = Object.entries(entries).map(([name, path]: [string, string]) => [
    name,
    `${facts.place}\\${path.replaceAll('/', '\\')}`,
  ]);
  const request: ThemeScriptsRequest = {
    serverVersion: farm.serverVersion,
    theme: isBuiltIn(previous) ? copyNames[environment] : previous,
    source: previous,
    previous,
    folder: `${facts.place}\\theme-work-${mark}`,
    files: { ...(Object.fromEntries(onDisk) as ThemeEntries), resources: [] },
    relyingParties: [],
    locale: facts.locale,
  };
  const none = { head: [], step: () => [] };
  const made = themeScripts(request, { apply: none, back: none });
  return made.ok ? { ok: true, value: { request, steps: made.value.steps, back: made.value.back } } : made;
}

type Title = (code: ThemeScriptStep['code']) => string;

/** The steps in the frame of the bundle's scripts. Nothing is activated unless AD FS has what was meant. */
export function themeBody({ request, steps }: ThemeCode, title: Title): string {
  const saved = quote(`${request.folder}\\backup\\script`);
  const parts = steps.flatMap(({ code, lines }) => {
    if (code === 'start') return [];
    if (code === 'back-up') return [step(title(code), lines, `{ Test-Path -LiteralPath ${saved} }`)];
    if (code !== 'check') return [step(title(code), lines)];
    const compare = lines.at(-1) ?? '';
    return [
      step(title(code), lines.slice(0, -1)),
      'if (-not $WhatIfPreference) {',
      `    $hashes = @(${compare} | ForEach-Object { $_.Hash })`,
      "    Confirm-Fact 'theme-hash' ($hashes.Count -eq 2 -and $hashes[0] -eq $hashes[1])",
      '    if ($script:FaultCount -gt 0) { Stop-Script 2 }',
      '}',
    ];
  });
  const here = "if ($BundleFolder -ne $Place) { Stop-Here (Say 'theme-place' @($Place)) }";
  return ['Assert-Primary', here, ...parts, 'Complete-Script'].join('\n');
}

/** What the script of all ways back does for the theme. */
export const themeBack = (code: ThemeCode | null, title: Title): string =>
  code === null
    ? "    Stop-Here (Say 'theme-none')"
    : code.back.flatMap(({ code: id, lines }) => (id === 'start' ? [] : [step(title(id), lines)])).join('\n');

const step = (title: string, lines: readonly string[], check = '$null'): string =>
  [`Invoke-Step ${quote(title)} ${check} {`, ...lines.map((line) => `    ${line}`), '}'].join('\n');
