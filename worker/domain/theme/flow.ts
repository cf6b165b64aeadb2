import type { AnyNode, Identifier } from 'acorn';
import { factsOf, isOfWindow, type Fact } from './conditions';
import { browserGlobals, laterGlobals } from './globals';
import type { Names } from './names';
import { noCells, pageGlobals, pageIds, type Cells } from './pages';
import { childrenOf, type FunctionNode, type Tree } from './tree';
import { isMember, methodOf, originOf, propertyOf, textOf, type Origin } from './values';

/** Something of a page is used where it may be missing. `cells`: the pages that get there and may lack it. */
export interface Miss {
  node: AnyNode;
  key: string;
  name: string;
  cells: Cells;
  /** Elements looked up in a way of which it is not known where it finds something. */
  isUnknown: boolean;
}

/** A name nothing is known of. `isCaught`: inside a `try` that has a `catch`. */
export interface Undeclared {
  node: Identifier;
  isCaught: boolean;
}

/** The script picks an option or sends a form by itself. */
export interface Submission {
  node: AnyNode;
  /** `form`: a form's `submit()`; `pick`: `SelectOption(...)`; `click`: an element's `click()`. */
  kind: 'form' | 'pick' | 'click';
  /** Id of the form or the element, or the option picked; undefined when it cannot be read off. */
  target: string | undefined;
  cells: Cells;
  /** It happens when the page opens, without the user doing anything. */
  isAutomatic: boolean;
}

export interface Flow {
  elements: Miss[];
  globals: Miss[];
  undeclared: Undeclared[];
  submissions: Submission[];
  /** Elements asked for and found on no page in question, with the pages thought of. */
  lookUps: { node: AnyNode; origin: Origin }[];
}

interface Entry {
  cells: Cells;
  keys: Set<string> | null;
  isAutomatic: boolean;
}

/** Rounds in which calls of functions by functions are followed; what is still open then is taken to run everywhere. */
const MOST_ROUNDS = 4;
const MOST_KEYS = 100;

/**
 * Follows a script with what its conditions tell about the page it is on: inside `if (document.getElementById('hrd'))`
 * there are only home realm pages, and behind `if (!element) return;` the element is there. Conservative: what it
 * cannot follow is taken to be there. `isSkipped` leaves out statements of the top level.
 */
export function followFlow(tree: Tree, names: Names, start: Cells, isSkipped: (node: AnyNode) => boolean): Flow {
  const entries = new Map<FunctionNode, Entry>();
  for (let round = 0; ; round++) {
    const walker = new Walker(tree, names, start, entries, isSkipped);
    walker.run(round >= MOST_ROUNDS);
    if (!walker.hasGrown || round >= MOST_ROUNDS) return walker.flow;
  }
}

class Walker {
  readonly flow: Flow = { elements: [], globals: [], undeclared: [], submissions: [], lookUps: [] };
  hasGrown = false;
  #cells: Cells;
  #keys = new Map<string, number>();
  #isAutomatic = true;
  #caught = 0;
  readonly #made: ReadonlySet<string>;
  readonly #set: ReadonlySet<string>;

  constructor(
    readonly tree: Tree,
    readonly names: Names,
    readonly start: Cells,
    readonly entries: Map<FunctionNode, Entry>,
    readonly isSkipped: (node: AnyNode) => boolean,
  ) {
    this.#cells = start;
    this.#made = madeIds(tree, names);
    this.#set = setGlobals(tree, names);
  }

  run(isLast: boolean): void {
    this.#sequence(this.tree.program.body.filter((node) => !this.isSkipped(node)));
    for (const node of this.tree.nodes) {
      if (node.type !== 'FunctionDeclaration' || this.#isInSkipped(node)) continue;
      const entry = isLast ? undefined : this.entries.get(node);
      this.#cells = entry?.cells ?? this.start;
      this.#keys = new Map([...(entry?.keys ?? [])].map((key) => [key, 1]));
      this.#isAutomatic = entry?.isAutomatic ?? false;
      this.#caught = 0;
      this.#body(node);
    }
  }

  #isInSkipped(node: AnyNode): boolean {
    let top: AnyNode = node;
    for (let up = this.tree.parentOf(top); up && up.type !== 'Program'; up = this.tree.parentOf(top)) top = up;
    return this.isSkipped(top);
  }

