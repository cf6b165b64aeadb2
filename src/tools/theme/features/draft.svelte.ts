import type { ThemeFeature, ThemeFeatureKind, ThemeSpec } from '../../../../worker/contract';

/** One feature of the form. `key` stays while the feature is changed and moved. */
export interface DraftFeature {
  key: number;
  feature: ThemeFeature;
}

const repeatable: readonly ThemeFeatureKind[] = ['notice', 'more-script'];

/** Features that are being put together. */
export class FeaturesDraft {
  #list = $state.raw<readonly DraftFeature[]>([]);
  #written = $state('');
  #next = 0;
  readonly spec: ThemeSpec = $derived({ features: this.#list.map(({ feature }) => feature) });
  /** Something here stands in no script. */
  readonly touched = $derived(JSON.stringify(this.spec.features) !== this.#written);

  constructor(features: readonly ThemeFeature[]) {
    this.take(features);
  }

  get list(): readonly DraftFeature[] {
    return this.#list;
  }

  /** Starts again from features that a script has. */
  take(features: readonly ThemeFeature[]): void {
    this.#list = features.map((feature) => ({ key: this.#next++, feature }));
    this.written();
  }

  /** What is here has been written into the script. */
  written(): void {
    this.#written = JSON.stringify(this.spec.features);
  }

  isOf(features: readonly ThemeFeature[]): boolean {
    return JSON.stringify(features) === JSON.stringify(this.spec.features);
  }

  canAdd(kind: ThemeFeatureKind): boolean {
    return repeatable.includes(kind) || !this.#list.some(({ feature }) => feature.kind === kind);
  }

  add(feature: ThemeFeature): number {
    const key = this.#next++;
    this.#list = [...this.#list, { key, feature }];
    return key;
  }

  change(key: number, feature: ThemeFeature): void {
    this.#list = this.#list.map((one) => (one.key === key ? { key, feature } : one));
  }

  remove(key: number): void {
    this.#list = this.#list.filter((one) => one.key !== key);
  }

  /** `notice-2`: what the worker calls a feature. */
  idOf(key: number): string {
    const at = this.#list.findIndex((one) => one.key === key);
    const kind = this.#list[at]?.feature.kind;
    const number = this.#list.slice(0, at + 1).filter(({ feature }) => feature.kind === kind).length;
    return `${kind ?? ''}-${number}`;
  }
}
