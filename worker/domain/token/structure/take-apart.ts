import type { JsonNode, Range, SegmentRole, TokenForm, TokenSegment } from '../../../contract';
import { memberOf, type JsonObject } from '../parts';
import { decodeBase64url, type Decoded } from './base64url';
import { readJson, type JsonRead } from './json';
import { decodeUtf8, type Utf8Text } from './utf8';

/** A segment with what the rules want to know of how it was read. */
export interface ReadSegment {
  segment: TokenSegment;
  /** Its offsets are in the token. */
  decoded: Decoded;
  utf8: Utf8Text | null;
  read: JsonRead | null;
}

export interface Apart {
  form: TokenForm;
  segments: ReadSegment[];
  header: JsonObject | null;
  payload: JsonObject | null;
  /** The first header and the first payload: what was written as JSON. */
  written: ReadSegment[];
  /** The whole JSON serialisation. */
  serialised: JsonObject | null;
}

const signed: readonly SegmentRole[] = ['header', 'payload', 'signature'];
const encrypted: readonly SegmentRole[] = ['header', 'key', 'iv', 'ciphertext', 'tag'];

/** Takes a compact or JSON-serialised token apart, whatever is wrong with it. */
export function takeApart(token: string): Apart {
  const serialised = token.startsWith('{') ? readJson(token).node : null;
  return serialised?.type === 'object' ? serialisedApart(token, serialised) : compactApart(token);
}

function compactApart(token: string): Apart {
  const ranges: Range[] = [];
  for (let from = 0; ;) {
    const dot = token.indexOf('.', from);
    ranges.push({ from, to: dot < 0 ? token.length : dot });
    if (dot < 0) break;
    from = dot + 1;
  }
  const first = readSegment(token, ranges[0]!, 'header');
  const isJwe = ranges.length === 5 || (memberOf(first.segment.json, 'enc') !== null && ranges.length !== 3);
  const roles = isJwe ? encrypted : signed;
  const rest = ranges.slice(1).map((range, at) => readSegment(token, range, roles[at + 1] ?? 'unknown'));
  const form: TokenForm = ranges.length === 3 && !isJwe ? 'jws' : ranges.length === 5 ? 'jwe' : 'fragment';
  return finish(form, [first, ...rest], null);
}

function finish(form: TokenForm, segments: ReadSegment[], serialised: JsonObject | null): Apart {
  const firstOf = (role: SegmentRole): ReadSegment | undefined => segments.find(({ segment }) => segment.role === role);
  const objectOf = (read: ReadSegment | undefined): JsonObject | null =>
    read?.segment.json?.type === 'object' ? read.segment.json : null;
  const [header, payload] = [firstOf('header'), firstOf('payload')];
  const written = [header, payload].filter((read) => read !== undefined);
  return { form, segments, header: objectOf(header), payload: objectOf(payload), written, serialised };
}

function readSegment(token: string, at: Range, role: SegmentRole, value = token, inside = at): ReadSegment {
  const decoded = decodeBase64url(value, inside.from, inside.to);
  const hasText = role === 'header' || role === 'payload';
  const utf8 = hasText ? decodeUtf8(decoded.bytes) : null;
  const read = utf8 && isText(utf8) ? readJson(utf8.text) : null;
  const isJson = read !== null && (role === 'header' || !isNoJson(read));
  const segment: TokenSegment = {
    role,
    at,
    bytes: decoded.bytes,
    text: utf8 && isText(utf8) ? utf8.text : null,
    json: isJson ? read.node : null,
  };
  return { segment, decoded, utf8, read };
}

/** Nothing of it could be read: text of another kind. */
const isNoJson = ({ node, problems }: JsonRead): boolean =>
  node.type === 'broken' || (node.type !== 'object' && node.type !== 'array' && problems.length > 0);

/** Bytes that are mostly no UTF-8 are no text. */
function isText({ text, invalid }: Utf8Text): boolean {
  if (!invalid) return !text.includes('\0');
  if (/^\s*\{/.test(text)) return true;
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count * 10 <= text.length;
}

/** RFC 7515 7.2 and RFC 7516 7.2: members that hold segments, by the role of the segment. */
const jwsMembers = { protected: 'header', payload: 'payload', signature: 'signature' } as const;
const jweMembers = {
  protected: 'header',
  encrypted_key: 'key',
  iv: 'iv',
  ciphertext: 'ciphertext',
  tag: 'tag',
} as const;

function serialisedApart(token: string, whole: JsonObject): Apart {
  const isJwe = memberOf(whole, 'ciphertext') !== null;
  const members: Readonly<Record<string, SegmentRole>> = isJwe ? jweMembers : jwsMembers;
  const each = memberOf(whole, isJwe ? 'recipients' : 'signatures');
  const parties = each?.type === 'array' ? each.items : [];
  const segments: ReadSegment[] = [];
  const take = (node: JsonNode | null | undefined): void => {
    for (const [name, role] of Object.entries(members)) {
      const value = memberOf(node, name);
      if (value?.type !== 'string') continue;
      const at = { from: value.from + 1, to: Math.max(value.from + 1, value.to - 1) };
      const plain = at.to - at.from === value.value.length;
      segments.push(
        plain
          ? readSegment(token, at, role)
          : readSegment(token, at, role, value.value, { from: 0, to: value.value.length }),
      );
    }
  };
  // The first party's segments and those that all share come first, in the order of the compact form.
  take(whole);
  parties.forEach(take);
  const order = isJwe ? encrypted : signed;
  const firstOf = new Map<SegmentRole, ReadSegment>();
  for (const read of segments) if (!firstOf.has(read.segment.role)) firstOf.set(read.segment.role, read);
  const first = order.flatMap((role) => firstOf.get(role) ?? []);
  const ordered = [...first, ...segments.filter((read) => !first.includes(read))];
  return finish(isJwe ? 'jwe-json' : 'jws-json', ordered, whole);
}
