import {
  STORE_CHANNEL,
  type Call,
  type Deployment,
  type Failure,
  type KeptSummary,
  type Outcome,
  type StoreApi,
  type StoreList,
  type StoreMessage,
  type StoreState,
  type StoreUnlocked,
  type StoreWitness,
} from '../../worker/contract';
import { client, WorkerGoneError, type RemoteApi } from '../client';
import { emptyDeployment } from './farm';
import { SAMPLE_ID } from './sample-id';
import { keepWitness, readWitness } from './witness';
import { workbench } from './workbench.svelte';

const EMPTY: StoreList = { deployments: [], removed: [], drafts: [] };
/** Changes closer together than this are kept at once. */
const SAVE_AFTER_MS = 800;
const LOOK_EVERY_MS = 5_000;
const TOUCH_EVERY_MS = 20_000;
/** The draft that names what was open when the vault was locked. */
const SESSION = 'session';

type Ask<T> = (store: RemoteApi<StoreApi>, call: Call) => Promise<Outcome<T>>;

/** What is kept, encrypted, in this browser; and the open farm's place in it. */
export class Vault {
  #state = $state.raw<StoreState | null>(null);
  #list = $state.raw<StoreList>(EMPTY);
  /** The open farm as it was last kept. */
  #saved = $state.raw<Deployment | null>(null);
  #saving = $state(false);
  /** By the farm, since another one may be open by now. */
  #failures = $state.raw<ReadonlyMap<string, Failure>>(new Map());
  /** Changed, and waits for the moment to be kept. */
  #pending: Deployment | null = null;
  #lastSave: Promise<unknown> = Promise.resolve();
  #revisions = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touchedAtMs = 0;
  #started = false;

  readonly unlocked = $derived(this.#state?.is === 'unlocked' ? this.#state : null);
  /** The open farm is among those that are kept. */
  readonly isKept = $derived.by(() => this.kept(workbench.deployment?.id) !== null);
  /** All of the open farm is kept as it is now. */
  readonly isSaved = $derived.by(() => this.isKept && workbench.deployment === this.#saved);

  get state(): StoreState | null {
    return this.#state;
  }

  get list(): StoreList {
    return this.#list;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** Why the last change of the open farm was not kept. */
  get failure(): Failure | null {
    return this.#failures.get(workbench.deployment?.id ?? '') ?? null;
  }

  kept(id: string | undefined): KeptSummary | null {
    return this.#list.deployments.find((one) => one.id === id) ?? null;
  }

  /** Looks at what there is, and from then on keeps up with it. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    workbench.onKept(() => this.isSaved);
    const look = (): void => {
      // A computer that slept, or a page that lay behind others: nothing is painted before it is known (V14).
      if (this.unlocked && Date.now() >= this.unlocked.lockAtMs) workbench.covered = true;
      void this.look();
    };
    setInterval(look, LOOK_EVERY_MS);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.unlocked) location.reload();
    });
    addEventListener('pagehide', ({ persisted }) => {
      if (persisted && this.unlocked) void this.#ask((store, call) => store.lock(call));
    });
    for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, () => this.#touch(), { passive: true });
    new BroadcastChannel(STORE_CHANNEL).onmessage = ({ data }: MessageEvent<StoreMessage>) => void this.#hear(data);
    client.onGone(look);
    $effect.root(() => {
      $effect(() => this.#follow());
    });
    await this.look();
  }

  async look(): Promise<void> {
    const before = this.unlocked;
    const answer = await this.#ask((store, call) => store.state(call, { witness: readWitness() }));
    if (!answer.ok) return;
    this.#state = answer.value;
    if (before && answer.value.is === 'locked') this.#lockedElsewhere();
    else if (answer.value.is === 'unlocked') workbench.covered = false;
  }

  async create(passphrase: string, overMissing = false): Promise<Failure | null> {
    const witness = readWitness();
    return this.#opened(
      await this.#ask((store, call) =>
        store.create(call, { passphrase, witness, ...(overMissing && { overMissing }) }),
      ),
    );
  }

  async unlock(passphrase: string): Promise<Failure | null> {
    const witness = readWitness();
    return this.#opened(await this.#patiently((store, call) => store.unlock(call, { passphrase, witness })));
  }

  async unlockWithRecovery(recoveryKey: string): Promise<Failure | null> {
    const witness = readWitness();
    return this.#opened(
      await this.#patiently((store, call) => store.unlockWithRecovery(call, { recoveryKey, witness })),
    );
  }

  /** After wrong tries there is a pause; what was typed meanwhile is not lost for it. */
  async #patiently<T>(ask: Ask<T>): Promise<Outcome<T>> {
    const answer = await this.#ask(ask);
    if (answer.ok || answer.error.code !== 'store-wait') return answer;
    const seconds = Number(answer.error.args['seconds']);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + 100));
    return this.#ask(ask);
  }

