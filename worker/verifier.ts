import './runtime/no-network';
import { createVerifierApi } from './handlers/api';
import { createRuntime } from './runtime/calls';
import { exposeGuarded } from './runtime/expose';

// The public worker: stateless, no storage, for any page of the same host.
exposeGuarded(createVerifierApi(createRuntime()), self);
