import { describe, expect, it } from 'vitest';
import { EarlierFiles, type OpenFile } from './earlier-files.svelte';
import { TextDocument } from './text-document.svelte';

/** All that the list looks at of a file. */
function file(name: string, text: string): OpenFile {
  return {
    kind: 'ini',
    document: new TextDocument(name, { text, encoding: 'utf-8', bom: false }, null),
  } as unknown as OpenFile;
}
const change = (one: OpenFile) => one.document.become({ text: 'changed', encoding: 'utf-8', bom: false });
const namesOf = (files: EarlierFiles) => files.list.map(({ file: one }) => one.document.name);
const at = (one: OpenFile) => ({ file: one, meta: null, leftAtMs: 0 });

describe('files that were open before', () => {
  it('are listed last left first, each once', () => {
    const files = new EarlierFiles();
    const [a, b] = [file('a', '1'), file('b', '2')];
    for (const one of [a, b, a]) files.add(at(one));
    expect(namesOf(files)).toEqual(['a', 'b']);
    expect(files.take(a)?.file).toBe(a);
    expect(files.take(a)).toBeNull();
    expect(namesOf(files)).toEqual(['b']);
  });

  it('are let go when they are many, but never with changes', () => {
    const files = new EarlierFiles();
    for (let number = 0; number < 30; number++) {
      const one = file(`${number}`, `${number}`);
      if (number % 10 === 0) change(one);
      files.add(at(one));
    }
    expect(namesOf(files)).toEqual(['29', '28', '27', '26', '25', '24', '23', '22', '20', '10', '0']);
  });

  it('are no longer listed when the same is open again, unless they have changes', () => {
    const files = new EarlierFiles();
    const [same, other, changed] = [file('a', '1'), file('a', '2'), file('a', '1')];
    change(changed);
    for (const one of [same, other, changed]) files.add(at(one));
    files.dropCopiesOf(file('a', '1'));
    expect(files.list.map(({ file: one }) => one)).toEqual([changed, other]);
  });
});
