import type { IniKeySpec } from '../../contract';

/**
 * Writes a value so that it is read back the same: with the quote the line has, else none, else the one that fits.
 * A value with blanks at its ends cannot be written at all, since the adapter trims inside quotes too; it is put in
 * quotes, and `ini-value-trimmed` then says what is read.
 */
export function requote(value: string, quote: '' | '"' | "'"): string {
  const unsure = quote === '' && /\s#/.test(value);
  const styles = unsure ? ['"', "'", ''] : [quote, '', '"', "'"];
  const style = styles.find((candidate) => readBack(candidate + value + candidate) === value) ?? '"';
  return style + value + style;
}

function readBack(raw: string): string {
  const value = raw.trim();
  const open = value.charAt(0);
  const quoted = value.length >= 2 && (open === '"' || open === "'") && value.endsWith(open);
  return quoted ? value.slice(1, -1).trim() : value;
}

/** A value with a remark behind it (`"1" # why`); null when there is none. The adapter is not known to cut it off. */
export function withNote(raw: string): { value: string; quote: '' | '"' | "'"; note: string } | null {
  const match = /^(?:"([^"]*)"|'([^']*)'|([^"'#][^#]*?|))[ \t]+(#.*)$/.exec(raw);
  if (!match) return null;
  const quote = match[1] !== undefined ? '"' : match[2] !== undefined ? "'" : '';
  return { value: match[1] ?? match[2] ?? match[3] ?? '', quote, note: match[4] ?? '' };
}

/** Settings whose value is shown to people and read by nothing else. */
export function isProse(spec: IniKeySpec | null | undefined): boolean {
  return spec?.name === 'MAIN_MFA_TITLE' || spec?.name === 'MSG_INTERNAL_ERROR';
}
