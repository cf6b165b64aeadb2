/** Quotes that PowerShell's tokenizer takes for single ones (CharTraits: IsSingleQuote). */
const isSingleQuote = (character: string | undefined): boolean =>
  character !== undefined && "'\u2018\u2019\u201a\u201b".includes(character);

/**
 * Reads the single-quoted string that begins at `from`, as PowerShell's tokenizer does (ScanStringLiteral): a quote of
 * any of the five kinds ends it unless another of any kind follows, which stands for the first.
 * @throws when no quote begins there, or the string has no end
 */
export function readSingleQuoted(text: string, from = 0): { value: string; to: number } {
  if (!isSingleQuote(text[from])) throw new Error(`no quote at ${from}`);
  let value = '';
  for (let at = from + 1; at < text.length; at++) {
    if (isSingleQuote(text[at])) {
      if (!isSingleQuote(text[at + 1])) return { value, to: at + 1 };
      value += text.charAt(at++);
    } else value += text.charAt(at);
  }
  throw new Error('the string has no end');
}

const DECODED = '([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String(';

/** The value of an expression that is one string, plain or from Base64. @throws when it is anything else or more */
export function readPowerShellValue(text: string): string {
  const isDecoded = text.startsWith(DECODED);
  const { value, to } = readSingleQuoted(text, isDecoded ? DECODED.length : 0);
  if (text.slice(to) !== (isDecoded ? ')))' : '')) throw new Error(`there is more: ${text.slice(to)}`);
  return isDecoded ? Buffer.from(value, 'base64').toString('utf8') : value;
}

/** The values in a command, in order; everything outside of strings must be plain ASCII without quotes. */
export function readPowerShellValues(line: string): string[] {
  const values: string[] = [];
  for (let at = 0; at < line.length; at++) {
    if (!isSingleQuote(line[at])) {
      if (!/[\x20-\x7e]/.test(line.charAt(at)) || line[at] === '"') throw new Error(`unexpected ${line.charAt(at)}`);
      continue;
    }
    const { value, to } = readSingleQuoted(line, at);
    const isDecoded = line.slice(0, at).endsWith(DECODED);
    values.push(isDecoded ? Buffer.from(value, 'base64').toString('utf8') : value);
    at = to - 1;
  }
  return values;
}
