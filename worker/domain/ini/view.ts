import type { Certainty, IniContext, TextForm } from '../../contract';
import type { IniDocument } from './parse';
import type { IniEntry, IniView } from './rule';
import { findSection, findSpec } from './schema';

/** Looks every entry up in the schema once, so that rules can ask by name. */
export function viewIni(
  document: IniDocument,
  form: TextForm & { certainty: Certainty },
  context: IniContext,
): IniView {
  const entries = collectEntries(document);
  const byName = new Map<string, IniEntry[]>();
  for (const entry of entries) {
    if (!entry.spec || findSection(entry.section) !== entry.spec.section) continue;
    const list = byName.get(entry.spec.name);
    if (list) list.push(entry);
    else byName.set(entry.spec.name, [entry]);
  }
  const of = (name: string): readonly IniEntry[] => byName.get(name) ?? [];
  const entry = (name: string): IniEntry | undefined => {
    const [first, ...rest] = of(name);
    return first && first.value !== '' && rest.every(({ value }) => value === first.value) ? first : undefined;
  };
  return {
    ...context,
    document,
    text: document.text,
    eol: document.eol,
    form: { encoding: form.encoding, bom: form.bom },
    decoding: form.certainty,
    entries,
    of,
    entry,
    value: (name) => entry(name)?.value,
  };
}

function collectEntries({ text, lines }: IniDocument): IniEntry[] {
  const entries: IniEntry[] = [];
  const specs = new Map<string, ReturnType<typeof findSpec>>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind !== 'entry') continue;
    const key = text.slice(line.keyFrom, line.keyTo);
    let known = specs.get(key);
    if (known === undefined) {
      known = findSpec(key);
      specs.set(key, known);
    }
    entries.push({
      line,
      section: line.section,
      key,
      value: text.slice(line.valueFrom, line.valueTo),
      index,
      spec: known?.spec ?? null,
      number: known?.number ?? null,
    });
  }
  return entries;
}
