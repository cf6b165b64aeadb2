import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte, type Options } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { headersFor, metaPolicy, readHeaders } from './headers.mjs';
import packageJson from './package.json' with { type: 'json' };
import { offlineKit } from './vite.kit.ts';
import { offline } from './vite.offline.ts';
import { publicFiles } from './vite.public.ts';

const root = import.meta.dirname;
const target = 'es2022';

/** Our components use runes; a package's may be older. */
export const svelteOptions: Partial<Options> = {
  configFile: false,
  dynamicCompileOptions: ({ filename }) => (filename.includes('/node_modules/') ? undefined : { runes: true }),
};

/**
 * Version and a digest of everything the build is made from, so that the same sources always give the same bytes.
 * Line ends are levelled, since a checkout may have either.
 */
function buildId(): string {
  const hash = createHash('sha256');
  const folders = ['src', 'worker', 'public'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(test|cases)\.ts$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  // Two builds that differ may not have one name: the offline copies of both would be mixed.
  const recipe = readdirSync(root).filter((name) =>
    /^(index\.html|package-lock\.json|headers\.mjs|vite\..*\.ts)$/.test(name),
  );
  for (const file of [...files, ...recipe].sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file), 'latin1').replaceAll('\r\n', '\n'));
  }
  return `${packageJson.version}+${hash.digest('hex').slice(0, 12)}`;
}

/** The headers of `public/_headers`: in the built page as its first element, and in every answer of `vite preview`. */
function headers(): Plugin {
  const rules = readHeaders();
  return {
    name: 'signet-headers',
    // Not while developing: there the page needs a socket to the development server.
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        context.server
          ? []
          : [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy(rules) },
                injectTo: 'head-prepend',
              },
            ],
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/s, '');
        for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
        next();
      });
    },
  };
}

export default defineConfig(({ command }) => {
  const define = { __BUILD__: JSON.stringify(command === 'build' ? buildId() : `${packageJson.version}+dev`) };
  return {
    root,
    // Works under any path, so nothing may be addressed from the host's root.
    base: './',
    define,
    plugins: [
      svelte(svelteOptions),
      headers(),
      publicFiles({ root, target, define }),
      offline({ root, target, define }),
      offlineKit({ root, target, define, svelteOptions }),
    ],
    optimizeDeps: { include: ['comlink'] },
    build: {
      target,
      // Both of these would put things into the page that its policy forbids.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // The public files are builds of their own, so their plugin is always the slow one.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    worker: {
      // One classic file with a fixed name, which hosts can give a header of its own.
      format: 'iife',
      rolldownOptions: { output: { entryFileNames: 'worker/v1/[name].js' } },
    },
    server: { host: 'localhost' },
    preview: { host: 'localhost' },
  };
});
