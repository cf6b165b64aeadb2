import { asUtf8 } from '../encoding';
import type { IniRule } from '../rule';

/** The guide says UTF-8 and nothing of a byte-order mark (seed line 290), which some readers take for text. */
export const bom: IniRule = {
  id: 'ini-bom',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    if (!view.form.bom || view.form.encoding !== 'utf-8') return;
    yield { at: [{ from: 0, to: 0 }], fixes: asUtf8(view, 'remove-bom', true) };
  },
};
