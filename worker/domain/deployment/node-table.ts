import type {
  Deployment,
  DeploymentFile,
  IniReason,
  IniReport,
  NodeCell,
  NodeRow,
  NodeTable,
  Outcome,
  Range,
  ThemeReport,
} from '../../contract';
import { inspectIni } from '../ini';
import { shownAnchor } from '../ini/characters';
import { looksSecret, secretKind } from '../ini/secrets';
import { inspectTheme } from '../theme';
import { digestOf } from './compare';
import { ADAPTER, prerequisites } from './outputs';
import { identityOf } from './rules/adapter';
import { sameNode, sourceOf, viewDeployment, type DeploymentView } from './view';

/** What one source, the intended one or a node, says: by row. Null: nothing was given, so nothing is known. */
type Said = ReadonlyMap<string, Spoken> | null;

interface Spoken {
  value: string;
  secret?: boolean;
  unused?: IniReason;
  at?: Range;
}

/**
 * Where the nodes drifted apart, node by setting. Unless `all`, only the rows that differ. Of secrets only who has the same is
 * told. Failures: those of `inspectIni` and `inspectTheme`.
 */
export function nodeTable(deployment: Deployment, all = false): Outcome<NodeTable> {
  const view = viewDeployment(deployment);
  if (!view.ok) return view;
  const nodes = namesOf(view.value);
  const columns = nodes.map(({ name }) => view.value.nodes.find((node) => sameNode(node.name, name)));
  const { files } = deployment;
  const ini = spokenFiles([files.ini, ...columns.map((node) => node?.files.ini ?? null)], ofIni);
  if (!ini.ok) return ini;
  const onload = spokenFiles([files.onload, ...columns.map((node) => node?.files.onload ?? null)], ofScript);
  if (!onload.ok) return onload;
  const rows = [
    ...rowsOf('ini', ini.value),
    ...rowsOf('onload', onload.value),
    ...rowsOf('assemblies', [meantAssemblies(view.value), ...columns.map((node) => assembliesOf(node))]),
    ...rowsOf('provider', [meantProvider(view.value), ...columns.map((node) => providerOf(node, deployment))]),
  ];
  const shown = all ? rows : rows.filter(({ differs }) => differs);
  return { ok: true, value: { nodes, rows: shown, same: rows.filter(({ differs }) => !differs).length } };
}

function namesOf({ deployment: { farm }, nodes }: DeploymentView): NodeTable['nodes'] {
  const names: NodeTable['nodes'] = [];
  const add = (name: string, role: NodeTable['nodes'][number]['role']): void => {
    if (!names.some((one) => sameNode(one.name, name))) names.push({ name, role });
  };
  farm.nodes.forEach((name, index) => add(name, index === 0 ? 'primary' : 'secondary'));
  for (const { name } of nodes) add(name, 'unknown');
  return names;
}

/** Each file once, however many nodes have the same. */
function spokenFiles(
  files: readonly (DeploymentFile | null)[],
  read: (file: DeploymentFile) => Outcome<Said>,
): Outcome<Said[]> {
  const known = new Map<string, Said>();
  const all: Said[] = [];
  for (const file of files) {
    if (!file) {
      all.push(null);
      continue;
    }
    const name = `${file.encoding} ${file.bom} ${file.text}`;
    let said = known.get(name);
    if (said === undefined) {
      const answer = read(file);
      if (!answer.ok) return answer;
      known.set(name, (said = answer.value));
    }
    all.push(said);
  }
  return { ok: true, value: all };
}

const formOf = ({ encoding, bom, eol, text }: IniReport | ThemeReport): [string, Spoken][] => [
  ['encoding', { value: encoding + (bom ? ' BOM' : '') }],
  ['line-ends', { value: eol }],
  ['sha256', { value: digestOf(text) }],
];

function ofIni(file: DeploymentFile): Outcome<Said> {
  const report = inspectIni(sourceOf(file));
  if (!report.ok) return report;
  const { settings, effective, lists } = report.value;
  const said = new Map(formOf(report.value));
  const items = new Map(Object.values(lists).flatMap((list) => list.map((item) => [item.from, item.why?.reason])));
  for (const { section, key, value, spec, valueFrom, valueTo } of settings) {
    const name = shownAnchor({ section, key });
    const secret = secretKind(key) === 'secret' || looksSecret(value);
    const known = said.get(name);
    const used = effective[section.startsWith('MSG-') ? `${section}.${key}` : key];
    const reason =
      spec && !spec.includes('##') ? (used?.value === null ? used.why?.reason : undefined) : items.get(valueFrom);
    said.set(name, {
      value: known && known.value !== value ? `${known.value} | ${value}` : value,
      secret: secret || known?.secret === true,
      ...(reason && isLoss(reason) && { unused: reason }),
      at: known?.at ?? { from: valueFrom, to: valueTo },
    });
  }
  return { ok: true, value: said };
}

