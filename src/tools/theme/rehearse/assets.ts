import { limits } from '../../../../worker/contract';
import type { AdfsAssets } from '../../../ui/adfs';

export type AssetKind = keyof AdfsAssets & ('styleSheet' | 'logo' | 'illustration');

type Read = { ok: true; value: string } | { ok: false; why: 'too-large' | 'unreadable' | 'not-image' };

/** Kinds of pictures that browsers show; the first bytes tell, since names lie. */
const pictures: readonly { type: string; sign: RegExp }[] = [
  { type: 'image/png', sign: /^\x89PNG/ },
  { type: 'image/jpeg', sign: /^\xff\xd8\xff/ },
  { type: 'image/gif', sign: /^GIF8/ },
];

/** A file of the theme as the mock pages take it: text, or a picture as a `data:` address. */
export async function readAsset(kind: AssetKind, file: File): Promise<Read> {
  if (file.size > limits.textBytes) return { ok: false, why: 'too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (kind === 'styleSheet') return { ok: true, value: new TextDecoder().decode(bytes) };
    const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const picture = pictures.find(({ sign }) => sign.test(binary.slice(0, 8)));
    return picture
      ? { ok: true, value: `data:${picture.type};base64,${btoa(binary)}` }
      : { ok: false, why: 'not-image' };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}
