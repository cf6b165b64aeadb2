import type { ThemeRule } from '../view';

/** A farm that was upgraded keeps its theme: the script of 2012 R2 is seen on pages of 2016 (`adfs.md` 1.1). */
export const stockStale: ThemeRule = {
  id: 'theme-stock-stale',
  severity: 'info',
  certainty: 'observed',
  *check({ script, farm: { serverVersion } }) {
    if (!serverVersion || serverVersion === '2012R2' || script?.stock?.generation !== '2012R2') return;
    const { from, to } = script.stock;
    yield { at: [{ from, to }], args: { server: serverVersion } };
  },
};
