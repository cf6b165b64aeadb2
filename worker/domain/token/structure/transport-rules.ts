import type { Range, TextEdit, TokenRepairId } from '../../../contract';
import { fix, type Draft } from '../../core/judge';
import { stretchEnd } from '../find';
import { inInput, inToken, type ReadRule, type Subject } from './subject';

/** The edit is of the text that was given. */
const cure = (id: string, safe: boolean, ...edits: TextEdit[]) => ({
  ...fix(id, safe),
  edits: [{ file: 'input', edits }],
});

const MOST_PLACES = 20;

/** One finding for all places where the same was undone. */
function damage(...ids: TokenRepairId[]): ReadRule['check'] {
  return ({ find }) => {
    if (find.marks.length === 0) return [];
    const marks = find.marks.filter(({ id }) => ids.includes(id));
    return marks.length === 0 ? [] : [{ at: marks.slice(0, MOST_PLACES).map(inInput), args: { count: marks.length } }];
  };
}

/**
 * Legacy references without `;` that HTML reads inside a query, by the character they become (`singleid.md` D2-D4).
 * `¶ms=` was `&params=`.
 */
const legacy: Readonly<Record<string, string>> = {
  '¶': 'para',
  '®': 'reg',
  '©': 'copy',
  '¬': 'not',
  '§': 'sect',
  '×': 'times',
  '°': 'deg',
  '¤': 'curren',
  µ: 'micro',
  '¥': 'yen',
};
const LEGACY = /[¶®©¬§×°¤µ¥](?=[A-Za-z_]{0,60}=)/g;

/** Each damaged `&name` between two offsets of a text. */
export function* legacyEntities(text: string, { from, to }: Range): Generator<Draft> {
  if (to <= from) return;
  for (const match of text.slice(from, to).matchAll(LEGACY)) {
    const at = { from: from + match.index, to: from + match.index + 1 };
    const name = `&${legacy[match[0]]!}`;
    const rest = /^[A-Za-z_]*/.exec(text.slice(at.to, at.to + 60))![0];
    yield {
      at: [inInput({ from: at.from, to: at.to + rest.length })],
      args: { character: match[0], damaged: match[0] + rest, parameter: name.slice(1) + rest },
      fixes: [cure('restore', true, { ...at, insert: name })],
    };
  }
}

/** The address a token is in, or what follows it without a blank. */
const stretchOf = ({ text, find }: Subject): Range =>
  find.around.address ?? { from: find.to, to: stretchEnd(text, find.to) };

function* escapedAmpersands({ text, find }: Subject): Generator<Draft> {
  const marks = find.marks.filter(({ id }) => id === 'html-entities');
  const stretch = stretchOf({ text, find } as Subject);
  if (marks.length === 0 && stretch.to <= stretch.from) return;
  const ampersands = [...text.slice(stretch.from, stretch.to).matchAll(/&amp;(?!#)/g)].map(({ index }) => ({
    from: stretch.from + index,
    to: stretch.from + index + 5,
  }));
  const all = [...marks, ...ampersands];
  if (all.length === 0) return;
  yield {
    at: all.slice(0, MOST_PLACES).map(inInput),
    args: { count: all.length },
    ...(ampersands.length > 0 && {
      fixes: [cure('unescape', true, ...ampersands.map((at) => ({ ...at, insert: '&' })))],
    }),
  };
}

function* truncated({ find, apart, parts }: Subject): Generator<Draft> {
  const last = apart.segments.at(-1);
  if (!last || apart.serialised) return;
  const have = last.decoded.count;
  const isWhole = parts.form === 'jws' || parts.form === 'jwe';
  const [want = 0] = find.expected.lengths;
  const short = isWhole && have > 0 && have < want;
  if (!short && !find.ellipsis && !(last.decoded.count % 4 === 1)) return;
  yield { at: [inToken(last.segment.at)], args: { have, want: want > have ? want : have + 1 } };
}

function queryOf({ text, find }: Subject): { at: Range; query: string } | null {
  const { address } = find.around;
  if (!address) return null;
  const whole = text.slice(address.from, address.to);
  const mark = whole.indexOf('?');
  if (mark < 0) return null;
  const end = whole.indexOf('#', mark);
  const query = whole.slice(mark + 1, end < 0 ? undefined : end);
  return { at: { from: address.from + mark + 1, to: address.from + mark + 1 + query.length }, query };
}

/** IIS `requestFiltering/requestLimits@maxQueryString` and ASP.NET `maxQueryStringLength`; http.sys `MaxFieldLength`. */
const IIS_QUERY = 2048;
const HTTP_SYS = 16_384;

function* longQuery(subject: Subject): Generator<Draft> {
  const found = queryOf(subject);
  if (found && found.query.length > IIS_QUERY)
    yield { at: [inInput(found.at)], args: { length: found.query.length, limit: IIS_QUERY } };
}

