import { automaticPicks } from '../go-on';
import { guardStatements } from '../cures';
import { loginCells } from '../pages';
import { placeOf } from '../tree';
import type { ThemeRule } from '../view';

/**
 * `authOptions`, `optionSelection` and the form of options are on the sign-in page too, with no option in it (`adfs.md`
 * 0.3, 21 of 21 captures): they do not tell the choice page. There is no field for the user's name on that.
 */
export const choicePageTest: ThemeRule = {
  id: 'theme-choice-page-test',
  severity: 'warning',
  certainty: 'observed',
  *check(view) {
    const { script } = view;
    if (!script) return;
    const picks = automaticPicks(script).filter(({ cells }) => cells & loginCells);
    if (picks.length === 0) return;
    const nodes = picks.map(({ node }) => node);
    yield {
      at: nodes.map(placeOf),
      fixes: guardStatements(view, 'only-choice-page', true, nodes, () => "!document.getElementById('userNameInput')"),
    };
  },
};
