import type { DeploymentMissing, MissingThing } from '../../contract';
import { bareNodes } from './rules/nodes';
import type { DeploymentView } from './view';

type Need = DeploymentMissing['need'];

/** What a complete Deployment would have and this one has not, what matters most first. */
export function missingThings(view: DeploymentView): DeploymentMissing[] {
  const { farm, files, provider } = view.deployment;
  const missing: DeploymentMissing[] = [];
  const want = (id: MissingThing, isMissing: boolean, need: Need, tool: DeploymentMissing['tool']): void => {
    if (isMissing) missing.push({ id, need, tool });
  };
  const several = farm.methods.length > 1;
  want('ini', !files.ini, 'needed', 'configuration');
  // With one method there is no choice page, and nothing to write (seed line 947).
  want('onload', !files.onload && farm.methods.length !== 1, several ? 'needed' : 'useful', 'theme');
  want('nodes', farm.nodes.length === 0, 'needed', 'overview');
  want('vendor-adapter', !view.adapter, 'needed', 'bundle');
  want('type-name', provider.typeName.trim() === '', 'needed', 'bundle');
  want('theme-name', farm.themeName === '', files.onload ? 'needed' : 'optional', 'theme');
  want('service-name', farm.serviceName === '', 'useful', 'overview');
  want('server-version', farm.serverVersion === null, 'useful', 'overview');
  want('methods', farm.methods.length === 0, 'useful', 'overview');
  want('relying-parties', farm.relyingParties.length === 0, 'useful', 'overview');
  want('adapter-version', !provider.adapterVersion, 'useful', 'overview');
  want('authentication-methods', provider.authenticationMethods.length === 0, 'useful', 'overview');
  const nodes = bareNodes(view);
  if (nodes.length > 0) missing.push({ id: 'node-files', need: 'useful', tool: 'nodes', nodes });
  want('logo', !files.logo, 'optional', 'theme');
  want('illustration', !files.illustration, 'optional', 'theme');
  const order: Need[] = ['needed', 'useful', 'optional'];
  return missing.sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need));
}
