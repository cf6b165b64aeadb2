import { checkedFix } from '../cures';
import { browserGlobals, laterGlobals } from '../globals';
import { nodeOf, type Reference } from '../names';
import { pageGlobals, pageIds } from '../pages';
import { placeOf } from '../tree';
import type { Script, ThemeRule } from '../view';

/**
 * Microsoft's part begins with "use strict", and so all that is appended runs in strict mode (`adfs.md` 0.2): there it
 * throws to write to a name that nothing declares.
 */
export const undeclaredWrite: ThemeRule = {
  id: 'theme-undeclared-write',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const { script } = view;
    if (!script) return;
    const found = new Map<string, Reference[]>();
    for (const reference of script.names.undeclared) {
      const { name } = nodeOf(reference);
      if (!reference.isWrite() || browserGlobals.has(name) || laterGlobals.has(name)) continue;
      if (pageGlobals.has(name) || pageIds.has(name) || reference.from.type === 'with') continue;
      const known = found.get(name);
      if (known) known.push(reference);
      else found.set(name, [reference]);
    }
    for (const [name, writes] of found) {
      const isStrict = writes.some(({ from }) => from.isStrict);
      yield {
        at: writes.map((reference) => placeOf(nodeOf(reference))),
        args: { name },
        anchor: name,
        severity: isStrict ? 'error' : 'warning',
        certainty: isStrict ? 'stated' : 'inferred',
        fixes: checkedFix(view, 'declare', true, declaration(name, writes, script)),
      };
    }
  },
};

/** In front of the first statement of the top level that writes to it: as a global it means the same as before. */
function declaration(name: string, writes: readonly Reference[], { tree }: Script) {
  const [first] = writes;
  const at = first && nodeOf(first).start;
  const statement = at === undefined ? undefined : tree.program.body.find(({ start, end }) => start <= at && at < end);
  return statement ? [{ from: statement.start, to: statement.start, insert: `var ${name}; ` }] : [];
}
