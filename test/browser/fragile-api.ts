import type { BaseApi } from '../../src/client/worker-client';

export interface FragileApi extends BaseApi {
  echo(text: string): string;
  never(): Promise<never>;
  loop(): void;
  crash(): Promise<never>;
  /** Which of these globals the worker still has. */
  network(names: string[]): string[];
}
