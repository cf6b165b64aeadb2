import type { AnyNode } from 'acorn';
import type { Fix, TextEdit } from '../../../contract';
import { laterGlobals, partlyOld } from '../globals';
import { checkedFix } from '../cures';
import { isOfWindow } from '../conditions';
import { firstOf, methodOf, originOf, propertyOf, valueOf } from '../values';
import { placeOf } from '../tree';
import type { Script, ThemeRule, ThemeView } from '../view';

/** Methods of texts and lists that no old browser has under any name. */
const anywhere =
  /^(includes|startsWith|endsWith|padStart|padEnd|repeat|replaceAll|matchAll|flatMap|codePointAt|normalize)$/;
/** Methods of elements; other things have methods of these names too. */
const ofElements =
  /^(remove|append|prepend|before|after|replaceWith|replaceChildren|closest|matches|toggleAttribute|getAttributeNames|scrollIntoViewIfNeeded)$/;
const ofObject = /^(assign|entries|values|fromEntries|is|getOwnPropertyDescriptors|setPrototypeOf)$/;
const ofArray = /^(from|of)$/;

interface Use {
  node: AnyNode;
  name: string;
}

/**
 * Functions that Internet Explorer and the browser controls built on it do not have (`adfs.md` 2.5): there the line
 * throws.
 */
export const modernApi: ThemeRule = {
  id: 'theme-modern-api',
  severity: 'warning',
  certainty: 'observed',
  *check(view) {
    const { script } = view;
    if (!script) return;
    const uses = new Map<string, AnyNode[]>();
    const taught = taughtNames(script);
    for (const node of script.nodes) {
      const use = useOf(node, script);
      if (!use || taught.has(use.name.replace(/^.*\./, '')) || isAskedFor(use, view, script)) continue;
      const known = uses.get(use.name);
      if (known) known.push(use.node);
      else uses.set(use.name, [use.node]);
    }
    for (const [name, nodes] of uses)
      yield { at: nodes.map(placeOf), args: { name }, anchor: name, fixes: curesOf(name, nodes, view, script) };
  },
};

function useOf(node: AnyNode, script: Script): Use | null {
  const { names } = script;
  if (node.type === 'Identifier') {
    const isGlobal = names.referenceOf(node)?.isRead() && !names.variableOf(node);
    return isGlobal && laterGlobals.has(node.name) && !partlyOld.has(node.name) ? { node, name: node.name } : null;
  }
  if (node.type === 'NewExpression') {
    const isEvent = node.callee.type === 'Identifier' && /^(\w*Event)$/.test(node.callee.name);
    const { callee } = node;
    return isEvent && callee.type === 'Identifier' && !names.variableOf(callee) && !laterGlobals.has(callee.name)
      ? { node: callee, name: `new ${callee.name}` }
      : null;
  }
  const method = methodOf(node, names);
  if (!method || node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  const { name, object } = method;
  const place = node.callee.property;
  if (object.type === 'Identifier' && object.name === 'Object')
    return ofObject.test(name) ? { node: place, name: `Object.${name}` } : null;
  if (object.type === 'Identifier' && object.name === 'Array')
    return ofArray.test(name) ? { node: place, name: `Array.${name}` } : null;
  if (isLibrary(object)) return null;
  if (anywhere.test(name)) return { node: place, name: `.${name}` };
  if (ofElements.test(name) && isElement(object, script)) return { node: place, name: `.${name}` };
  if (name === 'forEach' && firstOf(object, names)) return { node: place, name: 'NodeList.forEach' };
  const isClassList = object.type === 'MemberExpression' && propertyOf(object, names) === 'classList';
  return isClassList && (name === 'add' || name === 'remove') && node.arguments.length > 1
    ? { node: place, name: `classList.${name}(a, b)` }
    : null;
}

/** jQuery has methods of the same names. */
function isLibrary(object: AnyNode): boolean {
  let root = object;
  while (root.type === 'CallExpression' || root.type === 'MemberExpression')
    root = root.type === 'CallExpression' ? root.callee : root.object;
  return root.type === 'Identifier' && /^(\$|jQuery)/.test(root.name);
}

function isElement(object: AnyNode, { names }: Script): boolean {
  if (originOf(object, names)) return true;
  const made = valueOf(object, names) ?? object;
  if (methodOf(made, names)?.name === 'createElement') return true;
  return propertyOf(object, names) === 'body' || propertyOf(object, names) === 'parentNode';
}

/** Functions the script gives to browsers that lack them: `String.prototype.includes = ...`. */
function taughtNames({ nodes, names }: Script): ReadonlySet<string> {
  const taught = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 'AssignmentExpression') continue;
    const name = propertyOf(node.left, names);
    if (name === undefined || node.left.type !== 'MemberExpression') continue;
    if (isOfWindow(node.left.object) || propertyOf(node.left.object, names) === 'prototype') taught.add(name);
    else if (node.left.object.type === 'Identifier' && /^(Object|Array)$/.test(node.left.object.name)) taught.add(name);
  }
  return taught;
}

