import type { Outcome, ThemeScriptsRequest, ThemeScriptsResult } from '../../../contract';
import { scriptFile, type ThemeScriptComments } from './file';
import { offersFor } from './offers';
import { refusedRequest } from './request';
import { applySteps, backSteps } from './steps';

/** Failures: those of `refusedRequest`. */
export function themeScripts(
  request: ThemeScriptsRequest,
  comments: { apply: ThemeScriptComments; back: ThemeScriptComments },
): Outcome<ThemeScriptsResult> {
  const refused = refusedRequest(request);
  if (refused) return { ok: false, error: refused };
  const steps = applySteps(request);
  const back = backSteps(request);
  const apply = scriptFile('apply-theme.ps1', steps, comments.apply);
  if (!apply.ok) return apply;
  const wayBack = scriptFile('undo-theme.ps1', back, comments.back);
  if (!wayBack.ok) return wayBack;
  return {
    ok: true,
    value: { offers: offersFor(request), steps, back, files: { apply: apply.value, back: wayBack.value } },
  };
}
