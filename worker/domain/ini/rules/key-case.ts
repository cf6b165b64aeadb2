import type { IniRule } from '../rule';
import { spellingDrafts } from '../spelling';

/** The guide writes every key in capitals and does not say whether another case is read. */
export const keyCase: IniRule = {
  id: 'ini-key-case',
  severity: 'warning',
  certainty: 'inferred',
  check: (view) =>
    spellingDrafts(
      view,
      (how) => how === 'case',
      () => 'warning',
    ),
};
