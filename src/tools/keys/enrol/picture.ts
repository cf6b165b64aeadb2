import { decodeQR } from 'qr/decode.js';

/** Larger pictures are made smaller: a code that fills a screen is found at this size. */
const MOST_PIXELS = 1600;
const SMALL_PIXELS = 400;

/** The text of a QR code in a picture, or null. Screens with a dark theme show codes inverted; small ones are enlarged. */
export async function readPicture(file: Blob): Promise<string | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // No picture, or one this browser does not know.
    return null;
  }
  const { width, height } = picture;
  const most = Math.max(width, height);
  const whole = { x: 0, y: 0, width, height };
  const fit = Math.min(1, MOST_PIXELS / most);
  const scales = [fit, most <= SMALL_PIXELS ? 2 : fit / 2];
  const halves = [0, 1, 2, 3].map((at) => ({
    x: (at % 2) * (width / 2),
    y: Math.floor(at / 2) * (height / 2),
    width: width / 2,
    height: height / 2,
  }));
  const tries = [
    ...scales.flatMap((scale) => [false, true].map((inverted) => ({ area: whole, scale, inverted }))),
    ...halves.map((area) => ({
      area,
      scale: Math.min(1, MOST_PIXELS / Math.max(area.width, area.height)),
      inverted: false,
    })),
  ];
  for (const { area, scale, inverted } of tries) {
    const text = decode(pixels(picture, area, scale, inverted));
    if (text !== null) return text;
  }
  return null;
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

function pixels(
  picture: ImageBitmap,
  { x, y, width, height }: Area,
  scale: number,
  inverted: boolean,
): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // Where a picture is transparent, paper shows.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  if (inverted)
    for (let at = 0; at < image.data.length; at++) if (at % 4 !== 3) image.data[at] = 255 - (image.data[at] ?? 0);
  return image;
}

function decode(image: ImageData | null): string | null {
  if (!image) return null;
  try {
    return decodeQR(image);
  } catch {
    // There is none that can be read.
    return null;
  }
}
