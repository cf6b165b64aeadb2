import {
  iniGroups,
  type Finding,
  type IniEffective,
  type IniGroup,
  type IniKeySpec,
  type IniReport,
  type IniSchema,
  type IniSetting,
} from '../../../../worker/contract';
import { stateOf, type UseState } from '../state-of';
import { findingsBySetting, type FindingsBySetting } from './findings-by-setting';
import { pairDomains, type DomainPair } from './domain-pairs';

interface Shown {
  state: UseState;
  why: IniEffective['why'];
  findings: readonly Finding[];
}

/** One setting of the schema, in the file or not. */
export interface Field extends Shown {
  kind: 'field';
  /** `MAIN/LDAP_SERVER` */
  id: string;
  spec: IniKeySpec;
  section: string;
  key: string;
  /** The first line with this key; null: none. */
  setting: IniSetting | null;
  /** Lines with this key. */
  lines: number;
}

export interface ListItem extends Shown {
  setting: IniSetting;
  number: number;
}

/** A numbered list. */
export interface ListField {
  kind: 'list';
  id: string;
  spec: IniKeySpec;
  section: string;
  /** `USERINFO_` */
  prefix: string;
  items: readonly ListItem[];
}

/** The two lists of keys by domain, side by side. */
export interface DomainsField {
  kind: 'domains';
  id: string;
  consumers: ListField;
  secrets: ListField;
  pairs: readonly DomainPair[];
}

export type FormRow = Field | ListField | DomainsField;

export interface FormGroup {
  group: IniGroup;
  /** What matters for the modes chosen in the file. */
  front: readonly FormRow[];
  /** What the adapter does not use in these modes. */
  idle: readonly FormRow[];
  findings: number;
}

/** A line that belongs to no field. */
export interface OtherLine {
  setting: IniSetting;
  lines: number;
  findings: readonly Finding[];
}

export interface FormModel {
  groups: readonly FormGroup[];
  others: readonly OtherLine[];
}

/** The whole form: every setting of the schema as the file has it, and what else the file has. */
export function formOf(report: IniReport, schema: IniSchema): FormModel {
  const lines = new Map<string, IniSetting[]>();
  const lists = new Map<string, IniSetting[]>();
  for (const setting of report.settings) {
    put(lines, `${setting.section}/${setting.key}`, setting);
    if (setting.spec?.endsWith('##')) put(lists, `${setting.section}/${setting.spec}`, setting);
  }
  const findings = findingsBySetting(report);
  const context = { report, lines, lists, findings, taken: new Set<string>() };
  const groups = iniGroups.map((group) => groupOf(group, schema, context));
  return { groups, others: othersOf(context) };
}

interface Context {
  report: IniReport;
  /** By section and key, in the order of the file. */
  lines: Map<string, IniSetting[]>;
  lists: Map<string, IniSetting[]>;
  findings: FindingsBySetting;
  /** Section and key of what has a field. */
  taken: Set<string>;
}

function put(map: Map<string, IniSetting[]>, key: string, setting: IniSetting): void {
  const list = map.get(key);
  if (list) list.push(setting);
  else map.set(key, [setting]);
}

function groupOf(group: IniGroup, schema: IniSchema, context: Context): FormGroup {
  const rows = schema.keys.filter((spec) => spec.group === group).flatMap((spec) => rowsOf(spec, schema, context));
  const matters = (row: FormRow): boolean =>
    (row.kind === 'domains' ? [row.consumers, row.secrets] : [row]).some(({ spec }) => isInUse(spec, context.report));
  const front = rows.filter(matters);
  const distinct = new Set(rows.flatMap(findingsOf));
  return { group, front, idle: rows.filter((row) => !front.includes(row)), findings: distinct.size };
}

/** Findings of a row and all in it. */
export function findingsOf(row: FormRow): readonly Finding[] {
  if (row.kind === 'field') return row.findings;
  const items = row.kind === 'list' ? row.items : [...row.consumers.items, ...row.secrets.items];
  return items.flatMap(({ findings }) => findings);
}

