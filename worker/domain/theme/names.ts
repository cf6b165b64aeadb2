import type { AnyNode, Expression, Identifier } from 'acorn';
import { analyze, type Reference, type Scope, type ScopeManager, type Variable } from 'eslint-scope';
import { isFunction, type FunctionNode, type Tree } from './tree';

export type { Reference, Scope, Variable };

/** Which name means what in a script. */
export interface Names {
  manager: ScopeManager;
  /** References to names that nothing in the script declares, in the order of the text. */
  undeclared: readonly Reference[];
  referenceOf(node: AnyNode): Reference | undefined;
  /** The variable an identifier refers to; undefined when the script does not declare it. */
  variableOf(node: AnyNode): Variable | undefined;
  referencesTo(variable: Variable): readonly Reference[];
  /** The one expression a variable is ever given, if it is given just one, outside of loops and patterns. */
  soleValue(variable: Variable): Expression | undefined;
  /** The function a name stands for, declared or given once. */
  functionOf(node: AnyNode): FunctionNode | undefined;
}

/** Nodes of the two packages are the same objects under two descriptions. */
type Foreign = Reference['identifier'];
export const nodeOf = (reference: Reference): Identifier => reference.identifier as unknown as Identifier;

export function namesOf({ program }: Tree): Names {
  const manager = analyze(program as unknown as Parameters<typeof analyze>[0], {
    ecmaVersion: 2026,
    sourceType: 'script',
    ignoreEval: true,
  });
  const global = manager.globalScope;
  const byNode = new Map<Foreign, Reference>();
  const variables = new Map<Reference, Variable>();
  const references = new Map<Variable, Reference[]>();
  for (const scope of manager.scopes) {
    for (const reference of scope.references) {
      byNode.set(reference.identifier, reference);
      // The package leaves the script's own globals open, since others might declare them too.
      const variable = reference.resolved ?? global?.set.get(reference.identifier.name);
      if (!variable) continue;
      variables.set(reference, variable);
      const known = references.get(variable);
      if (known) known.push(reference);
      else references.set(variable, [reference]);
    }
  }
  const referenceOf: Names['referenceOf'] = (node) => byNode.get(node as unknown as Foreign);
  const variableOf: Names['variableOf'] = (node) => {
    const reference = referenceOf(node);
    return reference && variables.get(reference);
  };
  const referencesTo: Names['referencesTo'] = (variable) => references.get(variable) ?? [];
  const values = new Map<Variable, Expression | undefined>();
  const soleValue: Names['soleValue'] = (variable) => {
    if (!values.has(variable)) values.set(variable, findSoleValue(variable, referencesTo(variable)));
    return values.get(variable);
  };
  return {
    manager,
    undeclared: [...byNode.values()]
      .filter((reference) => !variables.has(reference))
      .sort((a, b) => nodeOf(a).start - nodeOf(b).start),
    referenceOf,
    variableOf,
    referencesTo,
    soleValue,
    functionOf: (node) => {
      const variable = node.type === 'Identifier' ? variableOf(node) : undefined;
      const declared = variable && declaredFunction(variable);
      const value = declared ?? (variable ? soleValue(variable) : node);
      return isFunction(value) ? value : undefined;
    },
  };
}

function declaredFunction(variable: Variable): FunctionNode | undefined {
  const [definition] = variable.defs;
  const node = definition?.type === 'FunctionName' ? (definition.node as unknown as AnyNode) : undefined;
  return variable.defs.length === 1 && node?.type === 'FunctionDeclaration' ? node : undefined;
}

function findSoleValue(variable: Variable, references: readonly Reference[]): Expression | undefined {
  const [definition] = variable.defs;
  if (variable.defs.length !== 1 || definition?.type !== 'Variable') return undefined;
  const writes = references.filter((reference) => reference.isWrite());
  const [write] = writes;
  if (writes.length !== 1 || !write || write.isRead() || write.partial || !write.writeExpr) return undefined;
  return write.writeExpr as unknown as Expression;
}
