import { expose, type Endpoint } from 'comlink';

/** An API: methods, grouped by topic. */
export type Api = object;

type Method = (...args: unknown[]) => unknown;
type MethodTree = { readonly [name: string]: Method | MethodTree };

interface Apply {
  id: string;
  type: 'APPLY';
  path: string[];
  argumentList: { type: 'RAW'; value: unknown }[];
}

/** Names of all methods of an API, such as `ini.inspect`, sorted. Only own properties count. */
export function methodNames(api: Api, prefix = ''): string[] {
  return (Object.entries(api) as [string, object][])
    .flatMap(([name, value]) =>
      typeof value === 'function' ? [prefix + name] : methodNames(value, `${prefix}${name}.`),
    )
    .sort();
}

/**
 * Exposes `api` to the other side of `endpoint`, and nothing else: raw comlink would let a message set properties, walk
 * prototypes and run `constructor`. Only calls of the API's own methods with plain arguments pass; any other message is
 * answered with an error, so that its sender is not left waiting. An exception crosses without its message, which could
 * quote what a user gave us.
 */
export function exposeGuarded(api: Api, endpoint: Endpoint): void {
  const methods = copyMethods(api);
  const guarded: Endpoint = {
    postMessage: (message, transfer) => endpoint.postMessage(message, transfer),
    addEventListener: (type, listener) =>
      endpoint.addEventListener(type, (event) => {
        const message: unknown = (event as MessageEvent).data;
        const id = idOf(message);
        // Without an id nobody waits for an answer: it is not a call.
        if (id === undefined) return;
        const call = readCall(methods, id, message as Record<string, unknown>);
        if (call === undefined) return endpoint.postMessage(refusal(id, message as Record<string, unknown>));
        const passed = { data: call, origin: (event as MessageEvent).origin } as MessageEvent;
        if (typeof listener === 'function') listener(passed);
        else listener.handleEvent(passed);
      }),
    // comlink stops listening on RELEASE only, which does not pass: a caller's garbage collector must not silence us.
    removeEventListener: () => undefined,
  };
  if (endpoint.start) guarded.start = () => endpoint.start?.();
  expose(methods, guarded);
}

function copyMethods(api: Api): MethodTree {
  const copy = Object.create(null) as Record<string, Method | MethodTree>;
  for (const [name, value] of Object.entries(api) as [string, unknown][]) {
    copy[name] = typeof value === 'function' ? hideFault(api, value as Method) : copyMethods(value as Api);
  }
  return Object.freeze(copy);
}

function hideFault(owner: object, method: Method): Method {
  return Object.freeze(async (...args: unknown[]) => {
    try {
      return await method.apply(owner, args);
    } catch (error) {
      const fault = new Error('Signet: a fault inside the worker');
      fault.name = error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
      delete fault.stack;
      throw fault;
    }
  });
}

function idOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id } = message as { id?: unknown };
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The message rebuilt from the parts that are allowed, or undefined when it may not pass. */
function readCall(methods: MethodTree, id: string, message: Record<string, unknown>): Apply | undefined {
  const { type, path, argumentList } = message;
  if (type !== 'APPLY' || !Array.isArray(path) || !Array.isArray(argumentList)) return undefined;
  if (!isMethodPath(methods, path) || !argumentList.every(isRaw)) return undefined;
  return { id, type, path, argumentList: argumentList.map(({ value }) => ({ type: 'RAW', value })) };
}

function isMethodPath(methods: MethodTree, path: unknown[]): path is string[] {
  let at: Method | MethodTree | undefined = methods;
  for (const name of path) {
    if (typeof name !== 'string' || typeof at !== 'object' || !Object.hasOwn(at, name)) return false;
    at = at[name];
  }
  return typeof at === 'function';
}

function isRaw(argument: unknown): argument is { value: unknown } {
  return typeof argument === 'object' && argument !== null && (argument as { type?: unknown }).type === 'RAW';
}

/** An answer as comlink writes it. A release is only acknowledged. */
function refusal(id: string, message: Record<string, unknown>): unknown {
  if (message['type'] === 'RELEASE') return { id, type: 'RAW', value: undefined };
  const value = {
    isError: true,
    value: { name: 'TypeError', message: 'Signet: the worker has no such method', stack: '' },
  };
  return { id, type: 'HANDLER', name: 'throw', value };
}
