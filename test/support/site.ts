import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { headersFor, readHeaders } from '../../headers.mjs';
import { createAppServer } from './app-server.mjs';
import { dist } from './dist';
import { test as base } from './e2e';

type Headers = (file: string) => Record<string, string>;

/** A host of one test's own, whose files and headers the test may change while pages are open. */
export interface Site {
  /** Its address; ends in `/`. */
  url: string;
  port: number;
  /** What is served, at the root and below `/a/sub/path/`; the build unless another folder is named. */
  folder: string;
  headers: Headers;
  /** A copy of the build that `change` may alter. */
  copy(change: (folder: string) => void): string;
}

const rules = readHeaders();

/** The test of `e2e.ts` with a host of its own. */
export const test = base.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
  site: async ({}, use) => {
    const copies: string[] = [];
    const site: Site = {
      url: '',
      port: 0,
      folder: dist,
      headers: (file) => headersFor(rules, file),
      copy(change) {
        const folder = mkdtempSync(join(tmpdir(), 'signet-site-'));
        copies.push(folder);
        cpSync(dist, folder, { recursive: true });
        change(folder);
        return folder;
      },
    };
    const server = createAppServer(() =>
      ['/a/sub/path/', '/'].map((path) => ({ path, folder: site.folder, headers: site.headers })),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site.port = (server.address() as AddressInfo).port;
    site.url = `http://127.0.0.1:${site.port}/`;
    await use(site);
    server.closeAllConnections();
    server.close();
    for (const folder of copies) rmSync(folder, { recursive: true, force: true });
  },
  baseURL: ({ site }, use) => use(site.url),
});

const integrity = (bytes: Buffer) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Makes of a copy of the build the next version: another build id, other names of all assets, and digests to fit. */
export function makeNextVersion(folder: string): void {
  const files = filesOf(folder).filter((file) => /\.(js|css|html)$/.test(file));
  const digests = new Map(files.map((file) => [file, integrity(readFileSync(file))]));
  const assets = files.filter((file) => file.includes(`${join(folder, 'assets')}`)).map((file) => basename(file));
  const renamed = (text: string) =>
    assets.reduce((all, name) => all.replaceAll(name, name.replace(/\.(js|css)$/, 'x.$1')), text);
  const nextId = (text: string) => text.replace(/(\d+\.\d+\.\d+\+)[0-9a-f]{12}/g, '$1000000000000');
  for (const file of files) writeFileSync(file, nextId(renamed(readFileSync(file, 'utf8'))));

  // Digests stand in the page and in the service worker, which lists the page as well.
  const isOf = (name: string) => (file: string) => file === join(folder, name);
  const refit = (into: string, of: string[]) => {
    const path = join(folder, into);
    const text = of.reduce(
      (all, file) => all.replaceAll(digests.get(file) ?? '', integrity(readFileSync(file))),
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
  };
  const listed = files.filter((file) => !isOf('index.html')(file) && !isOf('service-worker.js')(file));
  refit('index.html', listed);
  refit('service-worker.js', [...listed, join(folder, 'index.html')]);
  for (const name of assets) {
    renameSync(join(folder, 'assets', name), join(folder, 'assets', name.replace(/\.(js|css)$/, 'x.$1')));
  }
}

/** Changes one byte of a file, which keeps its length. */
export function changeByte(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.lastIndexOf(';'.charCodeAt(0));
  bytes[at] = ' '.charCodeAt(0);
  writeFileSync(file, bytes);
}
