import type { Fix } from '../../../contract';
import { checkedFix } from '../cures';
import { nodeOf, type Reference, type Scope, type Variable } from '../names';
import { pageGlobals } from '../pages';
import { isCloseName } from '../similar';
import { placeOf } from '../tree';
import type { Script, ThemeRule, ThemeView } from '../view';

/** `lang` where only `browserLang` is declared throws a ReferenceError (D1; seed lines 968-982). */
export const undeclaredName: ThemeRule = {
  id: 'theme-undeclared-name',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const { script } = view;
    if (!script) return;
    const loads = script.nodes.some(
      (node) => node.type === 'Literal' && typeof node.value === 'string' && node.value.toLowerCase() === 'script',
    );
    const found = new Map<string, Script['flow']['undeclared']>();
    for (const one of script.flow.undeclared) {
      const known = found.get(one.node.name);
      if (known) known.push(one);
      else found.set(one.node.name, [one]);
    }
    for (const [name, uses] of found) {
      const references = uses.flatMap(({ node }) => script.names.referenceOf(node) ?? []);
      const meant = meantVariable(name, references, script);
      const isSure = !loads && uses.some(({ isCaught }) => !isCaught);
      yield {
        at: uses.map(({ node }) => placeOf(node)),
        args: { name, meant: meant?.name ?? '-' },
        anchor: name,
        // Another file that the script loads may declare it; inside `try` nothing else stops.
        severity: isSure ? 'error' : 'warning',
        certainty: loads ? 'inferred' : 'stated',
        fixes: meant ? rename(view, meant, references, script) : [],
      };
    }
  },
};

/** The one name that everyone of these places can see and that is written nearly so. */
function meantVariable(name: string, references: readonly Reference[], { names }: Script): Variable | null {
  const first = references[0];
  if (!first || pageGlobals.has(name)) return null;
  const seen = new Set<string>();
  const near: Variable[] = [];
  for (let scope: Scope | null = first.from; scope; scope = scope.upper) {
    for (const variable of scope.variables) {
      if (seen.has(variable.name) || variable.defs.length === 0) continue;
      seen.add(variable.name);
      if (isCloseName(name, variable.name)) near.push(variable);
    }
  }
  const unread = near.filter((variable) => !names.referencesTo(variable).some((reference) => reference.isRead()));
  const [only] = near.length === 1 ? near : unread;
  if (!only || (near.length > 1 && unread.length !== 1)) return null;
  return references.every(({ from }) => sees(from, only)) ? only : null;
}

function sees(scope: Scope | null, variable: Variable): boolean {
  for (let up = scope; up; up = up.upper) {
    const found = up.set.get(variable.name);
    if (found) return found === variable;
  }
  return false;
}

/** Safe when nothing else ever reads what was meant: then it can only have been meant here. */
function rename(view: ThemeView, meant: Variable, references: readonly Reference[], { names, tree }: Script): Fix[] {
  const isUnread = !names.referencesTo(meant).some((reference) => reference.isRead());
  const nodes = references.map(nodeOf);
  if (nodes.some((node) => tree.parentOf(node)?.type === 'Property')) return [];
  return checkedFix(
    view,
    'rename',
    isUnread,
    nodes.map((node) => ({ from: node.start, to: node.end, insert: meant.name })),
  );
}
