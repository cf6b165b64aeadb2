import type { AnyNode } from 'acorn';
import type { Script } from './view';

/** Numeric separators, binary and octal numbers, `123n`. */
const MODERN_NUMBER = /^0[bo]|_|n$/i;

/**
 * What of a node is younger than the grammar of 2009, as it is written; null when nothing is. Each node names at most
 * one, so that every construct is listed where it stands.
 */
export function constructOf(node: AnyNode, { tree, names }: Script, text: string): string | null {
  const parent = tree.parentOf(node);
  switch (node.type) {
    case 'VariableDeclaration':
      return node.kind === 'var' ? null : node.kind;
    case 'ArrowFunctionExpression':
      return node.async ? 'async' : '=>';
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      if (node.async) return 'async';
      if (node.generator) return 'function*';
      return node.type === 'FunctionDeclaration' && isStrictInBlock(node, parent, names) ? 'if { function }' : null;
    case 'TemplateLiteral':
      return '`…`';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return 'class';
    case 'SpreadElement':
    case 'RestElement':
      return '...';
    case 'ForOfStatement':
      return 'for (… of …)';
    case 'ObjectPattern':
      return '{ … } =';
    case 'ArrayPattern':
      return '[ … ] =';
    case 'AssignmentPattern':
      return '(a = …)';
    case 'ChainExpression':
      return '?.';
    case 'LogicalExpression':
      return node.operator === '??' ? '??' : null;
    case 'AssignmentExpression':
      return /^(\*\*|\|\||&&|\?\?)=$/.test(node.operator) ? node.operator : null;
    case 'BinaryExpression':
      return node.operator === '**' ? '**' : null;
    case 'CatchClause':
      return node.param ? null : 'catch { }';
    case 'MetaProperty':
      return 'new.target';
    case 'ImportExpression':
      return 'import()';
    case 'Property':
      return propertyConstruct(node, parent);
    case 'Literal':
      return literalConstruct(node, text);
    default:
      return null;
  }
}

function propertyConstruct(node: Extract<AnyNode, { type: 'Property' }>, parent: AnyNode | undefined): string | null {
  if (parent?.type === 'ObjectPattern') return null;
  if (node.shorthand) return '{ a }';
  if (node.method) return '{ a() { } }';
  return node.computed ? '{ [a]: … }' : null;
}

function literalConstruct(node: Extract<AnyNode, { type: 'Literal' }>, text: string): string | null {
  const raw = text.slice(node.start, node.end);
  if (node.regex) return /[^gim]/.test(node.regex.flags) ? `/…/${node.regex.flags}` : null;
  if (typeof node.value === 'string') return raw.includes('\\u{') ? '\\u{…}' : null;
  return node.bigint || (typeof node.value === 'number' && MODERN_NUMBER.test(raw)) ? raw.slice(0, 12) : null;
}

/** Internet Explorer 10, which AD FS 2012 R2 asks for, refuses it in strict mode. */
function isStrictInBlock(node: AnyNode, parent: AnyNode | undefined, { manager }: Script['names']): boolean {
  if (!parent || parent.type === 'Program' || /Function/.test(parent.type)) return false;
  if (node.type !== 'FunctionDeclaration') return false;
  const scope = manager.acquire(node as never);
  const isBodyOfFunction = parent.type === 'BlockStatement' && scope?.upper?.type === 'function';
  return !isBodyOfFunction && scope?.upper?.isStrict === true;
}
