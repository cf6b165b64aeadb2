import type { RemoteApi } from '../../src/client/worker-client';
import type { Call, WorkbenchApi } from '../../worker/contract';

type Ask = (api: WorkbenchApi | RemoteApi<WorkbenchApi>, call: Call) => unknown;

/** A call of each method that only the page's own worker has. */
export const appAnswers: { name: string; ask: Ask }[] = [];
