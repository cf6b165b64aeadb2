import type { Failure } from '../../contract';
import { storeLimits } from '../../contract';
import { utf8, type Bytes } from './bytes';

/** Beginnings of what is tried first; a passphrase that only repeats or lengthens one of these adds nothing. */
const common = [
  'password',
  'passphrase',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'qwerty',
  'asdf',
  'zxcv',
  'abc',
  '123',
  '987',
  'admin',
  'administrator',
  'letmein',
  'welcome',
  'iloveyou',
  'singleid',
  'signet',
  'adfsadapter',
  'correcthorsebatterystaple',
  '비밀번호',
  '암호',
  '관리자',
];
/** What may be left beside them: fewer characters than that leave too little to guess. */
const LEAST_OWN = 8;
const rows = [
  '01234567890123456789',
  '9876543210987654321',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** One passphrase has one form, however the keyboard composed it: Hangul comes as NFC or NFD (`security.md` V02). */
export const passphraseBytes = (passphrase: string): Bytes => utf8(passphrase.normalize('NFKC'));

/** What speaks against a new passphrase, or null. No rule of composition; spaces count (`security.md` RV1). */
export function judgePassphrase(passphrase: string): Failure | null {
  const text = passphrase.normalize('NFKC');
  const length = [...text].length;
  const { passphraseLeast: least, passphraseMost: most } = storeLimits;
  if (length < least) return { code: 'store-passphrase-short', args: { length, least } };
  if (length > most) return { code: 'store-passphrase-long', args: { length, most } };
  return isCommon(text.toLowerCase()) ? { code: 'store-passphrase-common', args: {} } : null;
}

function isCommon(text: string): boolean {
  const plain = text.replace(/[\s._-]/gu, '');
  if (new Set(plain).size < 5 || rows.some((row) => row.includes(plain))) return true;
  const own = common.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  return own !== plain && [...own.replace(/[0-9!@#$]/g, '')].length < LEAST_OWN;
}
