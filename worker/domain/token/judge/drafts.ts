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
    const all = (Object.entries(rules) as [Id, readonly [Severity, Certainty]][]).map(
      ([id, [severity, certainty]]): Rule<Id, null> => {
        return { id, severity, certainty, check: () => this.#found.get(id) ?? [] };
      },
    );
    return judge(null, all).findings;
  }
}
