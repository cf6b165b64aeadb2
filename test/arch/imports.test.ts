import { describe, expect, it } from 'vitest';
import { importsOf, wrongImports } from './import-rules';
import { sources, textOf } from './sources';

const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
const shipped = [...Object.keys(dependencies), 'jose', 'idb'];

describe('imports', () => {
  it('go one way', () => {
    expect(wrongImports(sources(), Object.keys(dependencies))).toEqual([]);
  });

  it('are all seen: static, type, dynamic, globbed, re-exported, and those in a Svelte file', () => {
    const code = `import a from './a'; import type { B } from './b'; import { type C } from './c';
      export * from './d'; export type { E } from './e'; const f = import('./f'); type G = import('./g').G;
      const h = import.meta.glob('./*/h.ts'); const i = import.meta.glob(['./i/*'], { eager: true }); import './j';`;
    const kinds = Object.fromEntries(importsOf('src/x.ts', code).map((one) => [one.specifier, one.kind]));
    expect(kinds).toEqual({
      './a': 'static',
      './b': 'type',
      './c': 'type',
      './d': 'static',
      './e': 'type',
      './f': 'dynamic',
      './g': 'type',
      './*/h.ts': 'dynamic',
      './i/*': 'static',
      './j': 'static',
    });
    const page = `<script module lang="ts">import './m';</script><script lang="ts">import './n';</script>{#await import('./o')}{/await}`;
    expect(importsOf('src/X.svelte', page).map((one) => one.specifier)).toEqual(['./m', './n', './o']);
  });

  it.each([
    ['worker/domain/core/x.ts', "import '../ini/parse'"],
    ['worker/domain/ini/x.ts', "import '../token/read'"],
    ['worker/domain/ini/x.ts', "import type { T } from '../deployment/check'"],
    ['worker/domain/ini/x.ts', "import '../../storage/db'"],
    ['worker/domain/ini/x.ts', "import '../../handlers/ini'"],
    ['worker/domain/ini/rules/x.ts', "import '../../../texts/en/ini-rules'"],
    ['worker/domain/ini/x.ts', "import '../../../src/i18n/locale'"],
    ['worker/domain/ini/x.ts', "import { readFileSync } from 'node:fs'"],
    ['worker/domain/ini/x.ts', "import { mount } from 'svelte'"],
    ['worker/domain/ini/x.ts', "import fc from 'fast-check'"],
    ['worker/domain/ini/x.ts', "import '../../../test/support/ini-cases'"],
    ['worker/domain/ini/x.ts', "import 'comlink'"],
    ['worker/domain/otp/x.ts', "import 'jose'"],
    ['worker/handlers/x.ts', "import 'idb'"],
    ['worker/domain/ini/x.ts', 'const load = (name) => import(name)'],
    ['worker/contract/x.ts', "import '../domain/ini'"],
    ['worker/contract/x.ts', "import 'comlink'"],
    ['worker/texts/en/x.ts', "import '../../domain/ini'"],
    ['worker/texts/en/x.ts', "import { iniRules } from '../../contract'"],
    ['worker/runtime/x.ts', "import '../handlers/api'"],
    ['worker/storage/x.ts', "import '../domain/ini'"],
    ['worker/verifier.ts', "import './domain/ini'"],
    ['src/tools/one/x.ts', "import '../two/page'"],
    ['src/tools/one/x.ts', "const two = import('../two/Page.svelte')"],
    ['src/tools/one/One.svelte', "<script>import '../two/Two.svelte'</script>"],
    ['src/tools/one/x.ts', "import '../register'"],
    ['src/tools/one/x.ts', "import '../../shell/router'"],
    ['src/tools/register2.ts', "import './one/One.svelte'"],
    ['src/ui/x.ts', "import '../tools/one/tool'"],
    ['src/ui/x.ts', "import '../client'"],
    ['src/i18n/x.ts', "import '../ui/x'"],
    ['src/workbench/x.ts', "import '../ui/x'"],
    ['src/client/x.ts', "import '../workbench/deployment'"],
    ['src/shell/x.ts', "import '../tools/one/One.svelte'"],
    ['src/shell/x.ts', "import '../../worker/domain/ini'"],
    ['src/shell/x.ts', "import '../../worker/runtime/calls'"],
    ['src/shell/x.ts', "import 'comlink'"],
    ['src/shell/x.ts', "import url from '../../worker/workbench.ts?worker&url'"],
    ['src/client/x.ts', "import '../../worker/workbench'"],
    ['src/tools/one/x.ts', "import { iniRules } from '../../../worker/texts/ko/ini-rules'"],
    ['src/tools/one/x.ts', "import.meta.glob('../../../worker/texts/*/*.ts', { eager: true })"],
    ['src/elsewhere/x.ts', "import '../ui/x'"],
  ])('of %s that are wrong are named: %s', (path, text) => {
    const tree = new Map([
      [path, text],
      ['src/tools/register.ts', "export const tools = import.meta.glob('./*/tool.ts', { eager: true });"],
    ]);
    expect(wrongImports(tree, shipped)).toHaveLength(1);
  });

  it.each([
    ['worker/domain/deployment/x.ts', "import '../ini'; import '../core/edits'"],
    ['worker/domain/bundle/x.ts', "import '../../texts/ko/readme'; import '../deployment'"],
    ['worker/domain/token/x.ts', "import 'jose'; import { limits } from '../../contract'"],
    ['worker/handlers/x.ts', "import '../domain/ini'; import '../storage/db'; import '../runtime/calls'"],
    ['worker/texts/en/x.ts', "import './y'; import type { RuleWords } from '../../contract'"],
    ['worker/verifier.ts', "import './handlers/api'; import './runtime/expose'"],
    ['src/client/x.ts', "import 'comlink'; import url from '../../worker/workbench.ts?worker&url'"],
    [
      'src/tools/one/x.ts',
      "import './y'; import '../../ui/x'; import '../../client'; import '../../workbench/deployment'",
    ],
    [
      'src/tools/one/x.ts',
      "import { fill } from '../../../worker/texts/fill'; import('../../../worker/texts/ko/ini-rules')",
    ],
    ['src/shell/x.ts', "import { mount } from 'svelte'; import '../tools/register'; import '../../worker/contract'"],
  ])('of %s that are right pass: %s', (path, text) => {
    const tree = new Map([
      [path, text],
      ['src/tools/register.ts', "export const tools = import.meta.glob('./*/tool.ts', { eager: true });"],
    ]);
    expect(wrongImports(tree, shipped)).toEqual([]);
  });
});
