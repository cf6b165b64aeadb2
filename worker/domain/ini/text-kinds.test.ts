import { describe, expect, it } from 'vitest';
import { isDamage, isMark } from './characters';
import { hasCurly } from './quotes';
import { kindsOf } from './text-kinds';

describe('kindsOf', () => {
  it('knows the kind of every character, wherever it stands', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      const wanted = {
        marks: isMark(character),
        surrogates: unit >= 0xd800 && unit < 0xe000,
        damage: isDamage(character),
        curly: hasCurly(character),
        question: character === '?',
      };
      if (JSON.stringify(kindsOf(`KEY=값${character}\r\n`)) !== JSON.stringify(wanted)) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
