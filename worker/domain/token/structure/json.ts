import type { JsonMember, JsonNode, Range } from '../../../contract';
import { limits } from '../../../contract';

export interface JsonProblem extends Range {
  kind: 'syntax' | 'trail' | 'deep' | 'many';
}

export interface JsonRead {
  node: JsonNode;
  problems: JsonProblem[];
  /** Members that have the name of another of their object. Each member once, in the order of the text. */
  twice: JsonMember[];
  /** Every value, in the order of the text. */
  nodes: JsonNode[];
  /** Where the value ends. */
  to: number;
}

interface Frame {
  node: Extract<JsonNode, { type: 'object' | 'array' }>;
  names: Map<string, JsonMember> | null;
  /** The member whose value comes next. */
  member: JsonMember | null;
}

/**
 * Reads one JSON value (RFC 8259) exactly, without recursion. What cannot be read becomes a `broken` node, and what was
 * read before it stays. `inner`: what comes after the value is another's.
 */
export function readJson(text: string, from = 0, inner = false): JsonRead {
  return new Reader(text, from, inner).read();
}

class Reader {
  readonly #problems: JsonProblem[] = [];
  readonly #twice = new Set<JsonMember>();
  readonly #stack: Frame[] = [];
  readonly #nodes: JsonNode[] = [];
  #root: JsonNode | null = null;
  #at: number;
  #count = 0;
  readonly #hasControls: boolean;

  constructor(
    readonly text: string,
    from: number,
    readonly inner: boolean,
  ) {
    this.#at = from;
    this.#hasControls = inner || CONTROL.test(text);
  }

