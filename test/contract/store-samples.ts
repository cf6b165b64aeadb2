import type { RemoteApi } from '../../src/client/worker-client';
import type { Call, WorkbenchApi } from '../../worker/contract';
import { soundFarm } from '../support/sample-farm';

type Ask = (api: WorkbenchApi | RemoteApi<WorkbenchApi>, call: Call) => unknown;

const passphrase = 'nine grey boats under the bridge';
const next = 'nine blue boats under the bridge';
const recoveryKey = '0000-0000-0000-0000-0000-0000-0000';
const witness = null;
const id = soundFarm.id;
const bytes = new Uint8Array(4);

/** A call of each method of the store, in an order in which they make sense. Where nothing can be kept, each says so. */
export const storeAnswers: { name: string; ask: Ask }[] = [
  { name: 'store.state', ask: (api, call) => api.store.state(call, { witness }) },
  { name: 'store.create', ask: (api, call) => api.store.create(call, { passphrase, witness }) },
  { name: 'store.save', ask: (api, call) => api.store.save(call, { deployment: soundFarm, expectedRevision: 0 }) },
  { name: 'store.load', ask: (api, call) => api.store.load(call, { id }) },
  {
    name: 'store.saveDraft',
    ask: (api, call) => api.store.saveDraft(call, { id, deployment: soundFarm, content: { bytes } }),
  },
  { name: 'store.drafts', ask: (api, call) => api.store.drafts(call) },
  { name: 'store.dropDraft', ask: (api, call) => api.store.dropDraft(call, { id }) },
  { name: 'store.list', ask: (api, call) => api.store.list(call) },
  { name: 'store.touch', ask: (api, call) => api.store.touch(call) },
  { name: 'store.lockAfter', ask: (api, call) => api.store.lockAfter(call, { minutes: 10 }) },
  { name: 'store.rotate', ask: (api, call) => api.store.rotate(call) },
  { name: 'store.exportVault', ask: (api, call) => api.store.exportVault(call, { ids: null, passphrase }) },
  { name: 'store.exportOpen', ask: (api, call) => api.store.exportOpen(call, { deployment: soundFarm, passphrase }) },
  { name: 'store.exportPlain', ask: (api, call) => api.store.exportPlain(call, { deployments: [soundFarm] }) },
  { name: 'store.inspectImport', ask: (api, call) => api.store.inspectImport(call, { bytes, passphrase }) },
  { name: 'store.openImport', ask: (api, call) => api.store.openImport(call, { bytes, passphrase }) },
  { name: 'store.importFile', ask: (api, call) => api.store.importFile(call, { bytes, passphrase, choices: {} }) },
  { name: 'store.remove', ask: (api, call) => api.store.remove(call, { id, expectedRevision: 1 }) },
  { name: 'store.restore', ask: (api, call) => api.store.restore(call, { id }) },
  { name: 'store.purge', ask: (api, call) => api.store.purge(call, { id }) },
  { name: 'store.giveUpDamaged', ask: (api, call) => api.store.giveUpDamaged(call) },
  { name: 'store.usage', ask: (api, call) => api.store.usage(call) },
  { name: 'store.lock', ask: (api, call) => api.store.lock(call) },
  { name: 'store.unlock', ask: (api, call) => api.store.unlock(call, { passphrase, witness }) },
  {
    name: 'store.unlockWithRecovery',
    ask: (api, call) => api.store.unlockWithRecovery(call, { recoveryKey, witness }),
  },
  { name: 'store.addRecoveryKey', ask: (api, call) => api.store.addRecoveryKey(call, { passphrase }) },
  { name: 'store.removeRecoveryKey', ask: (api, call) => api.store.removeRecoveryKey(call, { passphrase }) },
  { name: 'store.changePassphrase', ask: (api, call) => api.store.changePassphrase(call, { passphrase, next }) },
  { name: 'store.resetPassphrase', ask: (api, call) => api.store.resetPassphrase(call, { recoveryKey, next }) },
];
