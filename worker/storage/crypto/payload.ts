import type { Kept } from '../../contract';
import { fromBase64, fromUtf8, toBase64, utf8, type Bytes } from './bytes';

const BYTES = '$bytes';

/**
 * A value as UTF-8 JSON that gives the same value back. Bytes become `{"$bytes": base64}`; a name that begins with `$` gets
 * another one in front, so nothing else looks like that. Members that are `undefined` are left out.
 */
export function encodePayload(value: unknown): Bytes {
  return utf8(JSON.stringify(toJson(value)));
}

/** @throws SyntaxError for anything {@link encodePayload} would not have written */
export function decodePayload(bytes: Uint8Array): Kept {
  return fromJson(JSON.parse(fromUtf8(bytes)) as unknown);
}

/** The value with its bytes made fit for JSON. */
export function toJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return { [BYTES]: toBase64(value) };
  if (Array.isArray(value)) return value.map(toJson);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name.startsWith('$') ? `$${name}` : name, toJson(member)]),
  );
}

/** The reverse of {@link toJson}. */
export function fromJson(value: unknown): Kept {
  if (typeof value !== 'object' || value === null) return value as Kept;
  if (Array.isArray(value)) return value.map(fromJson);
  const members = Object.entries(value);
  if (members.length === 1 && members[0]![0] === BYTES) {
    const bytes = fromBase64(members[0]![1]);
    if (!bytes) throw new SyntaxError('bytes');
    return bytes;
  }
  return Object.fromEntries(
    members.map(([name, member]) => {
      if (name.startsWith('$') && !name.startsWith('$$')) throw new SyntaxError('name');
      return [name.startsWith('$') ? name.slice(1) : name, fromJson(member)];
    }),
  );
}
