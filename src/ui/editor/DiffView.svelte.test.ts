import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, within } from '../../../test/support/editor-owner.svelte';
import { locale } from '../../i18n';
import DiffView from './DiffView.svelte';
import type { DiffSide } from './diff-text';

const many = Array.from({ length: 40 }, (_, at) => `KEY_${at}=${at}`).join('\r\n');
const side = (label: string, text: string, ...secrets: string[]): DiffSide => ({
  label,
  text,
  masks: secrets.map((secret) => ({ from: text.indexOf(secret), to: text.indexOf(secret) + secret.length })),
});

function open(before: DiffSide, after: DiffSide, width = 1000): HTMLElement {
  locale.start('ko');
  const { target } = show(DiffView, { before, after, language: 'ini' }, width);
  target.style.display = 'block';
  return target;
}

const shown = (target: HTMLElement): string => within(target).querySelector('div')?.innerText ?? '';

describe('the difference of two texts', () => {
  it('is shown side by side where there is room, without the lines that are the same', async () => {
    const target = open(side('불러온 파일', many), side('현재', many.replace('KEY_20=20', 'KEY_20=x')));
    await expect.element(page.getByRole('status')).toHaveTextContent('1곳이 다릅니다.');
    const [before, after] = within(target).querySelectorAll('.cm-content');
    expect(before?.ariaLabel).toBe('불러온 파일');
    expect(after?.ariaLabel).toBe('현재');
    expect(before?.textContent).toContain('KEY_20=20');
    expect(before?.textContent).not.toContain('KEY_2=2');
    expect(after?.textContent).toContain('KEY_20=x');
    expect(after?.textContent).toContain('바뀌지 않은 줄 17개');
    expect(within(target).querySelector('style')).toBeNull();
  });

  it('is shown one below the other where there is none', async () => {
    const target = open(side('이전', 'A=1\nB=2\n'), side('현재', 'A=1\nB=3\n'), 360);
    await expect.element(page.getByRole('status')).toHaveTextContent('1곳이 다릅니다.');
    expect(within(target).querySelectorAll('.cm-content')).toHaveLength(1);
    expect(within(target).querySelector('.cm-deletedChunk')?.textContent).toContain('B=2');
    expect(shown(target)).toContain('B=3');
  });

  it('shows what is the same when asked to', async () => {
    const target = open(side('이전', many), side('현재', `${many}\r\nEND=1`));
    await expect.element(page.getByRole('status')).toHaveTextContent('1곳이 다릅니다.');
    expect(shown(target)).not.toContain('KEY_2=2');
    await userEvent.click(page.getByRole('checkbox', { name: '바뀌지 않은 줄도 표시' }));
    await expect.poll(() => shown(target)).toContain('KEY_2=2');
  });

  it('follows what it is given, and the language', async () => {
    const target = open(side('이전', many), side('현재', many.replace('KEY_20=20', 'KEY_20=x')));
    await expect.poll(() => within(target).textContent).toContain('바뀌지 않은 줄 17개');
    await locale.change('en');
    await expect.poll(() => within(target).textContent).toContain('17 unchanged lines');
  });

  it('tells that a secret differs, and not what it is', async () => {
    const target = open(
      side('이전', 'KEY=hunter2\nOTHER=same', 'hunter2', 'same'),
      side('현재', 'KEY=hunter3\nOTHER=same', 'hunter3', 'same'),
    );
    await expect.element(page.getByRole('status')).toHaveTextContent('1곳이 다릅니다.');
    expect(target.getHTML({ shadowRoots: [within(target)] })).not.toMatch(/hunter|same/);
    expect(shown(target)).toContain('KEY=••••••••(1)');
    expect(shown(target)).toContain('KEY=••••••••(3)');
    await expect.element(page.getByText('번호가 같으면 값도 같습니다.', { exact: false })).toBeVisible();
  });

  it.each([
    { name: 'nothing', after: 'A=1\r\n', says: '두 내용이 같습니다.' },
    { name: 'only the line ends', after: 'A=1\n', says: '줄 바꿈 문자만 다릅니다.' },
  ])('says when $name differs', async ({ after, says }) => {
    open(side('이전', 'A=1\r\n'), side('현재', after));
    await expect.element(page.getByRole('status')).toHaveTextContent(says);
  });

  it('says when it cannot be shown', async () => {
    locale.start('ko');
    const loader = { now: () => null, load: () => Promise.reject(new Error('offline')) };
    show(DiffView, { before: side('이전', 'A'), after: side('현재', 'B'), loader });
    await expect.element(page.getByRole('status')).toHaveTextContent('비교 화면을 불러오지 못했습니다.');
  });
});
