import type { ClockBlock, ClockPlace } from '../../../contract';
import type { ClockCommand } from './commands';
import type { Line } from './lines';

/** A paste as its rules see it. */
export interface ClockView {
  text: string;
  lines: readonly Line[];
  commands: readonly ClockCommand[];
  blocks: readonly ClockBlock[];
  shell: 'cmd' | 'powershell' | null;
  place: ClockPlace | null;
}
