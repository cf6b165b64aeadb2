import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, StoreApi } from '../../worker/contract';
import { browserLaunch } from './browser-launch';
import { dist } from './dist';

type Method = keyof StoreApi;
type Answer<Name extends Method> = Awaited<ReturnType<StoreApi[Name]>> extends Outcome<infer T> ? T : never;

/**
 * A profile on the disk, to be killed, filled and damaged, and the built worker in a page of its own: empty, of the same
 * origin, without a screen that would have to be clicked through.
 */
export class DiskProfile {
  readonly folder = mkdtempSync(join(tmpdir(), 'signet-profile-'));
  readonly #server: Server;
  context!: BrowserContext;
  page!: Page;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async make(): Promise<DiskProfile> {
    const worker = readFileSync(join(dist, 'worker/v1/workbench.js'));
    const server = createServer(({ url }, response) => {
      const isWorker = url === '/workbench.js';
      response.writeHead(200, { 'Content-Type': isWorker ? 'text/javascript' : 'text/html' });
      response.end(isWorker ? worker : '<!doctype html><title>vault</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return new DiskProfile(server);
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Starts the browser with this profile. */
  async start(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.folder, { headless: true, ...browserLaunch() });
    this.page = await this.openPage();
  }

  /** A page with a worker behind `ask`; nothing of the vault is touched yet. */
  async openPage(): Promise<Page> {
    const page = await this.context.newPage();
    await this.goto(page);
    return page;
  }

  async goto(page: Page): Promise<void> {
    await page.goto(this.origin);
    await page.evaluate(() => {
      const worker = new Worker('/workbench.js');
      let id = 0;
      Object.assign(globalThis, {
        ask: (path: string[], ...args: unknown[]) =>
          new Promise((resolve, reject) => {
            const name = `call-${id++}`;
            const hear = ({ data }: MessageEvent<{ id: string; type: string; value: unknown }>): void => {
              if (data.id !== name) return;
              worker.removeEventListener('message', hear);
              if (data.type === 'RAW') resolve(data.value);
              else reject(new Error('a fault inside the worker'));
            };
            worker.addEventListener('message', hear);
            const argumentList = [{ callId: name }, ...args].map((value) => ({ type: 'RAW', value }));
            worker.postMessage({ id: name, type: 'APPLY', path, argumentList });
          }),
      });
    });
  }

  /** Calls the store. @throws Error with the code of the failure */
  async ask<Name extends Method>(method: Name, request: unknown = null, page = this.page): Promise<Answer<Name>> {
    const outcome = await page.evaluate(
      ([name, argument]) => (globalThis as unknown as Ask).ask(['store', name], argument),
      [method as string, request] as const,
    );
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value as Answer<Name>;
  }

  /** Ends every process of this profile at once, as a power cut does for them. */
  kill(): void {
    for (const pid of processesOf(this.folder)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with its parent.
      }
    }
  }

  async stop(): Promise<void> {
    await this.context.close().catch(() => undefined);
    // The lock of the profile is the last thing to go.
    for (let tries = 0; tries < 50 && processesOf(this.folder).length > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }

  async end(): Promise<void> {
    await this.stop();
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Folders of this origin's database. */
  databases(): string[] {
    const root = join(this.folder, 'Default/IndexedDB');
    return readdirSync(root)
      .filter((name) => name.startsWith('http_localhost_'))
      .map((name) => join(root, name));
  }

  /** Every file of the profile. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }
}

interface Ask {
  ask(path: string[], ...args: unknown[]): Promise<Outcome<unknown>>;
}

/** Those whose command line names the folder; only this test's own. None where the system does not list them as Linux does. */
function processesOf(folder: string): number[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
}
