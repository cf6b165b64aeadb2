import { describe, expect, it } from 'vitest';
import type { VerifierApi } from '../../worker/contract';
import { createVerifierApi } from '../../worker/handlers/api';
import { createWorkbenchApi } from '../../worker/handlers/workbench-api';
import { createRuntime } from '../../worker/runtime/calls';
import { contractSuite } from './contract-suite';
import { startInThread } from './node-worker';
import { answers, publicAnswers } from './samples';
import { assertPlain } from './wire';

const createApi = (): VerifierApi => createVerifierApi(createRuntime());

describe('verifier contract, in this thread', () => contractSuite('verifier', () => startInThread(createApi())));

describe('workbench contract, in this thread', () =>
  contractSuite('workbench', () => startInThread(createWorkbenchApi(createRuntime()))));

describe('answers before they cross', () => {
  // After crossing they are clones already; here a class or a hidden prototype would still be seen.
  it.each([...answers, ...publicAnswers])('$name loses nothing by cloning', async ({ ask }) => {
    const answer = await ask(createApi(), { callId: 'sample' });
    if (answer !== undefined) assertPlain(answer);
    expect(structuredClone(answer)).toStrictEqual(answer);
  });
});
