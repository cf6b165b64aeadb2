import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure, IniCommand } from '../../../../worker/contract';
import type { ConfigurationState, Performed } from '../configuration.svelte';
import { Draft } from './draft.svelte';

/** The part of the page that a draft knows: a text that is one value, and a worker that answers when told to. */
class FakeView {
  text = $state('old');
  current = $state.raw<object>({});
  stale = $state(false);
  performing = false;
  asked: string[] = [];
  readonly drafts = new Set<() => void>();
  #answer: ((result: Performed) => void) | undefined;

  readonly file = ((view: FakeView) => ({
    get document() {
      return { current: view.current };
    },
    get stale() {
      return view.stale;
    },
  }))(this);

  draft(apply: () => void): void {
    this.drafts.add(apply);
  }

  undraft(apply: () => void): void {
    this.drafts.delete(apply);
  }

  perform(commands: readonly IniCommand[]): Promise<Performed> {
    for (const command of commands) if ('value' in command) this.asked.push(command.value);
    return new Promise((resolve) => (this.#answer = resolve));
  }

  /** The worker has done it; the report about the new text comes later, with `report`. */
  async done(): Promise<void> {
    this.current = {};
    this.stale = true;
    this.#answer?.({ ok: true });
    await Promise.resolve().then(() => undefined);
    flushSync();
  }

  async refuse(failure: Failure): Promise<void> {
    this.#answer?.({ ok: false, failure });
    await Promise.resolve().then(() => undefined);
    flushSync();
  }

  report(text: string): void {
    this.text = text;
    this.stale = false;
    flushSync();
  }
}

function open(): { view: FakeView; draft: Draft } {
  const view = new FakeView();
  const draft = new Draft(() => ({
    view: view as unknown as ConfigurationState,
    settled: view.text,
    commands: (value) => [{ do: 'set', section: 'MAIN', key: 'K', value }],
  }));
  return { view, draft };
}

describe('what is typed into a field', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes into the text after a pause, once', async () => {
    const { view, draft } = open();
    draft.onfocus();
    draft.type('n');
    draft.type('new');
    expect(view.asked).toEqual([]);
    expect(view.drafts.size).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(view.asked).toEqual(['new']);
    await view.done();
    draft.onblur();
    expect(view.asked).toEqual(['new']);
    expect(view.drafts.size).toBe(0);
  });

  it('stays on the screen while the report is awaited, and while the field has the focus', async () => {
    const { view, draft } = open();
    draft.onfocus();
    draft.type('new ');
    draft.apply();
    await view.done();
    expect(draft.shown).toBe('new ');
    // The adapter trims: the blank just typed is not taken from under the caret.
    view.report('new');
    expect(draft.shown).toBe('new ');
    draft.onblur();
    expect(draft.shown).toBe('new');
  });

  it('gives way to what the text says after an undo', async () => {
    const { view, draft } = open();
    draft.onfocus();
    draft.type('new');
    draft.apply();
    await view.done();
    view.report('new');
    view.current = {};
    view.report('old');
    expect(draft.shown).toBe('old');
  });

  it('is not applied while Hangul is being composed', () => {
    const { view, draft } = open();
    draft.onfocus();
    draft.oncompositionstart();
    draft.type('ㄱ');
    draft.type('가');
    vi.advanceTimersByTime(5000);
    expect(view.asked).toEqual([]);
    draft.oncompositionend();
    vi.advanceTimersByTime(1000);
    expect(view.asked).toEqual(['가']);
  });

  it('stays with the reason when it is refused, until something else is typed', async () => {
    const { view, draft } = open();
    draft.type('bad');
    draft.apply();
    await view.refuse({ code: 'ini-value-control', args: { key: 'K', character: 'U+0085' } });
    expect(draft.shown).toBe('bad');
    expect(draft.refused?.code).toBe('ini-value-control');
    draft.onblur();
    expect(view.asked).toEqual(['bad']);
    draft.type('good');
    expect(draft.refused).toBeNull();
    draft.drop();
    expect(draft.shown).toBe('old');
  });

  it('keeps what is typed while the text before is on its way', async () => {
    const { view, draft } = open();
    draft.onfocus();
    draft.type('a');
    draft.apply();
    draft.type('ab');
    await view.done();
    expect(draft.shown).toBe('ab');
    vi.advanceTimersByTime(1000);
    expect(view.asked).toEqual(['a', 'ab']);
  });

  it('asks for nothing when it is what the text says anyhow', () => {
    const { view, draft } = open();
    draft.type('old');
    draft.apply();
    expect(view.asked).toEqual([]);
  });
});
