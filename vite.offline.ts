import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildOne, type BuildOptions } from './vite.public.ts';

/** What hosts keep to themselves or read as their own settings, and what only readers of the source look at. */
const notServed =
  /^(_headers|web\.config|screenshot\.png|hosting\/.*|offline-kit\/.*|signet-offline-kit\.zip.*|service-worker\.js)$|\.d\.ts$/;

/**
 * Writes `service-worker.js` with the list of all the built files and their SHA-384, and the same digests into the page
 * (`integrity`), so that a browser starts nothing that is not what was built. Comes last: it reads what was written.
 */
export function offline(options: BuildOptions): Plugin {
  let outDir = '';
  return {
    name: 'signet-offline',
    apply: 'build',
    configResolved: (config) => void (outDir = join(config.root, config.build.outDir)),
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const folder = dir ?? outDir;
        const page = join(folder, 'index.html');
        writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), folder));
        const list = precacheList(folder);
        const define = { ...options.define, __PRECACHE__: JSON.stringify(list) };
        const code = await buildOne({ ...options, define }, 'worker/service-worker.ts', 'iife');
        writeFileSync(join(folder, 'service-worker.js'), code);
      },
    },
  };
}

/** Path and integrity of each file that the service worker stores. */
function precacheList(folder: string): [path: string, integrity: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !notServed.test(path))
    .sort()
    .map((path) => [path, integrityOf(join(folder, path))]);
}

/** A file's digest as the attribute `integrity` has it. */
function integrityOf(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

/** Gives each script, and each link to a script or style sheet, the digest of its file. */
function withIntegrity(html: string, folder: string): string {
  return html.replace(/<(?:script|link)\b[^>]*?\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g, (tag, path: string) => {
    return `${tag} integrity="${integrityOf(join(folder, path))}"`;
  });
}
