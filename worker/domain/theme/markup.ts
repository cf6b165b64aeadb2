import type { AnyNode } from 'acorn';
import { isFromUrl, isMember, methodOf, operandsOf, propertyOf, textOf } from './values';
import type { Script } from './view';

/** A place where something is given to the page as markup. */
export interface Markup {
  /** The whole assignment or call. */
  node: AnyNode;
  /** What names the way: `innerHTML`. */
  property: AnyNode;
  content: AnyNode;
  kind: 'url' | 'computed' | 'constant';
}

/** Where a script writes markup, and what it is made of. The body as a whole has a rule of its own. */
export function* markupOf({ nodes, names }: Script): Generator<Markup> {
  for (const node of nodes) {
    const place = placeOf(node);
    if (!place) continue;
    const isConstant = operandsOf(place.content).every((part) => textOf(part, names) !== undefined);
    const kind = isConstant ? 'constant' : isFromUrl(place.content, names) ? 'url' : 'computed';
    yield { node, ...place, kind };
  }

  function placeOf(node: AnyNode): { property: AnyNode; content: AnyNode } | null {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      const isHtml = /^(inner|outer)HTML$/.test(propertyOf(node.left, names) ?? '');
      const isBody = isMember(node.left.object, 'document', 'body');
      return isHtml && !isBody ? { property: node.left.property, content: node.right } : null;
    }
    const method = methodOf(node, names);
    if (!method || node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
    const { property } = node.callee;
    const [first, second] = node.arguments;
    if (method.name === 'insertAdjacentHTML') return second ? { property, content: second } : null;
    const isWrite =
      /^write(ln)?$/.test(method.name) && method.object.type === 'Identifier' && method.object.name === 'document';
    return isWrite && first ? { property, content: first } : null;
  }
}
