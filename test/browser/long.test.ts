import { describe } from 'vitest';
import { longSuite } from '../contract/long-suite';

const start = (): Worker => new Worker(new URL('./long-worker.ts', import.meta.url), { type: 'module' });

describe('long calls, in a worker', () => longSuite(start));
