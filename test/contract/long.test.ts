import { describe } from 'vitest';
import { createRuntime } from '../../worker/runtime/calls';
import { createLongApi } from './long-api';
import { longSuite } from './long-suite';
import { startInThread } from './node-worker';

describe('long calls, in this thread', () => longSuite(() => startInThread(createLongApi(createRuntime()))));
