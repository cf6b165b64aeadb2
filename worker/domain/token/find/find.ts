import type { Place, Range, TokenReport } from '../../../contract';
import { limits } from '../../../contract';
import { memberOf, type Pause } from '../parts';
import { decodeBase64url, sixBits } from '../structure/base64url';
import { readJson } from '../structure/json';
import { decodeUtf8 } from '../structure/utf8';
import { surroundingsOf, type Surroundings } from './carrier';
import { isHar, placesInHar } from './har';
import { readToken, type Mark, type Reading } from './read-token';
import { beginsHeader, beginsObject, isBoundary, mayBegin } from './start';
import { textOfSegment, type Expected } from './expect';

/** A token as it stands in a text. */
export interface Find extends Range {
  source: string;
  token: string;
  /** Damage, in the order of the text. */
  marks: Mark[];
  ellipsis: boolean;
  expected: Expected;
  around: Surroundings;
  /** Number of the archive's entry. */
  entry?: number;
}

export interface Finds {
  finds: Find[];
  skipped: TokenReport['skipped'];
}

type Reason = TokenReport['skipped'][number]['reason'];

const BLOCK = 1 << 18;
/** `{"alg":"` is the shortest beginning that says what it is. */
const SHORTEST = 11;

/**
 * Finds the tokens in anything, by their shape: something that decodes to the beginning of a JSON object, with what
 * belongs to it behind dots. Looks at each character a bounded number of times.
 */
export async function findTokens(text: string, name?: string, pause?: Pause): Promise<Finds> {
  const finder = new Finder(text);
  await finder.run(pause);
  const { finds, skipped } = finder;
  if (isHar(text, name) && finds.length > 0) return { finds: await placeInHar(text, finds, pause), skipped };
  return { finds, skipped };
}

class Finder {
  readonly finds: Find[] = [];
  readonly skipped: TokenReport['skipped'] = [];
  /** Behind what was last found or skipped. */
  #done = 0;

  constructor(readonly text: string) {}

  async run(pause?: Pause): Promise<void> {
    const { text } = this;
    this.#serialised();
    const whole = [...this.finds];
    let due = BLOCK;
    for (let at = 0; at < text.length; at++) {
      if (at >= due) {
        due = at + BLOCK;
        if (pause) await pause('find', at, text.length);
      }
      const code = text.charCodeAt(at);
      if (!mayBegin(text, at, code)) continue;
      if (whole.length > 0 && at >= whole[0]!.from) {
        at = whole.shift()!.to - 1;
        this.#done = at + 1;
        continue;
      }
      const to = this.#candidate(at);
      if (to > at) at = (this.#done = to) - 1;
    }
    this.#byName();
    this.finds.sort((a, b) => a.from - b.from);
  }

  #skip(from: number, to: number, reason: Reason): number {
    const at: Place = { file: 'input', from, to };
    if (this.skipped.length < limits.tokens) this.skipped.push({ at, reason });
    return to;
  }

