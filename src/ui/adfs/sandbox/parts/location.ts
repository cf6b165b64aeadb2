import type { Kit, SandboxConfig } from '../kit';

/** The page's address and all ways to it that can be led here; the rest the rewritten script does. */
export function simulateLocation(kit: Kit, config: SandboxConfig): void {
  const real = new Set<unknown>([window, window.parent, window.top]);
  let address = new URL(config.url);

  kit.resolve = (text) => {
    try {
      return new URL(text, address).href;
    } catch {
      return text;
    }
  };
  kit.leave = (text, how) => {
    const url = kit.resolve(text);
    const [before, hash] = [address.href.replace(/#.*$/, ''), url.indexOf('#')];
    if (hash >= 0 && url.slice(0, hash) === before) address = new URL(url);
    else if (/^javascript:/i.test(url)) kit.gap('dynamic-code');
    else kit.report({ kind: 'navigate', url, how, line: kit.lineNow() });
  };

  const location = {
    assign: (text: string) => kit.leave(String(text), 'location'),
    replace: (text: string) => kit.leave(String(text), 'location'),
    reload: () => kit.report({ kind: 'navigate', url: address.href, how: 'reload', line: kit.lineNow() }),
    toString: () => address.href,
    valueOf(): unknown {
      return location;
    },
  };
  const parts = ['href', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'] as const;
  for (const part of parts) {
    Object.defineProperty(location, part, {
      enumerable: true,
      get: () => address[part],
      set(value: unknown) {
        const next = new URL(address);
        if (part === 'href') kit.leave(String(value), 'location');
        else {
          next[part] = String(value);
          kit.leave(next.href, 'location');
        }
      },
    });
  }
  Object.defineProperty(location, 'origin', { enumerable: true, get: () => address.origin });
  Object.defineProperty(location, Symbol.toStringTag, { value: 'Location' });
  const simulated = location as unknown as Kit['location'];
  kit.location = simulated;

  const accessor = { get: () => simulated, set: (value: unknown) => kit.leave(String(value), 'location') };
  const stand = {};
  Object.defineProperty(stand, 'location', { ...accessor, enumerable: true });
  Object.defineProperty(stand, 'top', { get: () => window, set: () => undefined });
  const guarded = (object: unknown): boolean => object === document || real.has(object);
  kit.names.of = (object) => (guarded(object) ? stand : object);
  kit.names.pick = (object, key) => (guarded(object) && (key === 'location' || key === 'top') ? stand : object);
  Object.defineProperty(kit.names, 'location', accessor);

  const give = (target: object, name: string, get: () => unknown): void => {
    Object.defineProperty(target, name, { configurable: true, enumerable: true, get, set: () => undefined });
  };
  give(document, 'URL', () => address.href);
  give(document, 'documentURI', () => address.href);
  give(document, 'domain', () => address.hostname);
  give(document, 'referrer', () => '');
  give(window, 'origin', () => address.origin);
  give(window, 'parent', () => window);
  give(window, 'frameElement', () => null);

  const move = (_data: unknown, _title: unknown, text?: string | URL | null): void => {
    if (text !== undefined && text !== null) address = new URL(String(text), address);
  };
  history.pushState = move;
  history.replaceState = move;
  for (const name of ['back', 'forward', 'go'] as const) {
    history[name] = () => kit.report({ kind: 'navigate', url: '', how: `history.${name}`, line: kit.lineNow() });
  }
}
