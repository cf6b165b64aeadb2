/** One field of a message: a number, or the bytes of a string, of bytes or of a message within. */
export interface Field {
  number: number;
  value: bigint | Uint8Array;
}

/** Reads a message's fields in order, or null when the bytes are none. Fixed-size fields are passed over. */
export function readFields(bytes: Uint8Array): Field[] | null {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = readVarint(bytes, at);
    if (!tag) return null;
    at = tag.end;
    const number = Number(tag.value >> 3n);
    const wire = Number(tag.value & 7n);
    if (number === 0) return null;
    if (wire === 0 || wire === 2) {
      const varint = readVarint(bytes, at);
      if (!varint) return null;
      at = varint.end;
      if (wire === 0) {
        fields.push({ number, value: varint.value });
        continue;
      }
      const end = at + Number(varint.value);
      if (end > bytes.length) return null;
      fields.push({ number, value: bytes.subarray(at, end) });
      at = end;
    } else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else return null;
    if (at > bytes.length) return null;
  }
  return fields;
}

/** At most ten bytes: a negative 32-bit number is written as 64 bits. */
function readVarint(bytes: Uint8Array, from: number): { value: bigint; end: number } | null {
  let value = 0n;
  for (let at = 0; at < 10; at++) {
    const byte = bytes[from + at];
    if (byte === undefined) return null;
    value |= BigInt(byte & 127) << BigInt(7 * at);
    if (byte < 128) return { value: BigInt.asUintN(64, value), end: from + at + 1 };
  }
  return null;
}

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}

/** Writes fields as a message. */
export function writeFields(fields: readonly Field[]): Uint8Array {
  const bytes = fields.flatMap(({ number, value }) => {
    if (typeof value === 'bigint') return [...varint(BigInt(number) << 3n), ...varint(value)];
    return [...varint((BigInt(number) << 3n) | 2n), ...varint(BigInt(value.length)), ...value];
  });
  return Uint8Array.from(bytes);
}
