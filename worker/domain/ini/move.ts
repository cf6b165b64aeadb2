import type { TextEdit } from '../../contract';
import { lineEndOf } from './add';
import type { Meaning } from './meant';
import type { IniDocument, IniLine } from './parse';

export interface MovedLine {
  line: IniLine;
  /** What the line says in its new place, without its line end. */
  content: string;
}

/** Lines taken from where they stand to the end of a section, which is written at the end of the file if it is not there. */
export function moveLines(document: IniDocument, moved: readonly MovedLine[], section: string): TextEdit[] {
  const { text, lines } = document;
  const eol = lineEndOf(document);
  const edits: TextEdit[] = moved.map(({ line }) => ({ from: line.from, to: line.end, insert: '' }));
  const block = moved.map(({ content }) => content + eol).join('');
  const before = lastLineOf(document, section);
  const at = before ? before.end : text.length;
  const end = edits.find(({ to }) => to === at);
  const last = before ?? lines[lines.length - 1];
  const open = last && last.end === last.to && !end ? eol : '';
  const gap = !before && last && last.kind !== 'blank' ? eol : '';
  const insert = before ? open + block : `${open}${gap}[${section}]${eol}${block}`;
  if (!end) return [...edits, { from: at, to: at, insert }];
  end.insert = insert;
  return edits;
}

/** The last setting of the section's first block, or its header. */
function lastLineOf({ lines }: IniDocument, section: string): IniLine | null {
  let last: IniLine | null = null;
  for (const line of lines) {
    if (last && line.kind === 'section') return last;
    if (line.kind === 'section' && line.section === section) last = line;
    if (last && line.kind === 'entry') last = line;
  }
  return last;
}

/** Gives a line its right key, in the right section. */
export function putRight(document: IniDocument, { entry, key, section, inPlace }: Meaning): TextEdit[] {
  const { keyFrom, keyTo, from, to } = entry.line;
  if (inPlace) return [{ from: keyFrom, to: keyTo, insert: key }];
  const content = document.text.slice(from, keyFrom) + key + document.text.slice(keyTo, to);
  return moveLines(document, [{ line: entry.line, content }], section);
}
