import type { Finding, Fix } from '../../../../worker/contract';
import { lineAt, lineStarts, type ShownPlace } from '../../../ui';
import { applyEdits } from '../../../workbench';

/** Places of a finding in a pasted text; going there selects it in the field. */
export function placesIn(text: string, { at }: Finding, field: HTMLTextAreaElement | undefined): ShownPlace[] {
  const starts = lineStarts(text);
  return at.map(({ from, to }) => {
    const line = lineAt(starts, from);
    const onjump = (): void => {
      field?.focus();
      field?.setSelectionRange(from, to);
    };
    return { line: line + 1, column: from - (starts[line] ?? 0) + 1, onjump };
  });
}

/** A pasted text with a cure applied. */
export const cured = (text: string, { edits }: Fix): string =>
  applyEdits(
    text,
    edits.flatMap((one) => one.edits),
  );
