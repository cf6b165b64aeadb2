import type { Extension } from '@codemirror/state';
import {
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import { assistance, type Assistance } from './assist';
import { findingsGutter } from './findings';
import { findingsPanel } from './findings-panel';
import { languageOf } from './languages';
import type { EditorInputs } from './inputs';
import { keys, type History } from './keys';
import { maskExtension } from './mask';
import { theme } from './theme';

/** What somebody types may be secret: nothing may send it away to be corrected or translated. */
const quiet = {
  spellcheck: 'false',
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  translate: 'no',
  writingsuggestions: 'false',
};

export interface EditorHooks extends History, Assistance {
  onupdate: (update: ViewUpdate) => void;
  oncompositionend: () => void;
  onhidden: () => void;
}

/** All that makes a plain view our editor, except for its words. */
export function editorExtensions(language: EditorInputs['language'], hooks: EditorHooks): Extension[] {
  return [
    lineNumbers(),
    findingsGutter,
    findingsPanel,
    highlightActiveLine(),
    highlightActiveLineGutter(),
    dropCursor(),
    keys(hooks),
    maskExtension(hooks.onhidden),
    assistance(hooks),
    languageOf(language),
    theme,
    EditorView.contentAttributes.of({ ...quiet, tabindex: '0' }),
    EditorView.domEventObservers({ compositionend: hooks.oncompositionend }),
    EditorView.updateListener.of((update) => {
      hushFields(update.view);
      hooks.onupdate(update);
    }),
  ];
}

/** The fields of the search panel, which CodeMirror makes without these. */
function hushFields(view: EditorView): void {
  for (const field of view.dom.querySelectorAll<HTMLInputElement>('.cm-panel input:not([translate])')) {
    for (const [name, value] of Object.entries(quiet)) field.setAttribute(name, value);
  }
}
