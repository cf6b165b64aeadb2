import type { Deployment, DeploymentFacts, ThemeFarm } from '../../worker/contract';
import type { Surroundings } from './ini-file.svelte';

/** The Deployment with facts said about it; what is not said stays. */
export function withFacts(deployment: Deployment, { environment, farm, provider }: DeploymentFacts): Deployment {
  return {
    ...deployment,
    ...(environment && { environment }),
    farm: { ...deployment.farm, ...farm },
    provider: { ...deployment.provider, ...provider },
  };
}

export function iniSurroundings({ provider: { adapterVersion }, farm: { serverVersion } }: Deployment): Surroundings {
  return { ...(adapterVersion && { adapterVersion }), ...(serverVersion && { serverVersion }) };
}

/** What a theme's script is judged by; what is not known is left out. */
export function themeFarm({ provider, farm }: Deployment): ThemeFarm {
  const { serverVersion, paginated, methods, serviceName } = farm;
  return {
    ...(serverVersion && { serverVersion }),
    ...(paginated !== null && { paginated }),
    ...(methods.length > 0 && { methods }),
    ...(provider.name && { providerName: provider.name }),
    ...(serviceName && { serviceName }),
  };
}

/** A farm that has no file yet. */
export const emptyFiles: Deployment['files'] = {
  ini: null,
  onload: null,
  styleSheet: null,
  logo: null,
  illustration: null,
};

/** A farm of which nothing is known but the name that the guide registers the adapter with. */
export function emptyDeployment(nowMs: number): Deployment {
  return {
    id: String(nowMs),
    name: '',
    environment: 'production',
    revision: 0,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    farm: {
      serviceName: '',
      serverVersion: null,
      paginated: null,
      nodes: [],
      drive: 'C',
      themeName: '',
      methods: [],
      relyingParties: [],
    },
    provider: { name: 'ADFSadapter', typeName: '', adapterVersion: null, authenticationMethods: [] },
    files: emptyFiles,
    nodes: [],
    vendor: [],
    keys: [],
    evidence: [],
    lastBundle: null,
  };
}
