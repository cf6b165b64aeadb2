import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { tokenizer, type AnyNode } from 'acorn';
import type { Range } from '../../contract';
import { placeOf, type Tree } from './tree';

interface StockStatement {
  /** A name only this statement has; what a hand changed is still known by it. */
  mark: string;
  /** What its tokens come to, as any AD FS ships it. Microsoft's text itself is not kept here. */
  digests: readonly string[];
}

/**
 * The statements of the `onload.js` that AD FS ships (`adfs.md` 1.1): the same in all, but for the width of the page
 * and `SetIllustrationImage`, which came with 2016. In the order of the file.
 */
const statements: readonly StockStatement[] = [
  { mark: 'emails', digests: ['469e4bca189780bd'] },
  { mark: 'msViewportStyle', digests: ['b501ca8bdf90033b'] },
  { mark: 'viewport', digests: ['34c0c592983ee557', '4877950a5ebe49c9'] },
  { mark: 'getStyle', digests: ['2aac9cab24370dd4'] },
  { mark: 'computeLoadIllustration', digests: ['f9a206c89184a3ec'] },
  { mark: '', digests: ['2ba6848aa8cbf3cc'] },
  { mark: 'SetIllustrationImage', digests: ['25bd7d698ffbf4b4'] },
];

export interface Stock extends Range {
  generation: '2012R2' | '2016' | 'unknown';
  /** Nothing of it is missing. */
  complete: boolean;
  /** Its statements that are not as they were shipped. */
  changed: Range[];
  /** Its statements as they were shipped: nothing in them is for a rule. */
  intact: ReadonlySet<AnyNode>;
}

/** Longer than any statement of it: what is longer is not compared. */
const MOST_CHARACTERS = 4000;

/**
 * Finds Microsoft's part by what its statements declare, whatever their spacing and comments; null when there is none.
 */
export function findStock(text: string, { program }: Tree): Stock | null {
  const found = program.body.flatMap((node) => {
    const digest = node.end - node.start <= MOST_CHARACTERS ? digestOf(text.slice(node.start, node.end)) : '';
    const exact = statements.find(({ digests }) => digests.includes(digest));
    if (exact) return [{ node, statement: exact, isIntact: true }];
    const names = declaredNames(node);
    const changed = statements.find(({ mark }) => names.includes(mark));
    return changed ? [{ node, statement: changed, isIntact: false }] : [];
  });
  const width = found.find(({ statement }) => statement.mark === 'viewport')?.node;
  const [first] = found;
  const last = found[found.length - 1];
  // One such name alone may be anyone's.
  if (!first || !last || new Set(found.map(({ statement }) => statement)).size < 2) return null;
  const directive = program.body.find((node) => 'directive' in node && node.directive === 'use strict');
  const has = (mark: string): boolean => found.some(({ statement }) => statement.mark === mark);
  const generation = has('SetIllustrationImage')
    ? '2016'
    : width
      ? generationBy(text.slice(width.start, width.end))
      : 'unknown';
  return {
    from: directive && directive.start < first.node.start ? directive.start : first.node.start,
    to: last.node.end,
    generation,
    complete: statements.every(({ mark }) => has(mark) || (mark === 'SetIllustrationImage' && generation === '2012R2')),
    changed: found.filter(({ isIntact }) => !isIntact).map(({ node }) => placeOf(node)),
    intact: new Set(found.filter(({ isIntact }) => isIntact).map(({ node }) => node)),
  };
}

/** How the page may be zoomed tells the two apart, also where a hand changed the statement. */
function generationBy(widthStatement: string): Stock['generation'] {
  if (widthStatement.includes('maximum-scale')) return '2012R2';
  return widthStatement.includes('user-scalable=1') ? '2016' : 'unknown';
}

/** Names a statement of the top level declares, also inside an `if`. */
function declaredNames(node: AnyNode): string[] {
  if (node.type === 'FunctionDeclaration') return node.id ? [node.id.name] : [];
  if (node.type === 'VariableDeclaration')
    return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  const inside = node.type === 'IfStatement' && node.consequent.type === 'BlockStatement' ? node.consequent.body : [];
  return inside.flatMap((child) => (child.type === 'VariableDeclaration' ? declaredNames(child) : []));
}

/** None for what cannot be told into tokens on its own, where `/` may be read in two ways. */
function digestOf(source: string): string {
  const tokens: string[] = [];
  try {
    for (const { type, start, end } of tokenizer(source, { ecmaVersion: 'latest' }))
      tokens.push(type.label === 'string' ? `"${source.slice(start + 1, end - 1)}"` : source.slice(start, end));
  } catch {
    return '';
  }
  return bytesToHex(sha256(utf8ToBytes(tokens.join(' ')))).slice(0, 16);
}
