import type { ServerVersion } from './ini';
import type { TextForm } from './outcome';

export type Environment = 'production' | 'staging' | 'development';

/** A text file of the farm, with the form it has as bytes. */
export interface DeploymentFile extends TextForm {
  name: string;
  text: string;
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
}
