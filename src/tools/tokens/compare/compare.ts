import type { JsonNode, SignatureTry, TokenView, VerdictState } from '../../../../worker/contract';

export type ComparedValue =
  | { kind: 'raw'; text: string }
  | { kind: 'time'; raw: string; ms: number }
  | { kind: 'seconds'; seconds: number }
  | { kind: 'state'; state: VerdictState }
  | { kind: 'key'; by: SignatureTry }
  | { kind: 'direction'; direction: TokenView['direction'] };

/** One fact of two tokens; null where one has none. */
export interface ComparedRow {
  group: 'token' | 'header' | 'claims';
  name: string;
  left: ComparedValue | null;
  right: ComparedValue | null;
  same: boolean;
}

/** Verdicts, header, claims, lifetime and signature key of two tokens. Values are compared as they are written. */
export function compareTokens(left: TokenView, right: TokenView): ComparedRow[] {
  return [
    ...rowsOf('token', factsOf(left), factsOf(right)),
    ...rowsOf('header', headerOf(left), headerOf(right)),
    ...rowsOf('claims', claimsOf(left), claimsOf(right)),
  ];
}

type Facts = ReadonlyMap<string, ComparedValue>;

function rowsOf(group: ComparedRow['group'], left: Facts, right: Facts): ComparedRow[] {
  return [...new Set([...left.keys(), ...right.keys()])].map((name) => {
    const values = { left: left.get(name) ?? null, right: right.get(name) ?? null };
    return { group, name, ...values, same: plain(values.left) === plain(values.right) };
  });
}

const plain = (value: ComparedValue | null): string => JSON.stringify(value);

function factsOf(view: TokenView): Facts {
  const facts = new Map<string, ComparedValue>([['direction', { kind: 'direction', direction: view.direction }]]);
  for (const kind of ['structure', 'signature', 'policy'] as const)
    facts.set(kind, { kind: 'state', state: view[kind].state });
  if (view.signature.by) facts.set('key', { kind: 'key', by: view.signature.by });
  const seconds = lifetimeOf(view);
  if (seconds !== null) facts.set('lifetime', { kind: 'seconds', seconds });
  return facts;
}

/** From `iat`, or `nbf` where there is none, to `exp`. */
function lifetimeOf({ claims }: TokenView): number | null {
  const of = (name: string): number | undefined => claims.findLast((claim) => claim.name === name)?.timeMs;
  const end = of('exp');
  const start = of('iat') ?? of('nbf');
  return end === undefined || start === undefined ? null : (end - start) / 1000;
}

function headerOf({ segments }: TokenView): Facts {
  const header = segments.find(({ role }) => role === 'header');
  const node: JsonNode | null = header?.json ?? null;
  const text = header?.text ?? '';
  return new Map(
    node?.type === 'object'
      ? node.members.map(({ name, value }) => [name, { kind: 'raw', text: text.slice(value.from, value.to) }])
      : [],
  );
}

function claimsOf({ claims }: TokenView): Facts {
  return new Map(
    claims.map(({ name, raw, timeMs }) => [
      name,
      timeMs === undefined ? { kind: 'raw', text: raw } : { kind: 'time', raw, ms: timeMs },
    ]),
  );
}
