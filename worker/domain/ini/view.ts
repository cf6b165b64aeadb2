import type { Certainty, IniContext, IniKeySpec, TextForm } from '../../contract';
import type { IniDocument } from './parse';
import type { IniEntry, IniView } from './rule';
import { findSection, findSpec } from './schema';
import { kindsOf } from './text-kinds';

/** Looks every entry up in the schema once, so that rules can ask by name. */
export function viewIni(
  document: IniDocument,
  form: TextForm & { certainty: Certainty },
  context: IniContext,
): IniView {
  const { entries, groups, byName } = collectEntries(document);
  const of = (name: string): readonly IniEntry[] => byName.get(name) ?? [];
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
    of,
    entry,
    value: (name) => entry(name)?.value,
  };
}

function soleEntry(entries: readonly IniEntry[]): IniEntry | undefined {
  const first = entries[0];
  return first && first.value !== '' && entries.every(({ value }) => value === first.value) ? first : undefined;
}

/** Entries of one name in one section, and where they are found by their schema name, if there. */
interface Group {
  spec: IniKeySpec | null;
  number: number | null;
  entries: IniEntry[];
  named: IniEntry[] | null;
}

interface Collected {
  entries: IniEntry[];
  groups: IniEntry[][];
  byName: Map<string, IniEntry[]>;
}

function collectEntries({ text, lines }: IniDocument): Collected {
  const collected: Collected = { entries: [], groups: [], byName: new Map() };
  const sections = new Map<string, Map<string, Group>>();
  let section: string | null = null;
  let inSection = new Map<string, Group>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind !== 'entry') continue;
    if (line.section !== section) {
      section = line.section;
      inSection = sections.get(section) ?? new Map<string, Group>();
      sections.set(section, inSection);
    }
    const key = text.slice(line.keyFrom, line.keyTo);
    let group = inSection.get(key);
    if (!group) {
      group = groupOf(section, key, collected);
      inSection.set(key, group);
    }
    const value = text.slice(line.valueFrom, line.valueTo);
    const entry: IniEntry = { line, section, key, value, index, spec: group.spec, number: group.number };
    collected.entries.push(entry);
    group.entries.push(entry);
    group.named?.push(entry);
  }
  return collected;
}

function groupOf(section: string, key: string, { groups, byName }: Collected): Group {
  const known = findSpec(key);
  const group: Group = { spec: known?.spec ?? null, number: known?.number ?? null, entries: [], named: null };
  groups.push(group.entries);
  if (group.spec && findSection(section) === group.spec.section) {
    group.named = byName.get(group.spec.name) ?? [];
    byName.set(group.spec.name, group.named);
  }
  return group;
}
