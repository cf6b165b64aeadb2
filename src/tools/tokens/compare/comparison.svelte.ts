import type { TokenView } from '../../../../worker/contract';
import type { Inspection } from '../inspect/inspection.svelte';
import { compareTokens, type ComparedRow } from './compare';

/** A token that can be chosen, and how it was found. */
export interface Choosable {
  id: string;
  view: TokenView;
  from: Inspection;
}

/** Two tokens side by side: of the inspected text, and of a second one. */
export class Comparison {
  readonly first: Inspection;
  readonly second: Inspection;
  #left = $state('');
  #right = $state('');
  /** Rows that are the same are shown too. */
  all = $state(false);

  constructor(first: Inspection, second: Inspection) {
    this.first = first;
    this.second = second;
  }

  readonly list = $derived.by((): Choosable[] => [...choosable('a', this.first), ...choosable('b', this.second)]);
  readonly left = $derived.by(() => this.list.find(({ id }) => id === this.#left) ?? this.list[0] ?? null);
  /** Another one than the left: of a second text its first. */
  readonly right = $derived.by(() => {
    const chosen = this.list.find(({ id }) => id === this.#right);
    const others = this.list.filter(({ id }) => id !== this.left?.id);
    return chosen ?? others.find(({ from }) => from === this.second) ?? others[0] ?? null;
  });
  readonly rows = $derived.by((): ComparedRow[] =>
    this.left && this.right ? compareTokens(this.left.view, this.right.view) : [],
  );

  choose(side: 'left' | 'right', id: string): void {
    if (side === 'left') this.#left = id;
    else this.#right = id;
  }
}

const choosable = (prefix: string, from: Inspection): Choosable[] =>
  (from.report?.tokens ?? []).map((view) => ({ id: `${prefix}${view.id}`, view, from }));
