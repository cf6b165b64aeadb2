import type { IniKeySpec, IniSchema, IniSetting, Range } from '../../../worker/contract';
import type { Completion, CompletionQuery, Completions, PlaceWords } from '../../ui';
import type { IniWords } from './words';

type Placed = (range: Range) => Range | null;

/** What can stand at the caret: a section in brackets, a key at the start of a line, an allowed value behind `=`. */
export function completionsAt(
  { text, at, explicit }: CompletionQuery,
  schema: IniSchema,
  words: IniWords,
): Completions | null {
  const lineFrom = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const head = text.slice(lineFrom, at);
  const section = /^\s*\[([\w-]*)$/.exec(head)?.[1];
  if (section !== undefined) return { from: at - section.length, options: sections(schema) };
  const entry = /^\s*(\w+)\s*=\s*["']?([^"'\s]*)$/.exec(head);
  if (entry) return valuesOf(entry[1] ?? '', at - (entry[2] ?? '').length, schema, words);
  const key = /^\s*(\w*)$/.exec(head)?.[1];
  if (key === undefined || (key === '' && !explicit)) return null;
  return { from: at - key.length, options: keysFor(text, lineFrom, schema, words) };
}

function sections(schema: IniSchema): Completion[] {
  const names = schema.sections.flatMap(({ name }) => (name === 'MSG-*' ? ['MSG-1033', 'MSG-1042'] : [name]));
  return names.map((name) => ({ label: name, insert: `${name}]` }));
}

function valuesOf(key: string, from: number, schema: IniSchema, words: IniWords): Completions | null {
  const spec = schema.keys.find(({ name }) => name === specName(key));
  if (!spec?.allowed) return null;
  const known = words.iniKeys[spec.name];
  const options = spec.allowed.map((value) => {
    const detail = known?.values?.[value];
    return { label: value, ...(detail && { detail }) };
  });
  return { from, options };
}

function keysFor(text: string, lineFrom: number, schema: IniSchema, words: IniWords): Completion[] {
  const before = text.slice(0, lineFrom);
  const here = [...before.matchAll(/^[ \t]*\[\s*([\w-]+)\s*\]/gm)].at(-1)?.[1];
  const wanted = here?.startsWith('MSG-') ? 'MSG-*' : here;
  const taken = new Set([...text.matchAll(/^[ \t]*(\w+)[ \t]*=/gm)].map((match) => match[1]));
  return schema.keys
    .filter(({ section }) => section === wanted || wanted === undefined)
    .flatMap((spec) => {
      const name = nextName(spec, taken);
      return name === null ? [] : [keyOption(spec, name, words)];
    });
}

/** The key as it is written next: a single one when it is not there, a list's with its first free number. */
function nextName({ name, section }: IniKeySpec, taken: ReadonlySet<string | undefined>): string | null {
  if (!name.endsWith('##')) return taken.has(name) && section !== 'MSG-*' ? null : name;
  for (let number = 1; number < 100; number++) {
    const candidate = name.replace('##', String(number).padStart(2, '0'));
    if (!taken.has(candidate)) return candidate;
  }
  return null;
}

function keyOption({ name }: IniKeySpec, label: string, words: IniWords): Completion {
  const known = words.iniKeys[name];
  return { label, insert: `${label}=`, ...(known && { detail: known.title, info: known.help }) };
}

/** What the setting under the pointer is for. */
export function wordsAt(
  at: number,
  settings: readonly IniSetting[],
  place: Placed,
  words: IniWords,
): PlaceWords | null {
  for (const { from, to, key, spec, value } of settings) {
    const line = place({ from, to });
    if (!line || line.from > at || line.to < at) continue;
    const known = spec === null ? undefined : words.iniKeys[spec];
    if (!known) return null;
    const meaning = known.values?.[value];
    const lines = [known.help, ...(meaning ? [`${value}: ${meaning}`] : [])];
    return { ...line, title: `${known.title} (${key})`, lines };
  }
  return null;
}

const specName = (key: string): string => key.replace(/_\d+$/, '_##').replace(/^MAIN_CLAIM_##$/, key);
