import type { IniEffective } from '../../../worker/contract';

/** What becomes of a setting. `normal`: its value is none of the guide's, and the guide says that nothing happens then. */
export type UseState = 'used' | 'unused' | 'unknown' | 'empty' | 'normal' | 'absent';

/** What is known about the use of a setting; null: not in the file. */
export function stateOf(entry: IniEffective | null | undefined): UseState {
  if (!entry) return 'absent';
  if (entry.value !== null) return 'used';
  switch (entry.why?.reason) {
    case 'duplicate-unknown':
    case 'value-not-allowed':
    case 'key-case':
    case 'wrong-section':
    case undefined:
      return 'unknown';
    case 'bypass-not-exact':
      return 'normal';
    case 'empty':
      return 'empty';
    default:
      return 'unused';
  }
}
