import type { Range, TokenCarrier } from '../../../contract';

/** What stands around a token. */
export interface Surroundings {
  carrier: TokenCarrier;
  /** The address (or path) with its query that the token is part of. */
  address: Range | null;
  /** The parameter's name before the token. */
  nameAt: Range | null;
  /** `Bearer ` before it. */
  bearer: Range | null;
  /** The quotes around it. */
  quotes: [Range, Range] | null;
}

/** Characters looked at before a token: addresses are longer than that only when something is wrong with them. */
const BEFORE = 16_384;
const NAME_BEFORE = 200;
const ENDS_ADDRESS = new Set(' \t\r\n"\'<>`|\u00a0');

const PARAMETER = /([\w.$-]{1,100})(?:=|%(?:25)?3[Dd]|\\u003[dD]|&#(?:61|[xX]3[dD]);)["']?$/;
const BEARER = /(?:bearer|dpop)(?:[ \t]+|%20|\+)["']?$/i;
const HEADER = /(?:^|[\s"'])([A-Za-z][\w-]{1,60})\\?["']?\s*[:=]\s*\\?["']?$/;
const MEMBER = /\\*"([^"\\]{1,100})\\*"\s*:\s*\\*"$/;
const FIELD =
  /name=\\*["']([^"'\\]{1,100})\\*["'](?:[^<>]{0,60}value=\\*["']?|(?:\\r|\r)?(?:\\n|\n)(?:\\r|\r)?(?:\\n|\n))$/i;
const NAMED_DATA = /\sname="([^"]{1,100})">\s*$/i;
const COOKIE = /(?:^|[\s"'])(?:set-)?cookie\\?["']?\s*:[^\r\n]*$/i;

/** What the text around `[from, to)` shows it to be. */
export function surroundingsOf(text: string, { from, to }: Range): Surroundings {
  const start = stretchStart(text, from);
  const before = text.slice(Math.max(0, from - NAME_BEFORE), from);
  const parameter = PARAMETER.exec(before);
  const quotes = quotesAround(text, from, to);
  const none = { address: null, nameAt: null, bearer: null, quotes };
  const field = FIELD.exec(before)?.[1];
  if (field) return { ...none, carrier: { kind: 'form', name: field } };
  if (parameter) {
    const nameAt = nameRange(text, from - parameter[0].length, parameter[1]!);
    const name = text.slice(nameAt.from, nameAt.to);
    const address = addressOf(text, start, nameAt.from, to);
    if (address) return { ...none, nameAt, address, carrier: { kind: 'query', name, url: urlOf(text, address) } };
    return { ...none, nameAt, carrier: { kind: looseKind(text, start, nameAt.from, to), name } };
  }
  const bearer = BEARER.exec(before);
  if (bearer) {
    const at = { from: from - bearer[0].length, to: from };
    const name = HEADER.exec(before.slice(0, bearer.index))?.[1];
    return { ...none, bearer: at, carrier: name ? { kind: 'header', name } : { kind: 'text' } };
  }
  const member = MEMBER.exec(before)?.[1];
  if (member) return { ...none, carrier: { kind: 'json', name: member } };
  const data = NAMED_DATA.exec(before)?.[1];
  if (data) return { ...none, carrier: { kind: 'text', name: data } };
  const header = HEADER.exec(before)?.[1];
  if (header?.includes('-') || header?.toLowerCase() === 'authorization')
    return { ...none, carrier: { kind: 'header', name: header } };
  const address = addressOf(text, start, from, to);
  if (address) return { ...none, address, carrier: { kind: 'query', url: urlOf(text, address) } };
  return { ...none, carrier: { kind: 'text', ...(header && { name: header }) } };
}

/** Where the stretch without blanks and quotes begins that `at` is in. */
function stretchStart(text: string, at: number): number {
  const least = Math.max(0, at - BEFORE);
  let from = at;
  while (from > least && !ENDS_ADDRESS.has(text[from - 1]!)) from--;
  return from;
}

export function stretchEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + BEFORE * 4);
  let to = at;
  while (to < most && !ENDS_ADDRESS.has(text[to]!)) to++;
  return to;
}

/** The name without the escape that may stand right before it, as in `%26jwtTokenRequest`. */
function nameRange(text: string, from: number, name: string): Range {
  const lead = text[from - 1];
  const hidden =
    lead === '%' ? /^(?:25)?[0-9A-Fa-f]{2}/.exec(name) : lead === '\\' ? /^u[0-9A-Fa-f]{4}|^[nrt]/.exec(name) : null;
  const length = hidden?.[0].length ?? 0;
  return { from: from + (length < name.length ? length : 0), to: from + name.length };
}

function addressOf(text: string, start: number, from: number, to: number): Range | null {
  const stretch = text.slice(start, from);
  const isAddress = /[a-z][a-z\d+.-]{1,20}(?::\\?\/\\?\/|%(?:25)?3A%(?:25)?2F%)/i.test(stretch.slice(0, 400));
  const isPath = /^\/[^?]*\?/.test(stretch);
  return isAddress || isPath ? { from: start, to: stretchEnd(text, to) } : null;
}

/** The address without its query. */
function urlOf(text: string, address: Range): string {
  const whole = text.slice(address.from, address.to).replace(/\\\//g, '/');
  const query = whole.search(/[?#]|%(?:25)?3F/i);
  const url = query < 0 ? whole : whole.slice(0, query);
  return url.slice(Math.max(0, url.search(/[a-z][a-z\d+.-]*:\/\//i)), 2048);
}

/** `name=token` without an address: in a cookie, in a form's body, or in a line of text. */
function looseKind(text: string, start: number, nameFrom: number, to: number): 'cookie' | 'form' | 'text' {
  const line = text.slice(Math.max(0, nameFrom - 4096), nameFrom);
  if (COOKIE.test(line)) return 'cookie';
  const isPart = start < nameFrom || text[to] === '&';
  const before = text[nameFrom - 1];
  return isPart || before === undefined || '\n\r"\''.includes(before) ? 'form' : 'text';
}

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '`': '`' };

function quotesAround(text: string, from: number, to: number): [Range, Range] | null {
  const close = closing[text[from - 1] ?? ''];
  return close !== undefined && text[to] === close
    ? [
        { from: from - 1, to: from },
        { from: to, to: to + 1 },
      ]
    : null;
}
