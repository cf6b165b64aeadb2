import { describe, expect, it } from 'vitest';
import { locale } from '../../i18n';
import { findingsMarkdown, findingText, type ToldFinding } from './finding-text';

const told: ToldFinding = {
  finding: {
    rule: 'ini-unknown-key',
    key: 'ini-unknown-key:1',
    severity: 'warning',
    certainty: 'inferred',
    at: [{ from: 3, to: 6 }],
    args: { key: 'MY_KEY*', section: '[MAIN]\n# injected' },
  },
  words: {
    what: '{key} is not known.',
    why: 'The guide does not have it.',
    effect: 'Nothing in {section}.',
    cure: 'Remove it.',
    source: 'Guide',
  },
  places: [
    { line: 4, column: 2, key: 'MY_KEY*', onjump: () => undefined },
    { line: null, column: 1, onjump: () => undefined },
  ],
};

describe('a copied finding', () => {
  it('says all that the page says of it', () => {
    locale.start('en');
    expect(findingText(told)).toBe(
      [
        'Warning: MY_KEY* is not known.',
        'Place: MY_KEY* (Line 4, column 2); This place has just been changed.',
        'Cure: Remove it.',
        'Why it matters: The guide does not have it.',
        'What happens: Nothing in [MAIN]\n# injected.',
        'How sure: Our own conclusion',
        'Source: Guide',
      ].join('\n'),
    );
  });

  it('is in the language of the page', () => {
    locale.start('ko');
    expect(findingText(told)).toMatch(/^경고: /);
    expect(findingText(told)).toContain('확실한 정도: Signet의 추론');
  });
});

describe('copied findings', () => {
  it('are Markdown, in which names from the file are only text', () => {
    locale.start('en');
    const text = findingsMarkdown('Findings: a_b.ini', [told, told]);
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Findings: a\\_b.ini',
      '## Warning: MY\\_KEY\\* is not known.',
      '## Warning: MY\\_KEY\\* is not known.',
    ]);
    expect(text).toContain('- What happens: Nothing in \\[MAIN\\] \\# injected.\n');
  });
});
