import type { Range, Severity, TextEdit } from '../../../worker/contract';
import { FieldText, type FieldTextInputs } from './field-text.svelte';
import { realEdit, shownEdit, toReal, toShown } from './line-ends';
import { lineAt, lineStarts } from './lines';

/** A place that the gutter marks. */
export interface Mark extends Range {
  severity: Severity;
}

/** What the field is given; offsets are of the real text, with its own line ends. */
export interface FieldInputs extends FieldTextInputs {
  marks: readonly Mark[];
  onedit: (edit: TextEdit) => void;
  onundo: () => void;
  onredo: () => void;
  /** Somebody tried to cut or drag what is hidden. */
  onhidden: () => void;
}

const rank: Record<Severity, number> = { info: 1, warning: 2, error: 3 };

/** Keeps a `<textarea>` and a text with its own line ends the same, and tells each input as one edit of that text. */
export class TextField extends FieldText<FieldInputs> {
  #element: HTMLTextAreaElement | null = null;
  #composing = $state(false);
  /** What the element held when it and the text were last the same. */
  #base = '';
  #start: number | undefined;
  #onidle: (() => void) | undefined;

  readonly starts = $derived(lineStarts(this.shown.text));
  /** The worst mark of each zero-based line. */
  readonly marks = $derived.by(() => {
    const lines = new Map<number, Severity>();
    for (const { from, severity } of this.inputs().marks) {
      const line = lineAt(this.starts, toShown(this.shown, from));
      const worst = lines.get(line);
      if (!worst || rank[severity] > rank[worst]) lines.set(line, severity);
    }
    return lines;
  });

  /** For `{@attach}`: takes the element, and from then on writes into it what has changed elsewhere. */
  readonly attach = (element: HTMLTextAreaElement): (() => void) => {
    this.#element = element;
    $effect(() => {
      if (!this.#composing) this.#write(this.view);
    });
    return () => (this.#element = null);
  };

  #write(view: string): void {
    const element = this.#element;
    this.#base = view;
    if (!element || element.value === view) return;
    const { selectionStart, selectionEnd, selectionDirection, scrollTop, scrollLeft } = element;
    element.value = view;
    element.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
    element.scrollTo(scrollLeft, scrollTop);
  }

  /** Selects a range of the real text and brings it into view. */
  reveal(range: Range, { focus = true } = {}): void {
    const element = this.#element;
    if (!element) return;
    this.#write(this.view);
    const from = toShown(this.shown, range.from);
    const to = toShown(this.shown, range.to);
    if (focus) element.focus({ preventScroll: true });
    element.setSelectionRange(from, to);
    const style = getComputedStyle(element);
    const line = lineAt(this.starts, from);
    const top = line * parseFloat(style.lineHeight);
    if (top < element.scrollTop || top > element.scrollTop + element.clientHeight * 0.8) {
      element.scrollTop = top - element.clientHeight / 3;
    }
    const left = widthOf(this.view.slice(this.starts[line] ?? 0, from), style.font);
    const seen = left > element.scrollLeft && left < element.scrollLeft + element.clientWidth * 0.9;
    if (!seen) element.scrollLeft = left < element.clientWidth * 0.8 ? 0 : left - element.clientWidth / 3;
  }

  /** Where the caret or selection is, in the real text. */
  selection(): Range | null {
    if (!this.#element) return null;
    const { selectionStart, selectionEnd } = this.#element;
    return { from: toReal(this.shown, selectionStart), to: toReal(this.shown, selectionEnd) };
  }

  readonly onbeforeinput = (event: InputEvent): void => {
    this.#start = this.#element?.selectionStart;
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
      event.preventDefault();
      if (event.inputType === 'historyUndo') this.inputs().onundo();
      else this.inputs().onredo();
    }
  };

  readonly oninput = (event: Event): void => {
    if (!(event as InputEvent).isComposing && !this.#composing) this.#commit();
  };

  readonly oncompositionstart = (): void => {
    this.#composing = true;
    this.#start = this.#element?.selectionStart;
  };

  readonly oncompositionend = (): void => {
    this.#commit();
    this.#composing = false;
    this.#onidle?.();
  };

  /** Resolves when nothing is being composed, so that the field can be taken away without losing a syllable. */
  idle(): Promise<void> {
    return this.#composing ? new Promise((resolve) => (this.#onidle = resolve)) : Promise.resolve();
  }

  /** Where the caret or selection is when the field has the focus, in the real text. */
  focused(): Range | null {
    return this.#element && document.activeElement === this.#element ? this.selection() : null;
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    // By place on the keyboard, so that it works in Hangul mode.
    const undo = event.code === 'KeyZ' && !event.shiftKey;
    const redo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
    if (!undo && !redo) return;
    event.preventDefault();
    if (undo) this.inputs().onundo();
    else this.inputs().onredo();
  };

  /** Bullets that are moved would replace the secret they stand for. */
  readonly keepHidden = (event: Event): void => {
    const { selectionStart = 0, selectionEnd = 0 } = this.#element ?? {};
    if (!this.masks.some(({ from, to }) => from < selectionEnd && to > selectionStart)) return;
    event.preventDefault();
    this.inputs().onhidden();
  };

  #commit(): void {
    const element = this.#element;
    if (!element) return;
    const change = { before: this.#base, after: element.value, caret: element.selectionEnd };
    const edit = shownEdit({ ...change, ...(this.#start !== undefined && { start: this.#start }) });
    this.#start = undefined;
    if (!edit) return;
    this.#base = element.value;
    this.inputs().onedit(realEdit(this.inputs().text, this.shown, edit));
  }
}

let pen: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  pen.font = font;
  return pen.measureText(text.slice(0, 10_000)).width;
}
