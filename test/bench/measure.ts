/**
 * Median milliseconds of processor time of each work, all threads together, after some runs that are not counted. They
 * take turns, and waiting does not count, so that what else the machine has to do changes little.
 */
export function mediansMs<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  { warm = 25, runs = 31 } = {},
): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < warm + runs; run++) {
    for (const name of names) {
      const start = processorMs();
      works[name]();
      if (run >= warm) times.get(name)?.push(processorMs() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function medianMs(work: () => unknown, { warm = 5, runs = 15 } = {}): number {
  for (let run = 0; run < warm; run++) work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that `share` of all do not pass. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * share) - 1)] ?? NaN;
}

export const inMs = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
