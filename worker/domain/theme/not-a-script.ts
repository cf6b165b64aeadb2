import type { Range } from '../../contract';

interface NotAScript {
  kind: 'html' | 'script-tags' | 'powershell';
  at: Range;
  /** The tags around a script, which can be taken away. */
  tags: Range[];
}

const HTML = /^\s*<(!doctype|html|head|body|meta)\b/i;
const OPENING = /^\s*(<script\b[^>]*>)/i;
const CLOSING = /<\/script\s*>\s*$/i;
const POWERSHELL = /^[ \t]*(?:PS[^>\r\n]{0,80}>[ \t]*)?(?:Get|Set|New|Export|Import|Remove)-Adfs[A-Za-z]+/im;

/** What a text is that cannot be read as a script; null when nothing tells. */
export function notAScript(text: string): NotAScript | null {
  const html = HTML.exec(text);
  if (html) return { kind: 'html', at: { from: html[0].lastIndexOf('<'), to: html[0].length }, tags: [] };
  const opening = OPENING.exec(text);
  const head = opening?.[1];
  if (opening && head !== undefined) {
    const first = { from: opening[0].length - head.length, to: opening[0].length };
    const trimmed = text.trimEnd();
    const closing = CLOSING.exec(trimmed.slice(Math.max(first.to, trimmed.length - 40)));
    const last = closing ? { from: trimmed.length - closing[0].length, to: trimmed.length } : null;
    const tags = last && first.to <= last.from ? [first, last] : [];
    return { kind: 'script-tags', at: first, tags };
  }
  const command = POWERSHELL.exec(text);
  return (
    command && { kind: 'powershell', at: { from: command.index, to: command.index + command[0].length }, tags: [] }
  );
}
