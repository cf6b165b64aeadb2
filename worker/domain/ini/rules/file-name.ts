import { short } from '../characters';
import type { IniRule } from '../rule';
import { editDistance } from '../schema';

const WANTED = 'ADFSadapter.ini';

/**
 * The adapter looks for `ADFSadapter.ini` and nothing else (seed line 288); the guide itself has `ADFSadatper.ini` once
 * (D9). Windows takes no notice of case. A copy, and what a browser calls a second download, is only worth a word.
 */
export const fileName: IniRule = {
  id: 'ini-file-name',
  severity: 'info',
  certainty: 'stated',
  *check({ name = '' }) {
    const given = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    const lower = given.toLowerCase();
    const wanted = WANTED.toLowerCase();
    if (given === '' || lower === wanted) return;
    const isCopy = /^adfsadapter.+\.ini$/.test(lower);
    const slip = lower === `${wanted}.txt` || (!isCopy && editDistance(lower.slice(0, 40), wanted, 4) < 4);
    yield {
      at: [{ from: 0, to: 0 }],
      args: { name: short(given), wanted: WANTED },
      severity: slip ? 'warning' : 'info',
    };
  },
};
