/**
 * Serves the built app as a host would: at the root and below a path, with the headers of `public/_headers`; and beside
 * it a page that is not ours (`test/fixtures/foreign/`), without them.
 *
 *   node test/support/serve.mjs --port 4319
 */
import { join } from 'node:path';
import { headersFor, readHeaders } from '../../headers.mjs';
import { createAppServer } from './app-server.mjs';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const rules = readHeaders();

/** Longest path first: the root takes what is left. */
const mounts = [
  { path: '/a/sub/path/', folder: dist, headers: (file) => headersFor(rules, file) },
  { path: '/foreign/', folder: join(root, 'test/fixtures/foreign'), headers: () => ({}) },
  { path: '/', folder: dist, headers: (file) => headersFor(rules, file) },
];

const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
createAppServer(() => mounts).listen(port, 'localhost', () => console.log(`http://localhost:${port}/`));
