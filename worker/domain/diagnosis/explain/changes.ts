import type { Deployment, DiagnosisChange } from '../../../contract';

/** How far back a change may lie and still be worth a look. */
const LOOK_BACK_MS = 14 * 86_400_000;

/** What the Deployment knows of the time before `startedMs`, the nearest first. `id` is asked for in earlier diagnoses. */
export function changesBefore(deployment: Deployment | undefined, id: string, startedMs: number): DiagnosisChange[] {
  if (!deployment) return [];
  const { updatedAtMs, lastBundle, evidence } = deployment;
  const code = id.replace(/^[a-z]+-/, '');
  const moments: DiagnosisChange[] = [
    { kind: 'edited' as const, atMs: updatedAtMs },
    ...(lastBundle ? [{ kind: 'bundle' as const, atMs: lastBundle.builtAtMs }] : []),
    ...evidence.map(({ readAtMs, name, codes }) => ({
      kind: 'evidence' as const,
      atMs: readAtMs,
      name,
      seen: codes.some((met) => met.code === code || met.code === id),
    })),
  ].map((change) => ({ ...change, beforeMs: startedMs - change.atMs }));
  return moments
    .filter(({ beforeMs }) => beforeMs >= 0 && beforeMs <= LOOK_BACK_MS)
    .sort((a, b) => a.beforeMs - b.beforeMs);
}
