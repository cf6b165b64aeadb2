/** Words as the modules of words export them: texts, functions that make them, and groups of either. */
export type Words = string | ((...args: never[]) => string) | readonly Words[] | { readonly [name: string]: Words };

/** A sentence for each thing that one language says and the other does not, and for each fact only one of them uses. */
export function differences(one: unknown, other: unknown, at = ''): string[] {
  if (typeof one === 'string' && typeof other === 'string') {
    if (one.trim() === '' || other.trim() === '')
      return one.trim() === other.trim() ? [] : [`${at}: empty in one language`];
    const [here, there] = [placeholders(one), placeholders(other)];
    return here.join() === there.join() ? [] : [`${at}: {${here.join()}} and {${there.join()}}`];
  }
  if (typeof one === 'function' && typeof other === 'function') {
    return one.length === other.length ? [] : [`${at}: takes ${one.length} and ${other.length} facts`];
  }
  if (isGroup(one) && isGroup(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].flatMap((name) => differences(one[name], other[name], at ? `${at}.${name}` : name));
  }
  return [`${at}: ${one === undefined || other === undefined ? 'missing in one language' : 'not of one kind'}`];
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** `{name}` and `{name|을/를}`, each once. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([A-Za-z]\w*)(?:\|[^}]*)?\}/g)].map((match) => match[1] ?? ''))].sort();
}

/** What a module of words exports, whatever it is called: its only export, or the one named as its language. */
export function wordsOf(module: Record<string, unknown>): unknown {
  return module['en'] ?? module['ko'] ?? Object.values(module)[0];
}
