import type { Deployment, DeploymentFacts } from '../../contract';

/** The Deployment with facts of it set; what is not named stays. */
export function applyFacts(deployment: Deployment, { environment, farm, provider }: DeploymentFacts): Deployment {
  return {
    ...deployment,
    ...(environment && { environment }),
    farm: { ...deployment.farm, ...farm },
    provider: { ...deployment.provider, ...provider },
  };
}
