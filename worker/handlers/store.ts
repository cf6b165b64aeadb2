import {
  STORE_CHANNEL,
  type Call,
  type Deployment,
  type ImportChoice,
  type Outcome,
  type StoreApi,
  type StoreMessage,
} from '../contract';
import { withoutSecrets } from '../domain/deployment/without-secrets';
import type { Runtime } from '../runtime/calls';
import { openTabs, type Tabs } from '../runtime/tabs';
import {
  Connection,
  exclusiveByLock,
  judgePassphrase,
  kdfLimits,
  kept,
  readFile,
  Store,
  StoreError,
  writePlainFile,
  writeSealedFile,
  type StorageDeps,
  type Step,
} from '../storage';
import { refuseArguments } from './arguments';
import { isDeployment } from './deployment-shapes';
import type { Check } from './shapes';
import { storeShapes as shapes } from './store-shapes';

/** Keeping, as the contract says, with the storage of this browser. Nothing is opened before it is needed. */
export function browserStoreHandlers(runtime: Runtime): StoreApi {
  let opened: Tabs<StoreMessage> | null | undefined;
  const tabs = (): Tabs<StoreMessage> | null => (opened === undefined ? (opened = openTabs(STORE_CHANNEL)) : opened);
  const post = (message: StoreMessage): void => tabs()?.post(message);
  const deps: StorageDeps = {
    connection: new Connection({ onSchema: () => post({ kind: 'schema' }) }),
    random: runtime.random,
    now: runtime.now,
    elapsed: () => performance.now(),
    exclusive: exclusiveByLock,
    post,
    listen: (listener) => tabs()?.listen(listener),
    kdf: kdfLimits,
  };
  return storeHandlers(runtime, new Store(deps));
}

/** The handlers over a store; a test gives its own. */
export function storeHandlers(runtime: Runtime, store: Store): StoreApi {
  const answer = answerWith(runtime);
  return {
    ...doors(answer, store),
    ...records(answer, store),
    ...files(answer, store, runtime),
  };
}

type Answer = <Request, T>(
  call: Call,
  isRequest: Check,
  request: Request,
  work: (request: Request, step: Step) => Promise<T> | T,
) => Promise<Outcome<T>>;

const nothing: Check = () => true;

function answerWith(runtime: Runtime): Answer {
  return (call, isRequest, request, work) =>
    runtime.run(call, async ({ step }) => {
      if (!isRequest(request)) return refuseArguments();
      try {
        return { ok: true, value: await work(request, step) };
      } catch (error) {
        if (error instanceof StoreError) return { ok: false, error: { code: error.code, args: error.args } };
        throw error;
      }
    });
}

/** What opens and closes. */
function doors(answer: Answer, store: Store) {
  return {
    state: (call, request) => answer(call, shapes.state, request, ({ witness }) => store.state(witness)),
    create: (call, request) =>
      answer(call, shapes.create, request, ({ passphrase, witness, overMissing = false }) =>
        store.create(passphrase, witness, overMissing),
      ),
    unlock: (call, request) =>
      answer(call, shapes.unlock, request, ({ passphrase, witness }, step) =>
        store.unlock('passphrase', passphrase, witness, step),
      ),
    unlockWithRecovery: (call, request) =>
      answer(call, shapes.unlockWithRecovery, request, ({ recoveryKey, witness }, step) =>
        store.unlock('recovery', recoveryKey, witness, step),
      ),
    lock: (call) =>
      answer(call, nothing, null, () => {
        store.lock(true);
        return null;
      }),
    touch: (call) => answer(call, nothing, null, () => store.touch()),
    lockAfter: (call, request) => answer(call, shapes.lockAfter, request, ({ minutes }) => store.touch(minutes)),
    changePassphrase: (call, request) =>
      answer(call, shapes.changePassphrase, request, async ({ passphrase, next }) => {
        await store.changePassphrase('passphrase', passphrase, next);
        return null;
      }),
    resetPassphrase: (call, request) =>
      answer(call, shapes.resetPassphrase, request, async ({ recoveryKey, next }) => {
        await store.changePassphrase('recovery', recoveryKey, next);
        return null;
      }),
    addRecoveryKey: (call, request) =>
      answer(call, shapes.passphrase, request, async ({ passphrase }) => ({
        recoveryKey: await store.addRecoveryKey(passphrase),
      })),
    removeRecoveryKey: (call, request) =>
      answer(call, shapes.passphrase, request, async ({ passphrase }) => {
        await store.removeRecoveryKey(passphrase);
        return null;
      }),
    rotate: (call) => answer(call, nothing, null, (_, step) => store.rotate(step)),
    giveUpDamaged: (call) => answer(call, nothing, null, () => store.giveUpDamaged()),
    usage: (call) => answer(call, nothing, null, () => store.usage()),
  } satisfies Partial<StoreApi>;
}