function rowsOf(spec: IniKeySpec, schema: IniSchema, context: Context): FormRow[] {
  if (spec.section === 'MSG-*') return messageFields(spec, context);
  if (!spec.name.endsWith('##')) return [fieldOf(spec, spec.section, context)];
  if (spec.type === 'domain-secret') return [];
  const list = listOf(spec, context);
  if (spec.type !== 'domain-guid') return [list];
  const secret = schema.keys.find(({ type }) => type === 'domain-secret');
  if (!secret) return [list];
  const secrets = listOf(secret, context);
  return [{ kind: 'domains', id: list.id, consumers: list, secrets, pairs: pairDomains(list.items, secrets.items) }];
}

function fieldOf(spec: IniKeySpec, section: string, { report, lines, findings, taken }: Context): Field {
  const id = `${section}/${spec.name}`;
  taken.add(id);
  const own = lines.get(id) ?? [];
  const entry = report.effective[spec.section === 'MSG-*' ? `${section}.${spec.name}` : spec.name];
  const found = own.length > 0 ? own.flatMap((setting) => findings.at(setting)) : findings.about(spec.name);
  const shown: Shown = { state: stateOf(entry), why: entry?.why, findings: [...new Set(found)] };
  return { kind: 'field', id, spec, section, key: spec.name, setting: own[0] ?? null, lines: own.length, ...shown };
}

/** Message sections that get a field; nobody has more, and what a broken file has beyond them stands among the others. */
const MOST_MESSAGES = 70;

/** One for each message section of the file, and for the two of the guide's. */
function messageFields(spec: IniKeySpec, context: Context): Field[] {
  const present = context.report.settings.map(({ section }) => section).filter((section) => /^MSG-\d+$/.test(section));
  const sections = [...new Set(['MSG-1033', 'MSG-1042', ...present])].slice(0, MOST_MESSAGES);
  return sections.map((section) => fieldOf(spec, section, context));
}

function listOf(spec: IniKeySpec, { report, lists, findings, taken }: Context): ListField {
  const { section, name } = spec;
  const prefix = name.replace('##', '');
  const uses = new Map((report.lists[prefix] ?? []).map((item) => [item.from, item]));
  const items = (lists.get(`${section}/${name}`) ?? []).map((setting): ListItem => {
    taken.add(`${setting.section}/${setting.key}`);
    // An empty value is pointed at by its key, which is the only other thing that may start where the line's key does.
    const use = uses.get(setting.value === '' ? keyStart(report.text, setting) : setting.valueFrom);
    const number = Number(setting.key.slice(prefix.length));
    return { setting, number, state: stateOf(use), why: use?.why, findings: findings.at(setting) };
  });
  items.sort((a, b) => a.number - b.number);
  return { kind: 'list', id: `${section}/${name}`, spec, section, prefix, items };
}

function keyStart(text: string, { from, key }: IniSetting): number {
  return text.indexOf(key, from);
}

function othersOf({ lines, findings, taken }: Context): OtherLine[] {
  return [...lines].flatMap(([id, settings]) => {
    const setting = settings[0];
    if (!setting || taken.has(id)) return [];
    const own = settings.flatMap((line) => findings.at(line));
    return [{ setting, lines: settings.length, findings: [...new Set(own)] }];
  });
}

/** Whether the adapter uses a key in the modes that the file has. What is not known about a mode keeps the key in front. */
export function isInUse(spec: IniKeySpec, report: IniReport): boolean {
  return (spec.usedWhen ?? []).every(({ key, is }) => {
    const entry = report.effective[key];
    if (entry?.value) return is.includes(entry.value);
    const empty = !entry || entry.why?.reason === 'empty';
    if (is.includes('')) return empty;
    return true;
  });
}
