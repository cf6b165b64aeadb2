import { encodeQR } from 'qr';

/** Empty modules on each side that readers need. */
const QUIET = 4;

export interface QrDrawing {
  /** Modules on a side, with the quiet zone. */
  size: number;
  /** The dark modules as a path, one unit a module. */
  path: string;
}

/** A text as a QR code. */
export function drawQr(text: string): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const runs = rows.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      const length = x + 1 - from;
      found.push(`M${from} ${y}h${length}v1h-${length}z`);
    }
    return found;
  });
  return { size: rows.length, path: runs.join('') };
}
