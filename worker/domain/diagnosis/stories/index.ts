import type { Certainty, Deployment, Diagnosis, DiagnosisGapId, DiagnosisStoryId, IniReport } from '../../../contract';
import { diagnosisGaps } from '../../../contract';
import { inspectIni } from '../../ini';

/** What of an attempt its story is read from. */
export interface Told {
  user: string | null;
  end: 'success' | 'fault' | 'open';
  fromMs: number | null;
  toMs: number | null;
  /** Whether the adapter wrote anything. */
  adapter: boolean;
  /** Its only fault is AD FS's own error page. */
  errorPage: boolean;
}

/** Two tries of one user this near are two tabs, or a reload. */
const TABS_MS = 30 * 60_000;

type Stories = Diagnosis['stories'];

/**
 * Which of the guide's cases the attempts look like. What happens on the MFA page is in no log of these servers, so that
 * time-out, wrong passcode and lock cannot be told apart here, nor the ends of a second tab that never came back: they
 * are named together, as inferred.
 */
export function storiesOf(attempts: readonly Told[]): Stories {
  const found = new Map<DiagnosisStoryId, { certainty: Certainty; attempts: number[] }>();
  const tell = (at: number, certainty: Certainty, ...ids: DiagnosisStoryId[]): void => {
    for (const id of ids) {
      const known = found.get(id);
      if (known) known.attempts.push(at);
      else found.set(id, { certainty, attempts: [at] });
    }
  };
  const succeeded = new Map<string, number>();
  attempts.forEach(({ user, end, toMs }, at) => {
    if (end !== 'success') return;
    tell(at, 'observed', 'normal');
    if (user !== null && toMs !== null) succeeded.set(user, Math.max(succeeded.get(user) ?? -Infinity, toMs));
  });
  attempts.forEach((attempt, at) => {
    const { user, end, adapter, errorPage } = attempt;
    const hadTab = user !== null && isSecondTab(attempt, succeeded.get(user));
    if (end === 'open' && adapter && user !== null) {
      if (hadTab) tell(at, 'inferred', 'two-tabs-timeout', 'two-tabs-wrong', 'two-tabs-hang');
      else tell(at, 'inferred', 'passcode-timeout', 'passcode-wrong', 'passcode-locked');
    }
    if (end === 'fault' && errorPage && !adapter && hadTab) tell(at, 'inferred', 'two-tabs-before-adapter');
  });
  return [...found].map(([id, story]) => ({ id, ...story }));
}

const isSecondTab = ({ fromMs, toMs }: Told, doneMs: number | undefined): boolean =>
  fromMs !== null &&
  toMs !== null &&
  doneMs !== undefined &&
  Math.abs(doneMs - fromMs) <= TABS_MS &&
  toMs >= doneMs - TABS_MS;

/** What a user who never came to an end may have met without any code (singleid.md 3.5). */
const fitsOpen: readonly DiagnosisGapId[] = [
  'gap-callback-name',
  'gap-response-signature',
  'gap-response-expired',
  'gap-nonce',
  'gap-verify-status',
];

/** Gaps that fit the attempts, and those that the open INI opens by a key it lacks. */
export function gapsOf(attempts: readonly Told[], deployment: Deployment | undefined): Diagnosis['gaps'] {
  const open = attempts.filter(({ user, end, adapter }) => end === 'open' && adapter && user !== null).length;
  const empty = attempts.filter(({ end, adapter, errorPage }) => end === 'fault' && errorPage && !adapter).length;
  const report = reportOf(deployment);
  return diagnosisGaps.flatMap(([id, key]): Diagnosis['gaps'][number][] => {
    if (id === 'gap-log-empty' && empty > 0) return [{ id, reason: 'records', attempts: empty }];
    if (open > 0 && fitsOpen.includes(id)) return [{ id, reason: 'records', attempts: open }];
    return report && isOpened(report, id, key) ? [{ id, reason: 'ini', attempts: 0 }] : [];
  });
}

function reportOf(deployment: Deployment | undefined): IniReport | null {
  const ini = deployment?.files.ini;
  if (!ini) return null;
  const inspected = inspectIni({ text: ini.text, encoding: ini.encoding, bom: ini.bom });
  return inspected.ok && inspected.value.settings.length > 0 ? inspected.value : null;
}

function isOpened(report: IniReport, id: DiagnosisGapId, key: string): boolean {
  const value = report.effective[key]?.value ?? null;
  const verified = report.effective['MFA_VERIFY_TYPE']?.value;
  switch (id) {
    case 'gap-bypass':
      return value === '283901';
    case 'gap-verify-url':
    case 'gap-verify-protocol':
      return verified === '2' && value === null;
    case 'gap-verify-type':
    case 'gap-callback-name':
    case 'gap-ldap-search':
      return value === null;
    case 'gap-ldap-dns':
      return value === null && report.effective['USE_LDAP_SEARCH']?.value !== '0';
    case 'gap-log-empty':
      return value === '0';
    default:
      return false;
  }
}
