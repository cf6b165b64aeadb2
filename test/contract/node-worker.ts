import { exposeGuarded, type Api } from '../../worker/runtime/expose';
import type { WorkerLike } from '../../src/client/worker-client';

/** An API behind the same guard and the same cloning as in a worker, but in this thread. */
export function startInThread(api: Api): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  exposeGuarded(api, port2);
  port1.start();
  return {
    addEventListener: port1.addEventListener.bind(port1) as WorkerLike['addEventListener'],
    removeEventListener: port1.removeEventListener.bind(port1) as WorkerLike['removeEventListener'],
    postMessage: port1.postMessage.bind(port1) as WorkerLike['postMessage'],
    terminate() {
      port1.close();
      port2.close();
    },
  };
}
