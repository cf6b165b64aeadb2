/**
 * Takes the network away from this worker. Imported first by every entry (but for the probe, which keeps nothing, and `tabs`, which keeps the way to our own tabs), so that
 * no module loaded after it can keep a reference. It is a second lock: the first is the Content-Security-Policy header of the worker's file, which the host
 * may have forgotten.
 */
const names = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'caches',
  'CacheStorage',
  'Cache',
];

for (let owner: object | null = globalThis; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
  for (const name of names) {
    // Deleted from the prototypes too, then covered: some browsers do not let a few of them be deleted.
    if (Object.hasOwn(owner, name)) Reflect.deleteProperty(owner, name);
  }
}
for (const name of names) {
  Reflect.defineProperty(globalThis, name, {
    value: undefined,
    writable: false,
    configurable: false,
    enumerable: false,
  });
}

export {};
