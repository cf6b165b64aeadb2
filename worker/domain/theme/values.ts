import type { AnyNode, CallExpression, MemberExpression } from 'acorn';
import type { Names } from './names';
import { allCells, noCells, pageFields, pageIds, type Presence } from './pages';
import type { FunctionNode } from './tree';

/** How far a value is followed through variables and operators. */
const MOST_STEPS = 8;

/** The text an expression always gives, if that can be read off. */
export function textOf(node: AnyNode, names: Names, steps = MOST_STEPS): string | undefined {
  if (steps === 0) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral')
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
  if (node.type === 'BinaryExpression') {
    const parts = operandsOf(node).map((part) => textOf(part, names, steps - 1));
    return node.operator === '+' && parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  }
  const value = valueOf(node, names);
  return value && textOf(value, names, steps - 1);
}

/** What is joined by `+`, however long the chain; an expression without one is its own only part. */
export function operandsOf(node: AnyNode): AnyNode[] {
  const parts: AnyNode[] = [];
  let left = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    parts.push(left.right);
    left = left.left;
  }
  parts.push(left);
  return parts.reverse();
}

/** The text an expression begins with. */
export function headOf(node: AnyNode, names: Names, steps = MOST_STEPS): string | undefined {
  const whole = textOf(node, names, steps);
  if (whole !== undefined || steps === 0) return whole;
  if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? undefined;
  const [first] = operandsOf(node);
  if (first && first !== node) return headOf(first, names, steps - 1);
  const value = valueOf(node, names);
  return value && headOf(value, names, steps - 1);
}

/** What a name stands for, when it is given only once. */
export function valueOf(node: AnyNode, names: Names): AnyNode | undefined {
  const variable = node.type === 'Identifier' ? names.variableOf(node) : undefined;
  return variable && names.soleValue(variable);
}

/** Name of the property read or called: `a.b` and `a['b']` are `b`. */
export function propertyOf(node: AnyNode, names: Names): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  if (node.computed) return textOf(node.property, names);
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}

/** `a.b.c(...)` as the object and the name of the method. */
export function methodOf(node: AnyNode, names: Names): { object: AnyNode; name: string; call: CallExpression } | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  const name = propertyOf(node.callee, names);
  return name === undefined ? null : { object: node.callee.object, name, call: node };
}

/** An element of the page as an expression names it. Equal keys are the same element. */
export interface Origin {
  key: string;
  presence: Presence | 'unknown';
  /** Of an element that is looked up by its id. */
  id?: string;
}

const always: Presence = { sure: allCells, maybe: noCells };
const never: Presence = { sure: noCells, maybe: noCells };
/** Elements that are on every page of any kind. */
const everyTag = /^(html|head|body|title|meta|script|link|style|div|span)$/i;

const byId = (id: string): Origin => ({ key: `#${id}`, id, presence: pageIds.get(id) ?? never });

/** Whether an expression looks up an element that may be missing, and which. */
export function originOf(node: AnyNode, names: Names, steps = MOST_STEPS): Origin | null {
  if (steps === 0) return null;
  if (node.type === 'AssignmentExpression' && node.operator === '=') return originOf(node.right, names, steps - 1);
  if (node.type === 'CallExpression') return lookUp(node, names);
  if (node.type === 'MemberExpression') return memberOrigin(node, names, steps);
  const value = valueOf(node, names);
  return value ? originOf(value, names, steps - 1) : null;
}

function lookUp(node: CallExpression, names: Names): Origin | null {
  const text = node.arguments[0] && textOf(node.arguments[0], names);
  if (text === undefined) return null;
  if (node.callee.type === 'Identifier') return isLookUpById(node.callee, names) ? byId(text) : null;
  const method = methodOf(node, names);
  if (method?.name === 'getElementById') return byId(text);
  return method?.name === 'querySelector' && isDocument(method.object) ? bySelector(text) : null;
}

/** `function byId(id) { return document.getElementById(id); }`, by any name. */
function isLookUpById(callee: AnyNode, names: Names): boolean {
  const called = names.functionOf(callee);
  const [parameter] = called?.params ?? [];
  const result = called && soleResult(called);
  const method = result && methodOf(result, names);
  const [argument] = method?.name === 'getElementById' ? method.call.arguments : [];
  return parameter?.type === 'Identifier' && argument?.type === 'Identifier' && argument.name === parameter.name;
}

