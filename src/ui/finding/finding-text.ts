import type { Finding, RuleWords } from '../../../worker/contract';
import { fill } from '../../i18n';
import { m } from '../messages';
import type { ShownPlace } from './shown-place';

/** A finding with all that is shown of it. */
export interface ToldFinding {
  finding: Finding;
  words: RuleWords;
  places: readonly ShownPlace[];
}

const plain = (text: string): string => text;
/** What Markdown would take for its own; line breaks would end a list item. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');

/** A finding as it reads on the page, for an e-mail or a ticket. Holds no secret, since findings hold none. */
export function findingText(told: ToldFinding): string {
  const { what, facts } = partsOf(told, plain);
  return [what, ...facts.map(([title, text]) => `${title}: ${text}`)].join('\n');
}

/** Findings as a list in Markdown, which reads as plain text too. */
export function findingsMarkdown(title: string, list: readonly ToldFinding[]): string {
  const items = list.map((told) => {
    const { what, facts } = partsOf(told, escaped);
    return [`## ${what}`, '', ...facts.map(([name, text]) => `- ${name}: ${text}`)].join('\n');
  });
  return `${[`# ${escaped(title)}`, ...items].join('\n\n')}\n`;
}

function partsOf({ finding, words, places }: ToldFinding, show: (text: string) => string) {
  const text = (template: string): string => show(fill(template, finding.args, words.terms));
  const at = places.map(({ line, column, key }, number) => {
    const where = line === null ? m().moved : m().line(line, column);
    return key && number === 0 ? `${show(key)} (${where})` : where;
  });
  const facts: [string, string][] = [
    ...(at.length > 0 ? [[m().place, at.join('; ')] as [string, string]] : []),
    [m().cure, text(words.cure)],
    [m().why, text(words.why)],
    [m().effect, text(words.effect)],
    [m().sure, m().certainty[finding.certainty]],
    [m().source, text(words.source)],
  ];
  return { what: `${m().severity[finding.severity]}: ${text(words.what)}`, facts };
}
