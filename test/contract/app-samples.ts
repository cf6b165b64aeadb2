import type { RemoteApi } from '../../src/client/worker-client';
import type { Call, WorkbenchApi } from '../../worker/contract';
import { soundBundle } from '../support/bundle-requests';
import { soundFarm } from '../support/sample-farm';
import { storeAnswers } from './store-samples';

type Ask = (api: WorkbenchApi | RemoteApi<WorkbenchApi>, call: Call) => unknown;

/** A call of each method that only the page's own worker has. */
export const appAnswers: { name: string; ask: Ask }[] = [
  { name: 'deployment.check', ask: (api, call) => api.deployment.check(call, { deployment: soundFarm }) },
  {
    name: 'deployment.compare',
    ask: (api, call) =>
      api.deployment.compare(call, { left: soundFarm, right: { ...soundFarm, environment: 'staging' } }),
  },
  { name: 'deployment.nodes', ask: (api, call) => api.deployment.nodes(call, { deployment: soundFarm, all: true }) },
  {
    name: 'deployment.readVendorFile',
    ask: (api, call) => api.deployment.readVendorFile(call, { name: 'gacutil.exe', bytes: new Uint8Array(4) }),
  },
  { name: 'deployment.tokenContext', ask: (api, call) => api.deployment.tokenContext(call, { deployment: soundFarm }) },
  ...storeAnswers,
  { name: 'bundle.build', ask: (api, call) => api.bundle.build(call, soundBundle) },
  { name: 'bundle.preview', ask: (api, call) => api.bundle.preview(call, { ...soundBundle, locale: 'ko' }) },
];