/** Whether a condition around the place asks for this function first. */
function isAskedFor({ node, name }: Use, { text }: ThemeView, { tree }: Script): boolean {
  if (tree.parentOf(node)?.type === 'UnaryExpression') return true;
  const bare = name.replace(/^new |^.*\./, '').replace(/\(.*$/, '');
  for (let inner = node, up = tree.parentOf(node); up; inner = up, up = tree.parentOf(up)) {
    const test =
      up.type === 'IfStatement' || up.type === 'ConditionalExpression'
        ? up.test
        : up.type === 'LogicalExpression'
          ? up.left
          : null;
    if (test && test !== inner && test.end - test.start < 500 && text.slice(test.start, test.end).includes(bare))
      return true;
  }
  return false;
}

/** Ways of saying the same that every browser has. */
function curesOf(name: string, properties: readonly AnyNode[], view: ThemeView, script: Script): Fix[] {
  const edits = properties.map((property) => {
    const member = script.tree.parentOf(property);
    const call = member && script.tree.parentOf(member);
    return call?.type === 'CallExpression' &&
      member?.type === 'MemberExpression' &&
      !member.computed &&
      !member.optional
      ? oldWay(name, call, member, view, script)
      : null;
  });
  return edits.every((edit) => edit !== null) ? checkedFix(view, 'write-old', true, edits.flat()) : [];
}

/** A bracket there would be taken for a call of what the line before ends with. */
function opensStatement(call: AnyNode, { parentOf }: Script['tree']): boolean {
  let up: AnyNode | undefined = call;
  while (up && up.start === call.start && up.type !== 'ExpressionStatement') up = parentOf(up);
  return up?.start === call.start;
}

function oldWay(
  name: string,
  call: Extract<AnyNode, { type: 'CallExpression' }>,
  { object, property }: Extract<AnyNode, { type: 'MemberExpression' }>,
  { text }: ThemeView,
  { tree, names }: Script,
): TextEdit[] | null {
  const around = (head: string, method: string, tail: string): TextEdit[] => [
    { from: call.start, to: call.start, insert: head },
    { from: property.start, to: property.end, insert: method },
    { from: call.end, to: call.end, insert: tail },
  ];
  if (call.arguments.length === 1 && name === '.includes' && !opensStatement(call, tree))
    return around('(', 'indexOf', ' !== -1)');
  const isStatement = tree.parentOf(call)?.type === 'ExpressionStatement';
  if (name !== '.remove' || call.arguments.length > 0 || !isStatement) return null;
  const element = text.slice(object.start, object.end);
  const isSimple = object.type === 'Identifier' || originOf(object, names) !== null;
  return isSimple
    ? [{ from: call.start, to: call.end, insert: `${element}.parentNode.removeChild(${element})` }]
    : null;
}
