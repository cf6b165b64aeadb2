import { flushSync, tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  content,
  ime,
  lines,
  nextClipboard,
  Owner,
  press,
  show,
  within,
} from '../../../test/support/editor-owner.svelte';
import { locale } from '../../i18n';
import CodeEditor from './CodeEditor.svelte';
import type { Reveal } from './inputs';

type Query = Parameters<Owner['complete']>[0];

const guide = '[MAIN]\r\nSYSTEM_ID=ABC\r\nLDAP_SERVER=LDAP://dc01\r\n';

function open(owner: Owner): { target: HTMLElement; reveal: Reveal; openFindings: () => void } {
  const { target, exports } = show(CodeEditor, owner);
  return { target, ...(exports as { reveal: Reveal; openFindings: () => void }) };
}

/** Puts the caret behind a piece of the text. */
function caretBehind(owner: Owner, reveal: Reveal, piece: string): void {
  const { to } = owner.find(piece);
  reveal({ from: to, to });
}

const focused = (target: HTMLElement): Element | null => within(target).activeElement;

const selected = (target: HTMLElement): string => {
  const root = within(target) as ShadowRoot & { getSelection?: () => Selection | null };
  return (root.getSelection?.() ?? getSelection())?.toString() ?? '';
};

describe('the editor', () => {
  it('shows the text line by line, with numbers, and says what it is', async () => {
    locale.start('ko');
    const { target } = open(new Owner(guide));
    await expect.poll(() => lines(target)).toEqual(['[MAIN]', 'SYSTEM_ID=ABC', 'LDAP_SERVER=LDAP://dc01', '']);
    expect(within(target).querySelector('.cm-lineNumbers')?.textContent).toMatch(/1234$/);
    const field = content(target);
    expect(field.ariaLabel).toBe('ADFSadapter.ini');
    const help = within(target).getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toContain('Ctrl+Z');
    for (const [name, value] of [
      ['spellcheck', 'false'],
      ['autocorrect', 'off'],
      ['autocapitalize', 'off'],
      ['translate', 'no'],
      ['writingsuggestions', 'false'],
    ] as const)
      expect(field.getAttribute(name), name).toBe(value);
  });

  it('needs no style element, which the page forbids', () => {
    const before = document.querySelectorAll('style').length;
    const { target } = open(new Owner(guide));
    const root = within(target);
    expect(root.querySelectorAll('style').length + document.querySelectorAll('style').length).toBe(before);
    expect(root.adoptedStyleSheets.length).toBeGreaterThan(0);
    expect(getComputedStyle(content(target)).whiteSpace).toBe('pre');
  });

  it('tells typing as edits of the text with its own line ends', async () => {
    const owner = new Owner(guide);
    const { target, reveal } = open(owner);
    caretBehind(owner, reveal, 'LDAP://dc01');
    await press('9{Enter}X');
    await expect.poll(() => owner.text).toBe('[MAIN]\r\nSYSTEM_ID=ABC\r\nLDAP_SERVER=LDAP://dc019\r\nX\r\n');
    expect(owner.told[0]).toEqual([{ from: 46, to: 46, insert: '9' }]);
    await expect.poll(() => lines(target)).toEqual(['[MAIN]', 'SYSTEM_ID=ABC', 'LDAP_SERVER=LDAP://dc019', 'X', '']);
  });

  it('takes a whole line end away with one Backspace, whatever it is made of', async () => {
    const owner = new Owner('a\r\nb\rc\nd');
    const { reveal } = open(owner);
    for (const letter of ['d', 'c', 'b']) {
      const { from } = owner.find(letter);
      reveal({ from, to: from });
      await press('{Backspace}');
    }
    await expect.poll(() => owner.text).toBe('abcd');
  });

  it('leaves no blanks of the line before on a new line', async () => {
    const owner = new Owner('   A=1');
    const { reveal } = open(owner);
    caretBehind(owner, reveal, 'A=1');
    await press('{Enter}B');
    await expect.poll(() => owner.text).toBe('   A=1\r\nB');
  });

  it('shows what changes elsewhere and keeps the caret where it is', async () => {
    const owner = new Owner(guide);
    const { target, reveal } = open(owner);
    caretBehind(owner, reveal, 'dc01');
    owner.text = `# new\r\n${owner.text.replace('ABC', 'ABCDEF')}END=1\r\n`;
    flushSync();
    await expect
      .poll(() => lines(target))
      .toEqual(['# new', '[MAIN]', 'SYSTEM_ID=ABCDEF', 'LDAP_SERVER=LDAP://dc01', 'END=1', '']);
    await press('!');
    await expect.poll(() => owner.text).toContain('LDAP://dc01!\r\n');
    expect(owner.told).toHaveLength(1);
  });

  it('goes back to the text when an edit is not taken', async () => {
    const owner = new Owner('A=1');
    const refusing = { ...owner, text: owner.text, masks: [], findings: [], onedit: () => undefined };
    const { target, exports } = show(CodeEditor, refusing);
    (exports as { reveal: Reveal }).reveal({ from: 3, to: 3 });
    await press('2');
    await expect.poll(() => lines(target)).toEqual(['A=1']);
  });

  it('has no history of its own: undo and redo are asked for, in Hangul mode too', async () => {
    const owner = new Owner(guide);
    const { target, reveal } = open(owner);
    caretBehind(owner, reveal, 'ABC');
    await press('D');
    await press('{Control>}z{/Control}{Control>}y{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    const hangul = { key: 'ㅋ', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true };
    content(target).dispatchEvent(new KeyboardEvent('keydown', hangul));
    const menu = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true });
    content(target).dispatchEvent(menu);
    expect(menu.defaultPrevented).toBe(true);
    await expect.poll(() => ({ undone: owner.undone, redone: owner.redone })).toEqual({ undone: 3, redone: 2 });
    await expect.poll(() => owner.text).toContain('ABCD');
  });

  it('is left by Tab', async () => {
    const owner = new Owner(guide);
    const { reveal } = open(owner);
    const after = document.body.appendChild(document.createElement('button'));
    reveal({ from: 0, to: 0 });
    await press('{Tab}');
    expect(document.activeElement).toBe(after);
    await expect.poll(() => owner.text).toBe(guide);
    after.remove();
  });

  it('shows characters that look like nothing', async () => {
    const { target } = open(new Owner('A=\u200b1\u00a0'));
    await expect.poll(() => lines(target)).toEqual(['A=U+200B1U+00A0']);
  });

  it('brings a range into view and selects it', async () => {
    const owner = new Owner(Array.from({ length: 500 }, (_, at) => `KEY_${at}=${at}`).join('\r\n'));
    const { target, reveal } = open(owner);
    reveal(owner.find('KEY_400=400'));
    await expect.poll(() => selected(target)).toBe('KEY_400=400');
    const box = target.getBoundingClientRect();
    const isSeen = (): boolean => {
      const line = [...content(target).querySelectorAll('.cm-line')].find((one) => one.textContent === 'KEY_400=400');
      const place = line?.getBoundingClientRect();
      return place !== undefined && place.top >= box.top && place.bottom <= box.bottom;
    };
    await expect.poll(isSeen).toBe(true);
  });
});

