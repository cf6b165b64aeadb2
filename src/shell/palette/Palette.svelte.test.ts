import { flushSync, mount, tick, unmount } from 'svelte';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../ui/tokens.css';
import { ime } from '../../../test/support/editor-owner.svelte';
import { locale } from '../../i18n';
import { commands, type Command } from '../../workbench';
import Palette from './Palette.svelte';

const field = () => page.getByRole('combobox');
const isShown = () => document.querySelector('dialog') !== null;
const options = () => page.getByRole('option');
const nameOf = (option: Element | undefined) => option?.querySelector('.name')?.textContent;
const selected = () => nameOf(document.querySelector('[role=option][aria-selected=true]') ?? undefined);

/** The palette over a page with one button, which has the focus. */
function open() {
  const button = document.createElement('button');
  button.textContent = 'before';
  document.body.append(button);
  button.focus();
  let isOpen = true;
  const close = (): void => {
    if (isOpen) void unmount(palette);
    isOpen = false;
  };
  const palette = mount(Palette, { target: document.body, props: { onclose: close } });
  flushSync();
  onTestFinished(() => {
    close();
    button.remove();
  });
  return button;
}

function offer(...list: Partial<Command>[]): void {
  const all = list.map((one, at) => ({ id: `test-${at}`, names: { en: '', ko: '' }, run: () => undefined, ...one }));
  onTestFinished(commands.register({ names: { en: 'Test', ko: '시험' }, commands: () => all }));
}

describe('the palette', () => {
  beforeEach(() => locale.start('ko'));

  it('has the focus in its field, and names the option that Enter would run', async () => {
    open();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    const active = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
    expect(nameOf(document.getElementById(active ?? '') ?? undefined)).toBe('설정');
    expect(selected()).toBe('설정');
  });

  it('goes round with the arrows, and begins anew with what is typed', async () => {
    open();
    await userEvent.keyboard('{ArrowUp}');
    expect(selected()).toBe('네트워크와 오프라인 사용');
    await userEvent.keyboard('{ArrowDown}');
    expect(selected()).toBe('개요');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await field().fill('색상');
    await expect.poll(selected).toMatch(/^화면 색상/);
    expect(options().elements().length).toBe(2);
  });

  it('runs what was chosen, after it has closed and given the focus back', async () => {
    let focus = '';
    const run = vi.fn(() => void (focus = document.activeElement?.textContent ?? ''));
    offer({ names: { en: 'Shuffle', ko: '섞기' }, run });
    open();
    await field().fill('shuf');
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledOnce();
    expect(focus).toBe('before');
    expect(isShown()).toBe(false);
  });

  it('closes with Esc and gives the focus back', async () => {
    const button = open();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(isShown).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  it('says that nothing is found, and Enter then does nothing', async () => {
    open();
    await field().fill('휴가 신청서');
    await expect.element(page.getByRole('status')).toHaveTextContent('일치하는 명령이 없습니다.');
    await userEvent.keyboard('{Enter}');
    expect(isShown()).toBe(true);
  });

  it('searches while a syllable is being made, and leaves its keys to the input method', async () => {
    open();
    await expect.element(field()).toHaveFocus();
    await ime.compose('설');
    await expect.poll(selected).toBe('설정');
    const init = { code: 'Enter', key: 'Process', isComposing: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    expect(isShown()).toBe(true);
    await ime.commit('설');
    await userEvent.keyboard('{Enter}');
    expect(isShown()).toBe(false);
  });

  it('offers what the tool on the screen can do now, and no longer what it cannot', async () => {
    const state = $state({ canUndo: false });
    const undo: Command = { id: 'undo', names: { en: 'Take it back', ko: '되돌리기' }, run: () => undefined };
    onTestFinished(
      commands.register({ names: { en: 'Test', ko: '시험' }, commands: () => (state.canUndo ? [undo] : []) }),
    );
    open();
    await field().fill('되돌');
    expect(options().elements()).toEqual([]);
    state.canUndo = true;
    await tick();
    expect(selected()).toBe('되돌리기');
  });
});
