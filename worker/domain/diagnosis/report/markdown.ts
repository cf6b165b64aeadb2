import type { Diagnosis, DiagnosisCause, Locale } from '../../../contract';
import { fill } from '../../../texts/fill';
import { entryOf } from '../catalogue';
import { wordsOf, type ReportWords } from './words';

/** Rows of a table in full. */
const ROWS = 50;

/** A report for people: first the causes with what to do, then who, when and what was read from. */
export function markdownReport(
  diagnosis: Diagnosis,
  excerpts: readonly { id: string; text: string }[],
  locale: Locale,
  redact: boolean,
): string {
  const words = wordsOf(locale);
  const { labels } = words;
  const { records, noise, undated, fromMs, toMs, startedMs, causes } = diagnosis;
  const head = [
    `# ${labels.title}`,
    `${redact ? labels.redacted : labels.open} ${labels.utc}`,
    list([
      fill(labels.records, { records, noise, undated }),
      ...(fromMs === null || toMs === null ? [] : [fill(labels.period, { from: moment(fromMs), to: moment(toMs) })]),
      ...(startedMs === null ? [] : [fill(labels.started, { at: moment(startedMs) })]),
    ]),
  ];
  const parts = [
    ...head,
    ...(causes.length === 0 ? [labels.nothing] : [`## ${labels.causes}`, causeTable(causes, words)]),
    ...causes.slice(0, ROWS).flatMap((cause) => causeParts(cause, words)),
    ...usersPart(diagnosis, words),
    ...hoursPart(diagnosis, words),
    ...storiesPart(diagnosis, words),
    ...excerpts.flatMap(({ id, text: quote }, at) => [
      ...(at === 0 ? [`## ${labels.excerpts}`] : []),
      text(titleOf(id)),
      quote
        .split(/\r\n|\r|\n/)
        .map((line) => `    ${line}`)
        .join('\n'),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What Markdown or a table would take for its own; line breaks are no part of a cell. */
const text = (raw: string): string => raw.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
const moment = (ms: number): string => {
  const date = new Date(ms);
  return Number.isNaN(date.getTime())
    ? String(ms)
    : date
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, 'Z');
};
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** `#1003 Err.FailToLdapSearch`, `AD FS 364`, or the id of what has no name. */
function titleOf(id: string): string {
  const entry = entryOf(id);
  if (!entry) return id;
  const { kind, code, name } = entry;
  const prefix = {
    adapter: '#',
    adfs: 'AD FS ',
    schannel: 'Schannel ',
    ldap: 'LDAP ',
    number: '',
    exception: '',
    frame: '',
  };
  return `${prefix[kind]}${code}${name ? ` ${name}` : ''}`;
}

function causeTable(causes: readonly DiagnosisCause[], { labels, entry }: ReportWords): string {
  const rows = causes
    .slice(0, ROWS)
    .map(({ id, attempts, users, startedMs, certainty }) => [
      text(titleOf(id)),
      text(entry(id)?.what ?? labels.unknown),
      String(attempts.length),
      String(users.length),
      startedMs === null ? '' : moment(startedMs),
      labels.certainties[certainty],
    ]);
  const { code, meaning, attempts, users, since, certainty } = labels;
  return table([code, meaning, attempts, users, since, certainty], rows);
}

function causeParts(cause: DiagnosisCause, words: ReportWords): string[] {
  const { labels, entry, notes } = words;
  const { id, details, followers, frame, machines, settings, changes, ini } = cause;
  const said = entry(id);
  const note = entryOf(id)?.note;
  const named = (ids: readonly { id: string; count: number }[]): string =>
    ids.map(({ id: other, count }) => `${text(titleOf(other))} (${count})`).join(', ');
  const facts = [
    ...(said
      ? [
          `${labels.meaning}: ${text(said.what)}`,
          `${labels.why}: ${text(said.cause)}`,
          `${labels.action}: ${text(said.action)}`,
        ]
      : []),
    ...(note ? [text(notes[note])] : []),
    ...(details.length > 0 ? [`${labels.details}: ${named(details)}`] : []),
    ...(followers.length > 0 ? [`${labels.followers}: ${named(followers)}`] : []),
    ...(frame === null ? [] : [`${labels.frame}: ${text(frame)}`]),
    ...(machines.length > 0 ? [`${labels.machines}: ${machines.map(text).join(', ')}`] : []),
    labels.ini[ini],
    ...settings.map(({ key, node, how, finding, certainty }) => {
      const rule = finding ? `, ${finding.rule}` : '';
      const place = node === null ? '' : ` (${text(node)})`;
      return `${labels.settings}: ${text(key || 'ADFSadapter.ini')}${place}, ${labels.how[how]}${rule} [${labels.certainties[certainty]}]`;
    }),
    ...changes.map((change) => {
      const seen =
        change.kind === 'evidence' ? `, ${text(change.name)}: ${change.seen ? labels.seen : labels.unseen}` : '';
      return `${labels.changes}: ${moment(change.atMs)} ${labels.change[change.kind]}${seen}`;
    }),
  ];
  return [`### ${text(titleOf(id))}`, list(facts)];
}

function usersPart({ users, usersMore }: Diagnosis, { labels }: ReportWords): string[] {
  const hit = users.filter(({ failed }) => failed > 0);
  if (hit.length === 0) return [];
  const rows = hit
    .slice(0, ROWS)
    .map(({ user, failed, attempts, causes }) => [
      text(user),
      String(failed),
      String(attempts),
      causes.map((id) => text(titleOf(id))).join(', '),
    ]);
  const more = Math.max(0, hit.length - ROWS) + usersMore;
  return [
    `## ${labels.mostHit}`,
    table([labels.users, labels.failed, labels.attempts, labels.causes], rows),
    ...(more > 0 ? [fill(labels.more, { count: more })] : []),
  ];
}

function hoursPart({ hours }: Diagnosis, { labels }: ReportWords): string[] {
  if (hours.length === 0) return [];
  const rows = hours.slice(0, 4 * ROWS).map(({ atMs, id, count }) => [moment(atMs), text(titleOf(id)), String(count)]);
  const more = hours.length - rows.length;
  return [
    `## ${labels.hours}`,
    table([labels.since, labels.code, labels.counts], rows),
    ...(more > 0 ? [fill(labels.more, { count: more })] : []),
  ];
}

function storiesPart({ stories, gaps }: Diagnosis, { labels, stories: told, gaps: silent }: ReportWords): string[] {
  return [
    ...(stories.length > 0 ? [`## ${labels.stories}`] : []),
    ...(stories.length > 0
      ? [
          list(
            stories.map(({ id, certainty, attempts }) => {
              const { title, means, action } = told[id];
              return `${title} (${attempts.length}, ${labels.certainties[certainty]}): ${means} ${action}`;
            }),
          ),
        ]
      : []),
    ...(gaps.length > 0
      ? [`## ${labels.gaps}`, list(gaps.map(({ id }) => text(`${silent[id].what} ${silent[id].check}`)))]
      : []),
  ];
}
