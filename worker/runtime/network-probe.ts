import { PROBE_NAME, type ProbeAnswer } from '../contract/offline';

/**
 * Answers, in a worker that was started for this alone, whether the policy of the worker's own file closes its network:
 * fetching a `data:` address asks no network, and fails where `connect-src` is closed (security.md 0.2). It comes before
 * `no-network`, since what that takes away could not be asked any more.
 */
if (self.name === PROBE_NAME) {
  const say = (answer: ProbeAnswer): void => self.postMessage(answer);
  fetch('data:,x').then(
    () => say('open'),
    () => say('blocked'),
  );
}
