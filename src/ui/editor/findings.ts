import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { toShown, type ShownText } from '../text-editor/line-ends';
import type { EditorAction, EditorFinding } from './inputs';

export const findingsGutter = lintGutter();

/** Makes the editor show these findings, and no others. */
export function showFindings(
  state: EditorState,
  findings: readonly EditorFinding[],
  shown: ShownText,
): TransactionSpec {
  const within = (offset: number): number => Math.min(toShown(shown, offset), state.doc.length);
  return setDiagnostics(
    state,
    findings.map((finding): Diagnostic => ({
      from: within(finding.from),
      to: Math.max(within(finding.from), within(finding.to)),
      severity: finding.severity,
      message: finding.message,
      renderMessage: () => card(finding),
    })),
  );
}

function card({ message, detail, actions }: EditorFinding): HTMLElement {
  const whole = element('span', 'finding');
  whole.append(isolated(message));
  if (detail) whole.append(element('span', 'finding-detail', isolated(detail)));
  if (actions?.length) whole.append(element('span', 'finding-actions', ...actions.map(button)));
  return whole;
}

/** Our own buttons, since those of CodeMirror are named in English. */
function button({ name, run }: EditorAction): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.append(isolated(name));
  made.addEventListener('click', run);
  return made;
}

function element(tag: string, className: string, ...children: Node[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** Texts may quote the file, whose characters must not turn the sentence around. */
function isolated(text: string): HTMLElement {
  const made = document.createElement('bdi');
  made.textContent = text;
  return made;
}
