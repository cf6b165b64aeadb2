import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte, type Options } from '@sveltejs/vite-plugin-svelte';
import { zipSync, type Zippable } from 'fflate';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { metaPolicy, readHeaders } from './headers.mjs';
import type { BuildOptions } from './vite.public.ts';

/** Folder of the kit inside what is built, and its zip beside. */
export const kitFolder = 'offline-kit';
const zipName = 'signet-offline-kit.zip';

/**
 * Writes the offline kit: the whole page with its style and its worker in one HTML file that a browser opens from a disk,
 * its preview page, instructions and checksums; and all of it as one zip. No service worker: there is nothing to fetch.
 */
export function offlineKit(options: BuildOptions & { svelteOptions: Partial<Options> }): Plugin {
  let outDir = '';
  return {
    name: 'signet-offline-kit',
    apply: 'build',
    configResolved: (config) => void (outDir = join(config.root, config.build.outDir)),
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        const folder = dir ?? outDir;
        const files = new Map<string, string>([
          ['signet.html', pageOf(readFileSync(join(options.root, 'index.html'), 'utf8'), await parts(options))],
          ['preview-host.html', readFileSync(join(options.root, 'public/preview-host.html'), 'utf8')],
          ['icon.svg', readFileSync(join(options.root, 'public/icon.svg'), 'utf8')],
          ['README.txt', readFileSync(join(options.root, 'public/hosting/offline-kit.txt'), 'utf8')],
        ]);
        const sums = [...files].map(([name, text]) => `${digest(text)}  ${name}\n`).join('');
        files.set('SHA256SUMS', sums);
        write(folder, files);
      },
    },
  };
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(join(folder, kitFolder), { recursive: true });
  const packed: Zippable = {};
  for (const [name, text] of files) {
    writeFileSync(join(folder, kitFolder, name), text);
    // A fixed time, so that the same sources give the same zip; local, as a zip has no zone.
    packed[name] = [new TextEncoder().encode(text), { mtime: new Date(1980, 0, 1), level: 9 }];
  }
  const zip = zipSync(packed);
  writeFileSync(join(folder, zipName), zip);
  writeFileSync(join(folder, `${zipName}.sha256`), `${digest(zip)}  ${zipName}\n`);
}

const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

interface Parts {
  script: string;
  style: string;
  worker: string;
}

/** The page's script, style and worker, each as one text. */
async function parts({ root, target, define, svelteOptions }: Parameters<typeof offlineKit>[0]): Promise<Parts> {
  const config: InlineConfig = {
    configFile: false,
    root,
    base: './',
    define,
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte(svelteOptions)],
    worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: 'worker.js' } } },
    build: {
      target,
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(root, 'src/main.ts'),
        checks: { pluginTimings: false },
        output: { format: 'es', codeSplitting: false },
      },
    },
  };
  const built = await build(config);
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = outputs.filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
  const text = (name: RegExp): string => {
    const found = outputs.find((one) => one.type === 'asset' && name.test(one.fileName));
    if (found?.type !== 'asset') throw new Error(`The offline kit lacks ${name.source}`);
    return String(found.source);
  };
  if (script.length !== 1 || !script[0]) throw new Error('The offline kit does not fit into one script');
  return { script: script[0].code, style: text(/\.css$/), worker: text(/^worker\.js$/) };
}

/** The page with everything in it, and a policy that allows exactly that. */
function pageOf(html: string, { script, style, worker }: Parts): string {
  // Inside an HTML file neither may close its own element; in scripts both occur in strings alone.
  const inline = script.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3C!--');
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const allowed: Readonly<Record<string, string>> = {
    'script-src': hash(inline),
    'style-src': hash(style),
    'worker-src': 'blob:',
    'frame-src': "'self' file:",
  };
  const policy = metaPolicy(readHeaders())
    .split('; ')
    .map((directive: string) => {
      const [name = ''] = directive.split(' ');
      return allowed[name] === undefined ? directive : `${name} ${allowed[name]}`;
    })
    .join('; ');
  const without = html.replaceAll(/\s*<link rel="(?:icon|manifest)"[^>]*>/g, '');
  const [head, rest = ''] = without.split('<meta charset="utf-8" />');
  const start = /\s*<script type="module" src="[^"]*"><\/script>/;
  if (!rest || !start.test(rest)) throw new Error('index.html has not the form the offline kit expects');
  const encoded = Buffer.from(worker).toString('base64');
  // A replacement as text would read `$` in the script as its own sign.
  const body = rest.replace(
    start,
    () =>
      `\n    <script type="text/plain" id="signet-worker">${encoded}</script>\n    <script type="module">${inline}</script>`,
  );
  return `${head}<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <style>${style}</style>${body}`;
}
