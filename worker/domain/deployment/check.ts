import type {
  Deployment,
  DeploymentFinding,
  DeploymentReport,
  DeploymentTopic,
  Finding,
  Outcome,
  Severity,
} from '../../contract';
import { limits } from '../../contract';
import { findingOf } from '../core/judge';
import { missingThings } from './missing';
import { rules } from './rules';
import { viewDeployment, type DeploymentView } from './view';

/**
 * Everything there is to say about a Deployment: the findings of its files' own tools with all that is known around them, and
 * the cross-checks of DESIGN 2. Failures: those of `inspectIni` and `inspectTheme`.
 */
export function checkDeployment(deployment: Deployment): Outcome<DeploymentReport> {
  const view = viewDeployment(deployment);
  if (!view.ok) return view;
  const { ini, theme } = view.value;
  const own = crossChecks(view.value);
  const findings = [
    ...own.findings,
    ...filed(ini?.findings ?? [], 'ini', 'configuration').filter((finding) => !isTold(finding, own.findings)),
    ...filed(theme?.findings ?? [], 'onload', 'theme').filter((finding) => !isTold(finding, own.findings)),
  ];
  findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const more = { ...ini?.more, ...theme?.more, ...own.more };
  const counts = countsOf(findings);
  return { ok: true, value: { findings, more, counts, missing: missingThings(view.value) } };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function crossChecks(view: DeploymentView): { findings: DeploymentFinding[]; more: Record<string, number> } {
  const findings: DeploymentFinding[] = [];
  const more: Record<string, number> = {};
  for (const rule of rules) {
    const anchors = new Map<string, number>();
    let count = 0;
    for (const draft of rule.check(view)) {
      if (++count > limits.findingsPerRule) continue;
      const finding = findingOf(rule, draft, anchors);
      const facts = draft.facts?.length ? { facts: draft.facts } : {};
      findings.push({ ...finding, topic: 'deployment', ...facts });
    }
    if (count > limits.findingsPerRule) more[rule.id] = count - limits.findingsPerRule;
  }
  return { findings, more };
}

/** A file's findings with the file they are of. */
function filed(findings: readonly Finding[], file: string, topic: DeploymentTopic): DeploymentFinding[] {
  return findings.map((finding) => ({
    ...finding,
    topic,
    at: finding.at.map((place) => ({ ...place, file })),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edits) => ({ ...edits, file })) })),
    }),
  }));
}

/** Rules of one file, and the cross-check that tells the same fault from both sides. */
const twins: Readonly<Record<string, string>> = {
  'theme-callback-name': 'deployment-callback-name',
  'theme-provider-name': 'deployment-provider-name',
  'ini-fixed-value': 'deployment-claim',
};

/** Whether a cross-check says it already. Hosts of a test environment are told only where they do not belong. */
function isTold({ rule, at }: DeploymentFinding, told: readonly DeploymentFinding[]): boolean {
  if (rule === 'ini-url-staging') return true;
  const twin = Object.hasOwn(twins, rule) ? twins[rule] : undefined;
  if (twin === undefined) return false;
  return told.some(
    (other) =>
      other.rule === twin &&
      at.every((place) =>
        other.at.some((one) => one.file === place.file && one.from <= place.from && place.to <= one.to),
      ),
  );
}

function countsOf(findings: readonly DeploymentFinding[]): DeploymentReport['counts'] {
  const none = (): Record<Severity, number> => ({ error: 0, warning: 0, info: 0 });
  const counts = { configuration: none(), theme: none(), deployment: none() } satisfies Record<
    DeploymentTopic,
    unknown
  >;
  for (const { topic, severity } of findings) counts[topic][severity]++;
  return counts;
}
