import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BundleEntry, DeploymentImage, Outcome, TextForm } from '../../contract';
import { encodeText } from '../core/decode';
import { isAscii, regFile, regRemoval } from '../core/escape';
import { eventLog } from './guide';

/** An entry with its bytes. */
export interface Entry extends BundleEntry {
  bytes: Uint8Array;
}

type Part = BundleEntry['part'];

export function bytesEntry(path: string, part: Part, bytes: Uint8Array): Entry {
  return { path, sizeBytes: bytes.length, sha256: bytesToHex(sha256(bytes)), part, bytes };
}

/** Failures: those of `encodeText`. */
export function textEntry(path: string, part: Part, text: string, bom = false): Outcome<Entry> {
  const form: TextForm = { encoding: 'utf-8', bom };
  const bytes = encodeText(text, form);
  return bytes.ok ? { ok: true, value: { ...bytesEntry(path, part, bytes.value), text } } : bytes;
}

/** Windows PowerShell 5.1 reads UTF-8 only by its mark; the comments of a script may need it. */
export const scriptEntry = (name: string, text: string): Outcome<Entry> =>
  textEntry(`scripts/${name}.ps1`, 'scripts', text, !isAscii(text));

const endings: Readonly<Record<DeploymentImage['type'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

export const imageEntry = (name: string, image: DeploymentImage): Entry =>
  bytesEntry(`theme/${name}.${endings[image.type]}`, 'theme', image.bytes);

/** The two files for the event log: one adds, one removes. */
export function registryEntries(): Outcome<Entry[]> {
  const { key, source, messageFile, maxSize } = eventLog;
  const added = regFile([
    {
      path: key,
      values: [
        { name: 'AutoBackupLogFiles', data: { type: 'REG_DWORD', value: 0 } },
        { name: 'MaxSize', data: { type: 'REG_DWORD', value: maxSize } },
      ],
    },
    { path: source, values: [{ name: 'EventMessageFile', data: { type: 'REG_EXPAND_SZ', value: messageFile } }] },
  ]);
  if (!added.ok) return added;
  const removed = regRemoval([key]);
  if (!removed.ok) return removed;
  return {
    ok: true,
    value: [
      regEntry('registry/add-event-source.reg', added.value),
      regEntry('registry/remove-event-source.reg', removed.value),
    ],
  };
}

const regEntry = (path: string, bytes: Uint8Array): Entry => ({
  ...bytesEntry(path, 'reg', bytes),
  text: new TextDecoder('utf-16le').decode(bytes),
});
