/** Offsets at which lines start. */
export function lineStarts(shown: string): number[] {
  const starts = [0];
  for (let at = shown.indexOf('\n'); at !== -1; at = shown.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Zero-based line of an offset. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
