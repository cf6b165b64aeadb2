import type { AdfsPage, AdfsSkin, Locale, ThemeInstrumented } from '../../../worker/contract';
import type { AdfsPageRequest, AdfsPageText } from './pages/types';
import { allowsInline, judgeLoad } from './sandbox/policy';
import type { RunEnd } from './sandbox/preview-frame';
import type { SandboxReport } from './sandbox/reports';

/** `after-mfa`: the address carries the adapter's answer, as it does when the MFA server sends the user back (seed line 1160). */
export const situations = ['first', 'after-mfa'] as const;
export type Situation = (typeof situations)[number];

/** One page as one user may see it. */
export interface RehearsalCell {
  page: AdfsPage;
  skin: AdfsSkin;
  locale: Locale;
  situation: Situation;
}

export interface RehearsalMatrix {
  pages: readonly AdfsPage[];
  skins: readonly AdfsSkin[];
  locales: readonly Locale[];
  situations: readonly Situation[];
}

/** The pages that can be shown when the MFA server has answered. */
const afterMfa: readonly AdfsPage[] = ['mfa-choice', 'mfa-adapter', 'mfa-error', 'error'];

export function cellsOf({ pages, skins, locales, situations: wanted }: RehearsalMatrix): RehearsalCell[] {
  return pages.flatMap((page) =>
    wanted
      .filter((situation) => situation === 'first' || afterMfa.includes(page))
      .flatMap((situation) =>
        skins.flatMap((skin) => locales.map((locale): RehearsalCell => ({ page, skin, locale, situation }))),
      ),
  );
}

export const cellId = ({ page, skin, locale, situation }: RehearsalCell): string =>
  `${page}/${skin}/${locale}/${situation}`;

/** The situations of the vendor's guide (seed lines 939-946). Each is a page and a count of methods. */
export const scenarios = ['before-mfa', 'after-mfa', 'failed-mfa', 'one-method'] as const;
export type Scenario = (typeof scenarios)[number];
export const scenarioPages: Readonly<
  Record<Scenario, { page: AdfsPage; situation: Situation; methods: 'one' | 'all' }>
> = {
  'before-mfa': { page: 'mfa-choice', situation: 'first', methods: 'all' },
  'after-mfa': { page: 'mfa-choice', situation: 'after-mfa', methods: 'all' },
  'failed-mfa': { page: 'mfa-error', situation: 'after-mfa', methods: 'all' },
  // AD FS leaves the choice out.
  'one-method': { page: 'mfa-adapter', situation: 'first', methods: 'one' },
};

/** What is known of the farm and chosen for the rehearsal; the same for every cell. */
export interface RehearsalSettings extends Omit<AdfsPageRequest, 'page' | 'skin' | 'locale' | 'query'> {
  /** Name of the parameter in which the adapter's answer comes back (KEY_NAME_IN_RESPONSE). */
  callback: string;
  /** Browser language; that of the page unless given. */
  language?: string;
  /** What the user's clock shows, in epoch milliseconds. */
  nowMs: number;
  /** AD FS's policy where the farm has its own; null for none. Unless given, that of the version. */
  policy?: string | null;
}

/** One scenario as a cell, with the settings it needs. */
export function scenarioOf(
  scenario: Scenario,
  skin: AdfsSkin,
  locale: Locale,
  settings: RehearsalSettings,
): { cell: RehearsalCell; settings: RehearsalSettings } {
  const { page, situation, methods } = scenarioPages[scenario];
  const cell = { page, situation, skin, locale };
  return { cell, settings: methods === 'one' ? { ...settings, methods: settings.methods.slice(0, 1) } : settings };
}

export function pageRequest(cell: RehearsalCell, settings: RehearsalSettings): AdfsPageRequest {
  const { page, skin, locale } = cell;
  const query: [string, string][] =
    cell.situation === 'after-mfa'
      ? [
          ['pullStatus', '0'],
          [settings.callback, 'eyJhbGciOiJIUzI1NiJ9.e30.rehearsal'],
        ]
      : [];
  return { ...settings, page, skin, locale, query };
}

export const browserLanguage = (locale: Locale, { language }: Pick<RehearsalSettings, 'language'>): string =>
  language ?? (locale === 'ko' ? 'ko-KR' : 'en-US');

