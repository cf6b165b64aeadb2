import { forEachDiagnostic, setDiagnosticsEffect, type Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { type EditorView, showPanel, type Panel } from '@codemirror/view';
import { m } from './messages';

/**
 * Our own list of findings below the text: that of CodeMirror puts buttons into options of a list box, where neither a
 * screen reader nor the Enter key finds them.
 */
const openPanel = StateEffect.define<boolean>();

const panelField = StateField.define<boolean>({
  create: () => false,
  update: (open, { effects }) => effects.reduce((now, one) => (one.is(openPanel) ? one.value : now), open),
  provide: (field) => showPanel.from(field, (open) => (open ? makePanel : null)),
});

export const findingsPanel: Extension = panelField;

/** Opens the list and puts the focus there. */
export function openFindings(view: EditorView): boolean {
  view.dispatch({ effects: openPanel.of(true) });
  const panel = view.dom.querySelector<HTMLElement>('.cm-findings');
  (panel?.querySelector('button') ?? panel)?.focus();
  return true;
}

export function closeFindings(view: EditorView): void {
  if (view.state.field(panelField)) view.dispatch({ effects: openPanel.of(false) });
}

function makePanel(view: EditorView): Panel {
  const dom = document.createElement('section');
  dom.className = 'cm-findings';
  dom.tabIndex = -1;
  dom.ariaLabel = m().phrases.Diagnostics;
  const list = document.createElement('ul');
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', name: 'close', ariaLabel: m().phrases.close, textContent: '×' });
  const leave = (): void => {
    closeFindings(view);
    view.focus();
  };
  close.addEventListener('click', leave);
  dom.append(list, close);
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown') move(list, 1);
    else if (event.key === 'ArrowUp') move(list, -1);
    else return;
    event.preventDefault();
  });
  fill(list, view);
  return {
    dom,
    update({ docChanged, transactions }) {
      const changed =
        docChanged || transactions.some(({ effects }) => effects.some((one) => one.is(setDiagnosticsEffect)));
      if (!changed) return;
      const hadFocus = dom.matches(':focus-within');
      fill(list, view);
      // What was cured is gone, and the focus with it.
      if (hadFocus && !dom.matches(':focus-within')) dom.focus();
    },
  };
}

function fill(list: HTMLElement, view: EditorView): void {
  const items: HTMLElement[] = [];
  forEachDiagnostic(view.state, (diagnostic, from, to) => items.push(item(view, diagnostic, from, to)));
  if (items.length === 0)
    items.push(Object.assign(document.createElement('li'), { textContent: m().phrases['No diagnostics'] }));
  list.replaceChildren(...items);
}

function item(view: EditorView, { severity, renderMessage }: Diagnostic, from: number, to: number): HTMLElement {
  const row = document.createElement('li');
  row.className = `cm-diagnostic cm-diagnostic-${severity}`;
  const jump = document.createElement('button');
  jump.type = 'button';
  jump.className = 'finding-line';
  jump.textContent = m().line(view.state.doc.lineAt(from).number);
  jump.addEventListener('click', () => {
    view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    view.focus();
  });
  row.append(jump, ...(renderMessage ? [renderMessage(view)] : []));
  return row;
}

function move(list: HTMLElement, by: number): void {
  const buttons = [...list.querySelectorAll<HTMLElement>('.finding-line')];
  const now = buttons.findIndex((button) => button.parentElement?.matches(':focus-within'));
  buttons[Math.min(buttons.length - 1, Math.max(0, now + by))]?.focus();
}