  /** Where the candidate at `at` ends, or `at` when there is none. */
  #candidate(at: number): number {
    const { text } = this;
    if (text[at] === 'Z') return this.#wrapped(at);
    if (!beginsObject(text, at) || !isBoundary(text, at)) return at;
    const from = this.#headBefore(at);
    const reading = this.#withStrays(readToken(text, from));
    const { token, to } = reading;
    if (reading.tooLarge) return this.#skip(from, blobEnd(text, to), 'too-large');
    if (!token.includes('.')) {
      if (token.length < SHORTEST) return this.#skip(from, to, 'too-short');
      if (!beginsHeader(textOfSegment(token))) return this.#skip(from, to, 'no-header');
    } else if (from === at && !isHeader(token)) return this.#skip(from, to, 'no-header');
    return this.#take(reading);
  }

  #take(reading: Reading): number {
    if (this.finds.length >= limits.tokens) return this.#skip(reading.from, reading.to, 'too-many');
    const { from, to, token, marks, ellipsis, expected } = reading;
    const around = surroundingsOf(this.text, reading);
    this.finds.push({ from, to, source: this.text.slice(from, to), token, marks, ellipsis, expected, around });
    return to;
  }

  /** A header that lost its first characters stands before the dot before a payload. */
  #headBefore(at: number): number {
    if (this.text[at - 1] !== '.') return at;
    let from = at - 1;
    while (from > this.#done && sixBits(this.text.charCodeAt(from - 1)) < 64) from--;
    return from < at - 1 ? from : at;
  }

  /** A text that is one token and nothing else keeps the characters that are no Base64url in their places. */
  #withStrays(reading: Reading): Reading {
    const { text } = this;
    const isFirst = this.finds.length === 0 && /^\s*["']?$/.test(text.slice(0, Math.min(reading.from, 100)));
    if (!isFirst || reading.from > 100) return reading;
    const rest = /^[^\s"'&<>=#,;|:/]+(?=["']?\s*$)/.exec(text.slice(reading.to, reading.to + limits.tokenBytes))?.[0];
    if (!rest || reading.ellipsis || !/[\w-]/.test(rest)) return reading;
    return { ...reading, to: reading.to + rest.length, token: reading.token + rest };
  }

  /** The Base64 of a whole token. */
  #wrapped(at: number): number {
    const { text } = this;
    if (text[at + 1] !== 'X' || !/^[kl][A-Za-z0-9+/_-]{37}/.test(text.slice(at + 2, at + 40)) || !isBoundary(text, at))
      return at;
    let end = at;
    while (end < text.length && sixBits(text.charCodeAt(end)) < 64) end++;
    if (end - at > 2 * limits.tokenBytes) return at;
    const inner = decodeUtf8(decodeBase64url(text, at, end).bytes);
    if (inner.invalid || !beginsObject(inner.text, 0)) return at;
    const reading = readToken(inner.text, 0);
    if (!isHeader(reading.token) || reading.to < inner.text.trimEnd().length) return at;
    let to = end;
    while (text[to] === '=' && to < end + 2) to++;
    const marks: Mark[] = [{ id: 'base64-of-token', from: at, to }];
    return this.#take({ ...reading, from: at, to, marks });
  }

  /** JWS and JWE in their JSON serialisation: the objects around their members. */
  #serialised(): void {
    const { text } = this;
    const MEMBER = /"(?:payload|ciphertext)"\s*:\s*"[\w-]*"/g;
    let budget = 4 * text.length + 65_536;
    let least = 0;
    for (let hit = MEMBER.exec(text); hit && budget > 0; hit = MEMBER.exec(text)) {
      const from = openBrace(text, hit.index, least);
      least = MEMBER.lastIndex;
      if (from < 0) continue;
      const { node, problems, to } = readJson(text, from, true);
      budget -= to - from;
      const signed = memberOf(node, 'payload') && (memberOf(node, 'signatures') ?? memberOf(node, 'signature'));
      const encrypted =
        memberOf(node, 'ciphertext') && (memberOf(node, 'iv') ?? memberOf(node, 'tag') ?? memberOf(node, 'protected'));
      if (problems.length > 0 || !(signed ?? encrypted)) continue;
      if (to - from > limits.tokenBytes) this.#skip(from, to, 'too-large');
      else {
        const token = text.slice(from, to);
        this.#take({
          from,
          to,
          token,
          marks: [],
          ellipsis: false,
          tooLarge: false,
          expected: { count: 3, lengths: [] },
        });
      }
      least = MEMBER.lastIndex = to;
    }
  }

  /** What the SingleID parameters carry is shown although nothing of it can be read. */
  #byName(): void {
    const { text } = this;
    const NAMED =
      /jwtToken(?:Request|Response)["']?(?:=|%3D|:\s{0,4}|\s+value=)["']?([\w+/=-]{8,}(?:\.[\w+/=-]*){0,5})/gi;
    const known = [...this.finds, ...this.skipped.map(({ at }) => at)].sort((a, b) => a.from - b.from);
    let next = 0;
    for (let hit = NAMED.exec(text); hit; hit = NAMED.exec(text)) {
      const value = hit[1]!;
      const to = hit.index + hit[0].length;
      const from = to - value.length;
      while (next < known.length && known[next]!.to <= from) next++;
      if (next < known.length && known[next]!.from < to) continue;
      const dots = value.split('.').length - 1;
      const isRandom = value.length >= 16 && /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value);
      if (dots === 2 || isRandom) this.#take(readToken(text, from));
      else this.#skip(from, to, 'no-header');
    }
  }
}

/** Whether the first segment begins as a JSON object and names something of a header, or what follows is JSON too. */
function isHeader(token: string): boolean {
  const [header = '', payload = ''] = token.split('.', 2);
  return beginsHeader(textOfSegment(header)) || beginsObject(payload, 0);
}

/** The brace of the innermost object that is open at `at`. */
function openBrace(text: string, at: number, least: number): number {
  let closed = 0;
  for (at--; at >= least; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x7d) closed++;
    else if (code === 0x7b && closed-- === 0) return at;
  }
  return -1;
}

function blobEnd(text: string, at: number): number {
  while (at < text.length && (sixBits(text.charCodeAt(at)) < 64 || text[at] === '.')) at++;
  return at;
}

/** Gives each find its place in the archive; a token that an entry has several times is one find. */
async function placeInHar(text: string, finds: readonly Find[], pause?: Pause): Promise<Find[]> {
  const places = await placesInHar(
    text,
    finds.map(({ from }) => from),
    pause,
  );
  const seen = new Set<string>();
  return finds.flatMap((find, index) => {
    const place = places[index];
    if (!place) return [find];
    const key = `${place.entry} ${find.token}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { kind, name, url, atMs } = { ...place.carrier };
    const own = find.around.carrier;
    // An address, or a body, names the parameter better than the member of the archive that holds it.
    const isParameter = kind === 'query' || kind === 'form' || kind === 'cookie';
    const carrier = {
      kind: kind === 'header' && name?.toLowerCase().endsWith('cookie') ? ('cookie' as const) : kind,
      ...optional('name', find.around.nameAt ? own.name : (name ?? (isParameter ? own.name : undefined))),
      ...optional('url', url ?? own.url),
      ...optional('atMs', atMs),
    };
    return [{ ...find, entry: place.entry, around: { ...find.around, carrier, quotes: null } }];
  });
}

const optional = <Name extends string, Value>(name: Name, value: Value | undefined): { [N in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { [N in Name]?: Value });
