import type { OfflineReport, OfflineRequest } from '../../../worker/contract/offline';
import { registerServiceWorker } from '../../client';

/** How the copy for offline use stands: the newest version is stored and in use, another one waits to be, or none is. */
export type OfflineState = 'unsupported' | 'installing' | 'ready' | 'update-waiting' | 'failed';

/** What the page tells a person without being asked. */
export interface OfflineListener {
  /** Another version is stored and waits for consent. */
  onUpdate(): void;
  /** Another tab let it take over. */
  onReplaced(): void;
  /** A version could not be stored. */
  onProblem(report: OfflineReport): void;
}

/** How long a person who agreed waits for the new version to take over. */
const TAKE_OVER_MS = 5_000;

/** The page's side of its service worker: registers it, follows it, and lets an update take over when a person agrees. */
export class Offline {
  // The development server's files change with every keystroke; over plain http there are no service workers.
  #state = $state<OfflineState>(!import.meta.env.DEV && 'serviceWorker' in navigator ? 'installing' : 'unsupported');
  #problem = $state.raw<OfflineReport | null>(null);
  #registration: ServiceWorkerRegistration | null = null;
  #controller: ServiceWorker | null = null;
  #agreed = false;

  get state(): OfflineState {
    return this.#state;
  }

  /** Why the newest version was not stored, as long as this page knows of it. */
  get problem(): OfflineReport | null {
    return this.#problem;
  }

  async start(listener: OfflineListener): Promise<void> {
    if (this.#state === 'unsupported') return;
    const { serviceWorker } = navigator;
    this.#controller = serviceWorker.controller;
    serviceWorker.addEventListener('controllerchange', () => this.#takenOver(listener));
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<OfflineReport>) => {
      if (data.type !== 'not-stored') return;
      this.#problem = data;
      listener.onProblem(data);
    });
    try {
      const registration = await registerServiceWorker();
      this.#registration = registration;
      registration.addEventListener('updatefound', () => this.#follow(registration, listener));
      if (registration.active) void registration.update().catch(() => undefined);
      this.#follow(registration, listener);
      this.#holdVersion(registration);
    } catch {
      this.#state = 'failed';
    }
  }

  /** Loads the page anew, in the version that waits. What is not saved is lost with it: ask before. */
  takeOver(): void {
    this.#agreed = true;
    const waiting = this.#registration?.waiting;
    if (!waiting) return location.reload();
    waiting.postMessage({ type: 'take-over' } satisfies OfflineRequest);
    // It takes over at the latest when this page is gone.
    setTimeout(() => location.reload(), TAKE_OVER_MS);
  }

  #takenOver(listener: OfflineListener): void {
    const first = this.#controller === null;
    this.#controller = navigator.serviceWorker.controller;
    if (this.#agreed) location.reload();
    else if (!first) listener.onReplaced();
  }

  #follow(registration: ServiceWorkerRegistration, listener: OfflineListener): void {
    registration.installing?.addEventListener('statechange', () => this.#look(registration, listener));
    this.#look(registration, listener);
  }

  #look({ active, waiting, installing }: ServiceWorkerRegistration, listener: OfflineListener): void {
    const before = this.#state;
    if (active) this.#state = waiting ? 'update-waiting' : 'ready';
    else this.#state = installing || waiting ? 'installing' : 'failed';
    if (this.#state === 'update-waiting' && before !== this.#state) listener.onUpdate();
  }

  /** As long as this page lives, the files of its version stay; those of versions that no page is from may go. */
  #holdVersion({ scope }: ServiceWorkerRegistration): void {
    const name = `signet:${new URL(scope).pathname}:${__BUILD__}`;
    void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => undefined));
  }
}

/** The one of this page. */
export const offline = new Offline();
