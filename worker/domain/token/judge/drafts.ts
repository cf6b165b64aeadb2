import type { Certainty, Finding, Severity } from '../../../contract';
import { judge, type Draft, type Rule } from '../../core/judge';

/** What was found, gathered while the work goes on; how severe each is stands in one table. */
export class Drafts<Id extends string> {
  readonly #found = new Map<Id, Draft[]>();

  add(rule: Id, draft: Draft): void {
    const list = this.#found.get(rule);
    if (list) list.push(draft);
    else this.#found.set(rule, [draft]);
  }

  findings(rules: Readonly<Record<Id, readonly [Severity, Certainty]>>): Finding[] {
    if (this.#found.size === 0) return [];
    const all: Rule<Id, null>[] = [];
    // In the order of the table, which is that of findings at one place.
    for (const id in rules) {
      const drafts = this.#found.get(id);
      const [severity, certainty] = rules[id];
      if (drafts) all.push({ id, severity, certainty, check: () => drafts });
    }
    return judge(null, all).findings;
  }
}
