import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import type { Completions, PlaceWords } from './inputs';

/** Both in offsets of the editor's text. */
export interface Assistance {
  complete: (at: number, explicit: boolean) => Completions | null;
  describe: (at: number) => PlaceWords | null;
}

/** Suggestions while typing, and words over what the pointer rests on. */
export function assistance({ complete, describe }: Assistance): Extension {
  const source = ({ pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = complete(pos, explicit);
    return (
      found && {
        from: found.from,
        options: found.options.map(({ insert, ...option }) => ({ ...option, ...(insert && { apply: insert }) })),
        validFor: /^[\w.-]*$/,
      }
    );
  };
  const hover = (pos: number): Tooltip | null => {
    const found = describe(pos);
    return found && { pos: found.from, end: found.to, above: true, create: () => ({ dom: card(found) }) };
  };
  return [
    // Nothing is chosen until somebody chooses: Enter is a new line for whoever just types.
    autocompletion({ override: [source], icons: false, selectOnOpen: false }),
    hoverTooltip((_view, pos) => hover(pos), { hideOnChange: true }),
  ];
}

function card({ title, lines }: PlaceWords): HTMLElement {
  const whole = document.createElement('div');
  whole.className = 'place-words';
  const head = document.createElement('strong');
  head.textContent = title;
  whole.append(head);
  for (const line of lines) {
    const row = document.createElement('div');
    row.textContent = line;
    whole.append(row);
  }
  return whole;
}
