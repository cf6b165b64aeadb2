import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as noble256, sha384 as noble384, sha512 as noble512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from './block-hash';
import { MessageHmac } from './message-hmac';
import { sha256 } from './sha256';
import { sha384, sha512 } from './sha512';

const hashes = [
  { name: 'SHA-256', ours: sha256, noble: noble256 },
  { name: 'SHA-384', ours: sha384, noble: noble384 },
  { name: 'SHA-512', ours: sha512, noble: noble512 },
];

const wordsOf = (mac: Uint8Array): Int32Array => {
  const view = new DataView(mac.buffer, mac.byteOffset, mac.length);
  return Int32Array.from({ length: mac.length / 4 }, (_, at) => view.getInt32(at * 4));
};

describe.each(hashes)('HMAC of one message under many keys, $name', ({ ours, noble }) => {
  it('is that of @noble/hashes, whatever key came before', () => {
    const keys = fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), keys, (message, tried) => {
        const one = new MessageHmac(ours, message);
        for (const key of tried) {
          const mac = hmac(noble, key, message);
          expect(one.mac(key)).toEqual(mac);
          expect(one.matches(key, wordsOf(mac))).toBe(true);
        }
      }),
    );
  });

  it('matches no other signature', () => {
    const message = Uint8Array.of(1, 2, 3);
    const mac = wordsOf(hmac(noble, message, message));
    mac[mac.length - 1]! ^= 1;
    expect(new MessageHmac(ours, message).matches(message, mac)).toBe(false);
  });

  it('takes messages and keys around the length of a block', () => {
    for (let length = 40; length <= 140; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 7);
      expect(new MessageHmac(ours, bytes).mac(bytes)).toEqual(hmac(noble, bytes, bytes));
      expect(digest(ours, bytes)).toEqual(noble(bytes));
    }
  });
});
