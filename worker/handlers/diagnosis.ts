import type { DiagnosisReadApi, DiagnosisReadRequest } from '../contract';
import { explain } from '../domain/diagnosis/explain';
import { readDiagnosis } from '../domain/diagnosis/read';
import type { Runtime } from '../runtime/calls';
import { isSource, refuseArguments } from './arguments';
import { isDeployment } from './deployment-shapes';
import { exactly, isText, maybe, type Check } from './shapes';

const isNumber: Check = (value) => Number.isFinite(value);
/** Zones lie between UTC-12 and UTC+14. */
const isZone: Check = (value) => isNumber(value) && Math.abs(Number(value)) <= 14 * 60;

const isRead = exactly({
  source: isSource,
  name: maybe(isText),
  nowMs: isNumber,
  zoneMinutes: maybe(isZone),
  deployment: maybe(isDeployment),
}) as (value: unknown) => value is DiagnosisReadRequest;

/** The part of the `diagnosis` topic that reads and explains. */
export function diagnosisReadHandlers(runtime: Runtime): DiagnosisReadApi {
  return {
    read: (call, request) =>
      runtime.run(call, async ({ step }) => {
        if (!isRead(request)) return refuseArguments();
        const reading = await readDiagnosis(request, step);
        if (!reading.ok) return reading;
        const { nowMs, deployment } = request;
        await step('explain', 1, 1);
        const diagnosis = explain(reading.value.records, { nowMs, ...(deployment && { deployment }) });
        return { ok: true, value: { ...reading.value, diagnosis } };
      }),
  };
}
