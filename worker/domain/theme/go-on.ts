import type { AnyNode } from 'acorn';
import type { Submission } from './flow';
import { nodeOf } from './names';
import { pageIds } from './pages';
import { childrenOf, isFunction, type FunctionNode } from './tree';
import { isFromUrl, methodOf, operandsOf, propertyOf, textOf } from './values';
import type { Script, ThemeView } from './view';

/**
 * The script picks a way of signing in by itself: it sends the form of options, calls `SelectOption` or clicks an
 * option.
 */
export function automaticPicks({ flow }: Script): Submission[] {
  return flow.submissions.filter(({ kind, target, isAutomatic }) => {
    if (!isAutomatic) return false;
    if (kind === 'form') return target === 'options';
    return kind === 'pick' || (target !== undefined && !pageIds.has(target));
  });
}

/**
 * Where the script names the provider it picks: given to `#optionSelection`, to `SelectOption`, or the id of a clicked
 * option.
 */
export function providerTexts({ nodes, names, flow }: Script): { node: AnyNode; name: string }[] {
  const found: { node: AnyNode; name: string }[] = [];
  const add = (node: AnyNode | undefined): void => {
    const name = node && textOf(node, names);
    if (node && name !== undefined) found.push({ node, name });
  };
  for (const node of nodes) {
    if (node.type === 'AssignmentExpression' && node.operator === '=' && propertyOf(node.left, names) === 'value') {
      const element = node.left.type === 'MemberExpression' ? elementId(node.left.object, names) : undefined;
      if (element === 'optionSelection') add(node.right);
    }
  }
  for (const { node, kind } of flow.submissions) {
    if (node.type !== 'CallExpression') continue;
    if (kind === 'pick') add(node.arguments[0]);
  }
  return found;
}

function elementId(node: AnyNode, names: Script['names']): string | undefined {
  const value = node.type === 'Identifier' ? names.variableOf(node) : undefined;
  const made = value ? names.soleValue(value) : node;
  const method = made && methodOf(made, names);
  const [argument] = method?.name === 'getElementById' ? method.call.arguments : [];
  return argument && textOf(argument, names);
}

const search = /^(indexOf|lastIndexOf|includes|search|match|split|get|has)$/;

/** Texts the script looks for in the address of the page. */
export function textsSoughtInUrl({ nodes, names }: Script): { node: AnyNode; text: string }[] {
  return nodes.flatMap((node) => {
    const method = methodOf(node, names);
    const argument = method && search.test(method.name) ? method.call.arguments[0] : undefined;
    if (!method || !argument || !isFromUrl(method.object, names)) return [];
    const text = operandsOf(argument).length === 1 ? textOf(argument, names) : undefined;
    return text !== undefined && /\w/.test(text) ? [{ node: argument, text }] : [];
  });
}

const ONCE = /sessionStorage|localStorage|cookie|replaceState|errorArea|errorText|errorMessage/;

/** How far it is looked for through calls. */
const MOST_CALLS = 3;

/**
 * Whether the function a submission is in, or every one that calls it, asks if it was done before or if an error is
 * shown.
 */
export function isDoneOnce({ node }: Submission, { text }: ThemeView, script: Script): boolean {
  return isAskedAround(node, MOST_CALLS);

  function isAskedAround(inside: AnyNode, calls: number): boolean {
    const around = functionAround(inside, script);
    if (asks(around, calls)) return true;
    const uses = around.type === 'FunctionDeclaration' ? usesOf(around, script) : [];
    return calls > 0 && uses.length > 0 && uses.every((use) => isAskedAround(use, calls - 1));
  }

  /** In its own words or in those of a function it calls. */
  function asks(around: AnyNode, calls: number): boolean {
    if (ONCE.test(text.slice(around.start, around.end))) return true;
    if (calls === 0) return false;
    return callsIn(around).some((callee) => {
      const called = script.names.functionOf(callee);
      return called !== undefined && called !== around && ONCE.test(text.slice(called.start, called.end));
    });
  }
}

/**
 * The function a node is in, passing over those that are called where they stand; the statement of the top level
 * outside of any.
 */
function functionAround(node: AnyNode, { tree }: Script): AnyNode {
  let around = node;
  for (let up = tree.parentOf(node); up && up.type !== 'Program'; up = tree.parentOf(up)) {
    around = up;
    const caller = tree.parentOf(up);
    if (isFunction(up) && !(caller?.type === 'CallExpression' && caller.callee === up)) break;
  }
  return around;
}

function usesOf(declared: FunctionNode, { names }: Script): AnyNode[] {
  const [variable] = names.manager.getDeclaredVariables(declared as never);
  return variable ? names.referencesTo(variable).map(nodeOf) : [];
}

function callsIn(around: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  const left = [around];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier') found.push(node.callee);
    left.push(...childrenOf(node));
  }
  return found;
}
