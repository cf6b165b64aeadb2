import type {
  Deployment,
  DeploymentFile,
  DiagnosisCause,
  DiagnosisSetting,
  Finding,
  IniReport,
  IniSetting,
} from '../../../contract';
import { inspectIni } from '../../ini';
import { entryOf } from '../catalogue';

interface Judged {
  /** Null: the file the Deployment intends. */
  node: string | null;
  report: IniReport;
  /** Findings by the key they are about. */
  byKey: ReadonlyMap<string, readonly Finding[]>;
}

/** What the INI files of a Deployment have to say about a code. */
export type SettingsOf = (id: string, machines: readonly string[]) => Pick<DiagnosisCause, 'settings' | 'ini'>;

/** Settings that are right and yet decide whether a code stops the user. */
const deciding: Readonly<Record<string, { key: string; value: string }>> = {
  'adapter-1003': { key: 'USE_LDAP_SEARCH', value: '2' },
};
/** Codes of the file as a whole: any fault of how it is written explains them. */
const wholeFile = ['adapter-1001', 'adapter-5000', 'adapter-5006'];
const isOfWholeFile = (rule: string): boolean =>
  /^ini-(?:encoding|bom|file-name|damaged|no-settings|control-character)/.test(rule);

export function settingsOf(deployment: Deployment | undefined): SettingsOf {
  const intended = deployment?.files.ini ? judge(deployment.files.ini, null, deployment) : null;
  const nodes = (deployment?.nodes ?? []).flatMap(({ node, ini }) =>
    deployment && ini ? (judge(ini, node, deployment) ?? []) : [],
  );
  if (!intended && nodes.length === 0) return () => ({ settings: [], ini: 'none' });
  return (id, machines) => {
    const isMet = ({ node }: Judged): boolean => machines.some((machine) => hostOf(machine) === hostOf(node ?? ''));
    const files = [...(intended ? [intended] : []), ...nodes.filter(isMet)];
    const settings = files.flatMap((file) => settingsIn(file, id));
    const isAsked = id.startsWith('adapter-50') || (entryOf(id)?.keys ?? []).length > 0 || wholeFile.includes(id);
    return { settings, ini: settings.length > 0 ? 'explains' : isAsked ? 'silent' : 'not-asked' };
  };
}

const hostOf = (name: string): string => name.toLowerCase().split('.')[0] ?? '';

function judge(file: DeploymentFile, node: string | null, { provider, farm }: Deployment): Judged | null {
  const { text, encoding, bom, name } = file;
  const inspected = inspectIni(
    { text, encoding, bom },
    {
      name,
      ...(provider.adapterVersion !== null && { adapterVersion: provider.adapterVersion }),
      ...(farm.serverVersion !== null && { serverVersion: farm.serverVersion }),
    },
  );
  return inspected.ok ? { node, report: inspected.value, byKey: findingsByKey(inspected.value) } : null;
}

/** These point at a neighbour of what is not there, or at a section. */
const isElsewhere = (rule: string): boolean => /^ini-(?:locale|message|missing|section|\w+-section)/.test(rule);

/** A finding is about the key it names, else about the settings it points at. */
function findingsByKey({ findings, settings }: IniReport): Map<string, Finding[]> {
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const named = finding.args['key'];
    const keys =
      typeof named === 'string'
        ? [named]
        : (isElsewhere(finding.rule) ? [] : finding.at).flatMap(({ from }) => {
            const met = settingAt(settings, from);
            return met ? [met.spec ?? met.key] : [];
          });
    for (const key of new Set(keys)) {
      const same = byKey.get(key);
      if (same) same.push(finding);
      else byKey.set(key, [finding]);
    }
  }
  return byKey;
}

function settingAt(settings: readonly IniSetting[], offset: number): IniSetting | null {
  let [low, high] = [0, settings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((settings[middle]?.to ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = settings[low];
  return found && found.from <= offset ? found : null;
}

const worst = (findings: readonly Finding[]): Finding | null =>
  findings.find(({ severity }) => severity === 'error') ??
  findings.find(({ severity }) => severity === 'warning') ??
  null;

function settingsIn({ node, report, byKey }: Judged, id: string): DiagnosisSetting[] {
  const keys = entryOf(id)?.keys ?? [];
  const code = id.startsWith('adapter-') ? Number(id.slice('adapter-'.length)) : NaN;
  const findingOf = (key: string): Finding | null => worst(byKey.get(key) ?? []);
  const raised = report.errorCodes
    .filter((raise) => raise.code === code)
    .map((raise): DiagnosisSetting => {
      const { key, certainty, at } = raise;
      return { key, node, how: 'raises', certainty, at: at[0] ?? null, finding: findingOf(key) };
    });
  const decides = deciding[id];
  const met = decides && report.effective[decides.key]?.value === decides.value ? report.effective[decides.key] : null;
  const decided: DiagnosisSetting[] =
    decides && met
      ? [
          {
            key: decides.key,
            node,
            how: 'decides',
            certainty: 'stated',
            at: { from: met.from, to: met.to },
            finding: findingOf(decides.key),
          },
        ]
      : [];
  const known = new Set([...raised, ...decided].map(({ key }) => key));
  const judged = keys
    .filter((key) => !known.has(key))
    .flatMap((key): DiagnosisSetting[] => {
      const finding = findingOf(key);
      return finding ? [settingOf(key, node, finding)] : [];
    });
  const whole = wholeFile.includes(id)
    ? report.findings.filter(({ rule }) => isOfWholeFile(rule)).map((finding) => settingOf('', node, finding))
    : [];
  return [...raised, ...decided, ...judged, ...whole];
}

const settingOf = (key: string, node: string | null, finding: Finding): DiagnosisSetting => ({
  key,
  node,
  how: 'finding',
  certainty: 'inferred',
  at: finding.at[0] ? { from: finding.at[0].from, to: finding.at[0].to } : null,
  finding,
});
