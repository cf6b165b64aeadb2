import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

type Rules = Parameters<typeof EditorView.theme>[0];

const severities = [
  { severity: 'error', tone: 'var(--sg-error)', line: 'wavy' },
  { severity: 'warning', tone: 'var(--sg-warning)', line: 'wavy' },
  { severity: 'info', tone: 'var(--sg-info)', line: 'dotted' },
];

/** One rule for each severity. */
function each(selector: string, rule: (of: (typeof severities)[number]) => Rules[string]): Rules {
  return Object.fromEntries(severities.map((of) => [selector.replace('*', of.severity), rule(of)]));
}

const button = {
  minHeight: '1.75rem',
  padding: '0.125rem 0.625rem',
  border: '1px solid var(--sg-line-strong)',
  borderRadius: 'var(--sg-radius)',
  background: 'var(--sg-raised)',
  color: 'var(--sg-ink)',
  font: 'inherit',
  cursor: 'pointer',
};

const link = {
  minHeight: '1.5rem',
  padding: '0 0.2rem',
  border: '0',
  background: 'none',
  color: 'var(--sg-accent)',
  font: 'inherit',
  textDecoration: 'underline',
  cursor: 'pointer',
};

const frame: Rules = {
  '&': { height: '100%', color: 'var(--sg-ink)', backgroundColor: 'var(--sg-paper)', fontSize: 'var(--sg-size-small)' },
  '&.cm-focused': { outline: '2px solid var(--sg-accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--sg-mono)', lineHeight: '1.6' },
  '.cm-content': { padding: '0', caretColor: 'var(--sg-ink)', tabSize: '4' },
  '.cm-content ::selection, .cm-content::selection': {
    backgroundColor: 'color-mix(in srgb, var(--sg-accent), transparent 65%)',
  },
  '.cm-line': { padding: '0 0.75rem 0 0.5rem' },
  '.cm-gutters': {
    backgroundColor: 'var(--sg-surface)',
    color: 'var(--sg-ink-soft)',
    border: '0',
    borderInlineEnd: '1px solid var(--sg-line)',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.5rem 0 0.25rem' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--sg-accent), transparent 94%)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--sg-accent-soft)', color: 'var(--sg-ink)' },
  '.cm-masked': { color: 'var(--sg-ink-soft)' },
  '.cm-specialChar': {
    padding: '0 0.15em',
    border: '1px solid currentColor',
    borderRadius: '0.2em',
    color: 'var(--sg-error)',
    fontSize: '0.8em',
  },
};

const panels: Rules = {
  '.cm-panels': { backgroundColor: 'var(--sg-surface)', color: 'var(--sg-ink)', fontFamily: 'var(--sg-font)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--sg-line)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--sg-line)' },
  '.cm-panel.cm-search': { padding: '0.375rem 2.5rem 0.375rem 0.5rem' },
  '.cm-panel.cm-search label': { fontSize: 'inherit' },
  // Several selections at once are not for this editor.
  '.cm-panel.cm-search [name=select]': { display: 'none' },
  '.cm-textfield': {
    minHeight: '1.75rem',
    border: '1px solid var(--sg-line-strong)',
    borderRadius: 'var(--sg-radius)',
    backgroundColor: 'var(--sg-paper)',
    color: 'var(--sg-ink)',
    fontSize: 'inherit',
  },
  '.cm-button': { ...button, backgroundImage: 'none', fontSize: 'inherit' },
  '.cm-panel [name=close]': { minWidth: '1.75rem', minHeight: '1.75rem', cursor: 'pointer', color: 'inherit' },
  ':is(.cm-panels, .cm-tooltip) :is(button, input):focus-visible': {
    outline: '2px solid var(--sg-accent)',
    outlineOffset: '1px',
  },
  '.cm-findings': { position: 'relative' },
  '.cm-findings ul': {
    maxHeight: '10rem',
    margin: '0',
    padding: '0.25rem 2.5rem 0.25rem 0.25rem',
    overflowY: 'auto',
    listStyle: 'none',
  },
  '.cm-findings li': { display: 'flex', gap: '0.5rem', alignItems: 'start' },
  '.cm-findings .finding-line': { ...link, flex: 'none' },
  '.cm-findings [name=close]': {
    position: 'absolute',
    insetBlockStart: '0',
    insetInlineEnd: '0.25rem',
    border: '0',
    background: 'none',
    font: 'inherit',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--sg-warning-soft)', outline: '1px solid var(--sg-warning)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--sg-accent)' },
};