/** `stuck`: used as a person would, the page cannot be submitted. */
export const verdicts = [
  'throws',
  'stuck',
  'blocked',
  'submits',
  'leaves',
  'not-rehearsed',
  'changed',
  'fine',
] as const;
/** What weighs most of what was seen on one page. */
export type Verdict = (typeof verdicts)[number];

type Kind<K extends SandboxReport['kind']> = Omit<Extract<SandboxReport, { kind: K }>, 'kind'>;

export interface CellResult {
  verdict: Verdict;
  /** The script has the fault on this line. */
  line: number | null;
  end: RunEnd;
  errors: Kind<'error'>[];
  /** What happened when the page was used; null when it was not, since it was gone already or there is nothing to do. */
  use: { errors: Kind<'error'>[]; submits: Kind<'submit'>[] } | null;
  /** Loads and submits that AD FS's policy forbids. */
  blocked: { url: string; directive: string; line: number | null }[];
  submits: Kind<'submit'>[];
  leaves: Kind<'navigate'>[];
  /** What of the script was not, or may not have been, rehearsed. */
  gaps: { code: string; line: number | null }[];
  changes: Kind<'change'>[];
  dialogs: Kind<'dialog'>[];
  stores: Kind<'store'>[];
}

type Of = <K extends SandboxReport['kind']>(kind: K) => Kind<K>[];
const kindsOf =
  (reports: readonly SandboxReport[]): Of =>
  <K extends SandboxReport['kind']>(kind: K) =>
    reports
      .filter((one): one is Extract<SandboxReport, { kind: K }> => one.kind === kind)
      .map(({ kind: _kind, ...fields }) => fields);

/** What the reports of one run come to. */
export function resultOf(
  page: AdfsPageText,
  script: ThemeInstrumented | null,
  policy: string | null,
  reports: readonly SandboxReport[],
  end: RunEnd,
): CellResult {
  const used = reports.findIndex(({ kind }) => kind === 'use');
  const of = kindsOf(used < 0 ? reports : reports.slice(0, used));
  const then = kindsOf(used < 0 ? [] : reports.slice(used));
  const use = used < 0 ? null : { errors: then('error'), submits: then('submit') };
  const everything = kindsOf(reports);
  const loads = everything('load').map((one) => ({
    ...one,
    verdict: judgeLoad(policy, page.url, one.url, one.directive),
  }));
  const blocked = loads
    .filter(({ verdict }) => verdict === 'blocked')
    .map(({ url, directive, line }) => ({ url, directive, line }));
  for (const { url } of everything('submit')) {
    if (judgeLoad(policy, page.url, url, 'form-action') === 'blocked')
      blocked.push({ url, directive: 'form-action', line: null });
  }
  if (script && !allowsInline(policy, page.url))
    blocked.unshift({ url: 'inline', directive: 'script-src', line: null });

  const errors = everything('error');
  if (script?.fault) errors.unshift({ message: 'SyntaxError', line: script.fault.line, endless: false });
  if (end === 'stopped') errors.push({ message: '', line: null, endless: true });

  const gaps: CellResult['gaps'] = [...everything('gap'), ...(script?.gaps ?? [])].map(({ code, line }) => ({
    code,
    line,
  }));
  // A script on AD FS's host is part of the theme, and was not there to be run.
  for (const { url, directive, line, verdict } of loads) {
    if (verdict !== 'blocked' && directive.startsWith('script-src') && url !== 'inline' && url !== 'eval')
      gaps.push({ code: 'resource', line });
  }
  if ((end === 'left' && !gaps.some(({ code }) => code === 'left')) || end === 'not-started' || end === 'cancelled')
    gaps.push({ code: end, line: null });

  const rest = {
    submits: of('submit'),
    leaves: of('navigate'),
    changes: of('change'),
    dialogs: of('dialog'),
    stores: of('store'),
  };
  const seen: [Verdict, boolean][] = [
    ['throws', errors.length > 0],
    ['stuck', use !== null && use.submits.length + then('navigate').length === 0],
    ['blocked', blocked.length > 0],
    ['submits', rest.submits.length > 0],
    ['leaves', rest.leaves.length > 0],
    ['not-rehearsed', gaps.length > 0],
    ['changed', rest.changes.length + rest.dialogs.length > 0],
  ];
  const verdict = seen.find(([, holds]) => holds)?.[0] ?? 'fine';
  return {
    verdict,
    line: errors.find(({ line }) => line !== null)?.line ?? null,
    end,
    errors,
    use,
    blocked,
    gaps,
    ...rest,
  };
}
