import type { ServerVersion } from './ini';
import type { OtpPolicy, OtpProfile, OtpSample, OtpState, OtpUser } from './otp';
import type { TextForm } from './outcome';

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
  /** The `ADFSadapter.ini`, and the theme's `onload.js`. */
  files: { ini: DeploymentFile | null; onload: DeploymentFile | null };
  /** One-time keys. They hold secrets. */
  keys: readonly KeyProfile[];
}
