import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars } from '@codemirror/view';
import { m } from './messages';

/** Characters that look like a plain blank, or like nothing, and that a file works differently with. */
const blanks = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000]/gu;

/** Every word of the editor itself, in the page's language. `helpId` is the element that explains its keys. */
export function words(label: string, helpId?: string): Extension {
  const { hiddenCharacter, phrases } = m();
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, ...(helpId && { 'aria-describedby': helpId }) }),
    highlightSpecialChars({
      addSpecialChars: blanks,
      render: (code) => {
        const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        const mark = document.createElement('span');
        mark.className = 'cm-specialChar';
        mark.textContent = name;
        mark.title = hiddenCharacter(name);
        return mark;
      },
    }),
  ];
}
