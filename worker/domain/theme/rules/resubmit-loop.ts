import { jsString } from '../../core/escape';
import { automaticPicks, isDoneOnce, textsSoughtInUrl } from '../go-on';
import { guardStatements } from '../cures';
import { placeOf } from '../tree';
import type { Fix } from '../../../contract';
import type { Script, ThemeRule, ThemeView } from '../view';
import type { Submission } from '../flow';

/**
 * When MFA fails, the choice page is back with the same address, and what picks by itself picks again (D26; `adfs.md`
 * 2.4).
 */
export const resubmitLoop: ThemeRule = {
  id: 'theme-resubmit-loop',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const { script } = view;
    if (!script) return;
    const picks = automaticPicks(script).filter((pick) => !isDoneOnce(pick, view, script));
    if (picks.length > 0) yield { at: picks.map(({ node }) => placeOf(node)), fixes: pickOnce(picks, view, script) };
  },
};

/** Remembers for this tab which answer was used; a new answer in the address is used once more. */
function pickOnce(picks: readonly Submission[], view: ThemeView, script: Script): Fix[] {
  const [parameter] = textsSoughtInUrl(script);
  const name = parameter?.text.replace(/[?&=]/g, '');
  const answer = name ? `document.location.href.split(${jsString(name)})[1]` : 'document.location.href';
  const nodes = picks.map(({ node }) => node);
  const guarded = guardStatements(
    view,
    'once',
    true,
    nodes,
    () => `sessionStorage.getItem("mfaAnswerUsed") !== ${answer}`,
  );
  return guarded.map((fix) => ({ ...fix, edits: fix.edits.map(({ edits }) => ({ edits: edits.map(remember) })) }));

  function remember(edit: { from: number; to: number; insert: string }) {
    return { ...edit, insert: edit.insert.replace(/\{ $/, `{ sessionStorage.setItem("mfaAnswerUsed", ${answer}); `) };
  }
}
