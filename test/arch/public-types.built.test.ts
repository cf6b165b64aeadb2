import { mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { dist } from '../support/dist';

const folder = mkdtempSync(join(tmpdir(), 'signet-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `tsc --strict` says to somebody who has the three public files and nothing else of ours. */
function complaints(code: string): string[] {
  cpSync(join(dist, 'worker/v1'), folder, { recursive: true });
  const file = join(folder, 'consumer.ts');
  writeFileSync(file, code);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    // The point: the declarations themselves are checked too.
    skipLibCheck: false,
  });
  return ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'));
}

describe('the public types', () => {
  it('serve a program of another page', () => {
    const code = `
      import { connect, PROTOCOL, WorkerGoneError, type Finding, type IniReport } from './client.js';
      import type { Outcome, VerifierApi } from './verifier.js';
      const verifier = connect();
      const answer: Outcome<IniReport> = await verifier.ini.inspect({ source: { text: '[MAIN]' } });
      if (answer.ok) { const findings: readonly Finding[] = answer.value.findings; console.log(findings.length, PROTOCOL); }
      export type Hello = ReturnType<VerifierApi['hello']>;
      export const gone = (error: unknown): boolean => error instanceof WorkerGoneError;
      verifier.close();`;
    expect(complaints(code)).toEqual([]);
  });

  it('refuse what the worker would not take', () => {
    const code = `import { connect } from './client.js'; void connect().ini.inspect({ source: { text: 5 } });`;
    expect(complaints(code)).toHaveLength(1);
  });
});
