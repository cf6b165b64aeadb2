import { mount } from 'svelte';
import App from './App.svelte';
import { locale, preferredLocale } from './i18n';
import { faults } from './shell/faults.svelte';
import { listenToKeys } from './shell/keyboard';
import { announceNotices } from './shell/notices';
import { router } from './shell/router.svelte';
import { readSettings } from './shell/settings';
import { theme } from './shell/theme.svelte';
import './ui/tokens.css';
import './ui/base.css';
import './shell/not-started.css';
import { workbench } from './workbench';
import { readWitness } from './workbench/witness';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
// The words for when this script does not start.
target.replaceChildren();

const framed = self !== top;
// In a frame the storage may be somebody else's to watch: it is not even read.
const settings = framed ? null : readSettings();
locale.start(settings?.locale ?? preferredLocale(navigator.languages));
theme.set(settings?.theme ?? 'system');

if (framed) {
  void import('./shell/framed/Framed.svelte').then(({ default: Framed }) => mount(Framed, { target }));
} else {
  faults.listen();
  announceNotices();
  listenToKeys();
  workbench.onGo((id) => router.go(id));
  reloadOnce();
  router.start();
  mount(App, { target });
  if (readWitness()) void import('./workbench/vault.svelte').then(({ vault }) => vault.start());
  whenIdle(storeForOffline);
}

/** A file that is gone from the host means an update: the page is loaded anew, once, and only if nothing is lost by it. */
function reloadOnce(): void {
  addEventListener('vite:preloadError', () => {
    const state: unknown = history.state;
    if (workbench.dirty || workbench.files.length > 0 || state === 'reloaded') return;
    history.replaceState('reloaded', '');
    location.reload();
  });
}

/** Some seconds after the first screen is up: many files are fetched then, and what a person opens comes first. */
function whenIdle(work: () => void): void {
  const start = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5_000 });
    else work();
  };
  addEventListener('load', () => setTimeout(start, 2_000), { once: true });
}

function storeForOffline(): void {
  // Without it the page works as well; the network check tells that nothing is stored.
  import('./shell/network/start').then(({ startOffline }) => startOffline()).catch(() => undefined);
}
