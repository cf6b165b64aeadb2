import type { Range } from '../../../worker/contract';
import { showText, toShown } from './line-ends';
import { maskText } from './mask';

/** A text with its own line ends, and the ranges of it that are hidden. */
export interface FieldTextInputs {
  text: string;
  /** Hidden behind bullets. */
  masks: readonly Range[];
}

/** What a field that knows one line end shows of a text. */
export class FieldText<Inputs extends FieldTextInputs> {
  protected readonly inputs: () => Inputs;
  readonly shown = $derived.by(() => showText(this.inputs().text));
  /** The hidden ranges of the shown text. */
  readonly masks = $derived.by(() =>
    this.inputs().masks.map(({ from, to }) => ({ from: toShown(this.shown, from), to: toShown(this.shown, to) })),
  );
  /** The shown text with bullets: what the field holds. */
  readonly view = $derived(maskText(this.shown.text, this.masks));

  constructor(inputs: () => Inputs) {
    this.inputs = inputs;
  }
}
