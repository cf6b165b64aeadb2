import type { AnyNode } from 'acorn';
import type { Fix, TextEdit } from '../../contract';
import { orderEdits } from '../core/edits';
import { fix } from '../core/judge';
import type { Tree } from './tree';
import type { ThemeView } from './view';

export interface Wrap {
  node: AnyNode;
  head: string;
  tail: string;
}

/** The expression statement a node stands in; null when what it is in cannot be put into a condition as a whole. */
function statementAround(node: AnyNode, { parentOf }: Tree): AnyNode | null {
  for (let up: AnyNode | undefined = node; up; up = parentOf(up)) {
    if (up.type === 'ExpressionStatement') return up;
    if (/Statement|Declaration|SwitchCase|Program|Class|MethodDefinition/.test(up.type)) return null;
  }
  return null;
}

/**
 * The cure that puts the statement of each node into `if (guard) { ... }`; `guardOf` gives null where there is none.
 * None when a node stands in anything but an expression statement, such as a declaration, which must stay where it is.
 */
export function guardStatements(
  view: ThemeView,
  id: string,
  safe: boolean,
  nodes: readonly AnyNode[],
  guardOf: (node: AnyNode) => string | null,
): Fix[] {
  const { script } = view;
  if (!script) return [];
  const wraps: Wrap[] = [];
  let end = -1;
  for (const node of [...nodes].sort((a, b) => a.start - b.start)) {
    if (node.start < end) continue;
    const statement = statementAround(node, script.tree);
    const guard = guardOf(node);
    if (!statement || guard === null) return [];
    // Two statements that hold each other: the outer one is enough.
    while ((wraps[wraps.length - 1]?.node.start ?? -1) >= statement.start) wraps.pop();
    wraps.push({ node: statement, head: `if (${guard}) { `, tail: ' }' });
    end = statement.end;
  }
  return wrapFix(
    view,
    id,
    safe,
    wraps.map((wrap) => inList(wrap, script.tree)),
  );
}

/** Where one statement is wanted, an `else` behind it must not find the new `if`. */
function inList(wrap: Wrap, { parentOf }: Tree): Wrap {
  const parent = parentOf(wrap.node);
  const isListed = parent && /^(Program|BlockStatement|SwitchCase)$/.test(parent.type);
  return isListed ? wrap : { node: wrap.node, head: `{ ${wrap.head}`, tail: `${wrap.tail} }` };
}

/** Texts in front of and behind nodes that do not overlap, as one cure. */
export function wrapFix(view: ThemeView, id: string, safe: boolean, wraps: readonly Wrap[]): Fix[] {
  const heads = new Map(wraps.map(({ node, head }) => [node.start, head]));
  const tails = new Map(wraps.map(({ node, tail }) => [node.end, tail]));
  const offsets = [...new Set([...heads.keys(), ...tails.keys()])];
  const edits = offsets.map((at) => ({ from: at, to: at, insert: (tails.get(at) ?? '') + (heads.get(at) ?? '') }));
  return checkedFix(view, id, safe, edits);
}

/** A cure whose edits may touch each other: then it is none. */
export function checkedFix(view: ThemeView, id: string, safe: boolean, edits: readonly TextEdit[]): Fix[] {
  const ordered = edits.length > 0 ? orderEdits(edits, view.text.length) : null;
  return ordered ? [fix(id, safe, ...ordered)] : [];
}

/** At most 60 characters, for words. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