describe('Hangul', () => {
  it('is told once it is whole', async () => {
    const owner = new Owner('TITLE=\r\nA=1');
    const { target, reveal } = open(owner);
    caretBehind(owner, reveal, 'TITLE=');
    for (const step of ['ㅎ', '하', '한']) await ime.compose(step);
    expect(owner.told).toEqual([]);
    await expect.poll(() => lines(target)[0]).toBe('TITLE=한');
    await ime.commit('한');
    await ime.compose('ㄱ');
    await ime.compose('그');
    await ime.commit('글');
    await expect.poll(() => owner.text).toBe('TITLE=한글\r\nA=1');
    await expect.poll(() => lines(target)).toEqual(['TITLE=한글', 'A=1']);
  });

  it('is not disturbed by what changes elsewhere, which is not lost either', async () => {
    const owner = new Owner('A=1\r\nTITLE=\r\n');
    const { target, reveal } = open(owner);
    caretBehind(owner, reveal, 'TITLE=');
    await ime.compose('하');
    owner.text = owner.text.replace('A=1', 'A=100');
    flushSync();
    await ime.compose('한');
    await expect.poll(() => lines(target)).toEqual(['A=1', 'TITLE=한', '']);
    await ime.commit('한');
    await expect.poll(() => lines(target)).toEqual(['A=100', 'TITLE=한', '']);
    await expect.poll(() => owner.text).toBe('A=100\r\nTITLE=한\r\n');
  });

  it('is not hidden before it is whole', async () => {
    const owner = new Owner('KEY=secret', 'secret');
    const { target, reveal } = open(owner);
    reveal({ from: 10, to: 10 });
    await ime.compose('한');
    owner.masks = [{ from: 4, to: 11 }];
    flushSync();
    await expect.poll(() => lines(target)).toEqual(['KEY=••••••한']);
    await ime.commit('한');
    await expect.poll(() => lines(target)).toEqual(['KEY=•••••••']);
    await expect.poll(() => owner.text).toBe('KEY=secret한');
  });
});

