import type { Range, TextEdit } from '../../../worker/contract';
import type { FieldTextInputs } from '../text-editor/field-text.svelte';
import type { Mark } from '../text-editor/text-field.svelte';

/** Something that the editor marks and explains, in words of the page's language. */
export interface EditorFinding extends Mark {
  /** What is wrong, in one sentence. */
  message: string;
  /** What a person wants to know next: why, and what will happen. */
  detail?: string;
  actions?: readonly EditorAction[];
}

/** A cure, as a button beside the finding. */
export interface EditorAction {
  name: string;
  run: () => void;
}

/** Where completions are asked for. */
export interface CompletionQuery {
  text: string;
  at: number;
  /** Somebody asked for them (Ctrl+Space), rather than just typed. */
  explicit: boolean;
}

export interface Completion {
  label: string;
  /** A word or two beside the label. */
  detail?: string;
  /** What it is for, shown while it is chosen. */
  info?: string;
  /** What is written, when it is not the label. */
  insert?: string;
}

export interface Completions {
  /** Start of what is replaced; its end is where they were asked for. */
  from: number;
  options: readonly Completion[];
}

/** Words about a place of the text, shown over it. */
export interface PlaceWords extends Range {
  title: string;
  lines: readonly string[];
}

/** Languages that the editor colours. */
export type EditorLanguage = 'ini' | 'js';

/** What the editor is given. Every offset is of the text as it is given, with its own line ends. */
export interface EditorInputs extends FieldTextInputs {
  label: string;
  language?: EditorLanguage;
  findings: readonly EditorFinding[];
  /** Ordered edits without overlap: one when somebody types, several when one step changes many places. */
  onedit: (edits: readonly TextEdit[]) => void;
  onundo: () => void;
  onredo: () => void;
  /** Somebody tried to cut or drag what is hidden. */
  onhidden: () => void;
  complete?: (query: CompletionQuery) => Completions | null;
  describe?: (at: number) => PlaceWords | null;
}

/** How an editor is asked to show a place. */
export type Reveal = (range: Range, options?: { focus?: boolean }) => void;
