import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import globals from 'globals';
import { describe, expect, it } from 'vitest';
import { buildPage } from '../pages/build';
import { sampleRequest } from '../pages/sample';
import { sandboxDocument, sandboxParts } from './document';
import { makeKit } from './parts/core';

/** Names a function uses and neither declares nor finds in every browser. */
function foreign(text: string): string[] {
  const program = parse(`(${text})`, { ecmaVersion: 'latest', ranges: true });
  const manager = analyze(program as unknown as Parameters<typeof analyze>[0], { ecmaVersion: 2026 });
  const known = new Set([...Object.keys(globals.browser), ...Object.keys(globals.builtin)]);
  return (manager.globalScope?.through ?? [])
    .map(({ identifier }) => identifier.name)
    .filter((name) => !known.has(name));
}

describe('the parts of the sandbox', () => {
  it.each([makeKit, ...sandboxParts].map((part): [string, string] => [part.name, part.toString()]))(
    '%s stands alone, since only its text gets there',
    (_name, text) => {
      expect(foreign(text)).toEqual([]);
      expect(text).not.toMatch(/<\/script|<!--/i);
    },
  );

  it('are put before the page, and the script behind it, on the line that is told', () => {
    const page = buildPage({ ...sampleRequest, company: '</title><script>alert(1)</script>' });
    const text = sandboxDocument(page, {
      channel: '</script><script>',
      language: 'ko-KR',
      nowMs: 0,
      pace: 'fast',
      script: { code: 'first();\nsecond();', lines: 2 },
    });
    const line = Number(/"firstLine":(\d+)/.exec(text)?.[1]);
    expect(text.split('\n')[line - 1]).toBe('first();');
    expect(text.indexOf('simulate')).toBeLessThan(text.indexOf('id="fullPage"'));
    expect(text.indexOf('id="fullPage"')).toBeLessThan(text.indexOf('first();'));
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('</script><script>"');
  });
});
