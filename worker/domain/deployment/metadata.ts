/** The CLI metadata of a portable executable (ECMA-335 II.24, II.25). Little endian throughout. */
export interface Tables {
  rows(table: number): number;
  /** Cells and rows count from 0. @throws RangeError outside of the file */
  cell(table: number, row: number, column: number): number;
  /** From the heap of strings. */
  text(at: number): string;
  blob(at: number): Uint8Array;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @throws RangeError when the file ends before it should. Null: no .NET file. */
export function metadataOf(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  if (view.getUint16(0, true) !== 0x5a4d) return null;
  const header = view.getUint32(0x3c, true);
  if (view.getUint32(header, true) !== 0x4550) return null;
  const optional = header + 24;
  const directories = optional + (view.getUint16(optional, true) === 0x20b ? 112 : 96);
  const sections = optional + view.getUint16(header + 20, true);
  const count = view.getUint16(header + 6, true);
  const offsetOf = (address: number): number => {
    for (let at = sections; at < sections + count * 40; at += 40) {
      const start = view.getUint32(at + 12, true);
      const length = view.getUint32(at + 16, true);
      if (address >= start && address < start + length) return address - start + view.getUint32(at + 20, true);
    }
    throw new RangeError('address outside of all sections');
  };
  const cli = view.getUint32(directories + 14 * 8, true);
  if (cli === 0) return null;
  const metadata = offsetOf(cli) + 8;
  const start = offsetOf(view.getUint32(metadata, true));
  return bytes.subarray(start, start + view.getUint32(metadata + 4, true));
}

/**
 * Columns of the tables up to Assembly, which is all that has to be measured to find it. `2`, `4`: bytes; `s`, `g`, `b`: into
 * the heaps of strings, GUIDs, blobs; two hex digits: a row of that table; in capitals: one of several tables (`coded`).
 */
const layout = (
  '2 s g g g|Scope s s|4 s s Type 04 06|04|2 s b|06|4 2 2 s b 08|08|2 2 s|02 Type|Parent s b|2 Constant b|' +
  'Attributed Attribute b|Marshal b|2 Security b|2 4 02|4 04|b|02 14|14|2 s Type|02 17|17|2 s b|2 06 Semantics|' +
  '02 Method Method|s|b|2 Forwarded s 1a|4 04|4 4|4|4 2 2 2 2 4 b s s'
)
  .split('|')
  .map((row) => row.split(' '));

/** Tables a coded index may lead to, and how many bits say which (II.24.2.6). */
const coded: Readonly<Record<string, readonly [bits: number, tables: readonly number[]]>> = {
  Scope: [2, [0x00, 0x1a, 0x23, 0x01]],
  Type: [2, [0x02, 0x01, 0x1b]],
  Parent: [3, [0x02, 0x01, 0x1a, 0x06, 0x1b]],
  Constant: [2, [0x04, 0x08, 0x17]],
  Attributed: [
    5,
    [
      0x06, 0x04, 0x01, 0x02, 0x08, 0x09, 0x0a, 0x00, 0x0e, 0x17, 0x14, 0x11, 0x1a, 0x1b, 0x20, 0x23, 0x26, 0x27, 0x28,
      0x2a, 0x2c, 0x2b,
    ],
  ],
  Attribute: [3, [0x06, 0x0a]],
  Marshal: [1, [0x04, 0x08]],
  Security: [2, [0x02, 0x06, 0x20]],
  Semantics: [1, [0x14, 0x17]],
  Method: [1, [0x06, 0x0a]],
  Forwarded: [1, [0x04, 0x06]],
};

/** @throws RangeError when the metadata end before they should. Null: no tables. */
export function readTables(metadata: Uint8Array): Tables | null {
  const streams = streamsOf(metadata);
  const stream = streams.get('#~') ?? streams.get('#-');
  if (!stream) return null;
  const view = viewOf(stream);
  const { counts, start } = countsOf(view);
  const rows = (table: number): number => counts[table] ?? 0;
  const places = placesOf(view.getUint8(6), rows, start);
  return {
    rows,
    cell(table, row, column) {
      const place = places[table];
      const [offset, size] = place?.columns[column] ?? [0, 0];
      if (!place || row < 0 || row >= rows(table)) throw new RangeError('no such row');
      const at = place.start + row * place.size + offset;
      return size === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
    },
    text: (at) => textAt(streams.get('#Strings') ?? new Uint8Array(), at),
    blob: (at) => blobAt(streams.get('#Blob') ?? new Uint8Array(), at),
  };
}

function streamsOf(metadata: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(metadata);
  const streams = new Map<string, Uint8Array>();
  if (view.getUint32(0, true) !== 0x424a5342) return streams;
  let at = 16 + view.getUint32(12, true);
  const count = view.getUint16(at + 2, true);
  at += 4;
  for (let stream = 0; stream < count; stream++) {
    const start = view.getUint32(at, true);
    const name = textAt(metadata.subarray(0, at + 8 + 32), at + 8);
    streams.set(name, metadata.subarray(start, start + view.getUint32(at + 4, true)));
    at += 8 + ((name.length + 4) & ~3);
  }
  return streams;
}

function countsOf(view: DataView): { counts: number[]; start: number } {
  const counts: number[] = [];
  let start = 24;
  for (let table = 0; table < 64; table++) {
    const bits = view.getUint32(table < 32 ? 8 : 12, true);
    if (!((bits >>> (table & 31)) & 1)) continue;
    counts[table] = view.getUint32(start, true);
    start += 4;
  }
  return { counts, start };
}

interface TablePlace {
  start: number;
  size: number;
  columns: (readonly [offset: number, size: number])[];
}

function placesOf(heaps: number, rows: (table: number) => number, start: number): TablePlace[] {
  const wide = (isWide: boolean): number => (isWide ? 4 : 2);
  const sizeOf = (column: string): number => {
    if (column === '2' || column === '4') return Number(column);
    const heap = 'sgb'.indexOf(column);
    if (heap >= 0) return wide((heaps & (1 << heap)) !== 0);
    const [bits, tables] = coded[column] ?? [0, [parseInt(column, 16)]];
    return wide(Math.max(...tables.map(rows)) >= 1 << (16 - bits));
  };
  return layout.map((row, table) => {
    let size = 0;
    const columns = row.map((column) => {
      const place = [size, sizeOf(column)] as const;
      size += place[1];
      return place;
    });
    const place = { start, size, columns };
    start += size * rows(table);
    return place;
  });
}

/** Longest name that is read. */
const LONGEST = 1024;

function textAt(heap: Uint8Array, at: number): string {
  const end = heap.subarray(0, at + LONGEST).indexOf(0, at);
  if (end < 0) throw new RangeError('text without an end');
  return new TextDecoder().decode(heap.subarray(at, end));
}

/** A length in one, two or four bytes, then the bytes (II.24.2.4). */
function blobAt(heap: Uint8Array, at: number): Uint8Array {
  const view = viewOf(heap);
  const first = view.getUint8(at);
  if (first < 0x80) return heap.slice(at + 1, at + 1 + first);
  if (first < 0xc0) return heap.slice(at + 2, at + 2 + (view.getUint16(at) & 0x3fff));
  return heap.slice(at + 4, at + 4 + (view.getUint32(at) & 0x1fffffff));
}
