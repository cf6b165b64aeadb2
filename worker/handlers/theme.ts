import type { Outcome, Source, ThemeInspectApi, ThemeInspectRequest, ThemeReport } from '../contract';
import { serverVersions } from '../contract';
import { inspectIni } from '../domain/ini';
import { inspectTheme, type ThemeContext } from '../domain/theme';
import type { Runtime } from '../runtime/calls';
import { isSource, refuseArguments } from './arguments';
import { exactly, isFlag, isText, listOf, maybe, oneOf } from './shapes';

/** The part of the `theme` topic that reads. */
export function themeInspectHandlers(runtime: Runtime): ThemeInspectApi {
  return {
    inspect: (call, request) =>
      runtime.run(call, () => (isInspectRequest(request) ? inspect(request) : refuseArguments())),
  };
}

const isInspectRequest = exactly({
  source: isSource,
  ini: maybe(isSource),
  farm: maybe(
    exactly({
      serverVersion: maybe(oneOf(...serverVersions)),
      paginated: maybe(isFlag),
      methods: maybe(listOf(isText)),
      providerName: maybe(isText),
      serviceName: maybe(isText),
    }),
  ),
}) as (request: unknown) => request is ThemeInspectRequest;

function inspect({ source, ini, farm }: ThemeInspectRequest): Outcome<ThemeReport> {
  const names: Outcome<ThemeContext> = ini ? namesIn(ini) : { ok: true, value: {} };
  return names.ok ? inspectTheme(source, { ...names.value, ...(farm && { farm }) }) : names;
}

/** What the adapter will use of the names that the script must agree with. */
function namesIn(source: Source): Outcome<ThemeContext> {
  const report = inspectIni(source);
  if (!report.ok) return report;
  const { KEY_NAME_IN_RESPONSE: callback, MAIN_MFA_TITLE: title } = report.value.effective;
  return {
    ok: true,
    value: { ...(callback?.value && { callbackName: callback.value }), ...(title?.value && { title: title.value }) },
  };
}
