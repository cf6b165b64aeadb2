import type { Kit, SandboxConfig } from '../kit';

/** Does on the page what a person would do there, once it has come to rest: a fault may wait until then. */
export function usePage(kit: Kit, config: SandboxConfig): void {
  const end = kit.rest;
  const seen = (selector: string): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.getClientRects().length > 0);
  const steps = [...config.use];
  const next = (): void => {
    const step = steps.shift();
    if (!step) {
      kit.later(end, 30);
      return;
    }
    kit.later(next, 0);
    if ('click' in step) seen(step.click)?.click();
    else {
      const field = seen(step.fill);
      if (!(field instanceof HTMLInputElement)) return;
      field.value = step.value;
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    }
  };
  kit.rest = () => {
    for (const tell of kit.onRest.splice(0)) tell();
    if (steps.length > 0 && !kit.gone) {
      kit.report({ kind: 'use' });
      next();
    } else end();
  };
}
