import { homedir } from 'node:os';
import { Script } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { metaPolicy, readHeaders } from '../../headers.mjs';
import { builtFiles, builtText, firstLoad, gzipBytes } from '../support/dist';
import { root, textOf } from './sources';

const files = builtFiles();
const scripts = files.filter((path) => path.endsWith('.js'));
const workers = ['worker/v1/verifier.js', 'worker/v1/workbench.js'];

/** Words that survive minifying and betray a library. */
const marks = {
  svelte: /svelte/i,
  jose: /ERR_JW[SEKT]|JWSSignatureVerificationFailed/,
  idb: /IDBTransaction|IDBObjectStore/,
  editor: /cm-(editor|content|scroller)|CodeMirror/,
};

/** What a script would load: imports, exports from elsewhere, `import()`, `import.meta` and `importScripts()`. */
function loadsOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isImport = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isMetaProperty(node);
    const isCall =
      ts.isCallExpression(node) && /^(import|importScripts|self\.importScripts)$/.test(node.expression.getText());
    if ((isImport && !/^new\.target$/.test(node.getText())) || isCall) found.push(node.getText().slice(0, 80));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('worker.js', code, ts.ScriptTarget.ES2022, true));
  return found;
}

/** The names a script uses, its texts left out. */
function namesIn(code: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('worker.js', code, ts.ScriptTarget.ES2022));
  return names;
}

describe('the built workers', () => {
  it('are one file each with a fixed name, beside the client and its types', () => {
    expect(files.filter((path) => path.startsWith('worker/'))).toEqual([
      'worker/v1/client.d.ts',
      'worker/v1/client.js',
      'worker/v1/verifier.d.ts',
      'worker/v1/verifier.js',
      'worker/v1/workbench.js',
    ]);
  });

  it.each(workers)('%s is a classic script that loads nothing', (path) => {
    // Told by its syntax: a worker that reads scripts has the words of their imports in its texts.
    expect(loadsOf(builtText(path))).toEqual([]);
    expect(() => new Script(builtText(path))).not.toThrow();
  });

  it.each(workers)('%s holds nothing of the page', (path) => {
    expect(builtText(path)).not.toMatch(marks.svelte);
  });

  it('keep storage out of the public one', () => {
    expect(namesIn(builtText('worker/v1/verifier.js')).has('indexedDB')).toBe(false);
    expect(builtText('worker/v1/verifier.js')).not.toMatch(marks.idb);
  });

  it('say which build they are, and the same one', () => {
    const builds = workers.map((path) => /\d+\.\d+\.\d+\+[0-9a-f]{12}/.exec(builtText(path))?.[0]);
    expect(builds[0]).toBeTruthy();
    expect(builds[1]).toBe(builds[0]);
  });
});

describe('the built page', () => {
  const html = builtText('index.html');
  // Comments may show what the page itself must not have.
  const markup = html.replace(/<!--[\s\S]*?-->/g, '');

  it('has its policy before all else', () => {
    const first = /<head[^>]*>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(first?.replaceAll('&#39;', "'")).toBe(metaPolicy(readHeaders()));
  });

  it('has no script and no style of its own', () => {
    for (const [whole, attributes = '', body = ''] of markup.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes, whole).toMatch(/\bsrc="\.\//);
      expect(body.trim()).toBe('');
    }
    expect(markup).not.toMatch(/<style\b|\sstyle=|\son\w+=|="\s*javascript:/i);
  });

  it('addresses nothing from the root of the host, nor another host', () => {
    expect([...markup.matchAll(/\b(?:src|href)="(?!\.\/|#|data:)([^"]*)"/g)].map((match) => match[1])).toEqual([]);
    const manifest = JSON.parse(builtText('manifest.webmanifest')) as Record<string, string>;
    expect(manifest).toMatchObject({ start_url: './', scope: './' });
  });

  it('starts with at most 50 kB, and without what only tools need', () => {
    const first = firstLoad();
    expect(first.length).toBeGreaterThan(0);
    expect(gzipBytes(first)).toBeLessThanOrEqual(50_000);
    for (const path of first) {
      for (const name of ['jose', 'idb', 'editor'] as const)
        expect(builtText(path), `${name} in ${path}`).not.toMatch(marks[name]);
    }
  });
});

describe('the build', () => {
  it('tells nothing of the machine it was made on', () => {
    const places = [root, homedir(), 'node_modules', '/@fs/', 'sourceMappingURL'].filter((place) => place.length > 1);
    const told = [...scripts, 'index.html'].flatMap((path) => {
      const text = builtText(path);
      return places.filter((place) => text.includes(place)).map((place) => `${path}: ${place}`);
    });
    expect(told).toEqual([]);
  });

  it('holds only packages with a permissive licence', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean }>;
    };
    const shipped = Object.entries(lock.packages).filter(([path, one]) => path !== '' && !one.dev && !one.optional);
    const others = shipped.flatMap(([path]) => {
      const { license } = JSON.parse(textOf(`${path}/package.json`)) as { license?: string };
      // `(MIT OR Apache-2.0)` leaves the choice to us.
      const choices = (license ?? '').replace(/^\(|\)$/g, '').split(' OR ');
      const isPermissive = choices.some((one) => /^(MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0)$/.test(one));
      return isPermissive ? [] : [`${path}: ${license}`];
    });
    expect(shipped.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });
});
