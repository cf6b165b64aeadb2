import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyBytes } from '../../../test/support/ini-arbitraries';
import { themeText } from '../../../test/support/theme-arbitraries';
import { themeSpec } from '../../../test/support/theme-specs';
import type { Finding, Source, ThemeReport, ThemeSpec } from '../../contract';
import { limits } from '../../contract';
import { applyEdits, orderEdits } from '../core/edits';
import { composeTheme } from './compose';
import { inspectTheme } from './inspect';
import type { ThemeContext } from './view';

const sample = readFileSync('test/fixtures/theme/vendor-sample.js', 'utf8');
const known: ThemeContext = {
  callbackName: 'jwtTokenResponse',
  title: 'ADFS MFA Adapter',
  farm: { providerName: 'ADFSadapter' },
};

function report(text: string, context: ThemeContext = {}): ThemeReport {
  const result = inspectTheme({ text }, context);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const editsOf = (finding: Finding) => finding.fixes?.[0]?.edits.flatMap((file) => file.edits) ?? [];
const ids = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ rule }) => rule))].sort();

/** One click after the other on the first cure there is. */
function curedByClicks(text: string, context: ThemeContext): string {
  let cured = text;
  for (let click = 0; click < 20; click++) {
    const next = report(cured, context).findings.find((finding) => editsOf(finding).length > 0);
    if (!next) return cured;
    cured = applyEdits(cured, editsOf(next));
  }
  throw new Error('it does not end');
}

/** Faults that hide others: what is behind them shows once they are cured. */
const hiding = /^theme-(not-a-script|curly-quotes|script-end|html-comment|encoding)$/;

describe('inspectTheme', () => {
  it('never throws, and every range lies in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyBytes.map((bytes): Source => ({ bytes })),
          themeText.map((text): Source => ({ text })),
        ),
        (source) => {
          const result = inspectTheme(source, known);
          if (!result.ok) throw new Error(result.error.code);
          const { text, findings, features, blocks, allSafe } = result.value;
          const places = [...findings.flatMap(({ at }) => at), ...features.flatMap(({ at }) => at), ...blocks];
          expect(places.filter(({ from, to }) => !(0 <= from && from <= to && to <= text.length))).toEqual([]);
          for (const finding of findings) {
            for (const fix of finding.fixes ?? [])
              expect(
                orderEdits(
                  fix.edits.flatMap((file) => file.edits),
                  text.length,
                ),
              ).not.toBeNull();
          }
          if (allSafe) expect(orderEdits(allSafe.edits, text.length)).toEqual(allSafe.edits);
          expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
          expect(structuredClone(result)).toEqual(result);
        },
      ),
    );
  });

  it('every cure removes its finding, leaves a script a script and brings no error', () => {
    fc.assert(
      fc.property(themeText, (text) => {
        const before = report(text, known);
        const errors = new Set(before.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
        for (const finding of before.findings) {
          for (const fix of finding.fixes ?? []) {
            const fixed = applyEdits(
              text,
              fix.edits.flatMap((file) => file.edits),
            );
            const after = report(fixed, known);
            const same = (list: readonly Finding[]): number => list.filter(({ rule }) => rule === finding.rule).length;
            expect(same(after.findings), `${finding.key} ${fix.id}`).toBeLessThan(same(before.findings));
            if (before.es5 !== null) expect(after.es5, `${finding.key} ${fix.id}`).not.toBeNull();
            if (hiding.test(finding.rule)) continue;
            const fresh = after.findings.filter(({ severity, rule }) => severity === 'error' && !errors.has(rule));
            expect(fresh.map(({ rule }) => `${finding.key} ${fix.id}: ${rule}`)).toEqual([]);
          }
        }
        expect(true).toBe(true);
      }),
    );
  });

  it.each([
    ['blocks', (depth: number) => `${'if (document.title) {'.repeat(depth)}${'}'.repeat(depth)}`],
    ['functions', (depth: number) => `${'(function () {'.repeat(depth)}${'})();'.repeat(depth)}`],
    ['sums', (depth: number) => `alert(1${' + 1'.repeat(depth)});`],
    ['conditions', (depth: number) => `if (document.title${' || document.title'.repeat(depth)}) alert(1);`],
    ['members', (depth: number) => `document.title${'.title'.repeat(depth)};`],
    ['calls', (depth: number) => `alert${'(1)'.repeat(depth)};`],
    ['negations', (depth: number) => `alert(${'!'.repeat(depth)}1);`],
  ])('follows %s as deep as anyone writes them, and says so when they are deeper', (_, nested) => {
    expect(report(nested(150)).findings).toEqual([]);
    for (const depth of [390, 780, 3000, 60_000]) {
      const { findings } = report(nested(depth));
      expect(findings.every(({ rule }) => rule === 'theme-too-deep')).toBe(true);
    }
    expect(ids(report(nested(60_000)).findings)).toEqual(['theme-too-deep']);
  });

  it('refuses what is too large and names the limit', () => {
    expect(inspectTheme({ bytes: new Uint8Array(limits.textBytes + 1) })).toMatchObject({
      error: { code: 'text-too-large' },
    });
    expect(inspectTheme({ text: '\n'.repeat(limits.textLines + 1) })).toMatchObject({
      error: { code: 'text-too-many-lines', args: { limit: limits.textLines } },
    });
  });

  it('reports as many findings of a rule as the limit says and counts the rest', () => {
    const text = Array.from({ length: limits.findingsPerRule + 7 }, (_, at) => `alert(unheardOf${at});`).join('\n');
    expect(report(text).more).toEqual({ 'theme-undeclared-name': 7 });
  });

  it('still judges the text of what is no script', () => {
    expect(ids(report("var a = '正在??新的'; </script> var").findings)).toEqual([
      'theme-damaged-text',
      'theme-script-end',
      'theme-syntax-error',
    ]);
  });

  it('says nothing of a script that asks before it acts', () => {
    const text = `"use strict";
(function () {
  var area = document.getElementById('authArea');
  if (area) { area.title = 'a'; }
  if (typeof Login !== 'undefined') { Login.passwordInput = 'passwordInput'; }
  if (typeof HRD === 'object' && document.getElementById('byEmail')) { HRD.showEmailInput(); }
  var place = document.getElementById('footerPlaceholder');
  place.appendChild(document.createTextNode('a'));
})();`;
    expect(report(text)).toMatchObject({ findings: [], allSafe: null, es5: true });
  });
});

