import type { DiagnosisHandOnApi, DiagnosisReportRequest, DiagnosisScriptsRequest, Locale } from '../contract';
import { locales } from '../contract';
import { catalogue } from '../domain/diagnosis/catalogue';
import { diagnosisReport } from '../domain/diagnosis/report';
import { diagnosisScripts } from '../domain/diagnosis/scripts';
import type { Runtime } from '../runtime/calls';
import { diagnosisScripts as en } from '../texts/en/diagnosis-scripts';
import { diagnosisScripts as ko } from '../texts/ko/diagnosis-scripts';
import { refuseArguments } from './arguments';
import { isDiagnosis } from './diagnosis-shapes';
import { exactly, isFlag, isText, listOf, maybe, oneOf, type Check } from './shapes';

const words: Record<Locale, typeof en> = { en, ko };

const isDrive: Check = (value) => isText(value) && /^[C-Z]$/.test(value as string);
const between =
  (least: number, most: number, step = 1): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most && Number(value) % step === 0;

const isScripts = exactly({
  drive: isDrive,
  provider: isText,
  days: between(1, 90),
  logKiB: between(512, 1_048_576, 64),
  logLevel: oneOf(0, 1, 2),
  locale: oneOf(...locales),
}) as (value: unknown) => value is DiagnosisScriptsRequest;

/** Each name is looked for in each of them. */
const EXCERPTS = 50;
const areExcerpts: Check = (value) =>
  listOf(exactly({ id: isText, text: isText }))(value) && (value as unknown[]).length <= EXCERPTS;

const isReport = exactly({
  diagnosis: isDiagnosis,
  excerpts: maybe(areExcerpts),
  locale: oneOf(...locales),
  format: oneOf('markdown', 'json'),
  redact: isFlag,
}) as (value: unknown) => value is DiagnosisReportRequest;

/** The part of the `diagnosis` topic that hands on: files for the servers, a report, the catalogue. */
export function diagnosisHandOnHandlers(runtime: Runtime): DiagnosisHandOnApi {
  return {
    scripts: (call, request) =>
      runtime.run(call, () =>
        isScripts(request) ? diagnosisScripts(request, words[request.locale]) : refuseArguments(),
      ),
    report: (call, request) =>
      runtime.run(call, () => (isReport(request) ? { ok: true, value: diagnosisReport(request) } : refuseArguments())),
    catalogue: () => catalogue,
  };
}
