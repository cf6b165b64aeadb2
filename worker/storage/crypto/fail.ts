import type { Args, FailureCode } from '../../contract';

/** An expected failure on its way to the caller's `Outcome`. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: FailureCode;
  readonly args: Args;

  constructor(code: FailureCode, args: Args = {}) {
    super(code);
    this.code = code;
    this.args = args;
  }
}
