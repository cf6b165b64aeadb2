import type { Range, TextEdit } from '../../contract';
import { blocksOf, canHead } from './blocks';
import { isWideBlank, shownAnchor, withoutMarks, type LineHit } from './characters';
import { meantValue } from './meant-value';
import type { IniLine } from './parse';
import { fix, type Draft, type IniEntry, type IniView } from './rule';
import { findSection, findSpec } from './schema';

/**
 * What the character rules report: one finding a setting, with all lines of its key, so that lines that were equal stay
 * equal when it is cured; elsewhere one a line.
 */
export function* draftsOf(view: IniView, hits: Iterable<LineHit>): Generator<Draft & { hits: readonly LineHit[] }> {
  const groups = new Map<unknown, LineHit[]>();
  for (const hit of hits) {
    const name = hit.entry ? keyAnchor(hit.entry) : hit;
    const group = groups.get(name);
    if (group) group.push(hit);
    else groups.set(name, [hit]);
  }
  for (const group of groups.values()) {
    const [{ entry, character } = { entry: null, character: '' }] = group;
    yield {
      hits: group,
      at: group.flatMap(({ runs }) => runs),
      args: { character, count: group.reduce((sum, { count }) => sum + count, 0) },
      anchor: entry ? shownAnchor(entry) : '',
      fixes: isRisky(view, group)
        ? []
        : [
            fix(
              'remove',
              group.every((hit) => isSafe(view, hit)),
              ...group.flatMap(({ runs }) => runs.map(without)),
            ),
          ],
    };
  }
}

const without = (run: Range): TextEdit => ({ ...run, insert: '' });

const keyAnchor = ({ section, key }: IniEntry): string => `${section}/${withoutMarks(key)}`;

const inside = (runs: readonly Range[], from: number, to: number): Range[] =>
  runs.filter((run) => run.from >= from && run.to <= to);

/**
 * Whether taking the runs out would break something: it makes a key that the section has already, a section out of a
 * line that was not meant to be one, or leaves a setting empty.
 */
function isRisky(view: IniView, group: readonly LineHit[]): boolean {
  return group.some(({ line, entry, runs }) => {
    const name = withoutRuns(view.text, line, runs);
    if (!entry) {
      const block = blocksOf(view).at(line.from);
      if (line.kind === 'section' && name === '') return true;
      return block !== undefined && !((line.kind === 'section' || findSection(name)) && canHead(view, [block], name));
    }
    if (name.startsWith('[') || (line.rawTo > line.rawFrom && meantValue(view, entry).value === '')) return true;
    return name !== entry.key && blocksOf(view).count(entry.section, name) > 1;
  });
}

/** The key, or the name of a section, with the runs taken out. */
function withoutRuns(text: string, { kind, keyFrom, keyTo }: IniLine, runs: readonly Range[]): string {
  const parts: string[] = [];
  let from = keyFrom;
  for (const run of inside(runs, keyFrom, keyTo)) {
    parts.push(text.slice(from, run.from));
    from = run.to;
  }
  const name = parts.join('') + text.slice(from, keyTo);
  return kind === 'other' ? name.replace(/^\s*\[|\]\s*$/g, '').trim() : name.trim();
}

/**
 * Not safe in a secret or a name to sign in with, where the character may be meant; nor a blank that keeps words apart
 * where nothing is known of the key.
 */
function isSafe({ text }: IniView, { line, entry, runs }: LineHit): boolean {
  if (!entry) return true;
  const spec = findSpec(withoutMarks(entry.key))?.spec;
  const inKey = inside(runs, line.keyFrom, line.keyTo);
  const inValue = inside(runs, line.valueFrom, line.valueTo);
  const parts = [...inKey, ...(spec ? [] : inValue)].some(({ from }) => isWideBlank(text.charAt(from)));
  return !parts && (inValue.length === 0 || !(spec?.secret || spec?.name === 'LDAP_ID'));
}
