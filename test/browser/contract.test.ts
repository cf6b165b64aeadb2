import { describe, expect, it } from 'vitest';
import { contractSuite } from '../contract/contract-suite';

describe('verifier contract, in a worker', () =>
  contractSuite(
    'verifier',
    () => new Worker(new URL('../../worker/verifier.ts', import.meta.url), { type: 'module' }),
  ));

describe('workbench contract, in the page’s worker', () =>
  contractSuite(
    'workbench',
    () => new Worker(new URL('../../worker/workbench.ts', import.meta.url), { type: 'module' }),
  ));

const load = Object.values(
  import.meta.glob<string>('../../dist/worker/v1/verifier.js', { query: '?raw', import: 'default' }),
)[0];
const builtFile = await load?.();

describe('verifier contract, in the built file', () => {
  if (builtFile === undefined) {
    it('is built', () => expect.unreachable('dist/worker/v1/verifier.js is not there: run `npm run build` first'));
    return;
  }
  const url = URL.createObjectURL(new Blob([builtFile], { type: 'text/javascript' }));
  describe('as a classic worker', () => contractSuite('verifier', () => new Worker(url)));
  describe('as a module worker', () => contractSuite('verifier', () => new Worker(url, { type: 'module' })));
});
