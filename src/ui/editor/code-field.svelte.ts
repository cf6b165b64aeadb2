import { closeSearchPanel } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type ChangeSet, type TransactionSpec } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { untrack } from 'svelte';
import type { Range, TextEdit } from '../../../worker/contract';
import { FieldText } from '../text-editor/field-text.svelte';
import { showText, toReal, toShown } from '../text-editor/line-ends';
import { showFindings } from './findings';
import { closeFindings, openFindings } from './findings-panel';
import type { Completions, EditorFinding, EditorInputs, PlaceWords } from './inputs';
import { applyEdits, changesBetween, editsOf, editsOfNewer, placeAfter } from './mapping';
import { setMasks } from './mask';
import { words } from './phrases';
import { editorExtensions } from './view';

const LOOK_AGAIN_MS = 300;

/** Marks what came from outside, which is not told back. */
const outside = Annotation.define<true>();

/**
 * Keeps a CodeMirror view and a text with its own line ends the same, and tells what somebody does to it as edits of
 * that text. The view holds what `FieldText` shows: one line end, and bullets for what is hidden.
 */
export class CodeField extends FieldText<EditorInputs> {
  #editor: EditorView | null = null;
  readonly #words = new Compartment();
  /** The real text that the view stands for, before what is not told yet. */
  #real = '';
  /** What the view holds. */
  #held = '';
  /** What somebody did and that is not told yet: a syllable is told once it is whole. */
  #untold: ChangeSet | null = null;
  /** Between two syllables nothing may be written either. */
  #resting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #findings: readonly EditorFinding[] = [];
  #masks: readonly Range[] = [];

  /** For `{@attach}`: makes the editor inside the element, which from then on shows what changes elsewhere. */
  attach(root: ShadowRoot, parent: HTMLElement, helpId: string): () => void {
    // What an editor does with what it is told must not decide when it is told again.
    const editor = untrack(() => this.#make(root, parent, helpId));
    this.#editor = editor;
    $effect(() => {
      void [this.view, this.masks, this.inputs().findings];
      untrack(() => this.#sync());
    });
    $effect(() => {
      const effects = this.#words.reconfigure(words(this.inputs().label, helpId));
      untrack(() => {
        editor.dispatch({ effects });
        // What is open keeps the words that it was opened with.
        closeSearchPanel(editor);
        closeFindings(editor);
      });
    });
    return () => {
      clearTimeout(this.#timer);
      this.#tell();
      editor.destroy();
      this.#editor = null;
    };
  }

  #make(root: ShadowRoot, parent: HTMLElement, helpId: string): EditorView {
    const { language, label, text } = this.inputs();
    this.#real = text;
    this.#held = this.view;
    const extensions = [this.#words.of(words(label, helpId)), editorExtensions(language, this.#hooks())];
    return new EditorView({ root, parent, state: EditorState.create({ doc: this.view, extensions }) });
  }

  #hooks() {
    return {
      onupdate: (update: ViewUpdate) => this.#onupdate(update),
      oncompositionend: () => this.#oncompositionend(),
      onhidden: () => this.inputs().onhidden(),
      onundo: () => this.inputs().onundo(),
      onredo: () => this.inputs().onredo(),
      complete: (at: number, explicit: boolean) => this.#complete(at, explicit),
      describe: (at: number) => this.#describe(at),
    };
  }

  #onupdate(update: ViewUpdate): void {
    if (update.docChanged && !update.transactions.some((one) => one.annotation(outside))) {
      this.#untold = this.#untold ? this.#untold.compose(update.changes) : update.changes;
    }
    if (!this.#untold) return;
    if (update.view.compositionStarted) return this.#lookAgain();
    this.#tell();
    queueMicrotask(() => this.#sync());
  }

  /** Not every system says when a composition ends. */
  #lookAgain(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#editor?.compositionStarted) return this.#lookAgain();
      this.#tell();
      this.#sync();
    }, LOOK_AGAIN_MS);
  }

  #oncompositionend(): void {
    this.#resting = true;
    // CodeMirror reads what the composition left in a microtask of its own, which comes first.
    queueMicrotask(() => queueMicrotask(() => this.#tell()));
    setTimeout(() => {
      this.#resting = false;
      this.#sync();
    });
  }

  #tell(): void {
    const changes = this.#untold;
    if (!changes || !this.#editor) return;
    this.#untold = null;
    const { text } = this.inputs();
    const shown = text === this.#real ? this.shown : showText(this.#real);
    const edits = editsOfNewer(changes, this.#real, shown, text);
    this.#real = applyEdits(this.#real, editsOf(changes, this.#real, shown));
    this.#held = this.#editor.state.doc.toString();
    this.inputs().onedit(edits);
  }

  /** Writes into the view what has changed elsewhere, as little as that takes, and leaves the caret where it is. */
  #sync(): void {
    const editor = this.#editor;
    if (!editor || this.#untold || this.#resting || editor.compositionStarted) return;
    const edits = changesBetween(this.#held, this.view);
    this.#real = this.inputs().text;
    this.#held = this.view;
    if (edits.length > 0 || this.masks !== this.#masks) this.#write(editor, edits);
    this.#masks = this.masks;
    const { findings } = this.inputs();
    if (findings === this.#findings) return;
    this.#findings = findings;
    editor.dispatch(showFindings(editor.state, findings, this.shown));
  }

  #write(editor: EditorView, edits: readonly TextEdit[]): void {
    const { anchor, head } = editor.state.selection.main;
    const spec: TransactionSpec = {
      changes: [...edits],
      effects: setMasks.of(this.masks),
      annotations: outside.of(true),
    };
    const moved = { anchor: placeAfter(edits, anchor), head: placeAfter(edits, head) };
    editor.dispatch(edits.length > 0 ? { ...spec, selection: moved } : spec);
  }

  /** Selects a range of the real text and brings it into view. */
  reveal({ from, to }: Range, { focus = true } = {}): void {
    const editor = this.#editor;
    if (!editor) return;
    this.#sync();
    const within = (offset: number): number => Math.min(toShown(this.shown, offset), editor.state.doc.length);
    const selection = { anchor: within(from), head: within(to) };
    if (focus) editor.focus();
    editor.dispatch({
      selection,
      effects: EditorView.scrollIntoView(selection.anchor, { y: 'nearest', yMargin: 60, x: 'nearest', xMargin: 40 }),
    });
  }

  openFindings(): void {
    if (this.#editor) openFindings(this.#editor);
  }

  /** Offsets fit only while the view and the text are the same. */
  get #settled(): boolean {
    return !this.#untold && this.#real === this.inputs().text;
  }

  #complete(at: number, explicit: boolean): Completions | null {
    const { complete, text } = this.inputs();
    const found = this.#settled && complete?.({ text, at: toReal(this.shown, at), explicit });
    return found ? { ...found, from: toShown(this.shown, found.from) } : null;
  }

  #describe(at: number): PlaceWords | null {
    const found = this.#settled && this.inputs().describe?.(toReal(this.shown, at));
    return found ? { ...found, from: toShown(this.shown, found.from), to: toShown(this.shown, found.to) } : null;
  }
}
