import { getChunks, MergeView, unifiedMergeView, type Chunk } from '@codemirror/merge';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { languageOf } from './languages';
import type { EditorInputs } from './inputs';
import { words } from './phrases';
import { shadowOf } from './shadow';
import { theme } from './theme';

/** Two texts as they are shown, and how. */
export interface DiffRequest {
  before: { label: string; text: string };
  after: { label: string; text: string };
  language?: EditorInputs['language'];
  /** Side by side, where there is room for it. */
  wide: boolean;
  /** Leaves out what is the same on both sides. */
  collapse: boolean;
}

/** Shows the difference of two texts inside the element. `places` is how many there are. */
export function showDiff(host: HTMLElement, request: DiffRequest): { places: number; destroy: () => void } {
  const { before, after, wide, collapse } = request;
  const { root, parent } = shadowOf(host);
  const common = {
    ...(collapse && { collapseUnchanged: { margin: 3, minSize: 4 } }),
    diffConfig: { scanLimit: 500, timeout: 500 },
    gutter: true,
  };
  if (wide) {
    const side = ({ label, text }: DiffRequest['before']) => ({ doc: text, extensions: readOnly(request, label) });
    const view = new MergeView({ a: side(before), b: side(after), root, parent, ...common });
    return { places: view.chunks.length, destroy: () => view.destroy() };
  }
  const unified = unifiedMergeView({ original: before.text, mergeControls: false, ...common });
  const extensions = [readOnly(request, `${before.label} → ${after.label}`), unified];
  const view = new EditorView({ root, parent, doc: after.text, extensions });
  const chunks: readonly Chunk[] = getChunks(view.state)?.chunks ?? [];
  return { places: chunks.length, destroy: () => view.destroy() };
}

function readOnly({ language }: DiffRequest, label: string): Extension[] {
  return [
    lineNumbers(),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    // Still reached by keyboard, to scroll and to read.
    EditorView.contentAttributes.of({ tabindex: '0' }),
    words(label),
    search({ top: true }),
    keymap.of(searchKeymap.filter(({ key }) => key !== 'Mod-d' && key !== 'Mod-Shift-l')),
    languageOf(language),
    theme,
  ];
}
