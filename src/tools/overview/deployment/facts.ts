import type { Deployment, DeploymentFacts } from '../../../../worker/contract';

/** The Deployment with facts given other values; what is not named stays. */
export function withSaid(deployment: Deployment, { environment, farm, provider }: DeploymentFacts): Deployment {
  return {
    ...deployment,
    ...(environment && { environment }),
    farm: { ...deployment.farm, ...farm },
    provider: { ...deployment.provider, ...provider },
  };
}

/** One a line, or separated by commas; each once. */
export function linesOf(text: string): string[] {
  const lines = text.split(/[\n,;]/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
