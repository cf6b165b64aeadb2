import type { Finding } from '../../contract';
import { limits } from '../../contract';
import type { Draft, IniRule, IniView } from './rule';

export interface Judgement {
  findings: Finding[];
  more: Record<string, number>;
}

/** Asks every rule. Findings come in the order of the text; beyond `limits.findingsPerRule` a rule's are only counted. */
export function judgeIni(view: IniView, rules: readonly IniRule[]): Judgement {
  const findings: Finding[] = [];
  const more: Record<string, number> = {};
  for (const rule of rules) {
    let count = 0;
    const anchors = new Map<string, number>();
    for (const draft of rule.check(view)) {
      if (++count > limits.findingsPerRule) continue;
      findings.push(findingOf(rule, draft, anchors));
    }
    if (count > limits.findingsPerRule) more[rule.id] = count - limits.findingsPerRule;
  }
  findings.sort((a, b) => (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0));
  return { findings, more };
}

function findingOf(rule: IniRule, draft: Draft, anchors: Map<string, number>): Finding {
  const anchor = draft.anchor ?? '';
  const seen = anchors.get(anchor) ?? 0;
  anchors.set(anchor, seen + 1);
  return {
    rule: rule.id,
    key: `${rule.id}:${anchor}${seen > 0 ? `#${seen}` : ''}`,
    severity: draft.severity ?? rule.severity,
    certainty: draft.certainty ?? rule.certainty,
    at: draft.at,
    args: draft.args ?? {},
    ...(draft.fixes && draft.fixes.length > 0 && { fixes: draft.fixes }),
  };
}
