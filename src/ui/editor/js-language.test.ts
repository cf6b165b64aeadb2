import { StringStream } from '@codemirror/language';
import { describe, expect, it } from 'vitest';
import { jsToken, type JsState } from './js-language';

/** The stretches of a script with their tags, without plain ones. */
function read(text: string): [string, string][] {
  const state: JsState = { open: null, operand: true };
  return text.split('\n').flatMap((line) => {
    const stream = new StringStream(line, 4, 2);
    const parts: [string, string][] = [];
    while (!stream.eol()) {
      stream.start = stream.pos;
      const tag = jsToken(stream, state);
      expect(stream.pos, 'each stretch has at least one character').toBeGreaterThan(stream.start);
      if (tag) parts.push([stream.current(), tag]);
    }
    return parts;
  });
}

describe('a script in colours', () => {
  it.each<[string, [string, string][]]>([
    [
      "var a = 'it\\'s' // end",
      [
        ['var', 'keyword'],
        ["'it\\'s'", 'string'],
        ['// end', 'lineComment'],
      ],
    ],
    ['x = a / b / 2;', [['2', 'number']]],
    [
      'if (/[/"]+/g.test(a)) return null;',
      [
        ['if', 'keyword'],
        ['/[/"]+/g', 'regexp'],
        ['return', 'keyword'],
        ['null', 'atom'],
      ],
    ],
    [
      '/* one\ntwo */ this',
      [
        ['/* one', 'blockComment'],
        ['two */', 'blockComment'],
        ['this', 'keyword'],
      ],
    ],
    [
      '`a\n\\`b` + 0x1F',
      [
        ['`a', 'string'],
        ['\\`b`', 'string'],
        ['0x1F', 'number'],
      ],
    ],
    [
      "'open\nvar",
      [
        ["'open", 'string'],
        ['var', 'keyword'],
      ],
    ],
  ])('%j', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });
});
