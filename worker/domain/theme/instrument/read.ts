import { parse, type AnyNode, type Program } from 'acorn';
import { analyze } from 'eslint-scope';
import { childrenOf, readTree } from '../tree';

/** A script with its parentheses kept, since text is put around what stands in them. */
export interface Readable {
  /** Each before what is in it. */
  nodes: readonly AnyNode[];
  parentOf(node: AnyNode): AnyNode | undefined;
  /** Where the first `[` behind an offset is that is no text, comment or pattern. */
  bracketBehind(offset: number): number;
  /** Identifiers that mean what the page declares, not the script. */
  isPageName(node: AnyNode): boolean;
  /** Names the script itself declares for the whole page. */
  globals: ReadonlyMap<string, AnyNode>;
}

export type Reading = { ok: true; script: Readable } | { ok: false; why: 'syntax' | 'depth'; at: number };

export function readScript(text: string): Reading {
  const known = readTree(text);
  if (!known.ok) return known;
  const brackets: number[] = [];
  const program = parse(text, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    preserveParens: true,
    // For eslint-scope.
    ranges: true,
    onToken: ({ type, start }) => void (type.label === '[' && brackets.push(start)),
  });
  return { ok: true, script: { ...walk(program), ...scopesOf(program), bracketBehind: finder(brackets) } };
}

function walk(program: Program): Pick<Readable, 'nodes' | 'parentOf'> {
  const nodes: AnyNode[] = [];
  const parents = new Map<AnyNode, AnyNode>();
  const stack: AnyNode[] = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    for (const child of childrenOf(node).reverse()) {
      parents.set(child, node);
      stack.push(child);
    }
  }
  return { nodes, parentOf: (node) => parents.get(node) };
}

/** Nodes of the two packages are the same objects under two descriptions. */
type Foreign = Parameters<typeof analyze>[0];

function scopesOf(program: Program): Pick<Readable, 'isPageName' | 'globals'> {
  const manager = analyze(program as unknown as Foreign, {
    ecmaVersion: 2026,
    sourceType: 'script',
    ignoreEval: true,
    fallback: 'iteration',
  });
  const globals = new Map<string, AnyNode>();
  for (const [name, variable] of manager.globalScope?.set ?? []) {
    const [definition] = variable.defs;
    if (definition) globals.set(name, definition.name as unknown as AnyNode);
  }
  const free = new Set<unknown>();
  for (const scope of manager.scopes) {
    for (const { resolved, identifier } of scope.references) {
      if (!resolved && !globals.has(identifier.name)) free.add(identifier);
    }
  }
  return { globals, isPageName: (node) => free.has(node) };
}

/** Looks up an ordered list by halving. */
function finder(ordered: readonly number[]): (offset: number) => number {
  return (offset) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return ordered[low] ?? -1;
  };
}
