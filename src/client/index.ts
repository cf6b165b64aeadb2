import type { WorkbenchApi } from '../../worker/contract';
import { connectPageWorker } from './page-worker';
import type { WorkerClient } from './worker-client';

export { probePageWorker } from './page-worker';
export { registerServiceWorker } from './service-worker';
export { ProtocolError, WorkerGoneError } from './worker-client';
export type { GoneReason, RemoteApi, RunOptions, WorkerClient } from './worker-client';

/** The page's door to its worker. Costs nothing until the first call. */
export const client: WorkerClient<WorkbenchApi> = connectPageWorker();
