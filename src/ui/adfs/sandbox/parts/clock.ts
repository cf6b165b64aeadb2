import type { Kit, SandboxConfig } from '../kit';

/** What the clock shows. The zone is that of this computer. */
export function simulateDate(kit: Kit, config: SandboxConfig): void {
  const Real = Date;
  const Simulated = new Proxy(Real, {
    construct: (target, list: unknown[], made) =>
      Reflect.construct(target, list.length === 0 ? [Real.now()] : list, made) as object,
    apply: () => new Simulated().toString(),
  });
  Real.prototype.constructor = Simulated;
  Real.now = () => Math.floor(config.nowMs + kit.elapsed());
  window.Date = Simulated;
}

/** The timers, and when the page has come to rest. */
export function simulateTimers(kit: Kit, config: SandboxConfig): void {
  interface Timer {
    id: number;
    due: number;
    every: number | null;
    call: () => unknown;
  }
  const [horizonMs, mostTurns] = [10_000, 500];
  const run = window.eval.bind(window) as (text: string) => unknown;
  const now = performance.now.bind(performance);
  const start = now();
  const timers = new Map<number, Timer>();
  let [skipped, count, nextId] = [0, 0, 1];
  let [loaded, resting] = [false, false];
  kit.elapsed = () => now() - start + skipped;

  const callOf = (handler: TimerHandler, list: unknown[]): (() => unknown) => {
    if (typeof handler === 'function') return () => (handler as (...list: unknown[]) => unknown).apply(window, list);
    kit.gap('dynamic-code');
    return () => run(String(handler));
  };
  const nextTimer = (): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers.values()) if (!first || timer.due < first.due) first = timer;
    return first;
  };
  const rest = (): void => {
    resting = true;
    if ([...timers.values()].some(({ every }) => every === null))
      kit.report({ kind: 'gap', code: 'timer', line: null });
    // What was blocked is told a turn later.
    kit.later(() => kit.rest(), 30);
  };
  const turn = (): void => {
    const timer = nextTimer();
    const wait = timer ? timer.due - kit.elapsed() : Infinity;
    if (timer && count < mostTurns && timer.due <= horizonMs && (wait <= 0 || loaded)) {
      count++;
      skipped += Math.max(wait, 0);
      if (timer.every === null) timers.delete(timer.id);
      else timer.due += Math.max(timer.every, 4);
      // Before the call, which may throw.
      kit.later(turn, 0);
      timer.call();
    } else if (loaded && !resting) rest();
    else if (timer && !loaded) kit.later(turn, 5);
  };
  const add = (handler: TimerHandler, delay: unknown, list: unknown[], repeat: boolean): number => {
    const ms = Math.max(Number(delay) || 0, 0);
    const id = nextId++;
    timers.set(id, { id, due: kit.elapsed() + ms, every: repeat ? ms : null, call: callOf(handler, list) });
    if (!loaded || resting) kit.later(turn, 0);
    return id;
  };
  const cancel = (id?: unknown): void => void timers.delete(Number(id));

  if (config.pace === 'fast') {
    Object.assign(window, {
      setTimeout: (handler: TimerHandler, ms?: number, ...list: unknown[]) => add(handler, ms, list, false),
      setInterval: (handler: TimerHandler, ms?: number, ...list: unknown[]) => add(handler, ms, list, true),
      clearTimeout: cancel,
      clearInterval: cancel,
      requestAnimationFrame: (call: (at: number) => void) => add(() => call(kit.elapsed()), 16, [], false),
      cancelAnimationFrame: cancel,
      requestIdleCallback: (call: () => void) => add(call, 1, [], false),
    });
  } else {
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const real = window[name].bind(window) as (call: () => unknown, ms?: number) => number;
      Object.assign(window, {
        [name]: (handler: TimerHandler, ms?: number, ...list: unknown[]) => real(callOf(handler, list), ms),
      });
    }
  }
  // A turn later, since this listener was added first: what a script does on `load` comes before.
  window.addEventListener('load', () =>
    kit.later(() => {
      loaded = true;
      if (config.pace === 'fast') turn();
      else kit.later(() => kit.rest(), 700);
    }, 0),
  );
}
