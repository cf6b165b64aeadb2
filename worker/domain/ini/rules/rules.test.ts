import { describe, expect, it } from 'vitest';
import type { RuleCase } from '../../../../test/support/ini-cases';
import { soundIni } from '../../../../test/support/ini-cases';
import type { Finding, IniContext, Source } from '../../../contract';
import { iniRules as ruleIds } from '../../../contract';
import { applyEdits } from '../../core/edits';
import { judgeIni } from '../judge';
import { readIni } from '../read';
import type { IniRule } from '../rule';
import { viewIni } from '../view';

const tables = import.meta.glob<{ cases: RuleCase[] }>('./*.cases.ts', { eager: true });
const cases = Object.values(tables).flatMap((table) => table.cases);
const modules = import.meta.glob<Record<string, IniRule>>(['./*.ts', '!./*.test.ts', '!./*.cases.ts', '!./index.ts'], {
  eager: true,
});
const rules = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is IniRule => typeof value === 'object' && 'check' in value);

function judge(source: Source, context: IniContext = {}): { text: string; findings: Finding[] } {
  const read = readIni(source);
  if (!read.ok) throw new Error(read.error.code);
  return {
    text: read.value.text,
    findings: judgeIni(viewIni(read.value.document, read.value, context), rules).findings,
  };
}

function sourceOf(input: string | Uint8Array, encoding: RuleCase['encoding']): Source {
  return typeof input === 'string' ? { text: input } : { bytes: input, encoding };
}

describe.each(cases.map((row, index) => ({ title: row.name ? `${row.rule}: ${row.name}` : row.rule, index, row })))(
  '$title',
  ({ row }) => {
    const { text, findings } = judge(sourceOf(row.has, row.encoding), row.context);
    const found = findings.filter(({ rule }) => rule === row.rule);

    it('is found', () => {
      const first = found[0];
      expect(first, findings.map(({ key }) => key).join(' ')).toBeDefined();
      if (!first) return;
      for (const { from, to } of first.at) expect(0 <= from && from <= to && to <= text.length).toBe(true);
      if (row.args) expect(first.args).toMatchObject(row.args);
      if (row.severity) expect(first.severity).toBe(row.severity);
      if (row.at !== undefined) expect(text.slice(first.at[0]?.from, first.at[0]?.to)).toBe(row.at);
    });

    it('is not found in the nearest sound file', () => {
      const other = judge(sourceOf(row.hasNot, row.encoding), row.contextNot ?? row.context);
      expect(other.findings.map(({ rule }) => rule)).not.toContain(row.rule);
    });

    it('is healed by each cure, and no error comes instead', () => {
      expect.assertions((found[0]?.fixes?.length ?? 0) * 2 + Object.keys(row.fixed ?? {}).length + 1);
      expect(Object.keys(row.fixed ?? {}).every((id) => found[0]?.fixes?.some((fix) => fix.id === id))).toBe(true);
      const errorsBefore = new Set(findings.filter(({ severity }) => severity === 'error').map(({ key }) => key));
      for (const fix of found[0]?.fixes ?? []) {
        const edits = fix.edits.flatMap((file) => file.edits);
        const form = fix.to ?? { encoding: row.encoding };
        const fixed = applyEdits(text, edits);
        const after = judge({ text: fixed, ...form }, row.context).findings;
        expect(
          after.map(({ key }) => key),
          fix.id,
        ).not.toContain(found[0]?.key);
        expect(
          after.filter(({ severity, key }) => severity === 'error' && !errorsBefore.has(key)).map(({ key }) => key),
        ).toEqual([]);
        const wanted = row.fixed?.[fix.id];
        if (wanted !== undefined) expect(fixed).toContain(wanted);
      }
    });
  },
);

it('accuses nothing in a sound file', () => {
  expect(judge({ text: soundIni }).findings).toEqual([]);
});

it('has a table row for every rule', () => {
  const missing = ruleIds.filter((id) => !cases.some(({ rule }) => rule === id));
  expect(missing).toEqual([]);
});
