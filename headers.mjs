import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `public/_headers` is the one source of the headers, and so of the content security policy: the build puts the policy
 * into the page, `vite preview` and the test server send the headers, and a test compares the samples of other hosts.
 *
 * @typedef {{ path: string, headers: Record<string, string> }} HeaderRule
 */

/**
 * Reads the text of a `_headers` file: paths at the start of a line, their headers indented below, `#` comments.
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const header = /^\s+([^:\s]+):\s*(.+?)\s*$/.exec(line);
    if (!header) rules.push({ path: line.trim(), headers: {} });
    else if (rules.length === 0) throw new Error(`_headers: a header without a path: ${line}`);
    else rules[rules.length - 1].headers[header[1]] = header[2];
  }
  return rules;
}

/** The rules of this repository. */
export function readHeaders() {
  return parseHeaders(readFileSync(fileURLToPath(new URL('public/_headers', import.meta.url)), 'utf8'));
}

/**
 * The headers for one path below the app's own root. Where two rules name a header, the more specific path wins; hosts
 * that send both values instead enforce both policies, which is at least as strict.
 * @param {HeaderRule[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  const fitting = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  fitting.sort((one, other) => one.path.length - other.path.length);
  return Object.assign({}, ...fitting.map((rule) => rule.headers));
}

/**
 * The page's policy as a `<meta>` may carry it: browsers ignore `frame-ancestors` there and complain about it.
 * @param {HeaderRule[]} rules
 */
export function metaPolicy(rules) {
  const policy = headersFor(rules, '/index.html')['Content-Security-Policy'];
  if (!policy) throw new Error('_headers: the page has no Content-Security-Policy');
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !directive.startsWith('frame-ancestors'))
    .join('; ');
}
