import './runtime/network-probe';
import './runtime/no-network';
import type { WorkbenchApi } from './contract';
import { createVerifierApi } from './handlers/api';
import { createRuntime } from './runtime/calls';
import { exposeGuarded } from './runtime/expose';

// The page's own worker. What it adds to the verifier (storage, deployment, bundle) joins here.
const api: WorkbenchApi = createVerifierApi(createRuntime());
exposeGuarded(api, self);
