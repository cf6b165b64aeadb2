import { isMember, propertyOf } from '../values';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/**
 * Replacing the body makes new fields without what was typed, the handlers and the listeners (`adfs.md` 2.1 no. 15,
 * 2.6).
 */
export const bodyReplaced: ThemeRule = {
  id: 'theme-body-replaced',
  severity: 'error',
  certainty: 'observed',
  *check({ script }) {
    if (!script) return;
    const { names } = script;
    const places = script.nodes.flatMap((node) => {
      if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return [];
      const name = propertyOf(node.left, names);
      if (name !== 'innerHTML' && name !== 'outerHTML' && name !== 'innerText' && name !== 'textContent') return [];
      const { object } = node.left;
      return isMember(object, 'document', 'body') || isMember(object, 'document', 'documentElement')
        ? [placeOf(node.left)]
        : [];
    });
    if (places.length > 0) yield { at: places };
  },
};
