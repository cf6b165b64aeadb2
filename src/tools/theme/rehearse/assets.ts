import { limits, type Deployment, type DeploymentImage } from '../../../../worker/contract';
import type { AdfsAssets } from '../../../ui/adfs';
import { workbench } from '../../../workbench';

export type AssetKind = keyof AdfsAssets;
type Read = { ok: true } | { ok: false; why: 'too-large' | 'unreadable' | 'not-image' };

/** Kinds of pictures that browsers show; the first bytes tell, since names lie. */
const pictures: readonly { type: DeploymentImage['type']; sign: readonly number[] }[] = [
  { type: 'image/png', sign: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', sign: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', sign: [0x47, 0x49, 0x46, 0x38] },
];

/** Puts a file of the theme into the open Deployment. */
export async function keepAsset(kind: AssetKind, file: File): Promise<Read> {
  if (file.size > limits.textBytes) return { ok: false, why: 'too-large' };
  const { name } = file;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, why: 'unreadable' };
  }
  if (kind === 'styleSheet') {
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    put({ styleSheet: { name, text: new TextDecoder().decode(bytes), encoding: 'utf-8', bom } });
    return { ok: true };
  }
  const picture = pictures.find(({ sign }) => sign.every((byte, at) => bytes[at] === byte));
  if (!picture) return { ok: false, why: 'not-image' };
  put({ [kind]: { name, type: picture.type, bytes } });
  return { ok: true };
}

export function dropAsset(kind: AssetKind): void {
  put({ [kind]: null });
}

/** The Deployment's style sheet and pictures as the mock pages take them. */
export function assetsOf({ styleSheet, logo, illustration }: Deployment['files']): AdfsAssets {
  return {
    ...(styleSheet && { styleSheet: styleSheet.text }),
    ...(logo && { logo: addressOf(logo) }),
    ...(illustration && { illustration: addressOf(illustration) }),
  };
}

function addressOf({ type, bytes }: DeploymentImage): string {
  return `data:${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

function put(files: Partial<Deployment['files']>): void {
  workbench.change((farm) => ({ ...farm, files: { ...farm.files, ...files } }));
}
