import type { Call, DeploymentApi, Outcome } from '../contract';
import { checkDeployment, compareDeployments, nodeTable, readVendorFile, tokenContext } from '../domain/deployment';
import type { Runtime } from '../runtime/calls';
import { refuseArguments } from './arguments';
import { isDeployment } from './deployment-shapes';
import { exactly, isFlag, isText, maybe, type Check } from './shapes';

/** The `deployment` topic: of the page's own worker only. */
export function deploymentHandlers(runtime: Runtime): DeploymentApi {
  const answer =
    <Request, T>(isRequest: Check, work: (request: Request) => Outcome<T>) =>
    (call: Call, request: Request): Promise<Outcome<T>> =>
      runtime.run(call, () => (isRequest(request) ? work(request) : refuseArguments()));

  return {
    check: answer(isOne, ({ deployment }) => checkDeployment(deployment)),
    compare: answer(isPair, ({ left, right }) => compareDeployments(left, right)),
    nodes: answer(isNodes, ({ deployment, all }) => nodeTable(deployment, all)),
    readVendorFile: answer(isFile, ({ name, bytes }) => readVendorFile(name, bytes)),
    tokenContext: answer(isOne, ({ deployment }) => tokenContext(deployment)),
  };
}

const isOne = exactly({ deployment: isDeployment });
const isPair = exactly({ left: isDeployment, right: isDeployment });
const isNodes = exactly({ deployment: isDeployment, all: maybe(isFlag) });
const isFile = exactly({ name: isText, bytes: (value) => value instanceof Uint8Array });
