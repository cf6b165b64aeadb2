import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { content, ime, lines, Owner, press, show } from '../../../test/support/editor-owner.svelte';
import CodeEditor from './CodeEditor.svelte';
import type { Reveal } from './inputs';
import { codeEditor, type Lazy } from './lazy';
import SourceEditor from './SourceEditor.svelte';

/** A loader whose end the test decides. */
function heldBack(): { loader: Lazy<typeof CodeEditor>; arrive: () => void; fail: () => void } {
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  const loading = new Promise<typeof CodeEditor>((resolve, reject) => {
    arrive = () => resolve(CodeEditor);
    fail = () => reject(new Error('offline'));
  });
  return { loader: { now: () => null, load: () => loading }, arrive, fail };
}

function open(owner: Owner, loader: Lazy<typeof CodeEditor>) {
  // Getters, so that what the owner changes is seen.
  const { target, exports } = show(SourceEditor, Object.assign(owner, { loader }));
  return { target, reveal: (exports as { reveal: Reveal }).reveal };
}

const isLoaded = (target: HTMLElement): boolean => target.querySelector('textarea') === null;

describe('the source editor', () => {
  it('is a plain text area that works until the editor has loaded, and keeps the caret then', async () => {
    const owner = new Owner('A=1\r\nKEY=hunter2\r\n', 'hunter2');
    const { loader, arrive } = heldBack();
    const { target, reveal } = open(owner, loader);
    const field = page.getByRole('textbox', { name: 'ADFSadapter.ini' });
    await expect.element(field).toHaveValue('A=1\nKEY=•••••••\n');
    reveal({ from: 3, to: 3 });
    await press('2');
    expect(owner.text).toBe('A=12\r\nKEY=hunter2\r\n');
    arrive();
    await expect.poll(() => isLoaded(target)).toBe(true);
    await press('3');
    await expect.poll(() => owner.text).toBe('A=123\r\nKEY=hunter2\r\n');
    expect(lines(target)[0]).toBe('A=123');
  });

  it('does not take the focus that is elsewhere', async () => {
    const { loader, arrive } = heldBack();
    const { target } = open(new Owner('A=1'), loader);
    arrive();
    await expect.poll(() => isLoaded(target)).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  it('waits for a syllable that is being made', async () => {
    const owner = new Owner('T=');
    const { loader, arrive } = heldBack();
    const { target, reveal } = open(owner, loader);
    reveal({ from: 2, to: 2 });
    await ime.compose('하');
    arrive();
    await ime.compose('한');
    expect(isLoaded(target)).toBe(false);
    await ime.commit('한');
    await expect.poll(() => isLoaded(target)).toBe(true);
    expect(owner.text).toBe('T=한');
    expect(lines(target)).toEqual(['T=한']);
  });

  it('stays a plain text area when the editor cannot be had', async () => {
    const owner = new Owner('A=1');
    const { loader, fail } = heldBack();
    const { target, reveal } = open(owner, loader);
    fail();
    await new Promise((resolve) => setTimeout(resolve, 50));
    reveal({ from: 3, to: 3 });
    await press('2');
    expect(isLoaded(target)).toBe(false);
    expect(owner.text).toBe('A=12');
  });

  it('is the editor at once when it has loaded before', async () => {
    await codeEditor.load();
    const { target } = open(new Owner('A=1'), codeEditor);
    expect(content(target).textContent).toBe('A=1');
  });
});
