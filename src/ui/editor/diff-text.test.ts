import { describe, expect, it } from 'vitest';
import { comparable } from './diff-text';

const side = (text: string, ...secrets: string[]) => ({
  label: '',
  text,
  masks: secrets.map((secret) => ({ from: text.indexOf(secret), to: text.indexOf(secret) + secret.length })),
});

describe('texts to compare', () => {
  it('tell equal secrets from different ones, and neither their characters nor their lengths', () => {
    const [before, after] = comparable(side('A=one\nB=three', 'one', 'three'), side('A=six\nB=three', 'six', 'three'));
    expect(before).toBe('A=••••••••(1)\nB=••••••••(2)');
    expect(after).toBe('A=••••••••(3)\nB=••••••••(2)');
  });

  it('have one line end', () => {
    expect(comparable(side('a\r\nb\rc'), side('a\nb\nc'))).toEqual(['a\nb\nc', 'a\nb\nc']);
  });
});
