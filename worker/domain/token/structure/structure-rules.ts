import type { JsonNode, Range } from '../../../contract';
import { limits } from '../../../contract';
import { fix, type Draft } from '../../core/judge';
import { textOf } from '../parts';
import type { JsonProblem } from './json';
import { inInput, inSegment, inToken, nodesOf, sameNames, shortly, type ReadRule, type Subject } from './subject';
import type { ReadSegment } from './take-apart';

const MOST_PLACES = 20;
const stated = 'stated';

type Look = (read: ReadSegment, subject: Subject, add: (draft: Draft) => void) => void;

/** One finding for each thing that a look at header and payload adds: most add nothing, which is to cost next to nothing. */
const each =
  (look: Look) =>
  (subject: Subject): Draft[] => {
    const drafts: Draft[] = [];
    for (const read of subject.apart.written) look(read, subject, (draft) => drafts.push(draft));
    return drafts;
  };

/** Findings for problems of one kind; the part is `header` or `payload`. */
const problems = (kind: JsonProblem['kind'], rest: Pick<Draft, 'args' | 'severity'> = {}) =>
  each((read, { isNested }, add) => {
    const all = read.read?.problems.filter((problem) => problem.kind === kind) ?? [];
    if (all.length === 0) return;
    const isPlain = read.segment.json === null && (isNested || !/^\ufeff?\s*[{[]/.test(read.utf8?.text ?? ''));
    if (isPlain) return;
    for (const problem of all) {
      const args = { part: read.segment.role, offset: problem.from, ...rest.args };
      add({ at: [inSegment(read, problem)], ...rest, args });
    }
  });

function* detached({ apart, parts }: Subject): Generator<Draft> {
  const payload = apart.segments.find(({ segment }) => segment.role === 'payload')?.segment;
  if ((parts.form === 'jws' || parts.form === 'jws-json') && (!payload || payload.at.from === payload.at.to))
    yield { at: [inToken(payload?.at ?? { from: 0, to: 0 })] };
}

function* emptySignature({ apart, parts }: Subject): Generator<Draft> {
  const last = apart.segments.at(-1)?.segment;
  const isNone = textOf(parts.header, 'alg')?.toLowerCase() === 'none';
  if (parts.form === 'jws' && last && last.at.from === last.at.to && !isNone) yield { at: [inToken(last.at)] };
}

function* foreign({ find, apart }: Subject): Generator<Draft> {
  const marks = find.marks.filter(({ id }) => id === 'standard-base64');
  if (marks.length > 0)
    yield { at: marks.slice(0, MOST_PLACES).map(inInput), anchor: 'standard', args: { count: marks.length } };
  for (const { segment, decoded } of apart.segments) {
    if (decoded.foreign.length === 0) continue;
    const at = decoded.foreign.slice(0, MOST_PLACES).map((from) => inToken({ from, to: from + 1 }));
    // In a JSON serialisation with escapes the offsets are of the value, not of the token.
    yield {
      at: apart.serialised ? [inToken(segment.at)] : at,
      anchor: segment.role,
      args: { count: decoded.foreign.length },
    };
  }
}

function* tailBits({ find, apart, parts }: Subject): Generator<Draft> {
  for (const { segment, decoded } of apart.segments) {
    const { tail } = decoded;
    if (!tail || decoded.count % 4 === 1) continue;
    const at = { from: tail.at, to: tail.at + 1 };
    const from = find.from + tail.at;
    const isExact = parts.source === parts.token && !apart.serialised;
    const cure = {
      ...fix('canonical', false),
      edits: [{ file: 'input', edits: [{ from, to: from + 1, insert: tail.should }] }],
    };
    yield {
      at: [inToken(apart.serialised ? segment.at : at)],
      anchor: segment.role,
      args: { part: segment.role },
      ...(isExact && { fixes: [cure] }),
    };
  }
}

function* padding({ find }: Subject): Generator<Draft> {
  const marks = find.marks.filter(({ id }) => id === 'padding');
  if (marks.length === 0) return;
  const edits = marks.map(({ from, to }) => ({ from, to, insert: '' }));
  const isPlain = !find.marks.some(({ id }) => id === 'base64-of-token');
  yield {
    at: marks.map(inInput),
    args: { count: marks.length },
    ...(isPlain && { fixes: [{ ...fix('strip', false), edits: [{ file: 'input', edits }] }] }),
  };
}

/** UTF-8 read as Latin-1 and written as UTF-8 again. */
const MOJIBAKE = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}/;

const mojibake = each((read, _subject, add) => {
  const text = read.segment.text ?? '';
  if (!MOJIBAKE.test(text) && !text.includes('\\u')) return;
  for (const node of nodesOf(read)) {
    if (node.type === 'string' && MOJIBAKE.test(node.value))
      add({ at: [inSegment(read, node)], args: { part: read.segment.role } });
  }
});

/** Whether a number read as a JavaScript or Java `double` would be another than was written. */
export function losesDigits(raw: string): boolean {
  const value = Number(raw);
  if (!Number.isFinite(value)) return true;
  if (/^-?\d+$/.test(raw)) return !Number.isSafeInteger(value);
  const digits = raw
    .replace(/[eE].*$/, '')
    .replace(/^-?0*\.?0*|\./g, '')
    .replace(/0+$/, '');
  return digits.length > 17 || (value === 0 && digits !== '');
}

const bigNumbers = each((read, _subject, add) => {
  for (const node of nodesOf(read))
    if (node.type === 'number' && losesDigits(node.raw))
      add({
        at: [inSegment(read, node)],
        args: { part: read.segment.role, written: shortly(node.raw), read: String(Number(node.raw)) },
      });
});

const STRANGE_NAMES = ['__proto__', 'constructor', 'prototype'];

const strangeNames = each((read, _subject, add) => {
  for (const node of nodesOf(read)) {
    if (node.type !== 'object') continue;
    for (const { name, nameAt } of node.members)
      if (STRANGE_NAMES.includes(name)) add({ at: [inSegment(read, nameAt)], args: { name } });
  }
});

const duplicates = each((read, _subject, add) => {
  for (const group of read.read?.twice.length ? sameNames(read, (name) => name) : [])
    add({
      at: group.map(({ nameAt, value }) => inSegment(read, { from: nameAt.from, to: value.to })),
      anchor: group[0]!.name,
      args: { part: read.segment.role, name: shortly(group[0]!.name), count: group.length },
    });
});

const duplicatesByCase = each((read, _subject, add) => {
  for (const group of sameNames(read, (name) => name.toLowerCase())) {
    const names = new Set(group.map(({ name }) => name));
    if (names.size < 2) continue;
    add({
      at: group.map(({ nameAt }) => inSegment(read, nameAt)),
      args: { part: read.segment.role, names: shortly([...names].join(', ')) },
    });
  }
});

const kindOf = (node: JsonNode | null): string => (node === null || node.type === 'broken' ? 'text' : node.type);

const notObject = each((read, { apart, isNested }, add) => {
  const { role, json, bytes, text } = read.segment;
  if (bytes.length === 0 || json?.type === 'object' || (role === 'payload' && isNested)) return;
  if (apart.form.startsWith('jwe') && role === 'payload') return;
  // What begins as an object and breaks off at once is said by the rule on syntax.
  if (kindOf(json) === 'text' && /^\ufeff?\s*\{/.test(text ?? '')) return;
  add({
    at: [inSegment(read, { from: 0, to: text?.length ?? 0 })],
    args: { part: role, kind: text === null ? 'bytes' : kindOf(json) },
  });
});

const bounds = { depth: limits.jsonDepth, members: limits.jsonMembers };
const tooDeep = problems('deep', { args: bounds, severity: 'error' });
const tooMany = problems('many', { args: bounds });

const whole = ({ parts }: Subject): Range => ({ from: 0, to: parts.token.length });
/** What servers and proxies usually take as a header. */
const HEADER_LIMITS = [8192, 4096];

/** The three verdicts' first: is it a canonical token (`tokens.md` 0.1, 4.1). */
export const structureRules: readonly ReadRule[] = [
  {
    id: 'token-seg-count',
    severity: 'error',
    certainty: stated,
    *check(subject) {
      const { parts, apart } = subject;
      if (parts.form === 'fragment')
        yield {
          at: [inToken(whole(subject))],
          args: { count: apart.segments.length, want: subject.find.expected.count },
        };
    },
  },
  { id: 'token-seg-empty-sig', severity: 'error', certainty: stated, check: emptySignature },
  {
    id: 'token-seg-json-ser',
    severity: 'error',
    certainty: stated,
    *check(subject) {
      if (subject.apart.serialised) yield { at: [inToken(whole(subject))] };
    },
  },
  { id: 'token-seg-detached', severity: 'warning', certainty: stated, check: detached },
  { id: 'token-b64-alphabet', severity: 'error', certainty: stated, check: foreign },
  { id: 'token-b64-padding', severity: 'warning', certainty: stated, check: padding },
  {
    id: 'token-b64-len1',
    severity: 'error',
    certainty: stated,
    *check({ apart }) {
      for (const { segment, decoded } of apart.segments)
        if (decoded.count % 4 === 1)
          yield {
            at: [inToken(segment.at)],
            anchor: segment.role,
            args: { part: segment.role, length: decoded.count },
          };
    },
  },
  { id: 'token-b64-tailbits', severity: 'warning', certainty: stated, check: tailBits },
  {
    id: 'token-utf8-invalid',
    severity: 'error',
    certainty: stated,
    check: each((read, _subject, add) => {
      const invalid = read.utf8?.invalid;
      if (!invalid || (read.segment.text === null && read.segment.role === 'payload')) return;
      add({
        at: [inSegment(read, { from: invalid.at, to: invalid.at + 1 })],
        args: { part: read.segment.role, byte: invalid.byte },
      });
    }),
  },
  {
    id: 'token-utf8-bom',
    severity: 'warning',
    certainty: stated,
    check: each((read, _subject, add) => {
      if (read.segment.text?.startsWith('\ufeff'))
        add({ at: [inSegment(read, { from: 0, to: 1 })], args: { part: read.segment.role } });
    }),
  },
  { id: 'token-utf8-mojibake', severity: 'warning', certainty: 'inferred', check: mojibake },
  { id: 'token-json-syntax', severity: 'error', certainty: stated, check: problems('syntax') },
  { id: 'token-json-dup', severity: 'error', certainty: stated, check: duplicates },
  { id: 'token-json-dup-case', severity: 'warning', certainty: 'inferred', check: duplicatesByCase },
  { id: 'token-json-notobject', severity: 'error', certainty: stated, check: notObject },
  { id: 'token-json-bignum', severity: 'warning', certainty: stated, check: bigNumbers },
  { id: 'token-json-proto', severity: 'info', certainty: 'observed', check: strangeNames },
  { id: 'token-json-trail', severity: 'error', certainty: stated, check: problems('trail') },
  {
    id: 'token-json-deep',
    severity: 'warning',
    certainty: 'inferred',
    check: (subject) => [...tooDeep(subject), ...tooMany(subject)],
  },
  {
    id: 'token-size',
    severity: 'warning',
    certainty: 'observed',
    *check(subject) {
      const size = subject.parts.token.length;
      const limit = HEADER_LIMITS.find((most) => size > most);
      if (limit !== undefined) yield { at: [inToken(whole(subject))], args: { size, limit } };
    },
  },
];
