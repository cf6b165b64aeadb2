import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedProfile, randomProfile } from '../../../test/support/otp-samples';
import type { OtpReadUsersRequest, OtpUsersRead } from '../../contract';
import { readCsv, separatorOf } from './csv';
import { writeCsv } from './export';
import { readUsers } from './users';

function read(text: string, rest: Omit<OtpReadUsersRequest, 'source'> = {}): OtpUsersRead {
  const answer = readUsers({ source: { text }, ...rest });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const problemsOf = (text: string): string[] =>
  read(text, { profile: derivedProfile }).bad.flatMap(({ problems }) =>
    problems.map((problem) => ('list' in problem ? problem.list.code : problem.failure.code)),
  );
const notesOf = (text: string): [string, number | null][] => read(text).notes.map(({ code, line }) => [code, line]);

describe('a list of users', () => {
  it.each([
    'login_id,phone_no,cycle_time\r\nhong,01012345678,30\r\n',
    '로그인-ID,휴대폰번호,생성 주기\nhong,01012345678,30',
    '아이디;전화번호;주기\rhong;01012345678;30\r',
    'User ID\tMobile\tCycle\nhong\t01012345678\t30\n',
    '"Login ID","Phone","Period"\n"hong","01012345678","30"\n',
    'hong,01012345678,30\n',
  ])('is read from %j', (text) => {
    expect(read(text).users).toMatchObject([{ loginId: 'hong', phone: '01012345678', cycle: 30 }]);
    expect(read(text).bad).toEqual([]);
  });

  it('is read from the bytes Excel writes in Korea', () => {
    // 아이디,전화번호 and 홍길동 in code page 949.
    const bytes = Uint8Array.from(
      Buffer.from('bec6c0ccb5f02cc0fcc8adb9f8c8a30d0ac8abb1e6b5bf2c30313031323334353637380d0a', 'hex'),
    );
    const answer = readUsers({ source: { bytes } });
    expect(answer).toMatchObject({
      ok: true,
      value: { encoding: 'cp949', users: [{ loginId: '홍길동', phone: '01012345678' }] },
    });
  });

  it('keeps what it does not use, and says so', () => {
    const list = read('부서,login_id,phone\n개발,hong,01012345678\n');
    expect(list.users[0]?.fields).toEqual(['개발', 'hong', '01012345678']);
    expect(list.columns).toEqual([
      { heading: '부서', field: null },
      { heading: 'login_id', field: 'loginId' },
      { heading: 'phone', field: 'phone' },
    ]);
    expect(list.notes).toEqual([{ code: 'columns-unused', line: 1, args: { count: 1 } }]);
  });

  it.each([
    ['login_id,phone\n"hong,01012345678\n', ['quote-open']],
    ['login_id,phone\n"hong"x,01012345678\n', ['quote-inside']],
    ['login_id,phone\nhong,01012345678,30\n', ['too-many-fields']],
    ['login_id,phone\n,01012345678\n', ['otp-login-empty']],
    ['login_id,phone\nhong,\n', ['otp-phone-missing']],
    ['login_id,phone\nhong,1.01235E+09\n', ['number-as-science']],
    ['login_id,phone\nhong,+821012345678\n', ['otp-phone-character']],
    ['login_id,phone\nhong,０１０１２３４５６７８\n', ['otp-phone-character']],
    ['login_id,phone\nho\u200bng,12\n', ['otp-login-character', 'otp-phone-length']],
    ['login_id,phone,cycle\nhong,01012345678,03\n', ['number']],
    ['login_id,phone,cycle\nhong,01012345678,300\n', ['otp-cycle-derived']],
    ['login_id,phone,secret\nhong,01012345678,GEZ1\n', ['otp-base32-digit']],
    ['login_id,phone\nhong,01012345678\nhong,01087654321\n', ['login-twice']],
  ])('names what is wrong in %j', (text, codes) => {
    expect(problemsOf(text)).toEqual(codes);
  });

  it.each<[string, [string, number | null][]]>([
    ['login_id,phone\nhong,010-1234-5678\n', [['phone-cleaned', 2]]],
    ['login_id,phone\nhong,1012345678\n', [['phone-zero-lost', 2]]],
    ['login_id,phone\nhong,+82 10 1234 5678\n', [['phone-country-code', 2]]],
    [
      'login_id,phone\nhong,01012345678\n\nkim,01012345678\n',
      [
        ['blank-lines', null],
        ['same-phone', 4],
      ],
    ],
    [`login_id,phone\n${'홍길동'.normalize('NFD')},01012345678\n`, [['login-normalised', 2]]],
    ['hong,01012345678\n', [['no-heading', 1]]],
  ])('notes in %j what is worth knowing', (text, notes) => {
    expect(notesOf(text)).toEqual(notes);
  });

  it('does not ask for secrets that users are yet to get, but reads those there are', () => {
    expect(read('login_id\nhong\n', { profile: randomProfile }).users).toHaveLength(1);
    expect(read('login_id,secret\nhong,gezdgnbvgy3tqojqgezdgnbvgy3tqojq\n').users[0]?.secret).toHaveLength(20);
    expect(read('login_id,secret\nhong,GEZDGNBV\n', { profile: randomProfile }).bad).toHaveLength(1);
  });

  it.each([
    ['', 'otp-list-empty'],
    [' \n,\n', 'otp-list-empty'],
    ['phone,cycle\n01012345678,30\n', 'otp-list-column'],
  ])('%j is no list', (text, code) => {
    expect(readUsers({ source: { text } })).toMatchObject({ ok: false, error: { code } });
  });

  it('of 10,000 users with five bad lines loses none, within seconds', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `user${at},010${String(at).padStart(8, '0')},30`);
    lines[10] = 'user10,010-abcd-1234,30';
    lines[500] = '"user500,01000000500,30';
    lines[2000] = 'user1,01000002000,30';
    lines[7000] = ',01000007000,30';
    lines[9999] = 'user9999,01000009999,thirty';
    const began = performance.now();
    const list = read(`login_id,phone_no,cycle_time\r\n${lines.join('\r\n')}\r\n`, { profile: derivedProfile });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(list.users).toHaveLength(9995);
    expect(list.bad.map(({ line }) => line)).toEqual([12, 502, 2002, 7002, 10_001]);
  });

  it('says of every line what became of it, whatever it is given', () => {
    const piece = fc.constantFrom(
      'hong',
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '01012345678',
      '홍',
      '\t',
      '=1+1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `login_id,phone\n${pieces.join('')}`;
        const list = read(text);
        const records = readCsv(text, ',');
        let end = 0;
        for (const { from, to } of records) {
          expect(text.slice(end, from)).toMatch(/^(?:\r\n|\r|\n)?$/);
          end = to;
        }
        expect(text.slice(end)).toMatch(/^(?:\r\n|\r|\n)?$/);
        const used = new Set([...list.users, ...list.bad].map(({ from }) => from));
        for (const { from, fields } of records.slice(1)) {
          expect(used.has(from)).toBe(fields.some((field) => field.trim() !== ''));
        }
      }),
    );
  });
});

