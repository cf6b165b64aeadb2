import { flushSync, mount, tick, unmount } from 'svelte';
import { onTestFinished } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import '../../src/ui/tokens.css';
import type { CompletionQuery, Completions, EditorFinding, EditorInputs, PlaceWords } from '../../src/ui/editor/inputs';
import { applyEdits } from '../../src/ui/editor/mapping';
import type { Range, TextEdit } from '../../worker/contract';

/** What a tool is to the editor: it owns the text, and applies what the editor tells. */
export class Owner implements EditorInputs {
  text = $state('');
  masks = $state.raw<readonly Range[]>([]);
  findings = $state.raw<readonly EditorFinding[]>([]);
  label = $state('ADFSadapter.ini');
  readonly language = 'ini';
  /** One entry for each time that the editor told something. */
  told: (readonly TextEdit[])[] = [];
  undone = 0;
  redone = 0;
  hidden = 0;
  complete: (query: CompletionQuery) => Completions | null = () => null;
  describe: (at: number) => PlaceWords | null = () => null;

  constructor(text: string, ...secrets: string[]) {
    this.text = text;
    this.masks = secrets.map((secret) => this.find(secret));
  }

  readonly onedit = (edits: readonly TextEdit[]): void => {
    this.told.push(edits);
    this.text = applyEdits(this.text, edits);
  };
  readonly onundo = (): void => void this.undone++;
  readonly onredo = (): void => void this.redone++;
  readonly onhidden = (): void => void this.hidden++;

  /** The range of a piece of the text. */
  find(piece: string): Range {
    const from = this.text.indexOf(piece);
    return { from, to: from + piece.length };
  }
}

type Mountable = Parameters<typeof mount>[0];

/** Puts a component on the page for one test. Its props may be getters, or the object may hold `$state`. */
export function show(component: Mountable, props: object, width = 800): { target: HTMLElement; exports: object } {
  const target = document.createElement('div');
  Object.assign(target.style, { display: 'flex', width: `${width}px`, height: '300px' });
  document.body.append(target);
  const exports = mount(component, { target, props });
  flushSync();
  onTestFinished(async () => {
    await unmount(exports);
    target.remove();
  });
  return { target, exports };
}

/** The editor's own elements, which lie in its shadow root. */
export function within(target: HTMLElement): ShadowRoot {
  const root = [...target.querySelectorAll('*')].find((element) => element.shadowRoot)?.shadowRoot;
  if (!root) throw new Error('no editor');
  return root;
}

/** The element that is typed into. */
export function content(target: HTMLElement): HTMLElement {
  const found = within(target).querySelector<HTMLElement>('.cm-content');
  if (!found) throw new Error('no editor');
  return found;
}

/** What the lines show. */
export function lines(target: HTMLElement): string[] {
  return [...content(target).querySelectorAll('.cm-line')].map((line) => line.textContent);
}

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await tick();
}

interface ImeSession {
  send(
    method: 'Input.imeSetComposition',
    of: { text: string; selectionStart: number; selectionEnd: number },
  ): Promise<void>;
  send(method: 'Input.insertText', of: { text: string }): Promise<void>;
}

/** An input method: what it shows while a syllable is being made, and what it hands over at last. */
export const ime = {
  async compose(text: string): Promise<void> {
    const at = { selectionStart: text.length, selectionEnd: text.length };
    await (cdp() as unknown as ImeSession).send('Input.imeSetComposition', { text, ...at });
  },
  async commit(text: string): Promise<void> {
    await (cdp() as unknown as ImeSession).send('Input.insertText', { text });
  },
};

/** What the next copy or cut puts on the clipboard; null when it puts nothing there. */
export function nextClipboard(type: 'copy' | 'cut'): Promise<string | null> {
  return new Promise((resolve) => {
    const listen = (event: ClipboardEvent): void => {
      resolve(event.clipboardData?.getData('text/plain') || null);
    };
    addEventListener(type, listen, { once: true });
  });
}