describe('a secret', () => {
  const text = 'A=1\r\nKEY=hunter2\r\nB=2';

  it('is nowhere in the document until it is shown, and then at its place', async () => {
    const owner = new Owner(text, 'hunter2');
    const { target, reveal } = open(owner);
    await expect.poll(() => lines(target)).toEqual(['A=1', 'KEY=•••••••', 'B=2']);
    expect(target.getHTML({ shadowRoots: [within(target)] })).not.toContain('hunter2');
    caretBehind(owner, reveal, 'KEY=hun');
    owner.masks = [];
    flushSync();
    await expect.poll(() => lines(target)).toEqual(['A=1', 'KEY=hunter2', 'B=2']);
    await press('X');
    await expect.poll(() => owner.text).toBe('A=1\r\nKEY=hunXter2\r\nB=2');
  });

  it('can be typed into while it is hidden', async () => {
    const owner = new Owner(text, 'hunter2');
    const { target, reveal } = open(owner);
    caretBehind(owner, reveal, 'KEY=hun');
    const { onedit } = owner;
    Object.assign(owner, {
      onedit: (edits: Parameters<typeof onedit>[0]) => {
        onedit(edits);
        owner.masks = [owner.find('hunXter2')];
      },
    });
    await press('X');
    await expect.poll(() => owner.text).toBe('A=1\r\nKEY=hunXter2\r\nB=2');
    await expect.poll(() => lines(target)).toEqual(['A=1', 'KEY=••••••••', 'B=2']);
  });

  it('is copied as bullets', async () => {
    const owner = new Owner(text, 'hunter2');
    const { reveal } = open(owner);
    reveal({ from: 0, to: text.length });
    const copied = nextClipboard('copy');
    await press('{Control>}c{/Control}');
    expect(await copied).toBe('A=1\nKEY=•••••••\nB=2');
  });

  it.each([
    { name: 'selected', from: 8, to: 12 },
    { name: 'on the line of the caret', from: 6, to: 6 },
  ])('is not cut when it is $name', async ({ from, to }) => {
    const owner = new Owner(text, 'hunter2');
    const { target, reveal } = open(owner);
    reveal({ from, to });
    await press('{Control>}x{/Control}');
    await expect.poll(() => ({ ...owner, text: owner.text })).toMatchObject({ text, hidden: 1 });
    await expect.poll(() => lines(target)).toEqual(['A=1', 'KEY=•••••••', 'B=2']);
  });

  it('is not dragged', () => {
    const owner = new Owner(text, 'hunter2');
    const { target, reveal } = open(owner);
    reveal({ from: 8, to: 12 });
    const drag = new DragEvent('dragstart', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
    content(target).dispatchEvent(drag);
    expect(drag.defaultPrevented).toBe(true);
    expect(drag.dataTransfer?.getData('text')).toBe('');
    expect(owner.hidden).toBe(1);
  });

  it('keeps what is not hidden free to be cut', async () => {
    const owner = new Owner(text, 'hunter2');
    const { reveal } = open(owner);
    reveal(owner.find('B=2'));
    await press('{Control>}x{/Control}');
    await expect
      .poll(() => ({ ...owner, text: owner.text }))
      .toMatchObject({ text: 'A=1\r\nKEY=hunter2\r\n', hidden: 0 });
  });
});

describe('a file that is dropped', () => {
  it('is left to the page', async () => {
    const owner = new Owner('A=1');
    const { target } = open(owner);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['B=2'], 'other.ini'));
    let seen = 0;
    const listen = (): void => void seen++;
    addEventListener('drop', listen);
    content(target).dispatchEvent(
      new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }),
    );
    removeEventListener('drop', listen);
    expect(seen).toBe(1);
    await expect.poll(() => owner.text).toBe('A=1');
  });
});