  /** Statements one after the other; what an early way out tells holds for those behind it. */
  #sequence(body: readonly AnyNode[]): void {
    const undo: (() => void)[] = [];
    for (const statement of body) {
      this.#visit(statement);
      if (statement.type === 'IfStatement') {
        const leaves = isWayOut(statement.consequent);
        if (leaves && !isWayOut(statement.alternate)) undo.push(this.#assume(statement.test, false));
        else if (!leaves && isWayOut(statement.alternate)) undo.push(this.#assume(statement.test, true));
      }
    }
    while (undo.length > 0) undo.pop()?.();
  }

  #assume(test: AnyNode, outcome: boolean): () => void {
    const facts = factsOf(test, outcome, this.names);
    const cells = this.#cells;
    for (const fact of facts) {
      this.#cells = narrowed(this.#cells, fact);
      if (fact.isThere) this.#keys.set(fact.key, (this.#keys.get(fact.key) ?? 0) + 1);
    }
    return () => {
      this.#cells = cells;
      for (const { key, isThere } of facts) if (isThere) this.#keys.set(key, (this.#keys.get(key) ?? 1) - 1);
    };
  }

  #under(test: AnyNode, outcome: boolean, node: AnyNode | null | undefined): void {
    if (!node) return;
    const undo = this.#assume(test, outcome);
    this.#visit(node);
    undo();
  }

  #visit(node: AnyNode): void {
    switch (node.type) {
      case 'BlockStatement':
        return this.#sequence(node.body);
      case 'IfStatement':
      case 'ConditionalExpression':
        this.#visit(node.test);
        this.#under(node.test, true, node.consequent);
        return this.#under(node.test, false, node.alternate);
      case 'LogicalExpression':
        this.#visit(node.left);
        if (node.operator === '??') return this.#visit(node.right);
        return this.#under(node.left, node.operator === '&&', node.right);
      case 'WhileStatement':
        this.#visit(node.test);
        return this.#under(node.test, true, node.body);
      case 'TryStatement':
        return this.#try(node);
      case 'FunctionDeclaration':
        return;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return this.#closure(node);
      case 'UnaryExpression':
        // `typeof x` asks without needing it.
        if (node.operator === 'typeof' && node.argument.type === 'Identifier') return;
        return this.#visit(node.argument);
      case 'MemberExpression':
        this.#member(node);
        return this.#children(node);
      case 'CallExpression':
        this.#call(node);
        return this.#children(node);
      case 'Identifier':
        return this.#identifier(node);
      default:
        return this.#children(node);
    }
  }

  #children(node: AnyNode): void {
    for (const child of childrenOf(node)) this.#visit(child);
  }

  #try(node: Extract<AnyNode, { type: 'TryStatement' }>): void {
    if (node.handler) this.#caught++;
    this.#visit(node.block);
    if (node.handler) this.#caught--;
    if (node.handler) this.#visit(node.handler);
    if (node.finalizer) this.#visit(node.finalizer);
  }

  /**
   * What a function made in place knows: what held where it was made. Only one that is called at once is still in the
   * `try`.
   */
  #closure(node: FunctionNode): void {
    const [isAutomatic, caught] = [this.#isAutomatic, this.#caught];
    const runs = howItRuns(node, this.tree, this.names);
    this.#isAutomatic &&= runs !== 'later';
    if (runs !== 'at once') this.#caught = 0;
    this.#body(node);
    [this.#isAutomatic, this.#caught] = [isAutomatic, caught];
  }

  #body(node: FunctionNode): void {
    for (const parameter of node.params) this.#visit(parameter);
    this.#visit(node.body);
  }

  #member(node: Extract<AnyNode, { type: 'MemberExpression' }>): void {
    if (node.optional || this.#caught > 0) return;
    const origin = originOf(node.object, this.names);
    if (origin) return this.#use(origin, node.object);
    const name = isOfWindow(node.object) ? undefined : globalBehindWindow(node.object, this.names);
    if (name !== undefined) this.#useGlobal(name, node.object);
  }

  #use(origin: Origin, node: AnyNode): void {
    if ((this.#keys.get(origin.key) ?? 0) > 0) return;
    if (origin.id !== undefined && this.#made.has(origin.id)) return;
    const isUnknown = origin.presence === 'unknown';
    const cells = origin.presence === 'unknown' ? this.#cells : this.#cells & ~origin.presence.sure;
    if (cells === noCells) return;
    this.flow.elements.push({ node, key: origin.key, name: origin.id ?? origin.key.slice(1), cells, isUnknown });
  }

  #useGlobal(name: string, node: AnyNode): void {
    const presence = pageGlobals.get(name) ?? pageIds.get(name);
    if (!presence || this.#caught > 0 || (this.#keys.get(`$${name}`) ?? 0) > 0 || this.#set.has(name)) return;
    const cells = this.#cells & ~presence.sure;
    if (cells !== noCells) this.flow.globals.push({ node, key: `$${name}`, name, cells, isUnknown: false });
  }

  #identifier(node: Identifier): void {
    const { names } = this;
    const reference = names.referenceOf(node);
    if (!reference) return;
    const called = names.functionOf(node);
    if (called?.type === 'FunctionDeclaration') this.#enter(called, node);
    if (names.variableOf(node) || !reference.isRead()) return;
    const { name } = node;
    if (browserGlobals.has(name) || laterGlobals.has(name) || this.#set.has(name)) return;
    if (pageGlobals.has(name) || pageIds.has(name)) return this.#useGlobal(name, node);
    if ((this.#keys.get(`$${name}`) ?? 0) > 0 || reference.from.type === 'with') return;
    this.flow.undeclared.push({ node, isCaught: this.#caught > 0 });
  }

  /** Notes from where a function is called: its body runs on those pages, and what holds at every call holds inside. */
  #enter(called: FunctionNode, node: Identifier): void {
    const isAutomatic = this.#isAutomatic && howItRuns(node, this.tree, this.names) !== 'later';
    const here = this.#keys.size <= MOST_KEYS ? [...this.#keys].filter(([, count]) => count > 0) : [];
    const known = this.entries.get(called);
    if (!known) {
      this.entries.set(called, { cells: this.#cells, keys: new Set(here.map(([key]) => key)), isAutomatic });
      this.hasGrown = true;
      return;
    }
    const cells = known.cells | this.#cells;
    const kept = [...(known.keys ?? [])].filter((key) => (this.#keys.get(key) ?? 0) > 0);
    if (cells === known.cells && kept.length === known.keys?.size && (known.isAutomatic || !isAutomatic)) return;
    this.entries.set(called, { cells, keys: new Set(kept), isAutomatic: known.isAutomatic || isAutomatic });
    this.hasGrown = true;
  }

  #call(node: Extract<AnyNode, { type: 'CallExpression' }>): void {
    const submission = submissionOf(node, this.names);
    if (submission) this.flow.submissions.push({ ...submission, cells: this.#cells, isAutomatic: this.#isAutomatic });
    const origin = originOf(node, this.names);
    if (origin && !(origin.id !== undefined && this.#made.has(origin.id))) this.flow.lookUps.push({ node, origin });
  }
}

function narrowed(cells: Cells, { isThere, presence }: Fact): Cells {
  if (presence === 'unknown') return cells;
  return isThere ? cells & (presence.sure | presence.maybe) : cells & ~presence.sure;
}

/** Whether nothing behind a statement in the same list is reached once it has run. */
function isWayOut(node: AnyNode | null | undefined): boolean {
  if (!node) return false;
  if (node.type === 'BlockStatement') return isWayOut(node.body[node.body.length - 1]);
  return /^(Return|Throw|Break|Continue)Statement$/.test(node.type);
}

/** `window.Login` as the object of a member: the name, if it is a global. */
function globalBehindWindow(node: AnyNode, names: Names): string | undefined {
  return node.type === 'MemberExpression' && isOfWindow(node.object) ? propertyOf(node, names) : undefined;
}

const atLoad = /^(on)?(load|DOMContentLoaded|pageshow|readystatechange)$/;

/**
 * Whether a function, or a name standing for one, runs at once, when the page has loaded, or when the user does
 * something.
 */
function howItRuns(node: AnyNode, { parentOf }: Tree, names: Names): 'at once' | 'at load' | 'later' {
  const parent = parentOf(node);
  if (parent?.type === 'CallExpression') {
    if (parent.callee === node) return 'at once';
    const method = methodOf(parent, names);
    const name = method?.name ?? (parent.callee.type === 'Identifier' ? parent.callee.name : '');
    if (name === 'call' || name === 'apply') return 'at once';
    if (name !== 'addEventListener' && name !== 'attachEvent') return 'at load';
    const event = parent.arguments[0] && textOf(parent.arguments[0], names);
    return event !== undefined && atLoad.test(event) ? 'at load' : 'later';
  }
  // `(function () { ... }).call(this)`
  if (parent?.type === 'MemberExpression' && parent.object === node) return 'at once';
  if (parent?.type === 'AssignmentExpression') {
    const name = propertyOf(parent.left, names) ?? (parent.left.type === 'Identifier' ? parent.left.name : '');
    return atLoad.test(name) ? 'at load' : 'later';
  }
  if (parent?.type === 'VariableDeclarator') return 'at load';
  return 'later';
}

function submissionOf(
  node: Extract<AnyNode, { type: 'CallExpression' }>,
  names: Names,
): Pick<Submission, 'node' | 'kind' | 'target'> | null {
  const [argument] = node.arguments;
  const isPick = node.callee.type === 'Identifier' && node.callee.name === 'SelectOption';
  if (isPick || isMember(node.callee, 'window', 'SelectOption'))
    return { node, kind: 'pick', target: argument && textOf(argument, names) };
  const method = methodOf(node, names);
  if (!method || node.arguments.length > 0) return null;
  if (method.name === 'submit') return { node, kind: 'form', target: originOf(method.object, names)?.id };
  const id = method.name === 'click' ? originOf(method.object, names)?.id : undefined;
  return id === undefined ? null : { node, kind: 'click', target: id };
}

/** Ids the script itself gives to elements. */
function madeIds({ nodes }: Tree, names: Names): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (id: string | undefined): void => void (id !== undefined && ids.add(id));
  for (const node of nodes) {
    if (node.type === 'AssignmentExpression' && propertyOf(node.left, names) === 'id') add(textOf(node.right, names));
    else if (node.type === 'Literal' && typeof node.value === 'string' && node.value.includes('<')) {
      for (const match of node.value.matchAll(/\sid=["']?([\w-]+)/g)) add(match[1]);
    } else if (node.type === 'CallExpression') {
      const method = methodOf(node, names);
      const [name, value] = node.arguments;
      if (method?.name === 'setAttribute' && name && value && textOf(name, names) === 'id') add(textOf(value, names));
    }
  }
  return ids;
}

/** Globals the script itself makes: `window.x = ...`, and names it writes to without declaring them. */
function setGlobals({ nodes }: Tree, names: Names): ReadonlySet<string> {
  const made = new Set<string>();
  for (const node of nodes) {
    if (node.type !== 'AssignmentExpression') continue;
    if (node.left.type === 'MemberExpression' && isOfWindow(node.left.object)) {
      const name = propertyOf(node.left, names);
      if (name !== undefined && !pageGlobals.has(name)) made.add(name);
    } else if (node.left.type === 'Identifier' && !names.variableOf(node.left) && !pageGlobals.has(node.left.name))
      made.add(node.left.name);
  }
  return made;
}
