import type { Range, TokenView } from '../../../../worker/contract';
import { anatomyOf, type Anatomy } from './segment';

/** A range of a part. */
export interface Spot extends Range {
  index: number;
}

/** What is pointed at in a token: all its views show the same place. */
export class SpotState {
  readonly view: TokenView;
  readonly parts: readonly Anatomy[];
  /** The part whose content is shown. */
  index = $state(0);
  #hovered = $state.raw<Spot | null>(null);
  #pinned = $state.raw<Spot | null>(null);

  constructor(view: TokenView) {
    this.view = view;
    this.parts = view.segments.map(anatomyOf);
    this.index = Math.max(
      0,
      view.segments.findIndex(({ role }) => role === 'payload'),
    );
  }

  readonly shown = $derived.by((): Spot | null => this.#hovered ?? this.#pinned);

  get pinned(): Spot | null {
    return this.#pinned;
  }

  get part(): Anatomy | undefined {
    return this.parts[this.index];
  }

  /** The range shown of a part. */
  of(index: number): Range | null {
    return this.shown?.index === index ? this.shown : null;
  }

  hover(spot: Spot | null): void {
    const now = this.#hovered;
    if (spot && now && spot.index === now.index && spot.from === now.from && spot.to === now.to) return;
    this.#hovered = spot;
  }

  /** Keeps a place marked, and shows its part. */
  pin(spot: Spot | null): void {
    this.#pinned = spot;
    if (spot) this.index = spot.index;
  }

  /** Goes to the next or the previous piece of the part that is shown. */
  step(by: 1 | -1): void {
    const { part } = this;
    if (!part) return;
    const pinned = this.#pinned?.index === part.index ? this.#pinned : null;
    const { leaves } = part;
    if (leaves.length === 0) {
      const from = Math.max(0, Math.min(part.length - 1, pinned ? pinned.from + by : 0));
      return this.pin({ index: part.index, from, to: Math.min(part.length, from + 1) });
    }
    const at = leaves.findIndex(({ whole }) => pinned !== null && whole.from === pinned.from && whole.to === pinned.to);
    const next = leaves[at < 0 ? (by > 0 ? 0 : leaves.length - 1) : Math.max(0, Math.min(leaves.length - 1, at + by))];
    if (next) this.pin({ index: part.index, ...next.whole });
  }
}

/** Arrow keys go from piece to piece. */
export function stepKeys(spot: SpotState): (event: KeyboardEvent) => void {
  return (event) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') return spot.pin(null);
    if (by === undefined) return;
    event.preventDefault();
    spot.step(by as 1 | -1);
  };
}
