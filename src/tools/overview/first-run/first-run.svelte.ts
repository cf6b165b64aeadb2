import { workbench } from '../../../workbench';

export const steps = ['ini', 'farm', 'theme', 'keep'] as const;
export type Step = (typeof steps)[number];

/** The guided set-up; it can be left and taken up again, and outlives the screen. */
class FirstRun {
  /** Null: it is not shown. */
  at = $state<number | null>(null);

  readonly step = $derived(this.at === null ? null : (steps[this.at] ?? null));

  start(): void {
    this.at = 0;
  }

  leave(): void {
    this.at = null;
  }

  go(by: 1 | -1): void {
    if (this.at === null) return;
    const next = this.at + by;
    this.at = next >= steps.length ? null : Math.max(0, next);
    if (this.step === 'farm' && !workbench.deployment) workbench.begin();
  }
}

export const firstRun = new FirstRun();
