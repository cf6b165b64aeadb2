import type { DiagnosisRecord } from '../../worker/contract';

/** A record of the adapter's log with what a test says of it. */
export function record(facts: Partial<DiagnosisRecord> = {}): DiagnosisRecord {
  const code = facts.code ?? null;
  return {
    at: { from: 0, to: 0 },
    source: 'adapter',
    log: null,
    provider: null,
    eventId: null,
    level: null,
    timeMs: null,
    time: null,
    code,
    codes: code === null ? [] : [{ code, at: { from: 0, to: 0 } }],
    adapterVersion: null,
    user: null,
    userCertainty: facts.user ? 'inferred' : null,
    runAs: null,
    machine: null,
    activityId: null,
    relyingParty: null,
    message: { from: 0, to: 0 },
    excerpt: '',
    exceptions: [],
    frames: [],
    guiltyFrame: null,
    numbers: [],
    messageIds: [],
    fields: [],
    ...facts,
  };
}
