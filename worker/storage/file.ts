import type { Deployment, ImportPreview, Kept } from '../contract';
import { storeLimits } from '../contract';
import { canonical, fromBase64, fromUtf8, toBase64, utf8, type Bytes } from './crypto/bytes';
import { StoreError } from './crypto/fail';
import { isId } from './crypto/header';
import {
  freshBytes,
  isUsableKdf,
  makeKey,
  open,
  SALT_BYTES,
  seal,
  slotKey,
  unwrap,
  wrap,
  type KdfLimits,
  type Random,
  type SlotKdf,
} from './crypto/keys';
import { decodePayload, encodePayload, fromJson, toJson } from './crypto/payload';
import { passphraseBytes } from './crypto/passphrase';

const MAGIC = 'signet-export';
const FORMAT = 1;

/** The file as JSON. `wrap` is its own data key under the export passphrase. */
interface SealedFile {
  magic: typeof MAGIC;
  format: typeof FORMAT;
  kind: 'encrypted';
  kdf: { alg: 'PBKDF2-SHA-256'; iterations: number; salt: string };
  wrap: { iv: string; key: string };
  iv: string;
  ct: string;
}

interface PlainFile {
  magic: typeof MAGIC;
  format: typeof FORMAT;
  kind: 'plain';
  content: unknown;
}

/** What a file holds. */
export interface FileContent {
  exportedAtMs: number;
  deployments: Deployment[];
}

const pretty = (file: SealedFile | PlainFile): Bytes => utf8(`${JSON.stringify(file, null, 1)}\n`);

const wrapAad = ({ alg, iterations, salt }: SlotKdf): Bytes => canonical(MAGIC, FORMAT, alg, iterations, salt, 'key');
const contentAad = (): Bytes => canonical(MAGIC, FORMAT, 'content');

/** A file under a passphrase and a random key of its own; nothing in it belongs to the vault (`security.md` RV11). */
export async function writeSealedFile(
  content: FileContent,
  passphrase: string,
  random: Random,
  { iterations }: KdfLimits,
): Promise<Bytes> {
  const salt = freshBytes(random, SALT_BYTES);
  const kdf: SlotKdf = { kind: 'passphrase', alg: 'PBKDF2-SHA-256', iterations, salt };
  const above = await slotKey(kdf, passphraseBytes(passphrase));
  const key = await makeKey('data', random);
  const { iv: wrapIv, wrapped } = await wrap(key, above, wrapAad(kdf), random);
  const { iv, ct } = await seal(key, encodePayload(content), contentAad(), random);
  return pretty({
    magic: MAGIC,
    format: FORMAT,
    kind: 'encrypted',
    kdf: { alg: kdf.alg, iterations, salt: toBase64(salt) },
    wrap: { iv: toBase64(wrapIv), key: toBase64(wrapped) },
    iv: toBase64(iv),
    ct: toBase64(ct),
  });
}

/** A file that anyone can read. The caller has taken the secrets out. */
export function writePlainFile(content: FileContent): Bytes {
  return pretty({ magic: MAGIC, format: FORMAT, kind: 'plain', content: toJson(content) });
}

/**
 * Everything in a file, or nothing: one fault refuses the whole (`security.md` V19).
 * @throws StoreError `store-file`, `store-file-newer`, `store-file-passphrase`, `store-file-large`
 */
export async function readFile(
  bytes: Uint8Array,
  passphrase: string,
  limits: KdfLimits,
  isDeployment: (value: unknown) => boolean,
): Promise<FileContent & Pick<ImportPreview, 'kind'>> {
  if (bytes.length > storeLimits.fileBytes) throw tooLarge(bytes.length, 0);
  const file = parse(bytes);
  const content = file.kind === 'plain' ? tryTo(() => fromJson(file.content)) : await unseal(file, passphrase, limits);
  return { kind: file.kind, ...judge(content, bytes.length, isDeployment) };
}

function parse(bytes: Uint8Array): SealedFile | PlainFile {
  const file = tryTo(() => JSON.parse(fromUtf8(bytes)) as Partial<SealedFile | PlainFile> | null);
  if (file?.magic !== MAGIC || !Number.isInteger(file.format)) throw new StoreError('store-file');
  if (Number(file.format) > FORMAT) throw new StoreError('store-file-newer');
  if (file.format !== FORMAT || (file.kind !== 'plain' && file.kind !== 'encrypted'))
    throw new StoreError('store-file');
  return file as SealedFile | PlainFile;
}

async function unseal(file: SealedFile, passphrase: string, limits: KdfLimits): Promise<Kept> {
  const kdf = { ...file.kdf, kind: 'passphrase', salt: fromBase64(file.kdf?.salt) };
  const [wrapIv, wrapped] = [fromBase64(file.wrap?.iv), fromBase64(file.wrap?.key)];
  const [iv, ct] = [fromBase64(file.iv), fromBase64(file.ct)];
  if (!isUsableKdf(kdf, limits) || !wrapIv || !wrapped || !iv || !ct) throw new StoreError('store-file');
  const above = await slotKey(kdf, passphraseBytes(passphrase));
  let clear: Bytes;
  try {
    const key = await unwrap({ iv: wrapIv, wrapped }, above, wrapAad(kdf), 'data');
    clear = await open(key, iv, ct, contentAad());
  } catch {
    throw new StoreError('store-file-passphrase');
  }
  return tryTo(() => decodePayload(clear));
}

function judge(content: Kept, sizeBytes: number, isDeployment: (value: unknown) => boolean): FileContent {
  const { exportedAtMs, deployments } = (content ?? {}) as { exportedAtMs?: unknown; deployments?: unknown };
  if (!Number.isFinite(exportedAtMs) || !Array.isArray(deployments)) throw new StoreError('store-file');
  if (deployments.length > storeLimits.fileRecords) throw tooLarge(sizeBytes, deployments.length);
  const ids = new Set<string>();
  for (const deployment of deployments as Deployment[]) {
    if (!isDeployment(deployment) || !isId(deployment.id) || ids.has(deployment.id)) throw new StoreError('store-file');
    ids.add(deployment.id);
  }
  return { exportedAtMs: exportedAtMs as number, deployments: deployments as Deployment[] };
}

function tooLarge(sizeBytes: number, records: number): StoreError {
  const { fileBytes: limitBytes, fileRecords: most } = storeLimits;
  return new StoreError('store-file-large', { sizeBytes, records, limitBytes, most });
}

/** Whatever goes wrong in a stranger's file, down to its depth, is the file's fault. */
function tryTo<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw new StoreError('store-file');
  }
}
