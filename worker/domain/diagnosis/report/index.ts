import type { Diagnosis, DiagnosisReportRequest, DiagnosisSetting, DiagnosisWritten } from '../../../contract';
import { markdownReport } from './markdown';
import { openly, redactorFor, type Redactor } from './redact';
import { wordsOf } from './words';

/** A diagnosis to hand on, in words. Redacted, it names no user, server, address or id; what a finding quotes is left out. */
export function diagnosisReport({
  diagnosis,
  excerpts,
  locale,
  format,
  redact,
}: DiagnosisReportRequest): DiagnosisWritten {
  const redactor = redact ? redactorFor(diagnosis) : openly;
  const shown = redact ? redacted(diagnosis, redactor) : diagnosis;
  const quotes = (excerpts ?? []).map(({ id, text }) => ({ id, text: redactor.text(text) }));
  if (format === 'markdown') return { name: 'diagnosis.md', text: markdownReport(shown, quotes, locale, redact) };
  const words = wordsOf(locale);
  const ids = [...new Set(shown.counts.map(({ id }) => id))];
  const explained = Object.fromEntries(ids.flatMap((id) => (words.entry(id) ? [[id, words.entry(id)]] : [])));
  const text = JSON.stringify(
    { locale, redacted: redact, diagnosis: shown, excerpts: quotes, words: explained },
    null,
    2,
  );
  return { name: 'diagnosis.json', text: `${text}\n` };
}

function redacted(diagnosis: Diagnosis, { user, host, id, party, source, text }: Redactor): Diagnosis {
  const setting = (one: DiagnosisSetting): DiagnosisSetting => ({
    ...one,
    node: one.node === null ? null : host(one.node),
    finding: one.finding && { ...one.finding, key: one.finding.rule, at: [], args: {}, fixes: [] },
  });
  return {
    ...diagnosis,
    causes: diagnosis.causes.map((cause) => ({
      ...cause,
      frame: cause.frame === null ? null : text(cause.frame),
      users: cause.users.map(user),
      machines: cause.machines.map(host),
      settings: cause.settings.map(setting),
      changes: cause.changes.map((change) =>
        change.kind === 'evidence' ? { ...change, name: source(change.name) } : change,
      ),
    })),
    attempts: diagnosis.attempts.map((attempt) => ({
      ...attempt,
      user: attempt.user === null ? null : user(attempt.user),
      activityId: attempt.activityId === null ? null : id(attempt.activityId),
      relyingParty: attempt.relyingParty === null ? null : party(attempt.relyingParty),
    })),
    users: diagnosis.users.map((one) => ({ ...one, user: user(one.user), names: [user(one.user)] })),
  };
}
