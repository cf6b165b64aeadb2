import type { Outcome } from '../../../contract';
import { encodeText } from '../decode';
import { faultOf } from './fault';

export type RegData = { type: 'REG_SZ' | 'REG_EXPAND_SZ'; value: string } | { type: 'REG_DWORD'; value: number };

export interface RegKey {
  /** From the hive on: `HKEY_LOCAL_MACHINE\SOFTWARE\...`. */
  path: string;
  values: readonly { name: string; data: RegData }[];
}

const EOL = '\r\n';
const HEADER = 'Windows Registry Editor Version 5.00';
const WIDTH = 78;

/**
 * A `.reg` file as bytes: UTF-16LE with a byte-order mark, CRLF (`security.md` 4.2). It only adds and sets; keys and
 * values cannot be deleted with it. Failures: `reg-key` (a path that is not plainly a key), `escape-character` (a name
 * or value with NUL, or a name that is not printable ASCII), `text-lone-surrogate`, `reg-number`.
 */
export function regFile(keys: readonly RegKey[]): Outcome<Uint8Array> {
  const lines = [HEADER];
  for (const key of keys) {
    if (!KEY_PATH.test(key.path)) return { ok: false, error: { code: 'reg-key', args: { path: key.path } } };
    lines.push('', `[${key.path}]`);
    for (const { name, data } of key.values) {
      const line = valueLine(name, data);
      if (!line.ok) return line;
      lines.push(line.value);
    }
  }
  return encodeText(lines.join(EOL) + EOL, { encoding: 'utf-16le', bom: true });
}

/**
 * A `.reg` file that removes keys with all below them: of its own, so that `regFile` can never be made to. Failures: `reg-key`;
 * a key right below a hive or one step deeper is refused too.
 */
export function regRemoval(paths: readonly string[]): Outcome<Uint8Array> {
  const wrong = paths.find((path) => !KEY_PATH.test(path) || path.split('\\').length < 4);
  if (wrong !== undefined) return { ok: false, error: { code: 'reg-key', args: { path: wrong } } };
  const lines = [HEADER, ...paths.flatMap((path) => ['', `[-${path}]`])];
  return encodeText(lines.join(EOL) + EOL, { encoding: 'utf-16le', bom: true });
}

const KEY_PATH =
  /^HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)(?:\\[\w.{}()+-][\w .{}()+-]*)+$/;

function valueLine(name: string, data: RegData): Outcome<string> {
  const fault = faultOf(name, /[^\x20-\x7e]/);
  if (fault) return { ok: false, error: fault };
  const written = dataText(data);
  return written.ok ? { ok: true, value: wrap(`"${escaped(name)}"=`, written.value) } : written;
}

function dataText(data: RegData): Outcome<string> {
  if (data.type === 'REG_DWORD') {
    const fits = Number.isInteger(data.value) && data.value >= 0 && data.value <= 0xffffffff;
    if (!fits) return { ok: false, error: { code: 'reg-number', args: { value: data.value } } };
    return { ok: true, value: `dword:${data.value.toString(16).padStart(8, '0')}` };
  }

  const fault = faultOf(data.value, /\0/);
  if (fault) return { ok: false, error: fault };
  if (data.type === 'REG_EXPAND_SZ') return { ok: true, value: `hex(2):${unitsOf(data.value)}` };
  const isPlain = /^[\x20-\x7e]*$/.test(data.value);
  return { ok: true, value: isPlain ? `"${escaped(data.value)}"` : `hex(1):${unitsOf(data.value)}` };
}

const escaped = (text: string): string => text.replace(/[\\"]/g, '\\$&');

/** UTF-16LE bytes with the closing NUL. */
function unitsOf(text: string): string {
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  return [...units, 0].flatMap((unit) => [unit & 0xff, unit >> 8].map(hexByte)).join(',');
}

const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Long byte lists go over several lines, as the registry editor writes them. */
function wrap(head: string, data: string): string {
  if (!data.startsWith('hex(') || head.length + data.length <= WIDTH) return head + data;
  const lines: string[] = [];
  let line = head;
  for (const piece of data.split(/(?<=,)/)) {
    if (line.length + piece.length > WIDTH) {
      lines.push(`${line}\\`);
      line = '  ';
    }
    line += piece;
  }
  return [...lines, line].join(EOL);
}
