interface Piece {
  at: number;
  remove: number;
  text: string;
  /** Where several stand at one place: what ends comes before what begins. */
  rank: number;
}

/** Text put around and into ranges that lie in each other, told from the outside in. No line is added or lost. */
export class Splice {
  private readonly pieces: Piece[] = [];
  private count = 0;

  /** Puts text before and behind a range. */
  wrap(range: { start: number; end: number }, before: string, behind: string): void {
    this.open(range.start, before);
    this.close(range.end, behind);
  }

  /** Text before what begins here. */
  open(at: number, text: string): void {
    this.pieces.push({ at, remove: 0, text, rank: ++this.count });
  }

  /** Text behind what ends here; of two ranges that end here, that of the inner one comes first. */
  close(at: number, text: string): void {
    this.pieces.push({ at, remove: 0, text, rank: -++this.count });
  }

  replace(at: number, length: number, text: string): void {
    this.pieces.push({ at, remove: length, text, rank: Number.MAX_SAFE_INTEGER });
  }

  apply(text: string): string {
    const parts: string[] = [];
    let end = 0;
    for (const { at, remove, text: put } of this.pieces.sort((a, b) => a.at - b.at || a.rank - b.rank)) {
      parts.push(text.slice(end, at), put);
      end = at + remove;
    }
    parts.push(text.slice(end));
    return parts.join('');
  }
}