/** What a function gives that does nothing else. */
export function soleResult({ body }: FunctionNode): AnyNode | undefined {
  if (body.type !== 'BlockStatement') return body;
  const [only] = body.body.length === 1 ? body.body : [];
  return only?.type === 'ReturnStatement' ? (only.argument ?? undefined) : undefined;
}

function bySelector(selector: string): Origin {
  const id = /^#([\w-]+)$/.exec(selector)?.[1];
  if (id) return byId(id);
  const field = /^(?:\w*)\[name=["']?(\w+)["']?\]$/.exec(selector)?.[1];
  if (field) return { key: `?${selector}`, presence: pageFields.get(field) ?? 'unknown' };
  return { key: `?${selector}`, presence: everyTag.test(selector) ? always : 'unknown' };
}

function memberOrigin(node: MemberExpression, names: Names, steps: number): Origin | null {
  const name = propertyOf(node, names);
  if (name !== undefined && isMember(node.object, 'document', 'forms')) return name === 'length' ? null : byId(name);
  if (!node.computed || node.property.type !== 'Literal' || node.property.value !== 0) return null;
  return firstOf(node.object, names, steps - 1);
}

/** The first of a list of elements, which is there when the list is not empty. */
export function firstOf(list: AnyNode, names: Names, steps = MOST_STEPS): Origin | null {
  if (steps === 0) return null;
  const method = methodOf(list, names);
  const argument = method?.call.arguments[0];
  const text = argument && textOf(argument, names);
  if (method && text !== undefined) {
    if (method.name === 'getElementsByTagName')
      return { key: `<${text}>`, presence: everyTag.test(text) ? always : 'unknown' };
    if (method.name === 'getElementsByClassName') return { key: `.${text}`, presence: 'unknown' };
    if (method.name === 'getElementsByName') return { key: `@${text}`, presence: pageFields.get(text) ?? 'unknown' };
    if (method.name === 'querySelectorAll' && isDocument(method.object)) return bySelector(text);
  }
  const value = valueOf(list, names);
  return value ? firstOf(value, names, steps - 1) : null;
}

function isDocument(node: AnyNode): boolean {
  return (node.type === 'Identifier' && node.name === 'document') || isMember(node, 'window', 'document');
}

/** `object.property`, also behind `window.`. */
export function isMember(node: AnyNode, object: string, property: string): boolean {
  if (node.type !== 'MemberExpression' || node.computed) return false;
  if (node.property.type !== 'Identifier' || node.property.name !== property) return false;
  const { object: left } = node;
  return (
    (left.type === 'Identifier' && left.name === object) || (object !== 'window' && isMember(left, 'window', object))
  );
}

const urlProperties: ReadonlySet<string> = new Set(['location', 'URL', 'documentURI', 'referrer']);

/** Whether what an expression gives comes from the address of the page, which anyone can write who sends a link. */
export function isFromUrl(node: AnyNode, names: Names, steps = MOST_STEPS): boolean {
  if (steps === 0) return false;
  const goOn = (part: AnyNode): boolean => isFromUrl(part, names, steps - 1);
  switch (node.type) {
    case 'Identifier': {
      if (!names.variableOf(node)) return node.name === 'location';
      const value = valueOf(node, names);
      return value !== undefined && goOn(value);
    }
    case 'MemberExpression':
      if (node.computed) return goOn(node.object);
      if (node.property.type === 'Identifier' && urlProperties.has(node.property.name)) {
        const { object } = node;
        if (isDocument(object) || (object.type === 'Identifier' && /^(window|self|top)$/.test(object.name)))
          return true;
      }
      return goOn(node.object);
    case 'CallExpression':
      return (
        (node.callee.type === 'MemberExpression' && goOn(node.callee.object)) ||
        (node.callee.type === 'Identifier' && node.arguments.some(goOn))
      );
    case 'NewExpression':
      return node.arguments.some(goOn);
    case 'BinaryExpression':
      return node.operator === '+' && operandsOf(node).some(goOn);
    case 'LogicalExpression':
      return goOn(node.left) || goOn(node.right);
    case 'ConditionalExpression':
      return goOn(node.consequent) || goOn(node.alternate);
    case 'TemplateLiteral':
      return node.expressions.some(goOn);
    default:
      return false;
  }
}
