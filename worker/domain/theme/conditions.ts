import type { AnyNode } from 'acorn';
import type { Names } from './names';
import { holders, pageGlobals, pageIds, type Presence } from './pages';
import { firstOf, isMember, originOf, propertyOf, soleResult, textOf, valueOf, type Origin } from './values';

/** What a condition tells when it comes out one way: a thing of the page is there, or is not. */
export interface Fact {
  /** As `Origin.key`; `$Login` for a global. */
  key: string;
  isThere: boolean;
  presence: Presence | 'unknown';
}

const MOST_STEPS = 8;

/** What is known once `test` has come out as `outcome`. */
export function factsOf(test: AnyNode, outcome: boolean, names: Names, steps = MOST_STEPS): Fact[] {
  if (steps === 0) return [];
  const goOn = (node: AnyNode, wanted: boolean): Fact[] => factsOf(node, wanted, names, steps - 1);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? goOn(test.argument, !outcome) : [];
    case 'LogicalExpression':
      // Of `a && b` that is false, and of `a || b` that is true, it is not known which side decided.
      return (test.operator === '&&') === outcome && test.operator !== '??'
        ? operandsOf(test).flatMap((part) => goOn(part, outcome))
        : [];
    case 'BinaryExpression':
      return comparison(test.operator, test.left, test.right, outcome, names, goOn);
    case 'CallExpression':
      return [...thingFacts(test, outcome, names), ...callFacts(test, outcome, names, goOn)];
    default: {
      const facts = thingFacts(test, outcome, names);
      const value = facts.length === 0 ? valueOf(test, names) : undefined;
      return value ? goOn(value, outcome) : facts;
    }
  }
}

/** A chain of one logical operator as its parts, however long. */
function operandsOf(node: Extract<AnyNode, { type: 'LogicalExpression' }>): AnyNode[] {
  const parts: AnyNode[] = [];
  let left: AnyNode = node;
  while (left.type === 'LogicalExpression' && left.operator === node.operator) {
    parts.push(left.right);
    left = left.left;
  }
  parts.push(left);
  return parts.reverse();
}

/** A function that takes nothing and only returns a condition stands for it. `Boolean(x)` is `x`. */
function callFacts(
  call: Extract<AnyNode, { type: 'CallExpression' }>,
  outcome: boolean,
  names: Names,
  goOn: (node: AnyNode, wanted: boolean) => Fact[],
): Fact[] {
  const [argument] = call.arguments;
  if (call.callee.type !== 'Identifier') return [];
  if (call.callee.name === 'Boolean' && argument) return goOn(argument, outcome);
  const called = call.arguments.length === 0 ? names.functionOf(call.callee) : undefined;
  const result = called && soleResult(called);
  return result ? goOn(result, outcome) : [];
}

/** A function that takes nothing and names the page tells what its conditions tell: `page() === 'login'`. */
function namingFacts(
  call: AnyNode,
  wanted: string,
  names: Names,
  goOn: (node: AnyNode, wanted: boolean) => Fact[],
): Fact[] {
  if (call.type !== 'CallExpression' || call.arguments.length > 0) return [];
  const body = names.functionOf(call.callee)?.body;
  if (body?.type !== 'BlockStatement') return [];
  const facts: Fact[] = [];
  for (const statement of body.body) {
    if (statement.type === 'ReturnStatement') {
      const result = statement.argument;
      if (result?.type !== 'ConditionalExpression') return result && textOf(result, names) === wanted ? facts : [];
      const isFirst = textOf(result.consequent, names) === wanted;
      const isSecond = textOf(result.alternate, names) === wanted;
      return isFirst === isSecond ? [] : [...facts, ...goOn(result.test, isFirst)];
    }
    // Anything but `if (condition) { return 'name'; }` is not followed.
    const named =
      statement.type === 'IfStatement' && !statement.alternate ? returnedText(statement.consequent, names) : undefined;
    if (named === undefined || statement.type !== 'IfStatement') return [];
    if (named === wanted) return [...facts, ...goOn(statement.test, true)];
    facts.push(...goOn(statement.test, false));
  }
  return [];
}

function returnedText(node: AnyNode, names: Names): string | undefined {
  const only = node.type === 'BlockStatement' && node.body.length === 1 ? node.body[0] : node;
  return only?.type === 'ReturnStatement' && only.argument ? textOf(only.argument, names) : undefined;
}