  /** Keeps what is open, closes the vault in all tabs, and clears this page by loading it anew. */
  async lock(): Promise<void> {
    await this.#leaveDrafts();
    const answer = await this.#ask((store, call) => store.lock(call));
    if (answer.ok) this.#reload();
  }

  /** Keeps the open farm from now on. */
  async keep(): Promise<Failure | null> {
    const failure = await this.#save();
    if (!failure) await this.#rememberOpen();
    return failure;
  }

  /** Keeps the open farm beside the one that was changed elsewhere: both texts are there then. */
  async keepAsAnother(): Promise<Failure | null> {
    this.#pending = null;
    workbench.rename(emptyDeployment(Date.now()).id);
    return this.keep();
  }

  /** Brings a deleted farm back. */
  async restore({ id, revision }: KeptSummary): Promise<void> {
    const answer = await this.run((store, call) => store.restore(call, { id }));
    // Deleting and restoring are revisions too, and no change of what is open here.
    if (answer.ok && this.#revisions.get(id) === revision - 1) this.#revisions.set(id, revision + 1);
  }

  /** So that unlocking goes on with the same farm, after a reload or a crash too. */
  async #rememberOpen(): Promise<void> {
    const open = workbench.deployment?.id;
    if (!open) return;
    const content = { open, revision: this.#revisions.get(open) ?? 0 };
    await this.#ask((store, call) => store.saveDraft(call, { id: SESSION, content }));
  }

  /** Opens a kept farm. */
  async open(id: string): Promise<Failure | null> {
    await this.flush();
    const answer = await this.#ask((store, call) => store.load(call, { id }));
    if (!answer.ok) return answer.error;
    const { deployment, kept } = answer.value;
    if (!(await workbench.openDeployment(deployment))) return null;
    this.#revisions.set(id, kept.revision);
    this.#tell(id, null);
    this.#saved = workbench.deployment;
    await this.#rememberOpen();
    return null;
  }

  /** Goes on with work that was left in the vault when it was locked. */
  async openDraft(id: string): Promise<void> {
    const drafts = await this.#ask((store, call) => store.drafts(call));
    const draft = drafts.ok ? drafts.value.find((one) => one.id === id) : undefined;
    if (!draft || !(await workbench.openDeployment(draft.content as unknown as Deployment))) return;
    await this.run((store, call) => store.dropDraft(call, { id }));
  }

  /** Any other wish; what comes back as a witness is kept, and the list read anew. */
  async run<T>(ask: Ask<T>): Promise<Outcome<T>> {
    const answer = await this.#ask(ask);
    if (answer.ok) {
      const { witness } = (answer.value ?? {}) as { witness?: StoreWitness | null };
      if (witness) keepWitness(witness);
    }
    await this.look();
    await this.#readList();
    return answer;
  }

  /** Keeps at once what waits to be kept. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#lastSave;
    if (this.unlocked && this.isKept && !this.isSaved) await this.#save();
  }

  /** For an effect: keeps the open farm a moment after it changed. */
  #follow(): (() => void) | undefined {
    const { deployment } = workbench;
    const left = this.#pending;
    // Somebody went to another farm sooner than the last change was kept.
    if (left && deployment && left.id !== deployment.id && this.unlocked) {
      this.#pending = null;
      void Promise.resolve().then(() => this.#save(left));
    }
    if (!this.unlocked || !this.isKept || this.isSaved || this.unlocked.problems.length > 0) return undefined;
    this.#pending = deployment;
    this.#timer = setTimeout(() => void this.#save(), SAVE_AFTER_MS);
    return () => clearTimeout(this.#timer);
  }

  /** One after the other: each has to know the revision that the one before made. */
  #save(left?: Deployment): Promise<Failure | null> {
    const next = this.#lastSave.then(() => this.#saveNow(left ?? workbench.deployment));
    this.#lastSave = next.catch(() => null);
    return next;
  }

  async #saveNow(deployment: Deployment | null): Promise<Failure | null> {
    if (!deployment) return null;
    const isOpen = deployment === workbench.deployment;
    if (isOpen && deployment.id === SAMPLE_ID) workbench.rename(`${SAMPLE_ID}-${Date.now()}`);
    const kept = isOpen ? (workbench.deployment ?? deployment) : deployment;
    if (this.#pending?.id === kept.id) this.#pending = null;
    this.#saving = true;
    // What was deleted, and is kept after all, begins anew.
    const expectedRevision = this.kept(kept.id) ? (this.#revisions.get(kept.id) ?? 0) : 0;
    const answer = await this.#ask((store, call) => store.save(call, { deployment: kept, expectedRevision }));
    this.#saving = false;
    this.#tell(kept.id, answer.ok ? null : answer.error);
    if (!answer.ok) return answer.error;
    this.#revisions.set(kept.id, answer.value.revision);
    keepWitness(answer.value.witness);
    if (isOpen) this.#saved = kept;
    await this.#readList();
    return null;
  }

  #tell(id: string, failure: Failure | null): void {
    const others = [...this.#failures].filter(([one]) => one !== id);
    this.#failures = new Map(failure ? [...others, [id, failure]] : others);
  }

  /** Work that is in no kept farm goes into the vault as drafts. */
  async #leaveDrafts(): Promise<void> {
    await this.flush();
    const deployment = workbench.deployment;
    if (!deployment || !this.unlocked) return;
    const unkept = [
      ...(!this.isSaved && (this.isKept || workbench.dirty) ? [deployment] : []),
      ...workbench.farmsLeft.filter(
        ({ id }) => (!this.kept(id) || this.#failures.has(id)) && id !== deployment.id && id !== SAMPLE_ID,
      ),
    ];
    for (const one of unkept)
      await this.#ask((store, call) => store.saveDraft(call, { id: one.id, content: asKept(one) }));
    await this.#rememberOpen();
  }

  async #opened(answer: Outcome<StoreUnlocked>): Promise<Failure | null> {
    if (!answer.ok) return answer.error;
    keepWitness(answer.value.witness);
    this.#state = { is: 'unlocked', ...answer.value };
    await this.#readList();
    if (workbench.covered) {
      workbench.covered = false;
      await this.flush();
    } else if (!workbench.deployment) await this.#takeUp();
    return null;
  }

  /** Goes on where the vault was locked. */
  async #takeUp(): Promise<void> {
    const drafts = await this.#ask((store, call) => store.drafts(call));
    if (!drafts.ok) return;
    const session = drafts.value.find(({ id }) => id === SESSION)?.content as
      { open?: string; revision?: number } | undefined;
    const draft = drafts.value.find(({ id }) => id === session?.open);
    if (draft) {
      // Of that revision it is the continuation; what was kept since is not written over unasked.
      this.#revisions.set(draft.id, session?.revision ?? 0);
      if (await workbench.openDeployment(draft.content as unknown as Deployment))
        await this.#ask((store, call) => store.dropDraft(call, { id: draft.id }));
    } else if (session?.open && this.kept(session.open)) await this.open(session.open);
    await this.#readList();
  }

