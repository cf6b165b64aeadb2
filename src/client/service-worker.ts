import { serviceWorkerUrl, trusted } from './app-url';

/** Registers the service worker for the folder of the page. Rejects when the host does not have it or forbids it. */
export function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  // Its own file is always asked of the host, so that a way back exists whatever the stored copy does.
  return navigator.serviceWorker.register(trusted(serviceWorkerUrl), { scope: './', updateViaCache: 'none' });
}
