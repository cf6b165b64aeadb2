import { hmac } from '@noble/hashes/hmac.js';
import { sha1 as nobleSha1 } from '@noble/hashes/legacy.js';
import { sha256 as nobleSha256, sha512 as nobleSha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from './block-hash';
import { HmacKeys } from './hmac';
import { sha1 } from './sha1';
import { sha256 } from './sha256';
import { sha512 } from './sha512';

const hashes = [
  { name: 'SHA-1', ours: sha1, noble: nobleSha1 },
  { name: 'SHA-256', ours: sha256, noble: nobleSha256 },
  { name: 'SHA-512', ours: sha512, noble: nobleSha512 },
];

function truncated(mac: Uint8Array): number {
  const offset = (mac[mac.length - 1] ?? 0) & 15;
  return new DataView(mac.buffer, mac.byteOffset).getUint32(offset) & 0x7fffffff;
}

function counterBytes(high: number, low: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setUint32(0, high);
  new DataView(bytes.buffer).setUint32(4, low);
  return bytes;
}

const half = fc.integer({ min: 0, max: 0xffffffff });

describe.each(hashes)('$name', ({ ours, noble }) => {
  it('digests any bytes as @noble/hashes does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(digest(ours, bytes)).toEqual(noble(bytes));
      }),
    );
  });

  it('digests lengths around its block', () => {
    for (let length = 0; length <= 260; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => at);
      expect(digest(ours, bytes)).toEqual(noble(bytes));
    }
  });

  it('truncates as HOTP does, for keys of any length and any 64-bit counter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 4 }),
        half,
        half,
        (keys, high, low) => {
          const states = new HmacKeys(ours, keys.length);
          keys.forEach((key, at) => states.set(at, key));
          keys.forEach((key, at) => {
            expect(states.truncated(at, high, low)).toBe(truncated(hmac(noble, key, counterBytes(high, low))));
          });
        },
      ),
    );
  });

  it('forgets its keys when wiped', () => {
    const states = new HmacKeys(ours, 1);
    states.set(0, Uint8Array.of(1, 2, 3));
    const before = states.truncated(0, 0, 1);
    states.wipe();
    expect(states.truncated(0, 0, 1)).not.toBe(before);
  });
});