function* longField({ find }: Subject): Generator<Draft> {
  const { address, carrier } = find.around;
  const at = address ?? (carrier.kind === 'header' || carrier.kind === 'cookie' ? find : null);
  if (at && at.to - at.from > HTTP_SYS) yield { at: [inInput(at)], args: { length: at.to - at.from, limit: HTTP_SYS } };
}

function* plainHttp({ text, find }: Subject): Generator<Draft> {
  const url = find.around.carrier.url ?? '';
  if (!/^http:\/\/(?!localhost|127\.|\[::1\])/i.test(url)) return;
  const { address } = find.around;
  const scheme = address ? text.slice(address.from, address.to).search(/http:/i) : -1;
  const from = (address?.from ?? find.from) + Math.max(0, scheme);
  if (scheme < 0) yield { at: [inInput(find)] };
  else
    yield {
      at: [inInput({ from, to: from + 5 })],
      fixes: [cure('https', false, { from: from + 4, to: from + 4, insert: 's' })],
    };
}

function* twice(subject: Subject): Generator<Draft> {
  const found = queryOf(subject);
  if (!found) return;
  const places = new Map<string, Range[]>();
  for (const match of found.query.matchAll(/(?:^|&(?:amp;)?)([^&=]{1,100})=/g)) {
    const from = found.at.from + match.index + match[0].length - 1 - match[1]!.length;
    const at = { from, to: from + match[1]!.length };
    places.set(match[1]!, [...(places.get(match[1]!) ?? []), at]);
    if (places.size > 100) return;
  }
  for (const [name, at] of places)
    if (at.length > 1)
      yield { at: at.slice(0, MOST_PLACES).map(inInput), anchor: name, args: { name, count: at.length } };
}

const parameters = ['jwtTokenRequest', 'jwtTokenResponse'];

function* wrongCase({ text, find }: Subject): Generator<Draft> {
  const { nameAt } = find.around;
  const name = nameAt ? text.slice(nameAt.from, nameAt.to) : '';
  const wanted = parameters.find((each) => each.toLowerCase() === name.toLowerCase());
  if (!nameAt || wanted === undefined || wanted === name) return;
  yield {
    at: [inInput(nameAt)],
    args: { name, wanted },
    fixes: [cure('rename', true, { ...nameAt, insert: wanted })],
  };
}

/** Input and transport (`tokens.md` 4.1). */
export const transportRules: readonly ReadRule[] = [
  {
    id: 'token-in-bearer',
    severity: 'info',
    certainty: 'observed',
    *check({ find: { around } }) {
      const at = around.carrier.kind === 'text' ? [around.bearer, ...(around.quotes ?? [])] : [];
      const places = at.flatMap((each) => (each ? [inInput(each)] : []));
      if (places.length > 0) yield { at: places };
    },
  },
  { id: 'token-in-linewrap', severity: 'warning', certainty: 'observed', check: damage('line-break', 'spaces') },
  { id: 'token-in-invisible', severity: 'warning', certainty: 'observed', check: damage('invisible') },
  { id: 'token-in-urlenc', severity: 'warning', certainty: 'observed', check: damage('percent') },
  { id: 'token-in-double-urlenc', severity: 'error', certainty: 'observed', check: damage('percent-twice') },
  { id: 'token-in-htmlesc', severity: 'warning', certainty: 'observed', check: escapedAmpersands },
  {
    id: 'token-in-legacy-entity',
    severity: 'error',
    certainty: 'stated',
    check: (subject) => legacyEntities(subject.text, stretchOf(subject)),
  },
  { id: 'token-in-jsonesc', severity: 'info', certainty: 'observed', check: damage('json-escapes') },
  { id: 'token-in-plus-space', severity: 'error', certainty: 'inferred', check: damage('plus-as-space') },
  { id: 'token-in-double-token', severity: 'warning', certainty: 'observed', check: damage('base64-of-token') },
  { id: 'token-in-trunc', severity: 'error', certainty: 'stated', check: truncated },
  {
    id: 'token-url-query',
    severity: 'warning',
    certainty: 'stated',
    *check({ find: { from, to, around } }) {
      // The guide's own way of the request: the browser is sent there.
      const isGuides = around.carrier.name?.toLowerCase() === 'jwttokenrequest';
      if (around.carrier.kind === 'query') yield { at: [inInput({ from, to })], ...(isGuides && { severity: 'info' }) };
    },
  },
  { id: 'token-url-len-2048', severity: 'warning', certainty: 'stated', check: longQuery },
  { id: 'token-url-len-httpsys', severity: 'warning', certainty: 'stated', check: longField },
  { id: 'token-url-http', severity: 'error', certainty: 'inferred', check: plainHttp },
  { id: 'token-url-dup-param', severity: 'warning', certainty: 'inferred', check: twice },
  { id: 'token-url-name-case', severity: 'warning', certainty: 'inferred', check: wrongCase },
];
