import type { WorkerLike } from '../../src/client/worker-client';

/** An answer as comlink writes it. */
export interface WireAnswer {
  id: string;
  type: string;
  name?: string;
  value: unknown;
}

let count = 0;

/** Sends a message as any script could, past our client, and waits for the answer to it. */
export function sendRaw(worker: WorkerLike, message: object, transfer: Transferable[] = []): Promise<WireAnswer> {
  const id = `raw-${++count}`;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker.removeEventListener('message', read);
      reject(new Error(`No answer to ${JSON.stringify(message)}`));
    }, 2000);
    function read(event: Event): void {
      const answer = (event as MessageEvent<WireAnswer>).data;
      if (answer.id !== id) return;
      clearTimeout(timer);
      worker.removeEventListener('message', read);
      resolve(answer);
    }
    worker.addEventListener('message', read);
    worker.postMessage({ id, ...message }, transfer);
  });
}

/** Fails unless `value` is made of what may cross: plain objects, arrays, strings, finite numbers, booleans, null, bytes, columns of numbers. */
export function assertPlain(value: unknown, path = 'answer'): void {
  if (value === null || ['string', 'boolean'].includes(typeof value) || ArrayBuffer.isView(value)) return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) return value.forEach((item, index) => assertPlain(item, `${path}[${index}]`));
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) {
    for (const [name, item] of Object.entries(value)) assertPlain(item, `${path}.${name}`);
    return;
  }
  throw new Error(`${path} is not plain data: ${Object.prototype.toString.call(value)}`);
}
