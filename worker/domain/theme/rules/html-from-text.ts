import { checkedFix } from '../cures';
import { markupOf } from '../markup';
import { operandsOf, textOf } from '../values';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/**
 * Text that is put in as markup is read as markup: a `<` or `&` in it vanishes, and a tag in it runs (`adfs.md` 1.2,
 * 2.6).
 */
export const htmlFromText: ThemeRule = {
  id: 'theme-html-from-text',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const { script } = view;
    if (!script) return;
    for (const { node, property, content, kind } of markupOf(script)) {
      if (kind !== 'computed') continue;
      const isPlain = operandsOf(content).every((part) => !/[<&]/.test(textOf(part, script.names) ?? ''));
      const canBeText = isPlain && node.type === 'AssignmentExpression' && property.type === 'Identifier';
      yield {
        at: [placeOf(node)],
        fixes:
          canBeText && property.name === 'innerHTML'
            ? checkedFix(view, 'as-text', false, [{ from: property.start, to: property.end, insert: 'textContent' }])
            : [],
      };
    }
  },
};
