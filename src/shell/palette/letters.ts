/** Keys of the Korean keyboard (두벌식) by letter, in the order of Unicode. What takes two keys is written as two. */
const initials = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const vowels = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const finals = ['', ...'r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ')];
/** The letters that stand alone, from ㄱ and from ㅏ on. */
const consonants = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' ');

/** Keeps the keys of Hangul apart from Latin letters: moved to where Unicode has nothing of its own. */
const APART = 0xe000;
const apart = (keys: string): string => String.fromCharCode(...[...keys].map((key) => APART + key.charCodeAt(0)));

/** A text as it is searched. Blanks are left out; `starts` says where words begin. */
export interface Letters {
  text: string;
  starts: ReadonlySet<number>;
}

interface Spelling {
  /** All letters of a syllable; a half-made one is then the beginning of the whole: `싫` of `실행`. */
  syllable: (code: number) => string;
}

const whole: Spelling = {
  syllable: (code) =>
    (initials[Math.floor(code / 588)] ?? '') + (vowels[Math.floor(code / 28) % 21] ?? '') + (finals[code % 28] ?? ''),
};
const first: Spelling = { syllable: (code) => initials[Math.floor(code / 588)] ?? '' };

function spell(text: string, { syllable }: Spelling, mark: (keys: string) => string): Letters {
  const starts = new Set<number>();
  let spelled = '';
  let inWord = false;
  for (const char of text.normalize('NFC').toLowerCase()) {
    const isWord = /[\p{L}\p{N}]/u.test(char);
    if (isWord && !inWord) starts.add(spelled.length);
    inWord = isWord;
    if (/\s/.test(char)) continue;
    const keys = keysOf(char.charCodeAt(0), syllable);
    spelled += keys === null ? char : mark(keys);
  }
  return { text: spelled, starts };
}

function keysOf(code: number, syllable: Spelling['syllable']): string | null {
  if (code >= 0xac00 && code <= 0xd7a3) return syllable(code - 0xac00);
  if (code >= 0x3131 && code <= 0x314e) return consonants[code - 0x3131] ?? '';
  if (code >= 0x314f && code <= 0x3163) return vowels[code - 0x314f] ?? '';
  return null;
}

/** Every letter: `설정` is ㅅㅓㄹㅈㅓㅇ. */
export const lettersOf = (text: string): Letters => spell(text, whole, apart);
/** The initial consonant of each syllable: `설정` is ㅅㅈ. */
export const initialsOf = (text: string): Letters => spell(text, first, apart);
/** The Latin letters on the keys that were pressed, for what was typed in the other mode: `ㅕㅜㅇㅐ` is `undo`. */
export const pressedOf = (text: string): Letters => spell(text, whole, (keys) => keys.toLowerCase());

/** Whether all Hangul in it is consonants that stand alone. */
export function isInitials(text: string): boolean {
  return /[\u3131-\u314e]/.test(text) && !/[\u314f-\u3163\uac00-\ud7a3]/.test(text.normalize('NFC'));
}
