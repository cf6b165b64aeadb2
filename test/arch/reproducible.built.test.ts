import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dist } from '../support/dist';
import { root } from './sources';

const again = mkdtempSync(join(tmpdir(), 'signet-build-'));
afterAll(() => rmSync(again, { recursive: true, force: true }));

/** Path and digest of each file. */
function digests(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${relative(folder, path)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .sort();
}

it('two builds of the same sources are the same, byte for byte', () => {
  // The test runner's NODE_ENV would make another build of it.
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'error', '--outDir', again, '--emptyOutDir'],
    { cwd: root, env, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  expect(digests(again)).toEqual(digests(dist));
});