const findings: Rules = {
  '.cm-gutter-lint': { width: '1.25rem' },
  '.cm-gutter-lint .cm-gutterElement': { display: 'grid', placeContent: 'center', padding: '0' },
  '.cm-lint-marker': { boxSizing: 'border-box', width: '0.75em', height: '0.75em' },
  ...each('.cm-lint-marker-*', ({ tone }) => ({ content: 'normal', backgroundColor: tone })),
  ...each('.cm-lintRange-*', ({ tone, line }) => ({
    backgroundImage: 'none',
    textDecoration: `underline ${line} ${tone}`,
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.2em',
  })),
  ...each('.cm-lintPoint-*:after', ({ tone }) => ({ borderBottomColor: tone })),
  ...each('.cm-diagnostic-*', ({ tone }) => ({ borderInlineStart: `3px solid ${tone}` })),
  // Told by shape as well as by colour.
  '.cm-lint-marker.cm-lint-marker-error': {
    clipPath: 'polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%)',
  },
  '.cm-lint-marker.cm-lint-marker-warning': { clipPath: 'polygon(50% 0, 100% 100%, 0 100%)' },
  '.cm-lint-marker.cm-lint-marker-info': {
    border: '2px solid var(--sg-info)',
    borderRadius: '50%',
    backgroundColor: 'transparent',
  },
  '.cm-diagnostic': { padding: '0.25rem 0.5rem', maxWidth: '34rem', overflowWrap: 'anywhere' },
  '.finding': { display: 'grid', gap: '0.25rem' },
  '.finding-detail': { color: 'var(--sg-ink-soft)' },
  '.finding-actions': { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 0.5rem' },
  '.finding-actions button': button,
};

const tooltips: Rules = {
  '.cm-tooltip': {
    border: '1px solid var(--sg-line-strong)',
    borderRadius: 'var(--sg-radius)',
    backgroundColor: 'var(--sg-raised)',
    color: 'var(--sg-ink)',
    boxShadow: 'var(--sg-shadow)',
    fontFamily: 'var(--sg-font)',
    wordBreak: 'keep-all',
  },
  '.place-words': { maxWidth: 'min(30rem, 90vw)', padding: '0.375rem 0.625rem', overflowWrap: 'anywhere' },
  '.place-words strong': { fontFamily: 'var(--sg-mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sg-mono)', maxHeight: '14em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.125rem 0.5rem', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--sg-accent)',
    color: 'var(--sg-accent-ink)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--sg-font)', fontStyle: 'normal', opacity: '0.85' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.375rem 0.625rem' },
};

const changes: Rules = {
  '.cm-mergeView &': { height: 'auto' },
  '.cm-mergeView &.cm-merge-b': { borderInlineStart: '1px solid var(--sg-line)' },
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"⋯"' },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': { backgroundColor: 'var(--sg-error-soft)' },
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine': { backgroundColor: 'var(--sg-info-soft)' },
  '&.cm-merge-a .cm-changedText, .cm-deletedChunk .cm-deletedText': {
    background: 'none',
    textDecoration: 'underline 2px var(--sg-error)',
  },
  '&.cm-merge-b .cm-changedText': { background: 'none', textDecoration: 'underline 2px var(--sg-info)' },
  '&.cm-merge-a .cm-changedLineGutter, .cm-deletedLineGutter': { background: 'var(--sg-error)' },
  '&.cm-merge-b .cm-changedLineGutter': { background: 'var(--sg-info)' },
  '.cm-collapsedLines': {
    color: 'var(--sg-ink-soft)',
    background: 'var(--sg-surface)',
    fontFamily: 'var(--sg-font)',
  },
};

const forced: Rules = {
  '@media (forced-colors: active)': {
    '.cm-lint-marker': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
    '.cm-lintRange': { textDecorationColor: 'LinkText' },
    '.cm-changedLineGutter, .cm-deletedLineGutter': { forcedColorAdjust: 'none', background: 'Highlight' },
  },
};

/** How the editor looks: in the page's own colours, which follow its theme, so that no theme has to be told to it. */
export const theme: Extension = EditorView.theme({
  ...frame,
  ...panels,
  ...findings,
  ...tooltips,
  ...changes,
  ...forced,
});
