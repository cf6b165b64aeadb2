import type { Kit, SandboxConfig } from '../kit';

/** Language and cookies, which a frame without an origin has not. */
export function simulateBrowser(kit: Kit, config: SandboxConfig): void {
  const give = (
    target: object,
    name: string,
    get: () => unknown,
    set: (value: unknown) => void = () => undefined,
  ): void => {
    Object.defineProperty(target, name, { configurable: true, enumerable: true, get, set });
  };
  const short = config.language.replace(/-.*$/, '');
  const languages = Object.freeze(short === config.language ? [short] : [config.language, short]);
  give(navigator, 'language', () => config.language);
  give(navigator, 'languages', () => languages);
  give(navigator, 'cookieEnabled', () => true);

  const cookies = new Map<string, string>();
  give(
    document,
    'cookie',
    () => [...cookies].map(([name, value]) => (name === '' ? value : `${name}=${value}`)).join('; '),
    (text) => {
      const [pair = '', ...rest] = String(text).split(';');
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? ['', pair.trim()] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      const rules = new Map(
        rest.map((rule) => {
          const [key = '', ...values] = rule.split('=');
          return [key.trim().toLowerCase(), values.join('=').trim()];
        }),
      );
      const age = rules.get('max-age');
      const until = age === undefined ? Date.parse(rules.get('expires') ?? '') : Date.now() + Number(age) * 1_000;
      kit.report({ kind: 'store', where: 'cookie', name });
      if (until <= Date.now()) cookies.delete(name);
      else cookies.set(name, value);
    },
  );
}

/** `localStorage` and `sessionStorage`, empty at first and gone with the page. */
export function simulateStorage(kit: Kit): void {
  const makeStorage = (where: string): object => {
    const items = new Map<string, string>();
    const set = (name: unknown, value: unknown): void => {
      kit.report({ kind: 'store', where, name: String(name) });
      items.set(String(name), String(value));
    };
    const methods: Record<string, unknown> = {
      getItem: (name: unknown) => items.get(String(name)) ?? null,
      setItem: set,
      removeItem: (name: unknown) => void items.delete(String(name)),
      clear: () => items.clear(),
      key: (at: number) => [...items.keys()][at] ?? null,
    };
    return new Proxy(methods, {
      get: (target, name) => {
        if (name === 'length') return items.size;
        return name in target ? target[String(name)] : items.get(String(name));
      },
      set: (_target, name, value) => {
        set(name, value);
        return true;
      },
      has: (target, name) => name in target || items.has(String(name)),
      deleteProperty: (_target, name) => {
        items.delete(String(name));
        return true;
      },
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: (_target, name) =>
        items.has(String(name))
          ? { configurable: true, enumerable: true, writable: true, value: items.get(String(name)) }
          : undefined,
    });
  };
  for (const name of ['localStorage', 'sessionStorage']) {
    const storage = makeStorage(name);
    Object.defineProperty(window, name, { configurable: true, get: () => storage });
  }
  for (const name of ['indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => {
        kit.gap('storage');
        return undefined;
      },
    });
  }
}
