// Takes Signet's offline copies off the browsers that have one: put this in the place of service-worker.js. Each browser
// notices at its next visit with the network there, and from the visit after that asks the host for everything.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  const ours = `signet:${new URL(self.registration.scope).pathname}:`;
  const off = async () => {
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(off());
});