  read(): JsonRead {
    if (this.text.charCodeAt(this.#at) === 0xfeff) this.#at++;
    do this.#value();
    while (this.#stack.length > 0 && this.#afterValue());
    const node = this.#root ?? this.#broken(this.#at);
    const to = this.#at;
    if (!this.inner) this.#trail();
    const twice = [...this.#twice].sort((a, b) => a.nameAt.from - b.nameAt.from);
    return { node, problems: this.#problems, twice, nodes: this.#nodes, to };
  }

  #trail(): void {
    this.#blanks();
    if (this.#at >= this.text.length) return;
    if (!this.#problems.some(({ kind }) => kind === 'syntax')) this.#problem('trail', this.#at, this.text.length);
  }

  #problem(kind: JsonProblem['kind'], from: number, to: number): void {
    this.#problems.push({ kind, from, to });
  }

  #blanks(): void {
    for (; ; this.#at++) {
      const code = this.text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  /** Reads a value, or opens an object or array whose first value comes next. */
  #value(): void {
    for (;;) {
      this.#blanks();
      const { text } = this;
      const from = this.#at;
      const code = text.charCodeAt(from);
      if (code === 0x7b || code === 0x5b) {
        const tooDeep = this.#stack.length >= limits.jsonDepth;
        if (tooDeep || this.#count > limits.jsonMembers) return this.#skip(tooDeep ? 'deep' : 'many');
        this.#at++;
        const node: Frame['node'] =
          code === 0x7b
            ? { type: 'object', from, to: from, members: [] }
            : { type: 'array', from, to: from, items: [] };
        this.#put(node);
        this.#stack.push({ node, names: code === 0x7b ? new Map() : null, member: null });
        this.#blanks();
        const end = code === 0x7b ? 0x7d : 0x5d;
        if (text.charCodeAt(this.#at) === end) return this.#close();
        if (code === 0x7b && !this.#name()) return;
        continue;
      }
      if (code === 0x22) return this.#put(this.#string());
      const scalar = this.#scalar(from);
      if (scalar) return this.#put(scalar);
      this.#giveUp();
      return;
    }
  }

  #put(node: JsonNode): void {
    this.#nodes.push(node);
    const frame = this.#stack.at(-1);
    if (!frame) this.#root = node;
    else if (frame.node.type === 'array') {
      frame.node.items.push(node);
      this.#count++;
    } else if (frame.member) frame.member.value = node;
  }

  #close(): void {
    this.#at++;
    const frame = this.#stack.pop();
    if (frame) frame.node.to = this.#at;
  }

  /** Goes on behind a value, until one more value is due. False: nothing more is. */
  #afterValue(): boolean {
    while (this.#stack.length > 0) {
      this.#blanks();
      const frame = this.#stack.at(-1)!;
      const code = this.text.charCodeAt(this.#at);
      if (code === (frame.names ? 0x7d : 0x5d)) this.#close();
      else if (code !== 0x2c) {
        this.#giveUp();
        return false;
      } else if (this.#count >= limits.jsonMembers) {
        this.#rest(frame);
      } else {
        this.#at++;
        this.#blanks();
        return frame.names ? this.#name() : true;
      }
    }
    return false;
  }

  /** `"name":`, which makes the member whose value comes next. */
  #name(): boolean {
    const frame = this.#stack.at(-1)!;
    if (frame.node.type !== 'object' || this.text.charCodeAt(this.#at) !== 0x22) return this.#giveUp();
    const read = this.#string();
    const name = read.type === 'string' ? read.value : '';
    const nameAt = { from: read.from, to: read.to };
    const member: JsonMember = { name, nameAt, value: { type: 'broken', from: read.to, to: read.to } };
    const before = frame.names!.get(name);
    if (before) {
      for (const each of [before, member]) {
        each.twice = true;
        this.#twice.add(each);
      }
    } else frame.names!.set(name, member);
    frame.node.members.push(member);
    frame.member = member;
    this.#count++;
    this.#blanks();
    if (this.text.charCodeAt(this.#at) !== 0x3a) return this.#giveUp();
    this.#at++;
    return true;
  }

  /** Nothing more can be told apart: all that is open ends here, and the rest is one broken stretch. */
  #giveUp(): false {
    const { length } = this.text;
    this.#problem('syntax', this.#at, Math.min(length, this.#at + 1));
    const frame = this.#stack.at(-1);
    if (!frame) this.#root = this.#broken(this.#at);
    else if (frame.node.type === 'array') frame.node.items.push(this.#broken(this.#at));
    else if (frame.member?.value.type === 'broken') frame.member.value = this.#broken(this.#at);
    for (const { node } of this.#stack) node.to = length;
    this.#stack.length = 0;
    this.#at = length;
    return false;
  }

  #broken(from: number): JsonNode {
    return { type: 'broken', from, to: this.text.length };
  }

  /** Passes over an object or array that is over a limit. */
  #skip(kind: 'deep' | 'many'): void {
    const from = this.#at;
    this.#passToEnd(0);
    this.#problem(kind, from, this.#at);
    this.#put({ type: 'broken', from, to: this.#at });
  }

  /** Passes over the remaining members or items of one that has too many. */
  #rest(frame: Frame): void {
    const from = this.#at;
    this.#passToEnd(1);
    if (!this.#problems.some(({ kind }) => kind === 'many')) this.#problem('many', from, this.#at);
    this.#stack.pop();
    frame.node.to = this.#at;
  }

  /** Up to where as many brackets closed as were opened. */
  #passToEnd(open: number): void {
    const { text } = this;
    let depth = open;
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      if (code === 0x22) {
        const quote = closingQuote(text, this.#at);
        this.#at = quote < 0 ? text.length : quote;
      } else if (code === 0x7b || code === 0x5b) depth++;
      else if ((code === 0x7d || code === 0x5d) && --depth === 0) {
        this.#at++;
        return;
      }
    }
  }

  #string(): JsonNode {
    const { text } = this;
    const from = this.#at;
    const quote = closingQuote(text, from);
    const to = quote < 0 ? text.length : quote + 1;
    const inside = text.slice(from + 1, quote < 0 ? to : quote);
    if (quote < 0) this.#problem('syntax', from, to);
    this.#at = to;
    return { type: 'string', from, to, value: this.#unescape(inside, from + 1) };
  }

  #unescape(inside: string, offset: number): string {
    const control = this.#hasControls ? inside.search(CONTROL) : -1;
    if (control >= 0) this.#problem('syntax', offset + control, offset + control + 1);
    if (!inside.includes('\\')) return inside;
    return inside.replace(ESCAPE, (whole, hex: string | undefined, at: number) => {
      if (hex) return String.fromCharCode(parseInt(hex, 16));
      const plain = whole.length === 2 ? escapes.get(whole[1]!) : undefined;
      if (plain !== undefined) return plain;
      this.#problem('syntax', offset + at, offset + at + whole.length);
      return whole;
    });
  }

  #scalar(from: number): JsonNode | null {
    const { text } = this;
    for (const type of ['true', 'false', 'null'] as const) {
      if (!text.startsWith(type, from)) continue;
      this.#at = from + type.length;
      return { type, from, to: this.#at };
    }
    NUMBER.lastIndex = from;
    const raw = NUMBER.exec(text)?.[0];
    if (!raw) return null;
    this.#at = from + raw.length;
    return { type: 'number', from, to: this.#at, raw };
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|[^]?)/g;
/** Control characters, which JSON wants escaped: all below the space. Those from U+007F on it takes as they are. */
const CONTROL = /[^ -\uffff]/;
const escapes = new Map(
  Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }),
);

/** The quote that closes the string which begins at `from`, or -1. */
export function closingQuote(text: string, from: number): number {
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    let slashes = quote;
    while (slashes > from + 1 && text.charCodeAt(slashes - 1) === 0x5c) slashes--;
    if (((quote - slashes) & 1) === 0) return quote;
    at = quote + 1;
  }
}