  async #readList(): Promise<void> {
    if (!this.unlocked) return;
    const answer = await this.#ask((store, call) => store.list(call));
    if (!answer.ok) return;
    const drafts = answer.value.drafts.filter(({ id }) => id !== SESSION);
    this.#list = { ...answer.value, drafts };
  }

  /** `covered` hides the open farm, so it is asked behind it whether all of it is kept. */
  #lockedElsewhere(): void {
    workbench.covered = false;
    if (workbench.deployment && !this.isSaved && (this.isKept || workbench.dirty)) workbench.covered = true;
    else this.#reload();
  }

  /** For changes that a person gives up. */
  giveUp(): void {
    this.#reload();
  }

  #reload(): void {
    workbench.covered = true;
    workbench.letGo();
    location.reload();
  }

  async #hear(message: StoreMessage): Promise<void> {
    if (message.kind === 'revision') {
      await this.#readList();
      return;
    }
    await this.look();
  }

  #touch(): void {
    if (!this.unlocked || Date.now() - this.#touchedAtMs < TOUCH_EVERY_MS) return;
    this.#touchedAtMs = Date.now();
    void this.#ask((store, call) => store.touch(call));
  }

  async #ask<T>(ask: Ask<T>): Promise<Outcome<T>> {
    try {
      return await client.run((api, call) => ask(api.store, call));
    } catch (error) {
      if (!(error instanceof WorkerGoneError)) throw error;
      return { ok: false, error: { code: 'call-cancelled', args: {} } };
    }
  }
}

const asKept = (deployment: Deployment): never => deployment as never;

/** The one vault of the page. */
export const vault = new Vault();
