import type { ServerVersion } from './ini';
import type { OtpPolicy, OtpProfile, OtpSample, OtpState, OtpUser } from './otp';
import type { Locale, TextForm } from './outcome';

export type Environment = 'production' | 'staging' | 'development';

/** A text file of the farm, with the form it has as bytes. */
export interface DeploymentFile extends TextForm {
  name: string;
  text: string;
}

/** A user of one-time keys, what a server has to remember of him, and what his clock was seen to do. */
export interface KeyUser extends OtpUser {
  name?: string;
  /** Columns of the list he came from that are not used, by heading. */
  others?: Readonly<Record<string, string>>;
  state?: OtpState;
  /** Keys that were accepted, in the order of time. */
  samples?: readonly OtpSample[];
}

/** How the keys of a group of users are made and checked, and who they are. */
export interface KeyProfile {
  id: string;
  name: string;
  /** Name of the service in the users' apps, without a colon. */
  issuer: string;
  profile: OtpProfile;
  policy: OtpPolicy;
  users: readonly KeyUser[];
}

/** A picture of the theme. */
export interface DeploymentImage {
  name: string;
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml';
  bytes: Uint8Array;
}

/** What one node of the farm really has, as far as it was given. Texts as the commands printed them. */
export interface NodeFiles {
  /** Name of the node, one of `farm.nodes`. */
  node: string;
  ini: DeploymentFile | null;
  onload: DeploymentFile | null;
  /** `gacutil /l`. */
  assemblies: string | null;
  /** `Get-AdfsAuthenticationProvider`. */
  provider: string | null;
}

/** What was read out of the vendor's own files; the files themselves are not kept. */
export interface VendorFile {
  name: string;
  sizeBytes: number;
  /** Hex. */
  sha256: string;
  /** Of a .NET assembly. */
  assembly?: { name: string; version: string; culture: string; publicKeyToken: string; typeNames: string[] };
}

/** A diagnosis that is worth keeping: what was read, and what it came to. No text of the log, no user. */
export interface Evidence {
  id: string;
  readAtMs: number;
  name: string;
  /** Codes of the adapter and events of AD FS, with their number. */
  codes: readonly { code: string; count: number }[];
}

/** What the last bundle held, to say what changed since. Hex digests by entry. */
export interface BundleMark {
  builtAtMs: number;
  entries: Readonly<Record<string, string>>;
  /** How it was asked for, so that what changed since is not what was asked for otherwise. */
  asked?: { parts: readonly string[]; locale: Locale; secrets: boolean; insist: boolean };
}

/** One AD FS farm with one adapter: what belongs together (DESIGN 2). */
export interface Deployment {
  id: string;
  name: string;
  environment: Environment;
  revision: number;
  createdAtMs: number;
  updatedAtMs: number;
  farm: {
    serviceName: string;
    /** Null: not said. */
    serverVersion: ServerVersion | null;
    /** Sign-in page by page (2019 on). Null: not said. */
    paginated: boolean | null;
    nodes: string[];
    drive: string;
    themeName: string;
    methods: string[];
    relyingParties: { name: string; policy?: string; theme?: string }[];
  };
  provider: { name: string; typeName: string; adapterVersion: string | null; authenticationMethods: string[] };
  /** What the farm is meant to have: `ADFSadapter.ini`, and the theme's `onload.js`, style sheet and pictures. */
  files: {
    ini: DeploymentFile | null;
    onload: DeploymentFile | null;
    styleSheet: DeploymentFile | null;
    logo: DeploymentImage | null;
    illustration: DeploymentImage | null;
  };
  nodes: readonly NodeFiles[];
  vendor: readonly VendorFile[];
  /** One-time keys. They hold secrets. */
  keys: readonly KeyProfile[];
  evidence: readonly Evidence[];
  lastBundle: BundleMark | null;
}
