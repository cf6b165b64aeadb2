const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\..*)?$/i;

/**
 * A name under which a file may be saved anywhere: no path, no control, bidi or invisible characters, no name Windows
 * reserves, no dot or space at the end.
 */
export function safeFileName(name: string, fallback: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .slice(0, 120)
    .replace(/^\s+|[\s.]+$/g, '');
  if (clean === '' || clean === '.' || clean === '..') return fallback;
  return reserved.test(clean) ? `_${clean}` : clean;
}

/** Hands bytes to the browser's download. */
export function downloadBytes(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob by the next turn; a little later is safe on slow machines too.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
