export { default as Button } from './Button.svelte';
export { default as Choice } from './Choice.svelte';
export { default as CopyButton } from './CopyButton.svelte';
export { copyText } from './copy-text';
export { default as Dialog } from './Dialog.svelte';
export { default as DiffView } from './editor/DiffView.svelte';
export type { DiffSide } from './editor/diff-text';
export type {
  Completion,
  CompletionQuery,
  Completions,
  EditorAction,
  EditorFinding,
  PlaceWords,
} from './editor/inputs';
export { default as SourceEditor } from './editor/SourceEditor.svelte';
export { default as FileButton } from './FileButton.svelte';
export { default as Certainty } from './finding/Certainty.svelte';
export { default as FindingCard } from './finding/FindingCard.svelte';
export { findingsMarkdown } from './finding/finding-text';
export type { ShownPlace } from './finding/shown-place';
export { default as Icon } from './Icon.svelte';
export { default as SeverityBadge } from './SeverityBadge.svelte';
export { default as SeverityMark } from './SeverityMark.svelte';
export { default as Tabs } from './Tabs.svelte';
export { maskedValue, maskText } from './text-editor/mask';
export { lineAt, lineStarts } from './text-editor/lines';
export { showText, toShown } from './text-editor/line-ends';
export { default as TextEditor } from './text-editor/TextEditor.svelte';
export type { Mark } from './text-editor/text-field.svelte';
export { default as ToastList } from './ToastList.svelte';
export { toasts } from './toasts.svelte';