/** Said of a value that is used all the same, or of none at all. */
const isLoss = (reason: IniReason): boolean => reason !== 'duplicate-same' && reason !== 'empty';

function ofScript(file: DeploymentFile): Outcome<Said> {
  const report = inspectTheme(sourceOf(file));
  if (!report.ok) return report;
  const blocks = report.value.blocks.map((block) =>
    block.kind === 'signet' ? `signet (${block.digest})` : block.kind,
  );
  return { ok: true, value: new Map([...formOf(report.value), ['blocks', { value: blocks.join(', ') }]]) };
}

type Node = DeploymentView['nodes'][number];

function assembliesOf(node: Node | undefined): Said {
  if (!node?.assemblies?.length) return null;
  const versions = new Map<string, { values: Set<string>; at: Range }>();
  for (const one of node.assemblies) {
    const value = one.name === ADAPTER ? identityOf(one) : one.version;
    const known = versions.get(one.name);
    if (known) known.values.add(value);
    else versions.set(one.name, { values: new Set([value]), at: { from: one.from, to: one.to } });
  }
  const said = new Map<string, Spoken>(
    [...versions].map(([name, { values, at }]) => [name, { value: [...values].join(' | '), at }]),
  );
  // A list of the adapter alone was asked for by its name, and does not say what else there is.
  if (said.size === 1 && said.has(ADAPTER)) said.set(PARTIAL, { value: '' });
  return said;
}

/** Marks a list that is not of everything. */
const PARTIAL = '\0';

function meantAssemblies({ typeName, nodes }: DeploymentView): Said {
  if (!nodes.some(({ assemblies }) => assemblies?.length)) return null;
  const said = new Map<string, Spoken>([[PARTIAL, { value: '' }]]);
  if (typeName) said.set(ADAPTER, { value: identityOf(typeName.assembly) });
  for (const [name, version] of prerequisites) said.set(name, { value: version });
  return said;
}

function providerOf(node: Node | undefined, { provider }: Deployment): Said {
  if (!node?.providers?.length) return null;
  const found = node.providers.find(({ name }) => name === provider.name);
  const methods = found?.authenticationMethods;
  return new Map(
    (found?.properties ?? []).map(({ name, value, from, to }): [string, Spoken] => [
      name,
      {
        value: methods && name.toLowerCase() === 'authenticationmethods' ? methods.join(', ') : value,
        at: { from, to },
      },
    ]),
  );
}

function meantProvider({ deployment: { provider }, nodes }: DeploymentView): Said {
  if (!nodes.some(({ providers }) => providers?.length)) return null;
  const said = new Map<string, Spoken>([[PARTIAL, { value: '' }]]);
  if (provider.name) said.set('Name', { value: provider.name });
  const methods = provider.authenticationMethods;
  if (methods.length > 0) said.set('AuthenticationMethods', { value: methods.join(', ') });
  return said;
}

function rowsOf(group: NodeRow['group'], [intended, ...nodes]: readonly Said[]): NodeRow[] {
  // What is intended alone drifted from nothing.
  if (nodes.every((said) => !said)) return [];
  const names = new Set([intended, ...nodes].flatMap((said) => [...(said?.keys() ?? [])]));
  names.delete(PARTIAL);
  return [...names].map((name): NodeRow => {
    const secret = [intended, ...nodes].some((said) => said?.get(name)?.secret);
    const variants: string[] = [];
    const cells = [intended ?? null, ...nodes].map((said) => cellOf(said, name, secret, variants));
    const [meant, ...rest] = cells;
    return {
      group,
      name,
      secret,
      intended: meant && meant.state !== 'unknown' ? meant : null,
      cells: rest,
      differs: variants.length > 1,
    };
  });
}

function cellOf(said: Said, name: string, secret: boolean, variants: string[]): NodeCell {
  const spoken = said?.get(name);
  if (!said || (!spoken && said.has(PARTIAL))) return { state: 'unknown', value: null, variant: null };
  const what = spoken ? `=${spoken.unused ?? ''}=${spoken.value}` : '';
  let variant = variants.indexOf(what);
  if (variant < 0) variant = variants.push(what) - 1;
  if (!spoken) return { state: 'absent', value: null, variant };
  return {
    state: 'present',
    value: secret ? null : spoken.value,
    ...(spoken.unused && { unused: spoken.unused }),
    variant,
    ...(spoken.at && { at: spoken.at }),
  };
}
