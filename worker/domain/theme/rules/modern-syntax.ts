import type { AnyNode } from 'acorn';
import type { Fix, TextEdit } from '../../../contract';
import { constructOf } from '../constructs';
import { checkedFix } from '../cures';
import { nodeOf } from '../names';
import { childrenOf, placeOf, type FunctionNode } from '../tree';
import type { Script, ThemeRule, ThemeView } from '../view';

/**
 * What Internet Explorer mode and the browser controls of Windows programs cannot read; one such place and nothing of
 * the script runs there (`adfs.md` 2.5). The second parser sees what the list might not know.
 */
export const modernSyntax: ThemeRule = {
  id: 'theme-modern-syntax',
  severity: 'warning',
  certainty: 'observed',
  *check(view) {
    const { script, text } = view;
    if (!script) return;
    const found = new Map<string, AnyNode[]>();
    for (const node of script.nodes) {
      const construct = constructOf(node, script, text);
      if (construct === null) continue;
      const known = found.get(construct);
      if (known) known.push(node);
      else found.set(construct, [node]);
    }
    for (const [construct, nodes] of found)
      yield {
        at: nodes.map(place),
        args: { construct },
        anchor: construct,
        fixes: curesOf(construct, nodes, view, script),
      };
    if (found.size > 0 || script.es5.ok) return;
    const from = Math.min(script.es5.at, text.length);
    const to = Math.min(from + 1, text.length);
    yield { at: [{ from, to }], args: { construct: text.slice(from, from + 12).trim() }, anchor: 'other' };
  },
};

/** Where to look: the keyword of what goes over many lines. */
function place(node: AnyNode) {
  const { from, to } = placeOf(node);
  return { from, to: node.type === 'VariableDeclaration' ? from + node.kind.length : Math.min(to, from + 40) };
}

/** A script of so many is written for new browsers throughout. */
const MOST_CURED = 200;

function curesOf(construct: string, nodes: readonly AnyNode[], view: ThemeView, script: Script): Fix[] {
  if (nodes.length > MOST_CURED) return [];
  const edits =
    construct === 'let' || construct === 'const'
      ? nodes.map((node) => varEdit(node, script))
      : construct === '{ a }'
        ? nodes.map(namedEdit)
        : construct === '=>'
          ? nodes.map((node) => arrowEdits(node, view))
          : [];
  const all = edits.filter((edit) => edit !== null).flat();
  return edits.every((edit) => edit !== null) ? checkedFix(view, 'write-old', true, all) : [];
}

/** `var` says the same where nothing tells the block from the function around it: no loop, and no other such name. */
function varEdit(node: AnyNode, { tree, names }: Script): TextEdit[] | null {
  if (node.type !== 'VariableDeclaration') return null;
  for (let up = tree.parentOf(node); up && !/Function|Program/.test(up.type); up = tree.parentOf(up))
    if (/^(For|While|DoWhile|Switch)/.test(up.type)) return null;
  const variables = names.manager.getDeclaredVariables(node as never);
  const isPlain = variables.every((variable) => {
    const { scope } = variable;
    const outer = scope.variableScope;
    const firstUse = names.referencesTo(variable).map((reference) => nodeOf(reference).start);
    const isKept = firstUse.every((start) => start >= node.start);
    const isFree = scope === outer || (!outer.set.has(variable.name) && !isUsedElsewhere(variable.name, outer, scope));
    return variable.defs.length === 1 && isKept && isFree;
  });
  return isPlain ? [{ from: node.start, to: node.start + node.kind.length, insert: 'var' }] : null;
}

type Scope = Script['names']['manager']['scopes'][number];

/** Whether the name means something else anywhere in the function outside of the block. */
function isUsedElsewhere(name: string, outer: Scope, inner: Scope): boolean {
  return (
    outer.through.some(({ identifier }) => identifier.name === name) ||
    outer.childScopes.some((scope) => scope !== inner && isNamedIn(name, scope, inner))
  );
}

function isNamedIn(name: string, scope: Scope, except: Scope): boolean {
  if (scope === except) return false;
  return scope.set.has(name) || scope.childScopes.some((child) => isNamedIn(name, child, except));
}

function namedEdit(node: AnyNode): TextEdit[] | null {
  if (node.type !== 'Property' || node.key.type !== 'Identifier' || node.value.type !== 'Identifier') return null;
  return [{ from: node.key.end, to: node.key.end, insert: `: ${node.key.name}` }];
}

/** A function says the same where `this` and `arguments` are not asked for. */
function arrowEdits(node: AnyNode, { text }: ThemeView): TextEdit[] | null {
  if (node.type !== 'ArrowFunctionExpression' || borrowsFromOutside(node)) return null;
  const bodyStart = node.expression ? outerStart(node, text) : node.body.start;
  if (bodyStart === null) return null;
  const head = text.slice(node.start, bodyStart);
  const names = node.params.map(({ start, end }) => text.slice(start, end)).join(', ');
  // A comment in between would be lost.
  if (/\/[/*]/.test(head) || node.params.some(({ type }) => type !== 'Identifier')) return null;
  const start: TextEdit = {
    from: node.start,
    to: bodyStart,
    insert: `function (${names}) ${node.expression ? '{ return ' : ''}`,
  };
  return node.expression ? [start, { from: node.end, to: node.end, insert: '; }' }] : [start];
}

/** Where what is behind the arrow begins, brackets included. */
function outerStart(node: FunctionNode, text: string): number | null {
  const from = node.params[node.params.length - 1]?.end ?? node.start;
  const arrow = text.indexOf('=>', from);
  if (arrow === -1 || arrow >= node.body.start) return null;
  const blank = /\S/.exec(text.slice(arrow + 2, node.body.start + 1));
  return blank ? arrow + 2 + blank.index : null;
}

function borrowsFromOutside(node: FunctionNode): boolean {
  const inside = childrenOf(node);
  for (let inner = inside.pop(); inner; inner = inside.pop()) {
    const isThis = /^(This|Meta|Await|ArrowFunction)\w*|^Super$/.test(inner.type);
    if (isThis || (inner.type === 'Identifier' && inner.name === 'arguments')) return true;
    inside.push(...childrenOf(inner));
  }
  return false;
}
