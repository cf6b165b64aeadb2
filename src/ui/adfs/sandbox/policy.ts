/**
 * What a content security policy would make of a load. Computed from the text of AD FS's policy (security.md 3.3), since in the
 * sandbox nothing is loaded at all.
 */
export type LoadVerdict = 'blocked' | 'allowed' | 'own-host';

/** Where a directive that is not there is looked for instead, nearest first. */
const instead: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src-attr': ['script-src', 'default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'style-src-attr': ['style-src', 'default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'frame-src': ['child-src', 'default-src'],
  'form-action': [],
  'base-uri': [],
  'frame-ancestors': [],
};

/**
 * `url` is absolute, or the word that browsers put in its place (`inline`, `eval`, `data`, `blob`). `own-host`: the
 * policy lets it load, and it lies on AD FS's own host.
 */
export function judgeLoad(policy: string | null, pageUrl: string, url: string, directive: string): LoadVerdict {
  const page = new URL(pageUrl);
  const address = parse(url, page);
  const own = address?.origin === page.origin ? 'own-host' : 'allowed';
  const sources = policy === null ? null : sourcesFor(policy, directive);
  if (sources === null) return own;
  return sources.some((source) => fits(source, url, address, page)) ? own : 'blocked';
}

/** Whether the theme's script, which stands in the page itself, runs under a policy. */
export function allowsInline(policy: string | null, pageUrl: string): boolean {
  return judgeLoad(policy, pageUrl, 'inline', 'script-src-elem') !== 'blocked';
}

function sourcesFor(policy: string, directive: string): string[] | null {
  const known = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    const key = name?.toLowerCase();
    // The first of two counts.
    if (key && !known.has(key)) known.set(key, sources);
  }
  const names = [directive, ...(instead[directive] ?? ['default-src'])];
  for (const name of names) {
    const sources = known.get(name);
    if (sources) return sources;
  }
  return null;
}

function fits(source: string, url: string, address: URL | null, page: URL): boolean {
  const word = source.toLowerCase();
  if (url === 'inline') return word === "'unsafe-inline'";
  if (url === 'eval') return word === "'unsafe-eval'";
  if (word.startsWith("'")) return word === "'self'" && address?.origin === page.origin;
  const scheme = address?.protocol ?? `${url}:`;
  if (word.endsWith(':') && !word.includes('/')) return scheme === word;
  if (!address || !/^(https?|wss?):$/.test(scheme)) return false;
  return word === '*' || fitsHost(word, address, page);
}

function fitsHost(word: string, address: URL, page: URL): boolean {
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/.exec(word);
  if (!match) return false;
  const [, scheme = page.protocol.slice(0, -1), host = '', port, path] = match;
  const secure = scheme === 'http' || scheme === 'ws' ? [scheme, `${scheme}s`] : [scheme];
  if (!secure.includes(address.protocol.slice(0, -1))) return false;
  const name = address.hostname.toLowerCase();
  if (host.startsWith('*.') ? !name.endsWith(host.slice(1)) : host !== '*' && host !== name) return false;
  if (port !== '*' && (port ?? defaultPort(address)) !== (address.port || defaultPort(address))) return false;
  if (path === undefined || path === '/') return true;
  return path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path;
}

const defaultPort = ({ protocol }: URL): string => (protocol === 'https:' || protocol === 'wss:' ? '443' : '80');

function parse(url: string, page: URL): URL | null {
  try {
    return /^[a-z]+$/.test(url) ? null : new URL(url, page);
  } catch {
    return null;
  }
}
