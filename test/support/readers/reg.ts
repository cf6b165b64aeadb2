export interface ReadRegKey {
  path: string;
  values: { name: string; type: string; value: string | number }[];
}

/**
 * Reads the bytes of a `.reg` file line by line, the way registry importers do: a line that begins with `[` opens a
 * key, `"name"=` sets a value, a back slash at the end goes on in the next line.
 * @throws on any line that is none of these
 */
export function readReg(bytes: Uint8Array): ReadRegKey[] {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) throw new Error('no byte-order mark');
  const text = Buffer.from(bytes.subarray(2)).toString('utf16le');
  const [header, ...lines] = text.replace(/,\\\r\n +/g, ',').split('\r\n');
  if (header !== 'Windows Registry Editor Version 5.00') throw new Error(`header ${header}`);
  const keys: ReadRegKey[] = [];
  for (const line of lines) {
    if (line === '') continue;
    if (line.startsWith('[')) {
      if (!line.endsWith(']') || line.startsWith('[-')) throw new Error(`key ${line}`);
      keys.push({ path: line.slice(1, -1), values: [] });
      continue;
    }
    const { text: name, to } = unescapeString(line, 0);
    if (line[to] !== '=') throw new Error(`no value: ${line}`);
    keys.at(-1)?.values.push({ name, ...readData(line.slice(to + 1)) });
  }
  return keys;
}

function readData(data: string): { type: string; value: string | number } {
  if (data.startsWith('"')) {
    const { text, to } = unescapeString(data, 0);
    if (to !== data.length) throw new Error(`behind the string: ${data.slice(to)}`);
    return { type: 'REG_SZ', value: text };
  }
  const number = /^dword:([0-9a-f]{8})$/.exec(data);
  if (number) return { type: 'REG_DWORD', value: parseInt(number[1] ?? '', 16) };
  const hex = /^hex\(([12])\):((?:[0-9a-f]{2},)*[0-9a-f]{2})$/.exec(data);
  if (!hex) throw new Error(`data ${data}`);
  const units = Buffer.from((hex[2] ?? '').replaceAll(',', ''), 'hex').toString('utf16le');
  if (!units.endsWith('\0')) throw new Error('no NUL at the end');
  return { type: hex[1] === '1' ? 'REG_SZ' : 'REG_EXPAND_SZ', value: units.slice(0, -1) };
}

/** Escapes are `\n`, `\r`, `\0`, `\\` and `\"`; any other back slash stands for itself. */
function unescapeString(text: string, from: number): { text: string; to: number } {
  if (text[from] !== '"') throw new Error(`no string: ${text}`);
  const known: Record<string, string> = { n: '\n', r: '\r', '0': '\0', '\\': '\\', '"': '"' };
  let value = '';
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') return { text: value, to: at + 1 };
    const escaped = character === '\\' ? known[text.charAt(at + 1)] : undefined;
    value += escaped ?? character;
    if (escaped !== undefined) at++;
  }
  throw new Error('the string has no end');
}
