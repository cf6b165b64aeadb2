/** One exported function of `barokey.h` (seed, 1.1). */
export interface VendorFunction {
  /** `BOOL` has four bytes, `bool` one; `text` is a pointer into the library's memory. */
  returns: 'BOOL' | 'bool' | 'text';
  wide: boolean;
  /** Index of the buffer the library writes into; null: none. Its length follows. */
  buffer: number | null;
}

const narrow = { wide: false, buffer: null };
const wide = { wide: true, buffer: null };

export const vendorFunctions: Readonly<Record<string, VendorFunction>> = {
  BARO_ENCRYPT: { returns: 'BOOL', wide: false, buffer: 1 },
  BARO_DECRYPT: { returns: 'BOOL', wide: false, buffer: 1 },
  BARO_GENERATEKEY: { returns: 'BOOL', wide: false, buffer: 3 },
  BARO_VERIFYKEY: { returns: 'BOOL', ...narrow },
  BARO_ENCRYPTA: { returns: 'text', ...narrow },
  BARO_DECRYPTA: { returns: 'text', ...narrow },
  BARO_GENERATEKEYA: { returns: 'text', ...narrow },
  BARO_VERIFYKEYA: { returns: 'bool', ...narrow },
  BARO_ENCRYPTSW: { returns: 'text', ...wide },
  BARO_DECRYPTSW: { returns: 'text', ...wide },
  BARO_GENERATEKEYW: { returns: 'text', ...wide },
  BARO_VERIFYKEYW: { returns: 'bool', ...wide },
};

export const vendorFunction = (name: string): VendorFunction | null =>
  Object.hasOwn(vendorFunctions, name) ? (vendorFunctions[name] ?? null) : null;

/** The exported name a wrong one stands for: other letter case, or the spelling of the clr class. */
export function meantFunction(name: string): string | null {
  const upper = name.toUpperCase();
  if (vendorFunction(upper)) return upper;
  const clr = upper.replace(/^(BARO_(?:EN|DE)CRYPT)W$/, '$1SW');
  return vendorFunction(clr) ? clr : null;
}
