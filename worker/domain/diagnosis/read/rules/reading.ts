import type { DiagnosisRule, FileView } from './view';

const eventKinds = new Set(['event-text', 'event-xml', 'event-csv', 'event-list', 'event-table', 'adapter-lines']);

const whole = (file: FileView) => file.place({ from: 0, to: file.file.text.length });

/** How well the text could be read: what is missing or taken for granted is said. */
export const readingRules: readonly DiagnosisRule[] = [
  {
    id: 'diagnosis-evtx',
    severity: 'error',
    certainty: 'observed',
    check: ({ files }) => files.filter(({ isEvtx }) => isEvtx).map((file) => ({ at: [whole(file)] })),
  },
  {
    id: 'diagnosis-entry-refused',
    severity: 'warning',
    certainty: 'observed',
    check: ({ files }) =>
      files
        .filter(({ file }) => file.refused !== null)
        .map((view) => ({ at: [whole(view)], args: { file: view.file.name ?? '', reason: view.file.refused ?? '' } })),
  },
  {
    id: 'diagnosis-damaged-text',
    severity: 'warning',
    certainty: 'observed',
    check: ({ files }) =>
      files
        .filter(({ damaged, file }) => damaged > 0 && file.kind !== 'binary')
        .map((view) => ({ at: [firstBad(view)], args: { lines: view.damaged } })),
  },
  {
    id: 'diagnosis-mixed-encoding',
    severity: 'info',
    certainty: 'observed',
    check: ({ files }) =>
      files.filter(({ mixed, file }) => mixed && file.kind !== 'binary').map((file) => ({ at: [whole(file)] })),
  },
  {
    id: 'diagnosis-cut',
    severity: 'warning',
    certainty: 'observed',
    check: ({ files }) =>
      files
        .filter(({ notes, file }) => notes.cut && eventKinds.has(file.kind))
        .map((view) => ({ at: [view.place(lastLine(view.file.text))] })),
  },
  {
    id: 'diagnosis-unread-lines',
    severity: 'info',
    certainty: 'observed',
    check: ({ files }) =>
      files
        .filter(({ notes, file }) => notes.badLines > 0 && eventKinds.has(file.kind))
        .map((view) => ({
          at: view.notes.badAt.map((from) => view.place({ from, to: endOfLine(view.file.text, from) })),
          args: { lines: view.notes.badLines, records: view.file.records },
        })),
  },
  {
    id: 'diagnosis-date-order',
    severity: 'warning',
    certainty: 'observed',
    check: ({ files }) =>
      files.flatMap((view) => (view.dates ? [{ at: [placeOfText(view, view.dates.example)], args: view.dates }] : [])),
  },
  {
    id: 'diagnosis-records-more',
    severity: 'warning',
    certainty: 'observed',
    check: ({ more, files }) => {
      const last = files.at(-1);
      return more > 0 && last ? [{ at: [last.place(lastLine(last.file.text))], args: { count: more } }] : [];
    },
  },
];

function firstBad(view: FileView) {
  const from = Math.max(0, view.file.text.indexOf('\uFFFD'));
  return view.place({ from, to: Math.min(from + 1, view.file.text.length) });
}

function placeOfText(view: FileView, example: string) {
  const from = Math.max(0, view.file.text.indexOf(example));
  return view.place({ from, to: Math.min(from + example.length, view.file.text.length) });
}

function lastLine(text: string) {
  return { from: text.lastIndexOf('\n', text.length - 2) + 1, to: text.length };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return Math.min(end < 0 ? text.length : end, from + 400);
}
