/**
 * Runs every `*.bench.ts` of this folder, one after the other, and prints their rows as one table. Names given as
 * arguments choose among them: `npm run bench -- ini`. Ends with 1 when a row misses its bound.
 *
 * The files are bundled first, as they would be for a browser: what a module runner adds to each call across modules
 * would be measured along with them.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, '../..');
// Below node_modules, so that the peers are found from there; as deep as the sources, whose own paths lead to the root.
const outDir = join(root, 'node_modules/.signet-bench');

const chosen = process.argv.slice(2);
const names = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length))
  .filter((name) => chosen.length === 0 || chosen.includes(name))
  .sort();

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(names.map((name) => [name, join(here, `${name}.bench.ts`)])),
      output: { entryFileNames: '[name].mjs' },
    },
  },
});

const rows = [];
for (const name of names) {
  const module = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  rows.push(...(await module.rows()));
}
rmSync(outDir, { recursive: true, force: true });

const isMet = ({ ratio, least = -Infinity, most = Infinity }) => ratio >= least && ratio <= most;
const table = [
  ['work', 'ours', 'peer', 'ratio', 'bound', ''],
  ...rows.map((row) => [
    row.work,
    row.ours,
    row.peer,
    row.ratio.toFixed(2),
    row.most === undefined ? `at least ${row.least}` : `at most ${row.most}`,
    isMet(row) ? 'met' : 'MISSED',
  ]),
];
const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
for (const line of table)
  console.log(
    line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
process.exitCode = rows.every(isMet) ? 0 : 1;
