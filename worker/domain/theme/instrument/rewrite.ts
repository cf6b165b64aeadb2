import type { AnyNode, MemberExpression } from 'acorn';
import type { Range, RehearsalGap } from '../../../contract';
import { isFunction, placeOf } from '../tree';
import type { Readable } from './read';
import { Splice } from './splice';

/** The one name the sandbox adds to the page. */
const S = 'signet$';

/** What of a window the sandbox cannot replace: the browser forbids it. All else it simulates in place. */
const unforgeable: ReadonlySet<unknown> = new Set(['location', 'top']);

export interface Rewritten {
  code: string;
  gaps: { code: RehearsalGap; at: Range }[];
}

/**
 * Leads what would reach the real page's address, and each turn of a loop, through the sandbox. What is rewritten does
 * the same as before wherever no window or document is concerned, and stays on its line.
 */
export function rewrite(text: string, script: Readable): Rewritten {
  const splice = new Splice();
  const gaps: Rewritten['gaps'] = [];
  const chained = new Set<AnyNode>();
  for (const node of script.nodes) {
    if (node.type === 'ChainExpression') for (const member of behindOptional(node)) chained.add(member);
    guard(node, splice);
    if (node.type === 'NewExpression') keepWhole(node.callee, splice);
    if (node.type === 'MemberExpression') rewriteMember(node, script, chained, splice, gaps);
    else if (node.type === 'Identifier' && script.isPageName(node)) rewriteName(node, script, splice);
    else if (node.type === 'WithStatement') gaps.push({ code: 'with', at: placeOf(node.object) });
    else if (node.type === 'ObjectPattern' && node.properties.some(takesUnforgeable)) {
      gaps.push({ code: 'pattern', at: placeOf(node) });
    }
  }
  for (const [name, node] of script.globals) {
    if (unforgeable.has(name)) gaps.push({ code: 'global-name', at: placeOf(node) });
  }
  return { code: splice.apply(text), gaps };
}

/** Counts the turns of loops and the calls of functions, so that what does not end is ended. */
function guard(node: AnyNode, splice: Splice): void {
  const tick = `${S}.tick();`;
  switch (node.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      splice.wrap(node.body, `{${tick}`, '}');
      return;
    default:
      if (!isFunction(node)) return;
      if (node.body.type !== 'BlockStatement') splice.wrap(node.body, `(${S}.tick(),`, ')');
      else {
        const directives = node.body.body.filter((one) => one.type === 'ExpressionStatement' && one.directive);
        splice.open(directives.at(-1)?.end ?? node.body.start + 1, `;${tick}`);
      }
  }
}

/** `new a.b()` would otherwise take the first pair of parentheses that is put in for its own. */
function keepWhole(callee: AnyNode, splice: Splice): void {
  if (callee.type === 'MemberExpression' || callee.type === 'Identifier') splice.wrap(callee, '(', ')');
}

function rewriteMember(
  node: MemberExpression,
  script: Readable,
  chained: ReadonlySet<AnyNode>,
  splice: Splice,
  gaps: Rewritten['gaps'],
): void {
  const { object, computed } = node;
  if (object.type === 'Super') return;
  const fixed = fixedKey(node);
  if (fixed !== undefined && !unforgeable.has(fixed)) return;
  if (chained.has(node)) {
    gaps.push({ code: 'optional-chain', at: placeOf(node) });
    return;
  }
  if (!computed || fixed !== undefined) splice.wrap(object, `${S}.of(`, ')');
  else {
    // The object is looked at when its key is known, and each of the two is still computed once and in this order.
    splice.open(node.start, `${S}.pick(`);
    const bracket = script.bracketBehind(object.end);
    splice.replace(bracket, 1, `,${S}.key=(`);
    splice.replace(node.end - 1, 1, `))[${S}.key]`);
  }
}

/** The key, where the text tells it. */
function fixedKey({ computed, property }: MemberExpression): string | number | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : '#';
  if (property.type !== 'Literal') return undefined;
  return typeof property.value === 'number' ? property.value : String(property.value);
}

/** Of a chain with `?.`, the members behind one: put into a call, they would no longer be left out with the rest. */
function behindOptional(chain: AnyNode): AnyNode[] {
  const heads: AnyNode[] = [];
  for (let one: AnyNode | undefined = chain; one; one = headOf(one)) heads.push(one);
  const first = heads.findLastIndex((one) => 'optional' in one && one.optional);
  return heads.filter((one, at) => at < first || (at === first && one.type === 'MemberExpression' && one.computed));
}

function headOf(node: AnyNode): AnyNode | undefined {
  if (node.type === 'ChainExpression') return node.expression;
  if (node.type === 'MemberExpression') return node.object;
  return node.type === 'CallExpression' ? node.callee : undefined;
}

function rewriteName(node: Extract<AnyNode, { type: 'Identifier' }>, script: Readable, splice: Splice): void {
  const parent = script.parentOf(node);
  if (unforgeable.has(node.name)) {
    const short = parent?.type === 'Property' && parent.shorthand;
    splice.open(node.start, short ? `${node.name}:${S}.` : `${S}.`);
  } else if (parent?.type === 'CallExpression' && parent.callee === node && node.name === 'eval') {
    const [first] = parent.arguments;
    if (first && first.type !== 'SpreadElement') splice.wrap(first, `${S}.code(`, ')');
  } else if (node.name === 'Function' && isCalled(node, parent)) splice.wrap(node, `${S}.code(`, ')');
}

function isCalled(node: AnyNode, parent: AnyNode | undefined): boolean {
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee === node;
}

function takesUnforgeable(property: AnyNode): boolean {
  if (property.type !== 'Property') return false;
  const { key, computed } = property;
  if (computed) return key.type !== 'Literal' || unforgeable.has(key.value);
  return unforgeable.has(key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : '');
}
