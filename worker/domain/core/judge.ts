import type { Args, Certainty, Finding, Fix, Range, Severity, TextEdit } from '../../contract';
import { limits } from '../../contract';

/** What a rule reports; the runner adds the rule's id and an instance key. */
export interface Draft {
  at: Range[];
  args?: Args;
  /** Makes the instance key stable while the text around moves. Default: none, and instances are counted. */
  anchor?: string;
  severity?: Severity;
  certainty?: Certainty;
  fixes?: Fix[];
}

/** One thing that can be found in a file of a topic, asked of what the topic knows of the file. */
export interface Rule<Id extends string, View> {
  id: Id;
  severity: Severity;
  certainty: Certainty;
  /** A draft that costs much may come as a function, which is not asked for what is only counted. */
  check(view: View): Iterable<Draft | (() => Draft)>;
}

export interface Judgement {
  findings: Finding[];
  more: Record<string, number>;
}

/** One cure that is a list of edits in this file. */
export function fix(id: string, safe: boolean, ...edits: TextEdit[]): Fix {
  return { id, safe, edits: [{ edits }] };
}

/**
 * Asks every rule. Findings come in the order of the text; beyond `limits.findingsPerRule` a rule's are only counted.
 */
export function judge<Id extends string, View>(view: View, rules: readonly Rule<Id, View>[]): Judgement {
  const findings: Finding[] = [];
  const more: Record<string, number> = {};
  for (const rule of rules) {
    let count = 0;
    let anchors: Map<string, number> | undefined;
    for (const draft of rule.check(view)) {
      if (++count > limits.findingsPerRule) continue;
      anchors ??= new Map();
      findings.push(findingOf(rule, typeof draft === 'function' ? draft() : draft, anchors));
    }
    if (count > limits.findingsPerRule) more[rule.id] = count - limits.findingsPerRule;
  }
  findings.sort((a, b) => (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0));
  return { findings, more };
}

/** The finding of one draft. `anchors` counts the instances of one anchor. */
export function findingOf(
  rule: { id: string; severity: Severity; certainty: Certainty },
  draft: Draft,
  anchors: Map<string, number>,
): Finding {
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
