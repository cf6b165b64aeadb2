import hostedUrl from '../../worker/workbench.ts?worker&url';

/** In the offline kit the worker lies in the page: a browser starts none from a file. */
function workerInPage(): string | null {
  const encoded = document.getElementById('signet-worker')?.textContent;
  if (!encoded) return null;
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}
const workerUrl = workerInPage() ?? hostedUrl;

/** The page's own worker. */
export { workerUrl };
/** Of the built app only: it lies beside `index.html`, since it can answer for nothing above its own folder. */
export const serviceWorkerUrl = './service-worker.js';

// What crosses is a `TrustedScriptURL`, which TypeScript's types of the receivers do not know: told as the string it
// stands for.
interface UrlPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: UrlPolicy): UrlPolicy;
}

let policy: UrlPolicy | undefined;

/** Lets exactly the addresses of our two workers through Trusted Types, where the browser has them. */
export function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('app-url', {
    createScriptURL(candidate) {
      if (candidate !== workerUrl && candidate !== serviceWorkerUrl) {
        throw new TypeError('app-url: not the address of a worker of ours');
      }
      return candidate;
    },
  });
  return policy ? policy.createScriptURL(url) : url;
}
