import type { DeploymentRule } from '../view';
import { adapterRules } from './adapter';
import { agreementRules } from './agreement';
import { farmRules } from './farm';
import { nodeRules } from './nodes';

/** In the order of `deploymentRules`. */
export const rules: readonly DeploymentRule[] = [...agreementRules, ...farmRules, ...adapterRules, ...nodeRules];
