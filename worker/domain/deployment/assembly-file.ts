import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Outcome, VendorFile } from '../../contract';
import { limits } from '../../contract';
import { metadataOf, readTables, type Tables } from './metadata';

/** Public types that are told of an assembly. */
const MOST_TYPES = 100;

/**
 * What a file of the vendor is: its size, its digest, and of a .NET assembly its name, so that the registered type name can
 * be held against it (`singleid.md` D29). Failures: `vendor-file-size`. Never throws, whatever the bytes.
 */
export function readVendorFile(name: string, bytes: Uint8Array): Outcome<VendorFile> {
  if (bytes.length > limits.vendorFileBytes) {
    const args = { bytes: bytes.length, limit: limits.vendorFileBytes };
    return { ok: false, error: { code: 'vendor-file-size', args } };
  }
  const assembly = readAssembly(bytes);
  const file = { name, sizeBytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
  return { ok: true, value: { ...file, ...(assembly && { assembly }) } };
}

type Assembly = NonNullable<VendorFile['assembly']>;

/** Null for what is no assembly, or a damaged one. */
function readAssembly(bytes: Uint8Array): Assembly | null {
  try {
    const metadata = metadataOf(bytes);
    const tables = metadata && readTables(metadata);
    return tables && assemblyOf(tables);
  } catch (error) {
    // Reading outside of the bytes: what the file says of itself is not true.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const PUBLIC_KEY = 1;

/** Row of the table Assembly: hash, four parts of the version, flags, key, name, culture (ECMA-335 II.22.2). */
function assemblyOf({ rows, cell, text, blob }: Tables): Assembly | null {
  if (rows(0x20) < 1) return null;
  const of = (column: number): number => cell(0x20, 0, column);
  const key = blob(of(6));
  const token = of(5) & PUBLIC_KEY && key.length > 0 ? sha1(key).slice(-8).reverse() : key;
  return {
    name: text(of(7)),
    version: [1, 2, 3, 4].map(of).join('.'),
    culture: text(of(8)) || 'neutral',
    publicKeyToken: token.length === 8 ? bytesToHex(token) : '',
    typeNames: typesOf({ rows, cell, text, blob }),
  };
}

const VISIBILITY = 7;
const PUBLIC = 1;
const INTERFACE = 0x20;

/** Public types, those first that are an adapter by their interface or their name. */
function typesOf({ rows, cell, text }: Tables): string[] {
  /** TypeDefOrRef: the two low bits say which table, 0 TypeDef, 1 TypeRef; names are the second column of both. */
  const nameOf = (coded: number): string => {
    const table = [0x02, 0x01][coded & 3];
    return table === undefined || coded >> 2 === 0 ? '' : text(cell(table, (coded >> 2) - 1, 1));
  };
  const adapters = new Set<number>();
  for (let row = 0; row < rows(0x09); row++)
    if (nameOf(cell(0x09, row, 1)) === 'IAuthenticationAdapter') adapters.add(cell(0x09, row, 0) - 1);
  const first: string[] = [];
  const others: string[] = [];
  for (let row = 0; row < rows(0x02); row++) {
    const flags = cell(0x02, row, 0);
    if ((flags & VISIBILITY) !== PUBLIC || flags & INTERFACE) continue;
    const name = text(cell(0x02, row, 1));
    const list = adapters.has(row) || name.endsWith('AuthenticationAdapter') ? first : others;
    if (list.length >= MOST_TYPES) continue;
    const space = text(cell(0x02, row, 2));
    list.push(space ? `${space}.${name}` : name);
  }
  return [...first, ...others].slice(0, MOST_TYPES);
}
