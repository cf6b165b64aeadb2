import type { Recognised } from '../../contract';
import { findSection, findSpec } from './schema';
import { parseIni } from './parse';

/** Lines looked at: an INI file shows what it is at once. */
const SAMPLE_CHARACTERS = 65_536;

/** How much a text looks like an adapter INI: 0 to 1, by its name, known sections and known keys. */
export function recogniseIni(text: string, name = ''): Recognised {
  const { lines, text: sample } = parseIni(text.slice(0, SAMPLE_CHARACTERS));
  let known = 0;
  let entries = 0;
  for (const line of lines) {
    if (line.kind === 'section' && findSection(line.section)) known += 2;
    if (line.kind !== 'entry') continue;
    entries++;
    if (findSpec(sample.slice(line.keyFrom, line.keyTo))) known++;
  }
  const byName = /\.ini$/i.test(name) ? 0.4 : 0;
  const byContent = known === 0 ? 0 : 0.5 + 0.5 * Math.min(1, known / Math.max(4, entries));
  return { kind: 'ini', score: Math.max(byName, byContent) };
}
