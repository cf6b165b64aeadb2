import { isDamage, isMark } from './characters';
import { hasCurly } from './quotes';

/** What kinds of characters a text holds: found in one pass, so that rules need not each look through all of it. */
export interface TextKinds {
  /** A control, direction or invisible character. */
  marks: boolean;
  /** Half of a surrogate pair, alone or not. */
  surrogates: boolean;
  /** A character that is left of text that went through a wrong encoding. */
  damage: boolean;
  /** A typographic quotation mark. */
  curly: boolean;
  /** A question mark, which also stands where a character was lost. */
  question: boolean;
}

const MARK = 1;
const SURROGATE = 2;
const DAMAGE = 4;
const CURLY = 8;
const QUESTION = 16;

let table: Uint8Array | undefined;

/** Kinds by UTF-16 unit; made when the first text comes, not when the program starts. */
function kindTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let unit = 0; unit < kinds.length; unit++) {
    const character = String.fromCharCode(unit);
    kinds[unit] =
      (isMark(character) ? MARK : 0) | (isDamage(character) ? DAMAGE : 0) | (hasCurly(character) ? CURLY : 0);
  }
  kinds['?'.charCodeAt(0)] = QUESTION;
  return kinds.fill(SURROGATE, 0xd800, 0xe000);
}

/** All that most files hold, none of it of any kind: printable ASCII but the question mark, and Korean. */
const unusual = /[^\t\n\r ->@-~\uac00-\ud7a3]/;

export function kindsOf(text: string): TextKinds {
  const found = unusual.test(text) ? kindsIn(text) : 0;
  return {
    marks: (found & MARK) !== 0,
    surrogates: (found & SURROGATE) !== 0,
    damage: (found & DAMAGE) !== 0,
    curly: (found & CURLY) !== 0,
    question: (found & QUESTION) !== 0,
  };
}

function kindsIn(text: string): number {
  const kinds = (table ??= kindTable());
  let found = 0;
  for (let at = 0; at < text.length; at++) found |= kinds[text.charCodeAt(at)]!;
  return found;
}
