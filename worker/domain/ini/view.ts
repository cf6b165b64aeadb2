import type { Certainty, IniContext, IniKeySpec, TextForm } from '../../contract';
import type { IniDocument } from './parse';
import type { Heading, IniEntry, IniGroup, IniView, Wording } from './rule';
import { findSection, findSpec } from './schema';
import { kindsOf } from './text-kinds';

/** Looks every key up in the schema once, so that rules can ask by name. */
export function viewIni(
  document: IniDocument,
  form: TextForm & { certainty: Certainty },
  context: IniContext,
): IniView {
  const { entries, groups, headings, byName } = collectEntries(document);
  const of = (name: string): readonly IniEntry[] => byName.get(name)?.entries ?? [];
  const known = new Map<string, IniEntry | undefined>();
  const entry = (name: string): IniEntry | undefined => {
    if (!known.has(name)) known.set(name, soleEntry(of(name)));
    return known.get(name);
  };
  return {
    ...context,
    document,
    text: document.text,
    eol: document.eol,
    kinds: kindsOf(document.text),
    form: { encoding: form.encoding, bom: form.bom },
    decoding: form.certainty,
    entries,
    groups,
    headings,
    groupsOf: (name) => byName.get(name)?.groups ?? [],
    of,
    entry,
    value: (name) => entry(name)?.value,
  };
}

function soleEntry(entries: readonly IniEntry[]): IniEntry | undefined {
  const first = entries[0];
  return first && first.value !== '' && entries.every(({ value }) => value === first.value) ? first : undefined;
}

/** Groups and entries that are found by a schema name. */
interface Named {
  groups: IniGroup[];
  entries: IniEntry[];
}

interface Group extends IniGroup {
  entries: IniEntry[];
  distinct: IniEntry[];
  named: Named | null;
}

interface GroupWording extends Wording {
  group: Group;
}

interface Section {
  name: string;
  groups: Map<string, Group>;
  /** By what stands from key to value. */
  wordings: Map<string, GroupWording>;
}

interface Collected {
  entries: IniEntry[];
  groups: Group[];
  headings: Heading[];
  byName: Map<string, Named>;
}

function collectEntries({ text, lines }: IniDocument): Collected {
  const collected: Collected = { entries: [], groups: [], headings: [], byName: new Map() };
  const { entries, headings } = collected;
  const sections = new Map<string, Section>();
  let section: Section | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.kind === 'section' || line.kind === 'other') headings.push({ line, index });
    if (line.kind !== 'entry') continue;
    if (section?.name !== line.section) section = sectionOf(line.section, sections);
    const content = text.slice(line.keyFrom, line.rawTo);
    let wording = section.wordings.get(content);
    const isFirst = !wording;
    if (!wording) {
      const key = text.slice(line.keyFrom, line.keyTo);
      const group = section.groups.get(key) ?? groupOf(section, key, collected);
      wording = { value: text.slice(line.valueFrom, line.valueTo), reading: null, group };
      section.wordings.set(content, wording);
    }
    const { value, group } = wording;
    const { key, spec, number } = group;
    const entry: IniEntry = { line, section: section.name, key, value, index, spec, number, wording };
    entries.push(entry);
    group.entries.push(entry);
    group.named?.entries.push(entry);
    if (isFirst) group.distinct.push(entry);
  }
  return collected;
}

function sectionOf(name: string, sections: Map<string, Section>): Section {
  let section = sections.get(name);
  if (!section) {
    section = { name, groups: new Map(), wordings: new Map() };
    sections.set(name, section);
  }
  return section;
}

function groupOf(section: Section, key: string, { groups, byName }: Collected): Group {
  const { spec, number } = findSpec(key) ?? { spec: null, number: null };
  const named = spec && findSection(section.name) === spec.section ? namedOf(spec, byName) : null;
  const group: Group = { section: section.name, key, spec, number, entries: [], distinct: [], named };
  section.groups.set(key, group);
  groups.push(group);
  named?.groups.push(group);
  return group;
}

function namedOf({ name }: IniKeySpec, byName: Map<string, Named>): Named {
  let named = byName.get(name);
  if (!named) {
    named = { groups: [], entries: [] };
    byName.set(name, named);
  }
  return named;
}