describe('the vendor’s sample', () => {
  it('has the faults that are known of it', () => {
    const { findings, es5, blocks, features } = report(sample, known);
    expect(findings.map(({ key }) => key).sort()).toEqual([
      'theme-choice-page-test:',
      'theme-damaged-text:',
      'theme-damaged-text:#1',
      'theme-damaged-text:#2',
      'theme-placeholder:method',
      'theme-placeholder:time',
      'theme-resubmit-loop:',
      'theme-undeclared-name:lang',
    ]);
    expect(findings.find(({ rule }) => rule === 'theme-undeclared-name')).toMatchObject({
      severity: 'error',
      args: { name: 'lang', meant: 'browserLang' },
    });
    expect(es5).toBe(true);
    expect(blocks).toMatchObject([{ kind: 'vendor', complete: true, from: 0 }]);
    expect(features.map(({ id }) => id)).toEqual(['language', 'go-on']);
  });

  it('has further ones where its names are not the farm’s, on 2012 R2, and with one method', () => {
    const rules = (context: ThemeContext): string[] => ids(report(sample, context).findings);
    expect(rules({ ...known, callbackName: 'other' })).toContain('theme-callback-name');
    expect(rules({ ...known, farm: { providerName: 'CompanyMFA' } })).toContain('theme-provider-name');
    expect(rules({ farm: { serverVersion: '2012R2' } })).toContain('theme-element-absent');
    expect(rules({ farm: { serverVersion: '2016', methods: ['ADFSadapter'] } })).toContain('theme-not-needed');
  });

  it('is clean when every cure was taken, and says what it should', () => {
    const cured = curedByClicks(sample, known);
    expect(report(cured, known)).toMatchObject({ findings: [], es5: true });
    expect(cured).toContain("browserLang == 'ko-KR' || browserLang == 'ko'");
    expect(cured).toContain('\\u6b63\\u5728\\u6d4b\\u8bd5\\u65b0\\u7684\\u590d\\u5408\\u8ba4\\u8bc1');
    expect(cured).toContain("'ADFS MFA Adapter' 메뉴를 이용해주세요.");
    expect(cured).not.toContain('13:00');
  });

  it('is half cured by the safe cures alone, with nothing guessed', () => {
    const { allSafe } = report(sample, known);
    const cured = applyEdits(sample, allSafe?.edits ?? []);
    expect(ids(report(cured, known).findings)).not.toContain('theme-undeclared-name');
    expect(cured).toContain('My Authentication Provider');
  });
});

describe('what Signet writes', () => {
  it('passes, whatever was asked for', () => {
    fc.assert(
      fc.property(themeSpec, (wanted) => {
        const written = composeTheme({ spec: wanted });
        if (!written.ok) throw new Error(written.error.code);
        expect(report(written.value.text)).toMatchObject({ findings: [], es5: true });
      }),
      { numRuns: process.env.SIGNET_LONG ? 500 : 30 },
    );
  });

  const spec: ThemeSpec = {
    features: [
      { kind: 'go-on', callback: 'jwtTokenResponse', answer: 'get', provider: 'ADFSadapter' },
      { kind: 'user-name', domain: { name: 'example.com', style: 'upn' }, placeholder: null },
    ],
  };

  it('passes, is known for its own, and is known to be changed by a hand', () => {
    const written = composeTheme({ spec });
    if (!written.ok) throw new Error(written.error.code);
    const { text } = written.value;
    const sound = report(text, known);
    expect(sound.findings).toEqual([]);
    expect(sound.blocks).toMatchObject([{ kind: 'signet', digest: 'intact' }]);
    const changed = report(text.replace('ADFSadapter', 'CompanyMFA'), known);
    expect(changed.blocks).toMatchObject([{ kind: 'signet', digest: 'changed' }]);
    expect(ids(changed.findings)).toContain('theme-block-edited');
  });
});
