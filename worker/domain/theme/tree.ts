import { parse, type AnyNode, type Comment, type Program } from 'acorn';
import type { Range } from '../../contract';

/** Deeper nesting than any person writes; beyond it nothing is walked, so that no stack runs out. */
const MOST_DEPTH = 800;

export interface Tree {
  program: Program;
  comments: Comment[];
  /** Every node, each before what is in it, in the order of the text. */
  nodes: AnyNode[];
  parentOf(node: AnyNode): AnyNode | undefined;
}

export type TreeResult = { ok: true; tree: Tree } | { ok: false; why: 'syntax' | 'depth'; at: number };

/** Reads a script with the newest grammar; never throws. `at` is the offset of the first fault. */
export function readTree(text: string): TreeResult {
  const comments: Comment[] = [];
  try {
    const program = parse(text, { ecmaVersion: 'latest', sourceType: 'script', ranges: true, onComment: comments });
    return walk(program, comments);
  } catch (error) {
    return { ok: false, ...faultOf(error) };
  }
}

/** Whether it can be read with the grammar of 2009, and where not. */
export function readEs5(text: string): { ok: true } | { ok: false; at: number } {
  try {
    parse(text, { ecmaVersion: 5, sourceType: 'script' });
    return { ok: true };
  } catch (error) {
    return { ok: false, at: faultOf(error).at };
  }
}

function faultOf(error: unknown): { why: 'syntax' | 'depth'; at: number } {
  // The parser is recursive: what is nested without end takes all of its stack.
  if (error instanceof RangeError) return { why: 'depth', at: 0 };
  if (!(error instanceof SyntaxError) || !('pos' in error)) throw error;
  return { why: error.message.startsWith('Not enough stack') ? 'depth' : 'syntax', at: Number(error.pos) };
}

function walk(program: Program, comments: Comment[]): TreeResult {
  const nodes: AnyNode[] = [];
  const parents = new Map<AnyNode, AnyNode>();
  const stack: { node: AnyNode; depth: number }[] = [{ node: program, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    if (depth > MOST_DEPTH) return { ok: false, why: 'depth', at: node.start };
    nodes.push(node);
    for (const child of childrenOf(node).reverse()) {
      parents.set(child, node);
      stack.push({ node: child, depth: depth + 1 });
    }
  }
  return { ok: true, tree: { program, comments, nodes, parentOf: (node) => parents.get(node) } };
}

/** What is directly in a node, in the order of the text. */
export function childrenOf(node: AnyNode): AnyNode[] {
  // A set, since `{ a }` has one node in two places.
  const children = new Set<AnyNode>();
  for (const value of Object.values(node) as unknown[]) {
    if (isNode(value)) children.add(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.add(item);
  }
  return [...children].sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export const placeOf = ({ start, end }: { start: number; end: number }): Range => ({ from: start, to: end });

export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

export function isFunction(node: AnyNode | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}
