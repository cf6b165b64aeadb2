import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './sources';

/** What a tool's folder lacks, given its files by their name in the folder. */
function missingParts(names: readonly string[]): string[] {
  const parts: [string, (name: string) => boolean][] = [
    ['tool.ts', (name) => name === 'tool.ts'],
    ['messages.en.ts', (name) => name === 'messages.en.ts'],
    ['messages.ko.ts', (name) => name === 'messages.ko.ts'],
    ['a page (*.svelte)', (name) => /^[A-Z]\w*\.svelte$/.test(name)],
  ];
  return parts.flatMap(([part, is]) => (names.some(is) ? [] : [part]));
}

const inTools = filesBelow('src/tools').map((path) => path.split('/').slice(2));
const tools = [...new Set(inTools.filter((parts) => parts.length > 1).map(([tool = '']) => tool))];

describe('a tool', () => {
  it('lies in a folder with its parts', () => {
    const lacking = tools.flatMap((tool) => {
      const names = inTools.filter((parts) => parts[0] === tool && parts.length === 2).map((parts) => parts[1] ?? '');
      return missingParts(names).map((part) => `${tool}: ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  it('without one of its parts is noticed', () => {
    const whole = ['tool.ts', 'messages.en.ts', 'messages.ko.ts', 'Page.svelte', 'page.svelte.ts'];
    expect(missingParts(whole)).toEqual([]);
    for (const part of whole.slice(0, 4)) expect(missingParts(whole.filter((name) => name !== part))).toHaveLength(1);
  });

  it('is a small set of components, none beyond 200 lines', () => {
    const long = filesBelow('src').filter((path) => path.endsWith('.svelte') && textOf(path).split('\n').length > 201);
    expect(long).toEqual([]);
  });
});