/** Another reader of RFC 4180: one character after the other, with a state for where it is. */
function otherReader(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      record.push(field);
      field = '';
    } else if (character === '\n') {
      records.push([...record, field]);
      record = [];
      field = '';
    } else if (character !== '\r') field += character;
  }
  return records;
}

describe('an export', () => {
  const dangerous = fc.constantFrom(
    '=1+1',
    '+82',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff201',
    '=HYPERLINK("x")',
  );
  const field = fc.oneof(fc.string(), dangerous, fc.constantFrom('a,b', 'a"b', 'a\nb', '홍길동', ''));

  it('runs no formula (E07) and loses nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (records) => {
        const made = writeCsv({ records });
        if (!made.ok) throw new Error(made.error.code);
        const back = otherReader(made.value.text);
        const isFormula = (text: string): boolean => /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/.test(text);
        expect(back.flat().some(isFormula)).toBe(false);
        expect(back).toEqual(records.map((fields) => fields.map((text) => (isFormula(text) ? `'${text}` : text))));
        expect(made.value.marked).toBe(records.flat().filter(isFormula).length);
        expect([...made.value.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        // Our own reader agrees, where no record is a lone empty field, which reads as a blank line's.
        expect(readCsv(made.value.text, ',').map(({ fields }) => fields)).toEqual(back);
      }),
    );
  });

  it('finds the separator of what others write', () => {
    expect(['a,b;c,d', 'a;b', 'a\tb,c', '"a;b;c",d', 'a'].map(separatorOf)).toEqual([',', ';', '\t', ',', ',']);
  });
});
