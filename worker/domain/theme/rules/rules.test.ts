import { describe, expect, it } from 'vitest';
import type { ThemeRuleCase } from '../../../../test/support/theme-cases';
import type { Source, ThemeReport } from '../../../contract';
import { themeRules } from '../../../contract';
import { applyEdits } from '../../core/edits';
import { inspectTheme } from '../inspect';
import type { ThemeContext } from '../view';
import { cases } from './theme.cases';

function inspect(source: Source, context: ThemeContext = {}): ThemeReport {
  const result = inspectTheme(source, context);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function sourceOf(input: string | Uint8Array, encoding: ThemeRuleCase['encoding']): Source {
  return typeof input === 'string' ? { text: input } : { bytes: input, ...(encoding && { encoding }) };
}

describe.each(cases.map((row) => ({ title: row.name ? `${row.rule}: ${row.name}` : row.rule, row })))(
  '$title',
  ({ row }) => {
    const { text, encoding, findings } = inspect(sourceOf(row.has, row.encoding), row.context);
    const found = findings.filter(({ rule }) => rule === row.rule);
    const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));

    it('is found', () => {
      const first = found[0];
      expect(first, findings.map(({ key }) => key).join(' ')).toBeDefined();
      if (!first) return;
      for (const { from, to } of first.at) expect(0 <= from && from <= to && to <= text.length).toBe(true);
      if (row.args) expect(first.args).toMatchObject(row.args);
      if (row.severity) expect(first.severity).toBe(row.severity);
      if (row.at !== undefined) expect(text.slice(first.at[0]?.from, first.at[0]?.to)).toBe(row.at);
    });

    it('is not found in the nearest sound script', () => {
      const other = inspect(sourceOf(row.hasNot, row.encoding), row.contextNot ?? row.context);
      expect(other.findings.map(({ rule }) => rule)).not.toContain(row.rule);
    });

    it('is healed by each cure, and no error comes instead', () => {
      expect.assertions((found[0]?.fixes?.length ?? 0) * 2 + Object.keys(row.fixed ?? {}).length + 1);
      expect(Object.keys(row.fixed ?? {}).every((id) => found[0]?.fixes?.some((fix) => fix.id === id))).toBe(true);
      for (const fix of found[0]?.fixes ?? []) {
        const fixed = applyEdits(
          text,
          fix.edits.flatMap((file) => file.edits),
        );
        const after = inspect({ text: fixed, ...(fix.to ?? { encoding }) }, row.context).findings;
        expect(
          after.map(({ key }) => key),
          fix.id,
        ).not.toContain(found[0]?.key);
        expect(
          after.filter(({ severity, rule }) => severity === 'error' && !errors.has(rule)).map(({ key }) => key),
        ).toEqual([]);
        const wanted = row.fixed?.[fix.id];
        if (wanted !== undefined) expect(fixed).toContain(wanted);
      }
    });
  },
);

it('has a table row for every rule', () => {
  expect(themeRules.filter((id) => !cases.some(({ rule }) => rule === id))).toEqual([]);
});
