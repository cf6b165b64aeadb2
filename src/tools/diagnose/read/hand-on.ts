import type { Diagnosis, DiagnosisReport, Evidence } from '../../../../worker/contract';
import { workbench } from '../../../workbench';

/** Lines quoted of each cause. */
const QUOTES = 3;
const MOST = 50;

/** The first records of each cause, to be quoted in a report. */
export function excerptsOf({ records, diagnosis }: DiagnosisReport): { id: string; text: string }[] {
  return diagnosis.causes
    .flatMap(({ id, attempts }) => {
      const texts = attempts.slice(0, QUOTES).flatMap((position) => {
        const first = diagnosis.attempts[position]?.records[0];
        const record = first === undefined ? undefined : records[first];
        return record ? [record.excerpt] : [];
      });
      return [...new Set(texts)].map((text) => ({ id, text }));
    })
    .slice(0, MOST);
}

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (word) => word.toString(36)).join('');

/** Codes of the adapter and events of AD FS that say something. */
const codesOf = ({ counts }: Diagnosis): Evidence['codes'] =>
  counts.flatMap(({ id, count }) => {
    const code = /^(?:adapter|adfs)-(\d+)$/.exec(id)?.[1];
    return code && code !== '0000' && code !== '3000' ? [{ code, count }] : [];
  });

/** Keeps what was diagnosed with the farm; a farm is begun when none is open. Returns the farm's name. */
export function keepEvidence(diagnosis: Diagnosis, name: string): string {
  const one: Evidence = { id: newId(), readAtMs: Date.now(), name, codes: codesOf(diagnosis) };
  workbench.change((farm) => ({ ...farm, evidence: [...farm.evidence, one] }));
  return workbench.deployment?.name ?? '';
}

export function removeEvidence(id: string): void {
  workbench.change((farm) => ({ ...farm, evidence: farm.evidence.filter((one) => one.id !== id) }));
}
