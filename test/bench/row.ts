/** One line of the bench's table: our work beside a named peer's (or a limit), and the ratio that DESIGN 8 asks for. */
export interface Row {
  work: string;
  ours: string;
  peer: string;
  /** Larger is better, unless `most` is given. */
  ratio: number;
  /** The ratio that must be reached. */
  least?: number;
  /** The ratio that must not be passed, where smaller is better. */
  most?: number;
}

/** What every `*.bench.ts` exports as `rows`. */
export type Rows = () => Promise<Row[]>;
