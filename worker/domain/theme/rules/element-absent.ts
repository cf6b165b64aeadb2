import type { AnyNode } from 'acorn';
import { checkedFix, short } from '../cures';
import { builtInMethods, pageIds } from '../pages';
import { isCloseName } from '../similar';
import { placeOf } from '../tree';
import type { ThemeRule, ThemeView } from '../view';

/**
 * An id that no page of this AD FS has, such as `mfaGreeting` on 2012 R2 (`singleid.md` 3.6) or those of Microsoft's
 * own show-password sample (`adfs.md` 2.1): what depends on it never happens. Pages of other adapters may have any id.
 */
export const elementAbsent: ThemeRule = {
  id: 'theme-element-absent',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    const { script, farm, cells } = view;
    const found = new Map<string, AnyNode[]>();
    for (const { node, origin } of script?.flow.lookUps ?? []) {
      const { id, presence } = origin;
      if (id === undefined || presence === 'unknown') continue;
      if (cells & (presence.sure | presence.maybe)) continue;
      if (builtInMethods.has(id) || farm.methods?.includes(id) || id === farm.providerName) continue;
      const known = found.get(id);
      if (known) known.push(node);
      else found.set(id, [node]);
    }
    for (const [id, nodes] of found) {
      const isKnown = pageIds.has(id);
      const meant = isKnown ? [] : [...pageIds.keys()].filter((other) => isCloseName(id, other));
      yield {
        at: nodes.map(placeOf),
        args: { name: short(id), meant: meant.length === 1 ? (meant[0] ?? '-') : '-' },
        anchor: short(id),
        severity: isKnown || meant.length === 1 ? 'warning' : 'info',
        certainty: isKnown ? 'observed' : 'inferred',
        fixes: meant.length === 1 ? rename(view, id, meant[0] ?? '', nodes) : [],
      };
    }
  },
};

function rename(view: ThemeView, id: string, meant: string, nodes: readonly AnyNode[]) {
  const edits = nodes.flatMap((node) => {
    const [argument] = node.type === 'CallExpression' ? node.arguments : [];
    const isPlain =
      argument?.type === 'Literal' && argument.value === id && argument.end - argument.start === id.length + 2;
    return isPlain ? [{ from: argument.start + 1, to: argument.end - 1, insert: meant }] : [];
  });
  return edits.length === nodes.length ? checkedFix(view, 'rename', false, edits) : [];
}
