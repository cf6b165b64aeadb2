import { insertNewline, standardKeymap, transposeChars } from '@codemirror/commands';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import {
  openSearchPanel,
  search,
  searchKeymap,
  selectNextOccurrence,
  selectSelectionMatches,
} from '@codemirror/search';
import { Prec, type Extension } from '@codemirror/state';
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  keymap,
  type Command,
} from '@codemirror/view';
import { openFindings } from './findings-panel';

export interface History {
  onundo: () => void;
  onredo: () => void;
}

/** Several selections, and moving characters that may be bullets. */
const notForUs: readonly unknown[] = [selectNextOccurrence, selectSelectionMatches, transposeChars];

const dismissHover: Command = (view) => {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
};

const hoverAtCaret: Command = (view) => {
  activateHover(view, view.state.selection.main.head, 1);
  return true;
};

/** By place on the keyboard, so that it works in Hangul mode. */
function commandOf({ code, shiftKey }: KeyboardEvent, { onundo, onredo }: History): Command | null {
  const told = (tell: () => void): Command => {
    return () => {
      tell();
      return true;
    };
  };
  if (code === 'KeyZ') return told(shiftKey ? onredo : onundo);
  if (code === 'KeyY' && !shiftKey) return told(onredo);
  if (code === 'KeyF' && !shiftKey) return openSearchPanel;
  if (code === 'KeyI' && !shiftKey) return hoverAtCaret;
  if (code === 'KeyM' && shiftKey) return openFindings;
  return null;
}

/** Undo and redo are the document's, which has one history for the text, the form and the cures. Tab is left alone. */
export function keys(history: History): Extension {
  return [
    search({ top: true }),
    Prec.highest(
      EditorView.domEventHandlers({
        keydown(event, view) {
          if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
          return commandOf(event, history)?.(view) ?? false;
        },
        beforeinput(event) {
          if (event.inputType === 'historyUndo') history.onundo();
          else if (event.inputType === 'historyRedo') history.onredo();
          else return false;
          return true;
        },
        // A file that is dropped is for the page to open, not for the text.
        drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
      }),
    ),
    keymap.of([
      { key: 'Escape', run: dismissHover },
      // Without the blanks of the line before: in this kind of file they would mean something.
      { key: 'Enter', run: insertNewline, shift: insertNewline },
      { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
      ...[...searchKeymap, ...standardKeymap].filter(({ run }) => !notForUs.includes(run)),
    ]),
  ];
}
