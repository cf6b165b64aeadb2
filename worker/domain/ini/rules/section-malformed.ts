import type { Fix } from '../../../contract';
import { lineEndOf } from '../add';
import { blocksOf, canHead, type Block } from '../blocks';
import { shownKey } from '../characters';
import { fix, type IniRule, type IniView } from '../rule';
import { meantSection } from '../section-names';

/** A section is `[NAME]` alone on its line (seed lines 322, 446-452); a header that is none leaves its keys where they are. */
export const sectionMalformed: IniRule = {
  id: 'ini-section-malformed',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const block of blocksOf(view).list) {
      if (!block.broken) continue;
      const { from, to, kind, keyFrom } = block.header;
      const start = kind === 'section' ? view.text.indexOf('[', from) : keyFrom;
      yield {
        at: [{ from: start, to }],
        args: { section: shownKey(block.name) },
        anchor: shownKey(block.name),
        fixes: writeHeader(view, block, start),
      };
    }
  },
};

function writeHeader(view: IniView, block: Block, start: number): Fix[] {
  const name = block.broken && meantSection(block.broken.name);
  if (!name || !block.broken?.plain || !canHead(view, [block], name)) return [];
  const { note } = block.broken;
  const remark = note === '' ? '' : `#${note.replace(/^[;#]/, '')}${lineEndOf(view.document)}`;
  return [fix('write-header', true, { from: start, to: block.header.to, insert: `${remark}[${name}]` })];
}
