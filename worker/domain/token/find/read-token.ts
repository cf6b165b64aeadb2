import type { Range, TokenRepairId } from '../../../contract';
import { limits } from '../../../contract';
import { isBase64url } from '../structure/base64url';
import { readJson } from '../structure/json';
import { expectOf, textOfSegment, type Expected } from './expect';
import { beginsHeader, beginsObject } from './start';
import { encodedUnit, isBlank, isDash, isInvisible, isLineEnd } from './unit';

export interface Mark extends Range {
  id: TokenRepairId;
}

/** A token as it was meant, and where it stands. */
export interface Reading extends Range {
  token: string;
  marks: Mark[];
  /** An ellipsis stands in it or behind it: a program showed only a part. */
  ellipsis: boolean;
  /** Longer than is read; `token` is its beginning. */
  tooLarge: boolean;
  expected: Expected;
}

const RUN = /[\w-]+/y;
/** What may go on with a token behind a gap. */
const NEXT = /[\w.+/=-]{1,2048}/y;
const PADDING = /(?:=|%(?:25)?3[Dd]|\\u003[dD]|&#61;|&#[xX]3[dD];){1,2}/y;
/** Characters that are looked at to tell a header. */
const MOST_HEADER = 400;
const unknown: Expected = { count: 3, lengths: [] };

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads the token that begins at `from`, through the damage that mail, logs, pages and encoders do to tokens. */
export function readToken(text: string, from: number): Reading {
  return new TokenReader(text, from).read();
}

class TokenReader {
  readonly #marks: Mark[] = [];
  readonly #spaces: number[] = [];
  #out = '';
  #at: number;
  #end: number;
  #dots = 0;
  #segment = 0;
  #expected = unknown;
  #ellipsis = false;

  constructor(
    readonly text: string,
    readonly from: number,
  ) {
    this.#at = this.#end = from;
  }

  read(): Reading {
    do {
      const run = matchAt(RUN, this.text, this.#at);
      this.#out += run;
      this.#at += run.length;
      this.#end = this.#at;
    } while (this.#out.length <= limits.tokenBytes && this.#special());
    const { from } = this;
    return {
      from,
      to: this.#end,
      token: restorePluses(this.#out, this.#spaces, this.#expected, this.#marks),
      marks: this.#marks,
      ellipsis: this.#ellipsis,
      tooLarge: this.#out.length > limits.tokenBytes,
      expected: this.#expected,
    };
  }

  /** Takes what is no character of Base64url. False: the token ends before it. */
  #special(): boolean {
    const char = this.text[this.#at];
    if (char === undefined) return false;
    if (char === '.') return this.#dot(this.#at + 1, null);
    const unit = encodedUnit(this.text, this.#at);
    if (unit && !isBlank(unit.char) && !isLineEnd(unit.char)) return this.#encoded(unit);
    if (char === '=') return this.#gap() || this.#padding();
    if (char === '+' || char === '/') return this.#standard(char, this.#at + 1, null);
    if (char === '…') return this.#cut();
    if (isDash(char) && (this.#isLastOne() || this.#isToken(this.#at + 1) || isDash(this.text[this.#at + 1] ?? ' ')))
      return this.#take('-', this.#at + 1, 'invisible');
    return this.#gap();
  }

  #encoded({ char, to, undone }: { char: string; to: number; undone: TokenRepairId | null }): boolean {
    if (char === '.') return this.#dot(to, undone);
    if (char === '=') return this.#padding();
    if (char === '+' || char === '/') return this.#standard(char, to, undone);
    return isBase64url(char.charCodeAt(0)) ? this.#take(char, to, undone) : false;
  }

  #take(char: string, to: number, undone: TokenRepairId | null): boolean {
    if (undone) this.#marks.push({ id: undone, from: this.#at, to });
    this.#out += char;
    this.#at = this.#end = to;
    return true;
  }

  #isToken(at: number): boolean {
    if (isBase64url(this.text.charCodeAt(at))) return true;
    const char = encodedUnit(this.text, at)?.char ?? this.text[at];
    return char !== undefined && char !== '' && (isBase64url(char.charCodeAt(0)) || char === '.');
  }

  #cut(): false {
    this.#ellipsis = true;
    return false;
  }

  #dot(to: number, undone: TokenRepairId | null): boolean {
    if (this.text.startsWith('..', to)) return this.#cut();
    const goesOn = this.#isToken(to);
    const isLast = this.#dots >= this.#expected.count - 1;
    // The end of a sentence, a file name, or a token without a signature.
    if (!goesOn && (isLast || (this.#dots === 0 && !this.#gapGoesOn(to)))) return false;
    if (this.#dots === 0) this.#expected = expectOf(textOfSegment(this.#out));
    this.#take('.', to, undone);
    this.#dots++;
    this.#segment = this.#out.length;
    return true;
  }

  #gapGoesOn(at: number): boolean {
    const gap = gapAt(this.text, at);
    return gap.to > at && matchAt(NEXT, this.text, gap.to).length > 16;
  }

  #have(): number {
    return this.#out.length - this.#segment;
  }

  /** All that the algorithm lets expect is there. */
  #isComplete(): boolean {
    if (this.#dots < this.#expected.count - 1) return false;
    const { lengths } = this.#expected;
    return lengths.length === 0 ? this.#have() > 0 : this.#have() >= lengths.at(-1)! || lengths.includes(this.#have());
  }

  /** One more character, and all is there. */
  #isLastOne(): boolean {
    return this.#dots === this.#expected.count - 1 && this.#expected.lengths.includes(this.#have() + 1);
  }

  #standard(char: string, to: number, undone: TokenRepairId | null): boolean {
    if (this.#expected.lengths.length > 0 && this.#isComplete()) return false;
    const next = encodedUnit(this.text, to)?.char ?? this.text[to] ?? ' ';
    if (!this.#isLastOne() && !this.#isToken(to) && !'+/='.includes(next)) return false;
    this.#marks.push({ id: 'standard-base64', from: this.#at, to });
    return this.#take(char === '+' ? '-' : '_', to, undone);
  }

  #padding(): boolean {
    const padding = matchAt(PADDING, this.text, this.#at);
    const to = this.#at + padding.length;
    const next = encodedUnit(this.text, to)?.char ?? this.text[to] ?? '';
    if (padding === '' || next === '=' || (next !== '' && isBase64url(next.charCodeAt(0)))) return false;
    if (this.#have() % 4 < 2) return false;
    this.#marks.push({ id: 'padding', from: this.#at, to });
    if (padding[0] === '%')
      this.#marks.push({ id: padding.startsWith('%25') ? 'percent-twice' : 'percent', from: this.#at, to });
    this.#at = this.#end = to;
    return next === '.' || this.#special();
  }

  /** White space, line ends and invisible characters, when the token goes on behind them. */
  #gap(): boolean {
    const gap = gapAt(this.text, this.#at);
    if (gap.to === this.#at || !this.#isToken(gap.to)) return false;
    if (gap.blanks + gap.lineEnds > 0 && !this.#goesOn(gap)) return false;
    this.#marks.push(...gap.marks);
    if (gap.blanks === 1 && gap.lineEnds === 0) this.#spaces.push(this.#out.length);
    this.#at = gap.to;
    return true;
  }

  #goesOn(gap: Gap): boolean {
    if (this.#isComplete()) return false;
    const next = matchAt(NEXT, this.text, gap.to);
    if (next[0] === '.') return next.length > 1 && this.#dots < this.#expected.count - 1;
    const begins = !this.#out.endsWith('.') && beginsObject(this.text, gap.to);
    if (begins && beginsHeader(textOfSegment(matchAt(RUN, this.text, gap.to).slice(0, MOST_HEADER)))) return false;
    const isLast = this.#dots >= this.#expected.count - 1;
    if (isLast) {
      const length = matchAt(RUN, this.text, gap.to).length;
      const all = this.#have() + length;
      if (this.#expected.lengths.some((each) => all === each || (gap.blanks === 1 && all + 1 === each))) return true;
    }
    // A word, a name or a number is no such mixture.
    return next.length >= 16 && /[A-Z]/.test(next) && /[a-z]/.test(next) && (next.length >= 40 || /[\d_-]/.test(next));
  }
}

interface Gap {
  to: number;
  blanks: number;
  lineEnds: number;
  marks: Mark[];
}

/** Signs with which mail, shells and C break a line. */
const BEFORE_LINE_END = '\\`^=';
const MOST_GAP = 200;

function gapAt(text: string, from: number): Gap {
  const gap: Gap = { to: from, blanks: 0, lineEnds: 0, marks: [] };
  while (gap.to < text.length && gap.to - from < MOST_GAP) {
    const at = gap.to;
    const unit = encodedUnit(text, at) ?? { char: text[at]!, to: at + 1, undone: null };
    const { char, to, undone } = unit;
    if (isLineEnd(char) || (BEFORE_LINE_END.includes(char) && isLineEnd(text[at + 1] ?? ''))) {
      gap.lineEnds++;
      gap.marks.push({ id: 'line-break', from: at, to });
    } else if (isBlank(char) || (char === '>' && gap.lineEnds > 0)) {
      gap.blanks++;
      gap.marks.push({
        id: gap.lineEnds > 0 ? 'line-break' : char === '\u00a0' ? 'invisible' : 'spaces',
        from: at,
        to,
      });
    } else if (isInvisible(char)) gap.marks.push({ id: 'invisible', from: at, to });
    else break;
    if (undone) gap.marks.push({ id: undone, from: at, to });
    gap.to = to;
  }
  return gap;
}

/**
 * Where a space was dropped, a `+` may have stood that a form's decoder took for one. It is put back where only that
 * makes JSON of the segment, or gives the signature the length it must have.
 */
function restorePluses(token: string, spaces: readonly number[], expected: Expected, marks: Mark[]): string {
  if (spaces.length === 0 || spaces.length > 8) return token;
  const segments = token.split('.');
  let from = 0;
  const restored = segments.map((segment, index) => {
    const inside = spaces.filter((at) => at > from && at < from + segment.length).map((at) => at - from);
    from += segment.length + 1;
    if (inside.length === 0) return segment;
    const filled = inside.reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, segment);
    const isLast = index === expected.count - 1;
    const fits = (text: string): boolean =>
      isLast
        ? expected.lengths.includes(text.length)
        : index < 2 && readJson(textOfSegment(text)).problems.length === 0;
    return !fits(segment) && fits(filled) ? filled : segment;
  });
  const result = restored.join('.');
  if (result !== token) for (const mark of marks) if (mark.id === 'spaces') mark.id = 'plus-as-space';
  return result;
}
