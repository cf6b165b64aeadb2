import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { drawQr, type QrDrawing } from './qr';

/** The drawing as pixels, four a module, as a screen shows it. */
function pixelsOf({ size, path }: QrDrawing): { width: number; height: number; data: Uint8ClampedArray } {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  }
  return { width, height: width, data };
}

it.each([
  'otpauth://totp/Contoso:hong?secret=GEZDGNBVGY3TQOJQ&issuer=Contoso&algorithm=SHA1&digits=6&period=30',
  `otpauth://totp/${encodeURIComponent('누리')}:${encodeURIComponent('홍길동')}?secret=${'ABCDEFGH'.repeat(13)}&algorithm=SHA512&digits=8&period=3`,
])('a QR code says what it was made of: %s', (text) => {
  expect(decodeQR(pixelsOf(drawQr(text)))).toBe(text);
});

it('a QR code has four empty modules on each side', () => {
  const { size, path } = drawQr('otpauth://totp/a');
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)];
  expect(Math.min(...runs.map((run) => Number(run[1])))).toBe(4);
  expect(Math.min(...runs.map((run) => Number(run[2])))).toBe(4);
  expect(Math.max(...runs.map((run) => Number(run[1]) + Number(run[3])))).toBe(size - 4);
});
