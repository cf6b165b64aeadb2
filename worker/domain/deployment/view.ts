import type {
  Certainty,
  Deployment,
  DeploymentFile,
  DeploymentPlace,
  DeploymentRuleId,
  FactFix,
  IniReport,
  NodeFiles,
  Outcome,
  Place,
  Range,
  Severity,
  Source,
  ThemeFarm,
  ThemeReport,
  VendorFile,
} from '../../contract';
import type { Draft } from '../core/judge';
import { inspectIni } from '../ini';
import { inspectTheme } from '../theme';
import {
  ADAPTER,
  readAssemblies,
  readProviders,
  readTypeName,
  type ListedAssembly,
  type ListedProvider,
} from './outputs';

/** A node with its outputs read; null where nothing was given. */
export interface NodeView {
  name: string;
  files: NodeFiles;
  assemblies: ListedAssembly[] | null;
  providers: ListedProvider[] | null;
}

/** What a cross-check may ask. Everything is computed once. */
export interface DeploymentView {
  deployment: Deployment;
  ini: IniReport | null;
  theme: ThemeReport | null;
  typeName: ReturnType<typeof readTypeName>;
  /** The adapter's own file, when it was read. */
  adapter: NonNullable<VendorFile['assembly']> | null;
  /** Of the adapter: as it was said, else as the type name or the file says. */
  version: string | null;
  nodes: NodeView[];
}

export interface DeploymentDraft extends Draft {
  at: Place[];
  facts?: FactFix[];
}

export interface DeploymentRule {
  id: DeploymentRuleId;
  severity: Severity;
  certainty: Certainty;
  check(view: DeploymentView): Iterable<DeploymentDraft>;
}

/** Failures: those of `inspectIni` and `inspectTheme`. */
export function viewDeployment(deployment: Deployment): Outcome<DeploymentView> {
  const { files, provider, vendor } = deployment;
  const ini = files.ini ? inspectIni(sourceOf(files.ini), iniContext(deployment)) : null;
  if (ini && !ini.ok) return ini;
  const theme = files.onload ? inspectTheme(sourceOf(files.onload), themeContext(deployment, ini?.value)) : null;
  if (theme && !theme.ok) return theme;
  const typeName = readTypeName(provider.typeName);
  const adapter = vendor.findLast(({ assembly }) => assembly?.name === ADAPTER)?.assembly ?? null;
  const value: DeploymentView = {
    deployment,
    ini: ini?.value ?? null,
    theme: theme?.value ?? null,
    typeName,
    adapter,
    version: provider.adapterVersion ?? typeName?.assembly.version ?? adapter?.version ?? null,
    nodes: deployment.nodes.map((files) => ({
      name: files.node,
      files,
      assemblies: files.assemblies === null ? null : readAssemblies(files.assemblies),
      providers: files.provider === null ? null : readProviders(files.provider),
    })),
  };
  return { ok: true, value };
}

export const sourceOf = ({ text, encoding, bom }: DeploymentFile): Source => ({ text, encoding, bom });

/** What is said of the farm, as `ini.inspect` takes it. */
function iniContext({ provider: { adapterVersion }, farm: { serverVersion }, files }: Deployment) {
  return {
    ...(files.ini && { name: files.ini.name }),
    ...(adapterVersion && { adapterVersion }),
    ...(serverVersion && { serverVersion }),
  };
}

function themeContext({ farm, provider }: Deployment, ini: IniReport | undefined) {
  const { serverVersion, paginated, methods, serviceName } = farm;
  const known: ThemeFarm = {
    ...(serverVersion && { serverVersion }),
    ...(paginated !== null && { paginated }),
    ...(methods.length > 0 && { methods }),
    ...(provider.name && { providerName: provider.name }),
    ...(serviceName && { serviceName }),
  };
  const callbackName = ini?.effective['KEY_NAME_IN_RESPONSE']?.value;
  const title = ini?.effective['MAIN_MFA_TITLE']?.value;
  return { farm: known, ...(callbackName && { callbackName }), ...(title && { title }) };
}

/** A place in a text, or a fact as a whole. */
export function at(file: DeploymentPlace, range: Range = { from: 0, to: 0 }, node?: string): Place {
  return { file, ...(node !== undefined && { node }), from: range.from, to: range.to };
}

/** At most 60 characters, for words. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Several things for words; those beyond the fifth are counted. */
export function shortList(items: readonly string[]): string {
  const more = items.length - 5;
  return items.slice(0, 5).map(short).join(', ') + (more > 0 ? ` … (+${more})` : '');
}

/** Names of nodes are the same in any case. */
export const sameNode = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
