import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniText } from '../../../test/support/ini-arbitraries';
import { iniParts } from './ini-language';

/** The parts of a line with their tags. */
function read(line: string): [string, string | null][] {
  let from = 0;
  return iniParts(line).map(({ to, tag }) => {
    const part: [string, string | null] = [line.slice(from, to), tag];
    from = to;
    return part;
  });
}

describe('the parts of a line', () => {
  it.each<[string, [string, string | null][]]>([
    [
      ' [MAIN] ',
      [
        [' ', null],
        ['[', 'squareBracket'],
        ['MAIN', 'heading'],
        [']', 'squareBracket'],
        [' ', null],
      ],
    ],
    [
      'KEY = "a=b" ',
      [
        ['KEY ', 'propertyName'],
        ['=', 'definitionOperator'],
        [' ', null],
        ['"', 'quote'],
        ['a=b', 'string'],
        ['"', 'quote'],
        [' ', null],
      ],
    ],
    [
      "K='",
      [
        ['K', 'propertyName'],
        ['=', 'definitionOperator'],
        ["'", 'string'],
      ],
    ],
    [
      'K=v # not a comment',
      [
        ['K', 'propertyName'],
        ['=', 'definitionOperator'],
        ['v # not a comment', 'string'],
      ],
    ],
    ['# K=v', [['# K=v', 'lineComment']]],
    ['; note', [['; note', 'invalid']]],
    ['[MAIN', [['[MAIN', 'invalid']]],
    ['=v', [['=v', 'invalid']]],
    ['', []],
  ])('%j', (line, parts) => {
    expect(read(line)).toEqual(parts);
  });

  it('cover every line, each with at least one character', () => {
    fc.assert(
      fc.property(iniText, (text) => {
        for (const line of text.split(/\r\n?|\n/)) {
          const parts = read(line);
          expect(parts.map(([part]) => part).join('')).toBe(line);
          expect(parts.every(([part]) => part.length > 0)).toBe(true);
        }
      }),
    );
  });
});
