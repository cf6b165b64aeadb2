/** Every cross-check of a Deployment. Ids never change; words lie in `worker/texts/<lang>/deployment-rules.ts`. */
export const deploymentRules = [
  // The INI, the script and the farm must say the same
  'deployment-callback-name',
  'deployment-provider-name',
  'deployment-claim',
  'deployment-environment-hosts',
  'deployment-go-on-missing',
  // What is said of the farm
  'deployment-service-name',
  'deployment-drive',
  'deployment-drive-old-adapter',
  'deployment-method-not-enabled',
  'deployment-node-twice',
  'deployment-relying-party-policy',
  'deployment-relying-party-theme',
  // The adapter's file, and how it is registered
  'deployment-type-name-form',
  'deployment-type-name-file',
  'deployment-adapter-version',
  'deployment-vendor-nexsign',
  'deployment-vendor-unsigned',
  // What the nodes have
  'deployment-node-unknown',
  'deployment-node-ini',
  'deployment-node-onload',
  'deployment-node-assembly',
  'deployment-node-prerequisite',
  'deployment-node-registration',
  'deployment-node-methods',
  'deployment-node-drive',
] as const;
export type DeploymentRuleId = (typeof deploymentRules)[number];
