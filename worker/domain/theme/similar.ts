/**
 * Whether one name was likely meant by another: the same but for case, the end of a longer one, or a letter or two off.
 */
export function isCloseName(name: string, other: string): boolean {
  if (name === other) return false;
  const [a, b] = [name.toLowerCase(), other.toLowerCase()];
  if (a === b) return true;
  if (name.length >= 4 && isTail(name, other)) return true;
  const allowed = name.length > 5 ? 2 : 1;
  return name.length >= 4 && Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** `lang` in `browserLang`. */
function isTail(name: string, other: string): boolean {
  const tail = name.charAt(0).toUpperCase() + name.slice(1);
  return other.length > name.length && other.endsWith(tail);
}

/** Letters to add, leave out, change or swap with the next. */
function distance(a: string, b: string): number {
  if (a.length > 60 || b.length > 60) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
