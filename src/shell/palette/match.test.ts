import { describe, expect, it } from 'vitest';
import { findCommands } from './match';

const group = { en: 'Go to', ko: '이동' };
const names: [string, string, string?][] = [
  ['Configuration', '설정'],
  ['Overview', '개요'],
  ['Undo', '실행 취소'],
  ['Redo', '다시 실행'],
  ['Make it UTF-8', 'UTF-8로 변환'],
  ['Colours: dark', '화면 색상: 어둡게', 'theme night 다크 테마'],
  ['Show secrets', '비밀 값 보기'],
  ['What the adapter uses', '실제 적용 값'],
];
const all = names.map(([en, ko, words]) => {
  return { group, command: { id: en, names: { en, ko }, run: () => undefined, ...(words && { words }) } };
});
const find = (typed: string, locale: 'ko' | 'en' = 'ko') =>
  findCommands(all, typed, locale).map(({ command }) => command.id);

describe('commands', () => {
  it.each([
    ['its name', '설정', 'Configuration'],
    ['the name in the other language', 'config', 'Configuration'],
    ['capital letters', 'CONFIG', 'Configuration'],
    ['initial consonants', 'ㅅㅈ', 'Configuration'],
    ['initial consonants over several words', 'ㅅㅎㅊㅅ', 'Undo'],
    ['consonants that the keyboard joined', 'ㅄㅂ', 'Show secrets'],
    ['the beginning of a word', '취소', 'Undo'],
    ['a syllable that is being made', '서', 'Configuration'],
    ['a syllable and the next initial', '설ㅈ', 'Configuration'],
    ['a double final that will be taken apart', '싫', 'Undo'],
    ['jamo as macOS writes them', '설정'.normalize('NFD'), 'Configuration'],
    ['several words in any order', 'utf make', 'Make it UTF-8'],
    ['both languages at once, where the name has both', 'utf 변환', 'Make it UTF-8'],
    ['another word for it', '다크', 'Colours: dark'],
    ['a blank too many', ' 실행  취소 ', 'Undo'],
    ['Korean typed in Latin mode', 'tjfwjd', 'Configuration'],
    ['English typed in Hangul mode', 'ㅕㅜ애', 'Undo'],
  ])('are found by %s', (_, typed, id) => {
    expect(find(typed)[0]).toBe(id);
  });

  it('whose name begins so come first, then those with such a word', () => {
    expect(find('실')).toEqual(['Undo', 'What the adapter uses', 'Redo']);
  });

  it('are all there before anything is typed, in their order', () => {
    expect(find('')).toEqual(all.map(({ command }) => command.id));
  });

  it('that do not fit are not there', () => {
    expect(find('휴가 신청서')).toEqual([]);
    expect(find('zzz')).toEqual([]);
  });

  it('found by their other name show it', () => {
    expect(findCommands(all, 'undo', 'ko')[0]?.also).toBe('Undo');
    expect(findCommands(all, '실행 취소', 'ko')[0]?.also).toBeUndefined();
    expect(findCommands(all, '실행 취소', 'en')[0]?.also).toBe('실행 취소');
  });
});
