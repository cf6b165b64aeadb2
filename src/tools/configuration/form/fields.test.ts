import { describe, expect, it } from 'vitest';
import { soundIni, soundWith } from '../../../../test/support/ini-cases';
import { editIni, iniSchema, inspectIni } from '../../../../worker/domain/ini';
import type { IniCommand } from '../../../../worker/contract';
import { addPair, removePair, setPair } from './domain-commands';
import { splitDomain } from './domain-pairs';
import { findingsOf, formOf, type DomainsField, type Field, type FormModel, type ListField } from './fields';
import { moveItem, removeItem } from './list-commands';

function formFor(text: string): FormModel {
  const report = inspectIni({ text });
  if (!report.ok) throw new Error(report.error.code);
  return formOf(report.value, iniSchema);
}

const rows = (form: FormModel) => form.groups.flatMap(({ front, idle }) => [...front, ...idle]);

function row<Kind extends 'field' | 'list' | 'domains'>(form: FormModel, kind: Kind, id: string) {
  const found = rows(form).find((one) => one.id === id && one.kind === kind);
  if (!found) throw new Error(`no ${id}`);
  return found as Extract<Field | ListField | DomainsField, { kind: Kind }>;
}

const isInFront = (form: FormModel, id: string): boolean =>
  form.groups.some(({ front }) => front.some((one) => one.id === id));

function after(text: string, commands: readonly IniCommand[]): string {
  const edited = editIni({ source: { text }, commands: [...commands] });
  if (!edited.ok) throw new Error(edited.error.code);
  return edited.value.text;
}