function comparison(
  operator: string,
  left: AnyNode,
  right: AnyNode,
  outcome: boolean,
  names: Names,
  goOn: (node: AnyNode, wanted: boolean) => Fact[],
): Fact[] {
  if (operator === 'in') {
    const name = textOf(left, names);
    const isOfWindow = right.type === 'Identifier' && right.name === 'window';
    return name !== undefined && isOfWindow ? [global(name, outcome)] : [];
  }
  if (isLength(left) && right.type === 'Literal') return lengthFacts(operator, left, right.value, outcome, names);
  const isEqual = /^={2,3}$/.test(operator);
  if (!isEqual && !/^!==?$/.test(operator)) return [];
  const [thing, other] = isNothing(left) || left.type === 'Literal' ? [right, left] : [left, right];
  if (thing.type === 'UnaryExpression' && thing.operator === 'typeof')
    return typeofFacts(thing.argument, textOf(other, names), isEqual === outcome, names);
  if (isNothing(other)) return goOn(thing, isEqual !== outcome);
  const wanted = isEqual === outcome ? textOf(other, names) : undefined;
  return wanted === undefined ? [] : namingFacts(thing, wanted, names, goOn);
}

const isNothing = (node: AnyNode): boolean =>
  (node.type === 'Literal' && node.value === null && node.raw === 'null') ||
  (node.type === 'Identifier' && node.name === 'undefined') ||
  (node.type === 'UnaryExpression' && node.operator === 'void');

function typeofFacts(thing: AnyNode, type: string | undefined, isEqual: boolean, names: Names): Fact[] {
  if (type === undefined) return [];
  const isThere = (type === 'undefined') !== isEqual;
  // That something is no function does not say it is missing.
  if (!isThere && type !== 'undefined') return [];
  if (thing.type === 'Identifier' && !names.variableOf(thing)) return [global(thing.name, isThere)];
  return thingFacts(thing, isThere, names);
}

const isLength = (node: AnyNode): node is Extract<AnyNode, { type: 'MemberExpression' }> =>
  node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'length';

function lengthFacts(operator: string, left: AnyNode, value: unknown, outcome: boolean, names: Names): Fact[] {
  if (left.type !== 'MemberExpression') return [];
  const saysSome = (operator === '>' && value === 0) || (operator === '>=' && value === 1) || /^!==?$/.test(operator);
  const saysNone = /^={2,3}$/.test(operator) && value === 0;
  if ((saysSome && outcome && (value === 0 || value === 1)) || (saysNone && !outcome))
    return listFacts(left.object, names);
  return [];
}

function listFacts(list: AnyNode, names: Names): Fact[] {
  const origin = firstOf(list, names);
  return origin ? [{ key: origin.key, presence: origin.presence, isThere: true }] : [];
}

/** What it tells that a thing is truthy or not: an element, a global, or something read from either. */
function thingFacts(thing: AnyNode, isThere: boolean, names: Names): Fact[] {
  const origin = originOf(thing, names);
  if (origin) return originFacts(origin, isThere);
  if (thing.type === 'Identifier') return names.variableOf(thing) ? [] : [global(thing.name, isThere)];
  if (thing.type !== 'MemberExpression') return [];
  const name = propertyOf(thing, names);
  if (name !== undefined && isOfWindow(thing.object)) return [global(name, isThere)];
  if (isLength(thing) && isThere) return listFacts(thing.object, names);
  // `a.b` that holds something tells that there is an `a`.
  return isThere ? thingFacts(thing.object, true, names) : [];
}

function originFacts({ key, presence, id }: Origin, isThere: boolean): Fact[] {
  const around = isThere && id !== undefined ? (holders.get(id) ?? []) : [];
  return [key, ...around.map((holder) => `#${holder}`)].map((one) => ({ key: one, presence, isThere }));
}

export const isOfWindow = (node: AnyNode): boolean =>
  (node.type === 'Identifier' && /^(window|self|globalThis)$/.test(node.name)) || isMember(node, 'window', 'self');

function global(name: string, isThere: boolean): Fact {
  return { key: `$${name}`, isThere, presence: pageGlobals.get(name) ?? pageIds.get(name) ?? 'unknown' };
}
