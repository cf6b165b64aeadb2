import './runtime/network-probe';
import './runtime/tabs';
import './runtime/no-network';
import { createWorkbenchApi } from './handlers/workbench-api';
import { createRuntime } from './runtime/calls';
import { exposeGuarded } from './runtime/expose';

// The page's own worker: the verifier's methods, storage, the Deployment and the bundle.
exposeGuarded(createWorkbenchApi(createRuntime()), self);