describe('form', () => {
  it('has a field for every key of the schema, and nothing else, in a file of the guide’s keys', () => {
    const form = formFor(soundIni);
    const names = rows(form).flatMap((one) =>
      one.kind === 'domains' ? [one.consumers.spec.name, one.secrets.spec.name] : [one.spec.name],
    );
    expect(new Set(names)).toEqual(new Set(iniSchema.keys.map(({ name }) => name)));
    expect(form.others).toEqual([]);
  });

  it('puts in front what matters for the modes, in the file or not', () => {
    const off = formFor(soundIni);
    expect(isInFront(off, 'MAIN/LDAP_SERVER')).toBe(true);
    expect(isInFront(off, 'MAIN/LDAP_ID')).toBe(false);
    expect(isInFront(off, 'MAIN/LDAP_WHITE_IP_##')).toBe(false);
    expect(isInFront(off, 'MAIN/CACHE_ATTRIBUTE')).toBe(false);
    const on = formFor(soundWith({ LDAP_USE_IDPW: 'LDAP_USE_IDPW=1', LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=3' }));
    expect(isInFront(on, 'MAIN/LDAP_ID')).toBe(true);
    expect(isInFront(on, 'MAIN/LDAP_WHITE_IP_##')).toBe(true);
  });

  it('keeps in front what depends on a mode that is not known', () => {
    const absent = formFor(soundWith({ MFA_VERIFY_TYPE: null }));
    expect(isInFront(absent, 'MAIN/CACHE_ATTRIBUTE')).toBe(true);
    expect(isInFront(absent, 'MAIN/MFA_VERIFY_URL')).toBe(true);
    const twice = formFor(soundWith({ MFA_VERIFY_TYPE: 'MFA_VERIFY_TYPE=1\nMFA_VERIFY_TYPE=2' }));
    expect(isInFront(twice, 'MAIN/MFA_VERIFY_URL')).toBe(true);
    expect(row(twice, 'field', 'MAIN/MFA_VERIFY_TYPE')).toMatchObject({ lines: 2, state: 'unknown' });
  });

  it('shows keys by domain as soon as the single keys are empty', () => {
    expect(isInFront(formFor(soundIni), 'MAIN/DOMAIN_CONSUMER_KEY_##')).toBe(false);
    const empty = formFor(soundWith({ CONSUMER_KEY: 'CONSUMER_KEY=""', SECRET_KEY: null }));
    expect(isInFront(empty, 'MAIN/DOMAIN_CONSUMER_KEY_##')).toBe(true);
  });

  it('tells what becomes of each setting', () => {
    const form = formFor(
      soundWith({ BYPASS_ADAPTER: 'BYPASS_ADAPTER=1', LOG_LEVEL: 'LOG_LEVEL=9', TOKEN_EXP_TIME: null }),
    );
    const state = (id: string) => row(form, 'field', id).state;
    expect(state('MAIN/LDAP_SERVER')).toBe('used');
    expect(state('MAIN/LDAP_SSLTLS')).toBe('unused');
    expect(state('MAIN/BYPASS_ADAPTER')).toBe('normal');
    expect(state('MANAGE/LOG_LEVEL')).toBe('unknown');
    expect(state('MAIN/TOKEN_EXP_TIME')).toBe('absent');
  });

  it('has findings beside their fields, those of missing keys too', () => {
    const form = formFor(soundWith({ TOKEN_EXP_TIME: null, LOG_LEVEL: 'LOG_LEVEL=9' }));
    const rulesOf = (id: string) => findingsOf(row(form, 'field', id)).map(({ rule }) => rule);
    expect(rulesOf('MAIN/TOKEN_EXP_TIME')).toEqual(['ini-missing-key']);
    expect(rulesOf('MANAGE/LOG_LEVEL')).toEqual(['ini-enum-value']);
    expect(rulesOf('MAIN/LDAP_SERVER')).toEqual([]);
  });

  it('lists what the guide does not have, and keys in a section that is not theirs', () => {
    const form = formFor(`${soundIni}COLOUR=red\nLDAP_SERVER=LDAP://x\nCOLOUR=blue\n`);
    expect(form.others.map(({ setting, lines }) => [setting.section, setting.key, lines])).toEqual([
      ['MANAGE', 'COLOUR', 2],
      ['MANAGE', 'LDAP_SERVER', 1],
    ]);
    expect(form.others[0]?.findings.map(({ rule }) => rule)).toContain('ini-unknown-key');
  });

  it('has a message field for each section of the file', () => {
    const form = formFor(`${soundIni}[MSG-1041]\nMSG_INTERNAL_ERROR=Error\n`);
    const sections = rows(form).flatMap((one) =>
      one.kind === 'field' && one.spec.section === 'MSG-*' ? [one.id] : [],
    );
    expect(sections).toEqual([1033, 1042, 1041].map((id) => `MSG-${id}/MSG_INTERNAL_ERROR`));
  });

  it('costs no more than the text is long: 20,000 unknown lines', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `KEY${at}=1`).join('\n');
    expect(formFor(`[MAIN]\n${lines}`).others).toHaveLength(20_000);
  });
});

describe('numbered lists', () => {
  const three = soundWith({
    USERINFO_02: 'USERINFO_02=mail;email;plainEmail\nUSERINFO_03=department;dept;plainDept',
  });
  const list = (text: string) => row(formFor(text), 'list', 'MAIN/USERINFO_##');
  const attributes = (text: string) =>
    list(text).items.map(({ setting, number }) => `${number} ${setting.value.split(';')[0] ?? ''}`);

  it('are moved entry by entry', () => {
    const moved = after(three, moveItem(list(three), 2, -1) ?? []);
    expect(attributes(moved)).toEqual(['1 mobile', '2 department', '3 mail']);
    expect(moveItem(list(three), 0, -1)).toBeNull();
    expect(moveItem(list(three), 2, 1)).toBeNull();
  });

  it('close up behind an entry that is removed', () => {
    const { items } = list(three);
    const [first, , last] = items;
    if (!first || !last) throw new Error('no entries');
    expect(attributes(after(three, removeItem(list(three), first)))).toEqual(['1 mail', '2 department']);
    expect(attributes(after(three, removeItem(list(three), last)))).toEqual(['1 mobile', '2 mail']);
  });

  it('keep a gap that was there: what is behind it is not brought into use unasked', () => {
    const gap = soundWith({ USERINFO_02: 'USERINFO_02=mail;email;plainEmail\nUSERINFO_04=department;d;plainDept' });
    const [first] = list(gap).items;
    if (!first) throw new Error('no entries');
    expect(attributes(after(gap, removeItem(list(gap), first)))).toEqual(['2 mail', '4 department']);
    expect(list(gap).items.map(({ state }) => state)).toEqual(['used', 'used', 'unused']);
  });
});

describe('keys by domain', () => {
  const text = soundWith({
    CONSUMER_KEY: [
      'CONSUMER_KEY=""',
      'DOMAIN_CONSUMER_KEY_01=aaa.com;c-a',
      'DOMAIN_CONSUMER_KEY_02=bbb.com;c-b',
      'DOMAIN_CONSUMER_KEY_03=odd',
    ].join('\n'),
    SECRET_KEY: 'SECRET_KEY=""\nDOMAIN_SECRET_KEY_01=bbb.com;s-b\nDOMAIN_SECRET_KEY_02=ccc.com;s-c',
  });
  const domains = (of: string) => row(formFor(of), 'domains', 'MAIN/DOMAIN_CONSUMER_KEY_##');
  const shown = (of: string) =>
    domains(of).pairs.map(({ domain, consumer, secret }) =>
      [domain, ...[consumer, secret].map((item) => item && splitDomain(item.setting.value).key)].join(' '),
    );

  it('are paired by domain, and none is lost', () => {
    expect(shown(text)).toEqual(['aaa.com c-a ', 'bbb.com c-b s-b', ' odd ', 'ccc.com  s-c']);
  });

  it('are set in both lists, and added to the one that lacks the domain', () => {
    const field = domains(text);
    const [first, second] = field.pairs;
    if (!first || !second) throw new Error('no pairs');
    const typed = { domain: 'aaa.com', consumer: 'c-a', secret: 's-a' };
    expect(shown(after(text, setPair(field, first, typed)))).toContain('aaa.com c-a s-a');
    const renamed = after(text, setPair(field, second, { domain: 'xxx.com', consumer: 'c-b', secret: 's-b' }));
    expect(renamed).toMatch(/DOMAIN_CONSUMER_KEY_02=xxx\.com;c-b/);
    expect(renamed).toMatch(/DOMAIN_SECRET_KEY_01=xxx\.com;s-b/);
  });

  it('are added and removed as pairs, without a gap', () => {
    const field = domains(text);
    const [, second] = field.pairs;
    if (!second) throw new Error('no pair');
    const removed = after(text, removePair(field, second));
    expect(shown(removed)).toEqual(['aaa.com c-a ', ' odd ', 'ccc.com  s-c']);
    expect(domains(removed).secrets.items.map(({ number }) => number)).toEqual([1]);
    const added = after(text, addPair(field, { domain: 'ddd.com', consumer: 'c-d', secret: 's-d' }));
    expect(shown(added)).toContain('ddd.com c-d s-d');
  });
});
