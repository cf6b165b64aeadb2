import type {
  Failure,
  OtpColumn,
  OtpListProblem,
  OtpListUser,
  OtpProfile,
  OtpReadUsersRequest,
  OtpUserField,
  OtpUsersRead,
  Outcome,
} from '../../contract';
import { columnOf, userColumns } from './columns';
import type { CsvRecord } from './csv';
import { failed, fault, note, openList, recordFaults, reject, type List } from './list';
import { readBase32 } from './secret-text';
import { cleanPhone, isFailure, keysOf, loginFault, phoneFault } from './user';

/** Without a heading, columns stand in the order of the guide's parameters. */
const inGuidesOrder: readonly OtpUserField[] = ['loginId', 'phone', 'cycle'];
const SCIENCE = /^[0-9][.,][0-9]+e\+?[0-9]+$/i;

/**
 * Reads a list of users, line by line: each line is a user or a bad line with everything that is wrong with it, so that
 * nothing is lost. Given a profile, users are checked against it too. Failures: too large, empty, no column for login ids.
 */
export function readUsers({ source, profile }: OtpReadUsersRequest): Outcome<OtpUsersRead> {
  const list = openList(source);
  if ('code' in list) return { ok: false, error: list };
  const first = list.records[0];
  if (!first) return { ok: false, error: { code: 'otp-list-empty', args: {} } };
  let columns = userColumns(first.fields);
  const hasHeading = columns.some(({ field }) => field !== null);
  if (!hasHeading) {
    columns = first.fields.map((_, at) => ({ heading: '', field: inGuidesOrder[at] ?? null }));
    note(list, 'no-heading', first.line);
  }
  if (columnOf(columns, 'loginId') === -1)
    return { ok: false, error: { code: 'otp-list-column', args: { field: 'loginId' } } };
  const unused = columns.filter(({ field }) => field === null).length;
  if (unused > 0) note(list, 'columns-unused', first.line, { count: unused });

  const users: OtpListUser[] = [];
  const seen = new Seen();
  const check = profileCheck(profile);
  for (const record of list.records.slice(hasHeading ? 1 : 0)) {
    const user = readUser(list, columns, record, seen, check);
    if (user) users.push(user);
  }
  const { encoding, bom, separator, bad, notes } = list;
  return { ok: true, value: { encoding, bom, separator, columns, users, bad, notes } };
}

/** Lines by login id and by phone. */
class Seen {
  readonly logins = new Map<string, number>();
  readonly phones = new Map<string, number>();
}

type Check = (user: OtpListUser) => Failure | null;

/** A profile that is wrong itself is not held against the users. */
function profileCheck(profile: OtpProfile | undefined): Check {
  const keys = profile && keysOf(profile);
  if (!keys || keys.fault) return () => null;
  return (user) => {
    const key = keys.of(user);
    // Lists seldom have secrets: those without get one when they are enrolled.
    return isFailure(key) && key.code !== 'otp-secret-missing' ? key : null;
  };
}

function readUser(
  list: List,
  columns: readonly OtpColumn<OtpUserField>[],
  record: CsvRecord,
  seen: Seen,
  check: Check,
): OtpListUser | null {
  const problems: OtpListProblem[] = recordFaults(record, columns.length);
  const { line, from, to, fields } = record;
  if (problems.length > 0) {
    reject(list, record, problems);
    return null;
  }
  const heading = (field: OtpUserField): string | null => columns[columnOf(columns, field)]?.heading || null;
  const given = (field: OtpUserField): string => fields[columnOf(columns, field)]?.trim() ?? '';
  const user: OtpListUser = { line, from, to, fields, loginId: given('loginId').normalize('NFC') };
  const wrongLogin = loginFault(user.loginId);
  if (wrongLogin) problems.push(failed(wrongLogin, heading('loginId')));
  readPhone(list, user, given('phone'), heading('phone'), problems);
  readNumber(user, 'cycle', given('cycle'), heading('cycle'), problems);
  readNumber(user, 'revision', given('revision'), heading('revision'), problems);
  readSecretField(user, given('secret'), heading('secret'), problems);
  const before = seen.logins.get(user.loginId);
  if (before !== undefined && !wrongLogin) problems.push(fault('login-twice', heading('loginId'), { line: before }));
  if (problems.length === 0) {
    const failure = check(user);
    if (failure) problems.push(failed(failure, null));
  }
  if (problems.length > 0) {
    reject(list, record, problems);
    return null;
  }
  if (user.loginId !== given('loginId')) note(list, 'login-normalised', line, { loginId: user.loginId });
  noteSamePhone(list, user, seen);
  seen.logins.set(user.loginId, line);
  return user;
}

function readPhone(
  list: List,
  user: OtpListUser,
  text: string,
  heading: string | null,
  problems: OtpListProblem[],
): void {
  if (text === '') return;
  if (SCIENCE.test(text)) {
    problems.push(fault('number-as-science', heading));
    return;
  }
  const { phone, removed } = cleanPhone(text);
  const wrong = phoneFault(phone);
  if (wrong) {
    if (phone.startsWith('+')) note(list, 'phone-country-code', user.line);
    problems.push(failed(wrong, heading));
    return;
  }
  user.phone = phone;
  if (removed !== '') note(list, 'phone-cleaned', user.line, { removed });
  // A spreadsheet that takes the number for a number drops its zero.
  if (/^1[016-9][0-9]{7,8}$/.test(phone)) note(list, 'phone-zero-lost', user.line);
}

function readNumber(
  user: OtpListUser,
  field: 'cycle' | 'revision',
  text: string,
  heading: string | null,
  problems: OtpListProblem[],
): void {
  if (text === '') return;
  if (/^(?:0|[1-9][0-9]{0,9})$/.test(text)) user[field] = Number(text);
  else problems.push(fault('number', heading));
}

function readSecretField(user: OtpListUser, text: string, heading: string | null, problems: OtpListProblem[]): void {
  if (text === '') return;
  const read = readBase32(text);
  if (read.ok) user.secret = read.value.bytes;
  else problems.push(failed(read.error, heading));
}

function noteSamePhone(list: List, { phone, line }: OtpListUser, seen: Seen): void {
  if (phone === undefined) return;
  const before = seen.phones.get(phone);
  if (before === undefined) seen.phones.set(phone, line);
  else note(list, 'same-phone', line, { line: before });
}