describe('findings', () => {
  function withFindings(): { owner: Owner; runs: string[] } {
    const owner = new Owner(guide);
    const runs: string[] = [];
    owner.findings = [
      {
        ...owner.find('ABC'),
        severity: 'error',
        message: 'SYSTEM_ID가 너무 짧습니다.',
        detail: '접속이 거부됩니다.',
        actions: [{ name: '값 고치기', run: () => runs.push('fixed') }],
      },
      { ...owner.find('LDAP://dc01'), severity: 'warning', message: '포트가 없습니다.' },
    ];
    return { owner, runs };
  }

  it('are marked in the text and beside its lines', async () => {
    const { owner } = withFindings();
    const { target } = open(owner);
    expect(within(target).querySelector('.cm-lintRange-error')?.textContent).toBe('ABC');
    expect(within(target).querySelector('.cm-lintRange-warning')?.textContent).toBe('LDAP://dc01');
    await expect.poll(() => within(target).querySelectorAll('.cm-lint-marker').length).toBe(2);
    owner.findings = [];
    flushSync();
    expect(within(target).querySelector('.cm-lintRange-error')).toBeNull();
  });

  it('are listed, and cured from there by keyboard', async () => {
    locale.start('ko');
    const { owner, runs } = withFindings();
    const { target, reveal } = open(owner);
    reveal({ from: 0, to: 0 });
    await press('{Control>}{Shift>}m{/Shift}{/Control}');
    await expect.element(page.getByRole('region', { name: '점검 결과' })).toHaveTextContent('포트가 없습니다.');
    expect(focused(target)?.textContent).toBe('2행');
    await press('{Tab}');
    expect(focused(target)?.textContent).toBe('값 고치기');
    await press('{Enter}');
    expect(runs).toEqual(['fixed']);
    owner.findings = owner.findings.slice(1);
    flushSync();
    expect(focused(target)?.ariaLabel).toBe('점검 결과');
    await press('{ArrowDown}{Enter}');
    await expect.poll(() => selected(target)).toBe('LDAP://dc01');
    expect(focused(target)).toBe(content(target));
  });

  it('are explained where the pointer rests, with their cure', async () => {
    const { owner, runs } = withFindings();
    const { target } = open(owner);
    const mark = within(target).querySelector('.cm-lintRange-error');
    if (!mark) throw new Error('no mark');
    await userEvent.hover(mark);
    await expect.element(page.getByText('접속이 거부됩니다.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '값 고치기' }));
    expect(runs).toEqual(['fixed']);
  });

  it('are gone through with F8', async () => {
    const { owner } = withFindings();
    const { target, reveal } = open(owner);
    reveal({ from: 0, to: 0 });
    await press('{F8}');
    await expect.poll(() => selected(target)).toBe('ABC');
    await press('{F8}');
    await expect.poll(() => selected(target)).toBe('LDAP://dc01');
  });
});

describe('help', () => {
  it('explains what the pointer or the caret is on, and goes away with Escape', async () => {
    const owner = new Owner(guide);
    owner.describe = (at) => {
      const key = owner.find('LDAP_SERVER');
      return at >= key.from && at <= key.to ? { ...key, title: 'LDAP_SERVER', lines: ['LDAP 주소입니다.'] } : null;
    };
    const { reveal } = open(owner);
    const { from } = owner.find('LDAP_SERVER');
    reveal({ from: from + 2, to: from + 2 });
    await press('{Control>}i{/Control}');
    await expect.element(page.getByText('LDAP 주소입니다.')).toBeVisible();
    await press('{Escape}');
    await expect.element(page.getByText('LDAP 주소입니다.')).not.toBeInTheDocument();
  });

  it('suggests, and writes what is chosen, where the text has its own line ends', async () => {
    const owner = new Owner('[MAIN]\r\nLO');
    const asked: Query[] = [];
    owner.complete = (query) => {
      asked.push(query);
      return {
        from: query.text.lastIndexOf('\n') + 1,
        options: [
          { label: 'LOG_LEVEL', detail: '기록 수준', info: '0부터 3까지입니다.' },
          { label: 'LOG_PATH', insert: 'LOG_PATH=' },
        ],
      };
    };
    const { reveal } = open(owner);
    caretBehind(owner, reveal, 'LO');
    await press('{Control>} {/Control}');
    await expect.element(page.getByRole('option', { name: /LOG_LEVEL/ })).toBeVisible();
    expect(asked[0]).toEqual({ text: '[MAIN]\r\nLO', at: 10, explicit: true });
    // Keys do not choose in the first moment, in which somebody may still be typing.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await press('{ArrowDown}');
    await expect.element(page.getByText('0부터 3까지입니다.')).toBeVisible();
    await press('{ArrowDown}{Enter}');
    await expect.poll(() => owner.text).toBe('[MAIN]\r\nLOG_PATH=');
  });

  it('leaves Enter a new line for whoever just types', async () => {
    const owner = new Owner('');
    owner.complete = () => ({ from: 0, options: [{ label: 'ABSOLUTELY' }] });
    const { reveal } = open(owner);
    reveal({ from: 0, to: 0 });
    await press('AB');
    await expect.element(page.getByRole('option', { name: 'ABSOLUTELY' })).toBeVisible();
    await press('{Enter}');
    await expect.poll(() => owner.text).toBe('AB\r\n');
  });
});

describe('search', () => {
  it('speaks Korean, sends nothing away, and replaces all in one step', async () => {
    locale.start('ko');
    const owner = new Owner('A=1\r\nB=1\r\n');
    const { target, reveal } = open(owner);
    reveal({ from: 0, to: 0 });
    await press('{Control>}f{/Control}');
    const find = page.getByRole('textbox', { name: '찾기' });
    await expect.poll(() => focused(target)?.ariaLabel).toBe('찾기');
    await expect.element(find).toHaveAttribute('spellcheck', 'false');
    await expect.element(find).toHaveAttribute('autocomplete', 'off');
    await userEvent.fill(find, '=1');
    await userEvent.fill(page.getByRole('textbox', { name: '바꿀 내용' }), '=20');
    await userEvent.click(page.getByRole('button', { name: '모두 바꾸기' }));
    await expect.poll(() => owner.text).toBe('A=20\r\nB=20\r\n');
    expect(owner.told).toHaveLength(1);
    await press('{Escape}');
    expect(within(target).querySelector('.cm-search')).toBeNull();
  });

  it('changes its words with the language', async () => {
    locale.start('ko');
    const owner = new Owner('A=1');
    const { reveal } = open(owner);
    await locale.change('en');
    await tick();
    reveal({ from: 0, to: 0 });
    await press('{Control>}f{/Control}');
    await expect.element(page.getByRole('button', { name: 'Replace all' })).toBeVisible();
  });

  it('does not find a secret', async () => {
    locale.start('ko');
    const owner = new Owner('KEY=hunter2\r\nB=hunter', 'hunter2');
    const { target, reveal } = open(owner);
    reveal({ from: 0, to: 0 });
    await press('{Control>}f{/Control}');
    await userEvent.fill(page.getByRole('textbox', { name: '찾기' }), 'hunter');
    await press('{Enter}');
    expect(within(target).querySelectorAll('.cm-searchMatch')).toHaveLength(1);
  });
});
