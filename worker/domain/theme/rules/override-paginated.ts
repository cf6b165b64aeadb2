import { isMember, propertyOf } from '../values';
import { paginatedLoginCells } from '../pages';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/**
 * On paginated pages the name is checked when it is left for the next page, not by `Login.submitLoginRequest`: the
 * override of Microsoft's documentation does nothing there (windowsserverdocs #2737, #7887; `adfs.md` 1.4).
 */
export const overridePaginated: ThemeRule = {
  id: 'theme-override-paginated',
  severity: 'warning',
  certainty: 'observed',
  *check({ script, cells, farm }) {
    if (!script || !(cells & paginatedLoginCells)) return;
    const { names } = script;
    const overrides = script.nodes.filter(
      (node) => node.type === 'AssignmentExpression' && isMember(node.left, 'Login', 'submitLoginRequest'),
    );
    const isPaginatedDone = script.nodes.some((node) => {
      const name = node.type === 'MemberExpression' ? propertyOf(node, names) : undefined;
      return name === 'validateAndNext' || (node.type === 'Literal' && node.value === 'nextButton');
    });
    if (overrides.length === 0 || isPaginatedDone) return;
    yield {
      at: overrides.map((node) => placeOf(node.type === 'AssignmentExpression' ? node.left : node)),
      severity: farm.paginated === true ? 'error' : 'warning',
    };
  },
};
