import type { Locale, ThemeComposeApi, ThemeScriptsRequest } from '../contract';
import { composeTheme, removeTheme } from '../domain/theme/compose';
import { readThemeScript, themeScripts, type ThemeScriptComments } from '../domain/theme/scripts';
import type { Runtime } from '../runtime/calls';
import { themeScripts as en } from '../texts/en/theme-scripts';
import { fill } from '../texts/fill';
import { themeScripts as ko } from '../texts/ko/theme-scripts';
import { refuseArguments } from './arguments';
import { isComposeRequest, isReadScriptRequest, isRemoveRequest, isScriptsRequest } from './theme-shapes';

/** The part of the `theme` topic that writes. */
export function themeComposeHandlers(runtime: Runtime): ThemeComposeApi {
  return {
    compose: (call, request) =>
      runtime.run(call, () => (isComposeRequest(request) ? composeTheme(request) : refuseArguments())),
    remove: (call, request) =>
      runtime.run(call, () => (isRemoveRequest(request) ? removeTheme(request) : refuseArguments())),
    scripts: (call, request) =>
      runtime.run(call, () =>
        isScriptsRequest(request) ? themeScripts(request, commentsFor(request)) : refuseArguments(),
      ),
    readScript: (call, request) =>
      runtime.run(call, () => (isReadScriptRequest(request) ? readThemeScript(request.source) : refuseArguments())),
  };
}

const words: Record<Locale, typeof en> = { en, ko };

function commentsFor({
  locale,
  theme,
  previous,
  source,
}: ThemeScriptsRequest): Record<'apply' | 'back', ThemeScriptComments> {
  const { head, back, steps } = words[locale];
  const filled = (lines: readonly string[]): string[] => lines.map((line) => fill(line, { theme, previous, source }));
  const step: ThemeScriptComments['step'] = (code) => {
    const { title, why } = steps[code];
    return filled([title, why]);
  };
  return { apply: { head: filled(head), step }, back: { head: filled(back), step } };
}
