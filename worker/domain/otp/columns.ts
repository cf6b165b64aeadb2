import type { OtpColumn, OtpTryField, OtpUserField } from '../../contract';

/** What headings mean, as Korean and English lists have them; compared without case, spaces and punctuation. */
const userHeadings: Readonly<Record<OtpUserField, readonly string[]>> = {
  loginId: [
    '로그인id',
    '로그인아이디',
    '아이디',
    '사용자id',
    '사용자아이디',
    '계정',
    '계정명',
    '계정id',
    'id',
    'loginid',
    'login',
    'user',
    'userid',
    'username',
    'account',
    'samaccountname',
    'userprincipalname',
    'upn',
  ],
  phone: [
    '전화번호',
    '전화',
    '휴대폰',
    '휴대폰번호',
    '휴대전화',
    '휴대전화번호',
    '핸드폰',
    '핸드폰번호',
    '폰번호',
    '스마트폰',
    '스마트폰번호',
    '연락처',
    'phone',
    'phoneno',
    'phonenumber',
    'mobile',
    'mobileno',
    'mobilephone',
    'mobilenumber',
    'tel',
    'telephone',
  ],
  cycle: ['주기', '생성주기', '인증키생성주기', '일회용인증키생성주기', 'cycle', 'cycletime', 'period', 'interval'],
  revision: ['개정', '개정번호', '리비전', 'rev', 'revision'],
  secret: ['비밀키', '시드', 'secret', 'securekey', 'seed'],
  name: ['이름', '성명', '사용자명', 'name', 'fullname', 'displayname'],
};

const tryHeadings: Readonly<Record<OtpTryField, readonly string[]>> = {
  time: ['시각', '시간', '일시', '날짜', '인증일시', '접속시각', '접속일시', 'time', 'timestamp', 'date', 'datetime'],
  loginId: userHeadings.loginId,
  code: ['인증키', '일회용인증키', '입력값', '인증번호', 'code', 'otakey', 'key', 'otp', 'token'],
  result: ['결과', '성공여부', '인증결과', 'result', 'status', 'success'],
};

const bare = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function columnsOf<Field extends string>(
  headings: readonly string[],
  known: Readonly<Record<Field, readonly string[]>>,
): OtpColumn<Field>[] {
  const taken = new Set<Field>();
  return headings.map((heading) => {
    const name = bare(heading);
    const field = (Object.keys(known) as Field[]).find((one) => !taken.has(one) && known[one].includes(name)) ?? null;
    if (field) taken.add(field);
    return { heading, field };
  });
}

/** What the columns of a list of users hold. */
export const userColumns = (headings: readonly string[]): OtpColumn<OtpUserField>[] =>
  columnsOf(headings, userHeadings);

/** What the columns of a log of tries hold. */
export const tryColumns = (headings: readonly string[]): OtpColumn<OtpTryField>[] => columnsOf(headings, tryHeadings);

/** Index of the column that holds a field, or -1. */
export const columnOf = <Field extends string>(columns: readonly OtpColumn<Field>[], field: Field): number =>
  columns.findIndex((column) => column.field === field);