function records(answer: Answer, store: Store) {
  return {
    list: (call) => answer(call, nothing, null, async () => kept.listOf((await store.vault.snapshot()).manifest)),
    load: (call, request) => answer(call, shapes.id, request, ({ id }) => kept.load(store.vault, id)),
    save: (call, request) =>
      answer(call, shapes.save, request, async ({ deployment, expectedRevision, draft }) => {
        const manifest = await kept.save(store.vaultInUse, deployment, expectedRevision, draft);
        return store.saved(manifest, { store: 'deployments', id: deployment.id });
      }),
    remove: (call, request) =>
      answer(call, shapes.remove, request, async ({ id, expectedRevision }) =>
        store.saved(await kept.remove(store.vaultInUse, id, expectedRevision), { store: 'removed', id }),
      ),
    restore: (call, request) =>
      answer(call, shapes.id, request, async ({ id }) =>
        store.saved(await kept.restore(store.vaultInUse, id), { store: 'deployments', id }),
      ),
    purge: (call, request) =>
      answer(call, shapes.id, request, async ({ id }) =>
        store.saved(await kept.purge(store.vaultInUse, id), { store: 'removed', id }),
      ),
    saveDraft: (call, request) =>
      answer(call, shapes.saveDraft, request, async ({ id, deployment = null, content }) =>
        store.saved(await kept.saveDraft(store.vaultInUse, id, { deployment, content }), { store: 'drafts', id }),
      ),
    drafts: (call) => answer(call, nothing, null, () => kept.drafts(store.vault)),
    dropDraft: (call, request) =>
      answer(call, shapes.id, request, async ({ id }) =>
        store.saved(await kept.dropDraft(store.vaultInUse, id), { store: 'drafts', id }),
      ),
  } satisfies Partial<StoreApi>;
}

function files(answer: Answer, store: Store, runtime: Runtime) {
  const { deps } = store;
  const read = (bytes: Uint8Array, passphrase: string) => readFile(bytes, passphrase, deps.kdf, isDeployment);
  const sealed = async (deployments: Deployment[], passphrase: string) => {
    const fault = judgePassphrase(passphrase);
    if (fault) throw new StoreError(fault.code, fault.args);
    const exportedAtMs = runtime.now();
    const bytes = await writeSealedFile({ exportedAtMs, deployments }, passphrase, deps.random, deps.kdf);
    return { name: fileName('signet', exportedAtMs), bytes, count: deployments.length };
  };
  return {
    exportVault: (call, request) =>
      answer(call, shapes.exportVault, request, async ({ ids, passphrase }) => {
        const vault = store.vaultInUse;
        const file = await sealed(await kept.loadAll(vault, ids), passphrase);
        if (ids !== null || vault.problems.length > 0) return { ...file, witness: null };
        const manifest = await vault.change([], () => ({ puts: [], exported: true }));
        return { ...file, witness: store.witness(manifest) };
      }),
    exportOpen: (call, request) =>
      answer(call, shapes.exportOpen, request, async ({ deployment, passphrase }) => ({
        ...(await sealed([deployment], passphrase)),
        witness: null,
      })),
    exportPlain: (call, request) =>
      answer(call, shapes.exportPlain, request, ({ deployments }) => {
        const exportedAtMs = runtime.now();
        const bytes = writePlainFile({ exportedAtMs, deployments: deployments.map(withoutSecrets) });
        return { name: fileName('signet-plain', exportedAtMs), bytes };
      }),
    inspectImport: (call, request) =>
      answer(call, shapes.readFile, request, async ({ bytes, passphrase }) => {
        const { kind, exportedAtMs, deployments } = await read(bytes, passphrase);
        return { kind, exportedAtMs, entries: await kept.compareFile(store.vaultIfOpen, deployments) };
      }),
    openImport: (call, request) =>
      answer(
        call,
        shapes.readFile,
        request,
        async ({ bytes, passphrase }) => (await read(bytes, passphrase)).deployments,
      ),
    importFile: (call, request) =>
      answer(call, shapes.importFile, request, async ({ bytes, passphrase, choices }) => {
        const vault = store.vaultInUse;
        const { deployments } = await read(bytes, passphrase);
        const chosen = new Map<string, ImportChoice>(Object.entries(choices));
        const { manifest, done } = await kept.importAll(vault, deployments, chosen);
        return { ...done, witness: store.witness(manifest) };
      }),
  } satisfies Partial<StoreApi>;
}

/** Such as `signet-20261124-2350.json`, in UTC. */
const fileName = (stem: string, atMs: number): string =>
  `${stem}-${new Date(atMs).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}.json`;
