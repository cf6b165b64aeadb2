import type { Deployment, VendorFile } from './deployment';
import type { IniReason } from './ini';
import type { IniComparedList, IniDifference } from './ini-copies';
import type { Call, Finding, Outcome, Range, Severity } from './outcome';
import type { TokenContract, TokenSecret } from './token';

/**
 * What a place of `deployment.check` is in, as `Place.file`: a text of the Deployment, an output of a node (with `node`), or a
 * fact, whose range is empty.
 */
export const deploymentPlaces = [
  'ini',
  'onload',
  'assemblies',
  'provider-output',
  'vendor',
  'environment',
  'farm.serviceName',
  'farm.nodes',
  'farm.drive',
  'farm.themeName',
  'farm.methods',
  'farm.relyingParties',
  'provider.name',
  'provider.typeName',
  'provider.adapterVersion',
  'provider.authenticationMethods',
] as const;
export type DeploymentPlace = (typeof deploymentPlaces)[number];

/** Facts to be given other values; what is not named stays. */
export interface DeploymentFacts {
  environment?: Deployment['environment'];
  farm?: Partial<Deployment['farm']>;
  provider?: Partial<Deployment['provider']>;
}

/** A cure that changes what is said of the farm, not a file. Button text by `id` in the rule's `fixes`. */
export interface FactFix {
  id: string;
  set: DeploymentFacts;
}

export const deploymentTopics = ['configuration', 'theme', 'deployment'] as const;
/** Which tool found it. */
export type DeploymentTopic = (typeof deploymentTopics)[number];

/** Edits of its `fixes` name their file: `ini` or `onload`. */
export interface DeploymentFinding extends Finding {
  topic: DeploymentTopic;
  facts?: FactFix[];
}

/** What a complete Deployment would have. Words: `worker/texts/<lang>/deployment-words.ts`. */
export const missingThings = [
  'ini',
  'onload',
  'service-name',
  'server-version',
  'nodes',
  'methods',
  'relying-parties',
  'theme-name',
  'adapter-version',
  'authentication-methods',
  'vendor-adapter',
  'type-name',
  'node-files',
  'logo',
  'illustration',
] as const;
export type MissingThing = (typeof missingThings)[number];

export interface DeploymentMissing {
  id: MissingThing;
  /** `needed`: the bundle is not complete without it. `useful`: checks need it. `optional`: works without. */
  need: 'needed' | 'useful' | 'optional';
  /** Tool that makes or takes it. */
  tool: 'overview' | 'configuration' | 'theme' | 'nodes' | 'bundle';
  /** Of what is missing per node: the nodes. */
  nodes?: string[];
}

export interface DeploymentReport {
  /** Of all tools; errors first. A fault that two files share is there once, as a rule of this topic. */
  findings: DeploymentFinding[];
  /** Findings beyond `limits.findingsPerRule`, by rule. */
  more: Readonly<Record<string, number>>;
  counts: Readonly<Record<DeploymentTopic, Readonly<Record<Severity, number>>>>;
  missing: DeploymentMissing[];
}

/** Why a difference is what one expects, or is not. Words: `worker/texts/<lang>/deployment-words.ts`. */
export const comparedReasons = [
  // Expected between two environments
  'host-environment',
  'issued-key',
  'place',
  'directory',
  // Odd
  'key-shared',
  'host-shared',
  'unexplained',
] as const;
export type ComparedReason = (typeof comparedReasons)[number];

/** One setting or fact of both Deployments. */
export interface DeploymentCompared {
  group: 'ini' | 'onload' | 'farm' | 'provider';
  /** `MAIN/MFA_API_URL`, or the fact: `serviceName`. */
  name: string;
  how: IniDifference;
  /** `expected`: differs as two environments do. `odd`: differs without a reason, or is the same where it should not be. */
  verdict: 'same' | 'expected' | 'odd';
  reason?: ComparedReason;
  secret: boolean;
  /** Null: not there, or a secret. */
  left: string | null;
  right: string | null;
  /** In the INI of each side. */
  at?: { left: Range[]; right: Range[] };
}

export interface DeploymentComparison {
  rows: DeploymentCompared[];
  /** Numbered lists of the two INI files by what they say. */
  lists: IniComparedList[];
  counts: Record<DeploymentCompared['verdict'], number>;
}

/** What one node has. */
export interface NodeCell {
  state: 'unknown' | 'absent' | 'present';
  /** Null for a secret. */
  value: string | null;
  /** The file has it, the adapter does not use it: why. */
  unused?: IniReason;
  /** Cells of a row with one number hold the same, 0 being the first seen, intended before nodes; null where unknown. */
  variant: number | null;
  /** In the node's file or output. */
  at?: Range;
}

export interface NodeRow {
  group: 'ini' | 'onload' | 'assemblies' | 'provider';
  /**
   * `MAIN/MFA_API_URL`; of a file `encoding`, `line-ends`, `sha256` (of its text), `blocks`; the name of an assembly; or a
   * property of the provider.
   */
  name: string;
  secret: boolean;
  /** What is intended, null where nothing is. */
  intended: NodeCell | null;
  /** In the order of `NodeTable.nodes`. */
  cells: NodeCell[];
  differs: boolean;
}

/** Node by setting: where the nodes of a farm drifted apart. */
export interface NodeTable {
  /** The farm's, primary first, then others that something was given of. */
  nodes: { name: string; role: 'primary' | 'secondary' | 'unknown' }[];
  /** Only rows that differ, unless all were asked for. */
  rows: NodeRow[];
  /** Rows that are the same everywhere. */
  same: number;
}

export interface TokenContext {
  contract: TokenContract;
  secrets: TokenSecret[];
}

/** The `deployment` topic: of the page's own worker only. */
export interface DeploymentApi {
  check(call: Call, request: { deployment: Deployment }): Promise<Outcome<DeploymentReport>>;
  compare(call: Call, request: { left: Deployment; right: Deployment }): Promise<Outcome<DeploymentComparison>>;
  nodes(call: Call, request: { deployment: Deployment; all?: boolean }): Promise<Outcome<NodeTable>>;
  /** Failures: `vendor-file-size`. What is no .NET assembly has no `assembly`. */
  readVendorFile(call: Call, request: { name: string; bytes: Uint8Array }): Promise<Outcome<VendorFile>>;
  /** What `token.inspect` may be told: what tokens of this farm should be like, and the secrets of its INI. */
  tokenContext(call: Call, request: { deployment: Deployment }): Promise<Outcome<TokenContext>>;
}
