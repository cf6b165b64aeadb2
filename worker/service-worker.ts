import type { OfflineReport, OfflineRequest, StoreFailure } from './contract/offline';

// Keeps one whole version of the app, each file checked against the build, and answers from it. Nothing else is ever
// stored, and no version takes the place of another until a person agrees (security.md RW1, RW2).
declare const self: ServiceWorkerGlobalScope;
declare const __BUILD__: string;
/** Path below the app's folder, and the integrity of the file (`sha384-...`); written by the build. */
declare const __PRECACHE__: readonly (readonly [path: string, integrity: string])[];

const START = 'index.html';
const files = new Map(__PRECACHE__);
const folder = new URL(self.registration.scope);
// One origin may hold several copies of the app, and other apps beside them. A page holds a lock of the same name.
const ours = `signet:${folder.pathname}:`;
const cacheName = ours + __BUILD__;

class NotStored extends Error {
  readonly report: OfflineReport;

  constructor(why: StoreFailure, file: string) {
    super(`${why}: ${file}`);
    this.report = { type: 'not-stored', why, file };
  }
}

let violated = false;
self.addEventListener('securitypolicyviolation', () => (violated = true));

self.addEventListener('install', (event) => event.waitUntil(store()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  // Not on a message: one that comes while another version wants to take over can keep Chromium from letting it.
  if (event.request.mode === 'navigate') event.waitUntil(tidy());
  if (path !== null) event.respondWith(answer(path, event.request));
});
self.addEventListener('message', (event) => {
  const { type } = event.data as OfflineRequest;
  if (type === 'take-over') event.waitUntil(self.skipWaiting());
});

/** Stores all files or none. */
async function store(): Promise<void> {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all([...files].map(async ([path, integrity]) => cache.put(at(path), await checked(path, integrity))));
  } catch (error) {
    await caches.delete(cacheName);
    if (error instanceof NotStored) {
      for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(error.report);
    }
    throw error;
  }
}

/** A file as the host has it, if that is what was built. */
async function checked(path: string, integrity: string): Promise<Response> {
  const response = await fetch(at(path), { cache: 'no-cache' }).catch(async () => {
    // The event of a violation comes a turn after the failure that it explains.
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new NotStored(violated ? 'blocked' : 'network', path);
  });
  if (!response.ok) throw new NotStored('missing', path);
  const bytes = await response.arrayBuffer().catch(() => {
    throw new NotStored('network', path);
  });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  if (`sha384-${btoa(String.fromCharCode(...digest))}` !== integrity) throw new NotStored('damaged', path);

  const headers = new Headers(response.headers);
  // The bytes are unpacked by now.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  // A page's policy does not reach into a worker that has an address: its own answer has to carry one.
  if (path.startsWith('worker/')) headers.set('Content-Security-Policy', "default-src 'none'");
  // It carries its own policy, and could not run under the page's, which some hosts give to every file.
  if (path === 'preview-host.html') {
    for (const name of ['Content-Security-Policy', 'X-Frame-Options']) headers.delete(name);
  }
  return new Response(bytes, { headers });
}

function at(path: string): string {
  return new URL(path, folder).href;
}

/** The file that a request is for, if it may be one of ours; a query makes no difference. */
function pathOf({ method, url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== folder.origin || !pathname.startsWith(folder.pathname)) return null;
  const path = pathname.slice(folder.pathname.length) || START;
  // An asset that is not of this version may be of the one before, of which a page may still be open.
  return files.has(path) || path.startsWith('assets/') ? path : null;
}

async function answer(path: string, request: Request): Promise<Response> {
  const others = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== cacheName);
  for (const name of [cacheName, ...others]) {
    const found = await caches.match(at(path), { cacheName: name });
    if (found) return found;
  }
  // A browser may have thrown the copy away. Then the page is what it is without one.
  return fetch(request);
}

/** Removes older versions that no open page is from. */
async function tidy(): Promise<void> {
  // What is not this version could also be the next one.
  if (self.registration.installing || self.registration.waiting) return;
  const { held = [] } = await navigator.locks.query();
  for (const name of await caches.keys()) {
    const old = name.startsWith(ours) && name !== cacheName;
    if (old && !held.some((lock) => lock.name === name)) await caches.delete(name);
  }
}
