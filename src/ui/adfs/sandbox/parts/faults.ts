import type { Kit } from '../kit';

/** Tells of every error that nothing catches, with its line in the theme's script. */
export function tellFaults(kit: Kit): void {
  const tell = (error: unknown, message: string, line: number | null): void => {
    if (!kit.known.has(error)) kit.report({ kind: 'error', message, line, endless: false });
  };
  const stackOf = (error: unknown): unknown => (error instanceof Error ? error.stack : undefined);
  window.addEventListener('error', (event) => {
    // Of an image or the like, which is told of as a load.
    if (!(event instanceof ErrorEvent)) return;
    // It is told of on the screen; the browser's console belongs to Signet.
    event.preventDefault();
    const own = kit.lineOf(`about:srcdoc:${event.lineno}`);
    tell(event.error, event.message, own ?? kit.lineOf(stackOf(event.error)));
  });
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    tell(event.reason, String(event.reason), kit.lineOf(stackOf(event.reason)));
  });
}

/** Ends what does not end: a loop or a chain of calls that has kept the page busy for 0.8 seconds. */
export function guardLoops(kit: Kit): void {
  const now = performance.now.bind(performance);
  const turnEnd = new MessageChannel();
  let turns = 0;
  let since: number | null = null;
  turnEnd.port1.onmessage = () => (since = null);
  kit.names.tick = () => {
    if (++turns & 511) return;
    const at = now();
    if (since === null) {
      since = at;
      // Comes to its turn only when what runs now has come to its end.
      turnEnd.port2.postMessage(null);
    } else if (at - since > 800) {
      const error = new Error('This does not end; the rehearsal stopped it.');
      kit.known.add(error);
      kit.report({ kind: 'error', message: error.message, line: kit.lineOf(error.stack), endless: true });
      throw error;
    }
  };
}
