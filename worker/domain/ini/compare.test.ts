import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniText } from '../../../test/support/ini-arbitraries';
import { soundIni, soundWith } from '../../../test/support/ini-cases';
import type { IniCompared, IniComparison } from '../../contract';
import { compareIni } from './compare';

function compare(left: string, right: string): IniComparison {
  const answer = compareIni({ left: { text: left }, right: { text: right } });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const shown = ({ settings }: IniComparison): string[] =>
  settings.filter(({ how }) => how !== 'same').map(({ section, key, how }) => `${section}/${key} ${how}`);
const setting = ({ settings }: IniComparison, key: string): IniCompared | undefined =>
  settings.find((one) => one.key === key);

describe('two files', () => {
  it('that differ in spacing, quotes, comments, order and line ends are the same', () => {
    const other = soundIni
      .replaceAll('"', "'")
      .replace(/^(\w+)=/gm, '$1 = ')
      .replace(/^# .*\n/, '')
      .replace(/(LDAP_USE_IDPW.*\n)(LDAP_SSLTLS.*\n)/, '$2$1')
      .replaceAll('\n', '\r\n');
    const answer = compare(soundIni, other);
    expect(shown(answer)).toEqual([]);
    expect(answer.lists.map(({ list, how }) => [list, how])).toEqual([['USERINFO_##', 'same']]);
  });

  it('are compared setting by setting, in the order of the guide', () => {
    const right = soundWith({
      LOG_LEVEL: 'LOG_LEVEL=0',
      LDAP_SERVER: 'LDAP_SERVER="LDAP://dc02.corp.contoso.com"',
      TOKEN_CLAIM_CLIENT: null,
      API_SYSTEMNAME: 'API_SYSTEMNAME=SingleID\nOTHER=1',
    });
    const answer = compare(soundIni, right);
    expect(shown(answer)).toEqual([
      'MAIN/LDAP_SERVER different',
      'MAIN/TOKEN_CLAIM_CLIENT only-left',
      'MANAGE/LOG_LEVEL different',
      'API/OTHER only-right',
    ]);
    expect(answer.counts).toMatchObject({ different: 2, 'only-left': 1, 'only-right': 1 });
    const server = setting(answer, 'LDAP_SERVER');
    expect(server?.left?.values).toEqual(['LDAP://dc01.corp.contoso.com']);
    expect(server?.right?.at.map(({ from, to }) => right.slice(from, to))).toEqual(server?.right?.values);
  });

  it('are compared by section: one key in two sections is two settings', () => {
    expect(shown(compare('[MAIN]\nLOG_LEVEL=1', '[MANAGE]\nLOG_LEVEL=1'))).toEqual([
      'MANAGE/LOG_LEVEL only-right',
      'MAIN/LOG_LEVEL only-left',
    ]);
  });

  it('tell of secrets only whether they are the same', () => {
    const guid = '11111111-2222-3333-4444-555555555555';
    const left = `[MAIN]\nSECRET_KEY=one-secret\nLDAP_PW=same-secret\nldap_pw=third-secret\nNOTE=${guid}`;
    const right = '[MAIN]\nSECRET_KEY=two-secret\nLDAP_PW="same-secret"\nNOTE=x';
    const answer = compare(left, right);
    expect(setting(answer, 'SECRET_KEY')).toMatchObject({ how: 'different', secret: true, left: { values: null } });
    expect(setting(answer, 'LDAP_PW')).toMatchObject({ how: 'same', secret: true });
    expect(setting(answer, 'NOTE')).toMatchObject({ how: 'different', secret: true });
    expect(JSON.stringify(answer)).not.toMatch(/-secret|1111/);
  });

  it('keep a key that is there twice', () => {
    const twice = compare('[MAIN]\nLOG_LEVEL=1\nLOG_LEVEL=2', '[MAIN]\nLOG_LEVEL=1');
    expect(setting(twice, 'LOG_LEVEL')).toMatchObject({ how: 'different', left: { values: ['1', '2'] } });
    expect(setting(compare('[MAIN]\nLOG_LEVEL=1\nLOG_LEVEL=1', '[MAIN]\nLOG_LEVEL=1'), 'LOG_LEVEL')?.how).toBe('same');
  });
});

describe('numbered lists', () => {
  const list = (...entries: string[]): string =>
    ['[MAIN]', ...entries.map((entry, index) => `DOMAIN_SECRET_KEY_0${index + 1}=${entry}`)].join('\n');

  it('with the same entries under other numbers have moved', () => {
    const answer = compare(
      list('a.com;one', 'b.com;two', 'c.com;three'),
      list('b.com;two', 'a.com;one', 'c.com;three'),
    );
    expect(answer.lists).toEqual([
      {
        section: 'MAIN',
        list: 'DOMAIN_SECRET_KEY_##',
        how: 'moved',
        moved: [
          { left: 'DOMAIN_SECRET_KEY_01', right: 'DOMAIN_SECRET_KEY_02' },
          { left: 'DOMAIN_SECRET_KEY_02', right: 'DOMAIN_SECRET_KEY_01' },
        ],
        onlyLeft: [],
        onlyRight: [],
      },
    ]);
    expect(answer.counts).toMatchObject({ different: 2, same: 1 });
  });

  it('name what only one of them has', () => {
    const [found] = compare(list('a.com;one', 'b.com;two'), list('b.com;two', 'b.com;new', 'd.com;four')).lists;
    expect(found).toMatchObject({
      how: 'different',
      moved: [{ left: 'DOMAIN_SECRET_KEY_02', right: 'DOMAIN_SECRET_KEY_01' }],
      onlyLeft: ['DOMAIN_SECRET_KEY_01'],
      onlyRight: ['DOMAIN_SECRET_KEY_02', 'DOMAIN_SECRET_KEY_03'],
    });
    expect(JSON.stringify(found)).not.toMatch(/one|two|new|four/);
  });
});

describe('any two files', () => {
  it('are the same as themselves, and the other way round the other way round', () => {
    const turned: Record<string, string> = { 'only-left': 'only-right', 'only-right': 'only-left' };
    fc.assert(
      fc.property(iniText, iniText, (left, right) => {
        expect(shown(compare(left, left))).toEqual([]);
        const there = compare(left, right).settings.map(({ section, key, how }) => `${section}/${key} ${how}`);
        const back = compare(right, left).settings.map(
          ({ section, key, how }) => `${section}/${key} ${turned[how] ?? how}`,
        );
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });
});
