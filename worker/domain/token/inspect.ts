import type { Finding, Outcome, TokenInspectRequest, TokenRepair, TokenReport, TokenView } from '../../contract';
import { limits } from '../../contract';
import { findTokens, type Find } from './find';
import { judgePolicy, judgeSignature } from './judge';
import type { Pause, TokenParts } from './parts';
import { isAdapterToken, judgeStructure, legacyEntities, readJson, takeApart, type Subject } from './structure';

/** A token within a token within a token is as deep as is looked. */
const DEEPEST = 3;

/** Characters of a parameter's name, and a few more. */
const MOST_NAME = 100;

interface Context {
  request: Omit<TokenInspectRequest, 'text'>;
  pause?: Pause;
}

/**
 * Everything about the tokens in a text. Fails with `text-too-large`. `pause` gives others a turn in long work, and
 * rejects when the call was cancelled.
 */
export async function inspectTokens(
  { text, ...request }: TokenInspectRequest,
  pause?: Pause,
): Promise<Outcome<TokenReport>> {
  if (text.length > limits.logBytes)
    return {
      ok: false,
      error: { code: 'text-too-large', args: { sizeBytes: text.length, limitBytes: limits.logBytes } },
    };
  const { finds, skipped } = await findTokens(text, request.name, pause);
  const subjects = finds.map((find) => subjectOf(text, find));
  const all = subjects.map(({ parts }) => parts);
  const tokens: TokenView[] = [];
  for (const [index, subject] of subjects.entries()) {
    await pause?.('judge', index, subjects.length);
    tokens.push(await viewOf(subject, `${index + 1}`, { request, ...(pause && { pause }) }, all, 1));
  }
  return { ok: true, value: { tokens, findings: wholeFindings(text, finds), skipped } };
}

function subjectOf(text: string, find: Find): Subject {
  const apart = takeApart(find.token);
  const parts: TokenParts = {
    form: apart.form,
    source: find.source,
    token: find.token,
    repairs: repairsOf(text, find),
    segments: apart.segments.map(({ segment }) => segment),
    header: apart.header,
    payload: apart.payload,
    carrier: find.around.carrier,
  };
  const payload = apart.segments.find(({ segment }) => segment.role === 'payload')?.segment;
  const mayNest = payload !== undefined && (payload.json === null || payload.json.type === 'string');
  const isNested = mayNest && innerText(payload.text) !== null;
  return { text, find, apart, parts, isAdapter: isAdapterToken(parts), isNested };
}

/** Each kind of damage once, with its first place. */
function repairsOf(text: string, { marks, around, to: end }: Find): TokenRepair[] {
  const repairs = new Map<string, TokenRepair>();
  const outside: { id: TokenRepair['id']; from: number; to: number }[] = [];
  if (around.bearer) outside.push({ id: 'bearer', ...around.bearer });
  if (around.quotes && around.carrier.kind === 'text') outside.push({ id: 'quotes', ...around.quotes[0] });
  const [next] = legacyEntities(text, { from: end, to: Math.min(text.length, end + MOST_NAME) });
  // The next parameter begins with the token's last character as a server would read it.
  if (next?.at[0]?.from === end) outside.push({ id: 'legacy-entities', from: end, to: end + 1 });
  for (const { id, from, to } of [...outside, ...marks]) {
    const known = repairs.get(id);
    if (known) known.count++;
    else repairs.set(id, { id, at: { from, to }, count: 1 });
  }
  return [...repairs.values()];
}

/** The text of a payload that is itself a token: a JSON string may be around it. */
function innerText(text: string | null): string | null {
  const token = text?.trim().replace(/^"([^"]*)"$/, '$1');
  return token && /^[\w-]+(?:\.[\w-]*){1,4}$/.test(token) && takeApart(token).header !== null ? token : null;
}

async function viewOf(
  subject: Subject,
  id: string,
  context: Context,
  siblings: readonly TokenParts[],
  depth: number,
): Promise<TokenView> {
  const { parts, find } = subject;
  const { secrets = [], keys = [], nowMs, contract } = context.request;
  const structure = judgeStructure(subject);
  const signature = await judgeSignature(parts, secrets, keys, context.pause);
  const { verdict, claims, direction, skewS } = await judgePolicy(parts, {
    nowMs,
    ...(contract && { contract }),
    carrier: parts.carrier,
    siblings,
    secrets,
  });
  return {
    id,
    form: parts.form,
    direction,
    at: { from: find.from, to: find.to },
    carrier: parts.carrier,
    source: parts.source,
    token: parts.token,
    repairs: [...parts.repairs],
    segments: [...parts.segments],
    claims,
    structure,
    signature: signature.verdict,
    policy: verdict,
    ...(skewS !== undefined && { skewS }),
    inner: depth < DEEPEST ? await innerOf(subject, id, signature.decrypted, context, depth) : null,
  };
}

/** The token that is the payload, or what was decrypted: claims, or again a token. */
async function innerOf(
  { parts, isNested }: Subject,
  id: string,
  decrypted: string | undefined,
  context: Context,
  depth: number,
): Promise<TokenView | null> {
  const payload = parts.segments.find(({ role }) => role === 'payload');
  const token = decrypted === undefined ? (isNested ? innerText(payload?.text ?? null) : null) : innerText(decrypted);
  if (token !== null) {
    const inner = subjectOf(token, wholeFind(token, parts));
    return viewOf(inner, `${id}.1`, context, [inner.parts], depth + 1);
  }
  return decrypted === undefined ? null : decryptedView(decrypted, `${id}.1`, parts, context);
}

/** A text that is one token and nothing else. */
const wholeFind = (token: string, { carrier }: TokenParts): Find => ({
  from: 0,
  to: token.length,
  source: token,
  token,
  marks: [],
  ellipsis: false,
  expected: { count: token.split('.').length === 5 ? 5 : 3, lengths: [] },
  around: { carrier: { ...carrier, kind: 'text' }, address: null, nameAt: null, bearer: null, quotes: null },
});

/** Claims that were decrypted: a payload alone. Its signature is the encryption that was undone. */
async function decryptedView(text: string, id: string, outer: TokenParts, context: Context): Promise<TokenView> {
  const { read, payload } = takePayload(text);
  const segment = { role: 'payload' as const, at: { from: 0, to: text.length }, bytes: encoder.encode(text), text };
  const segments = [{ ...segment, json: read }];
  const parts: TokenParts = { ...outer, form: 'fragment', source: text, token: text, repairs: [], segments, payload };
  const { nowMs, contract, secrets = [] } = context.request;
  const { verdict, claims, direction } = await judgePolicy(parts, {
    nowMs,
    ...(contract && { contract }),
    carrier: outer.carrier,
    siblings: [parts],
    secrets,
  });
  return {
    id,
    form: 'fragment',
    direction,
    at: { from: 0, to: text.length },
    carrier: outer.carrier,
    source: text,
    token: text,
    repairs: [],
    segments,
    claims,
    structure: { state: 'unchecked', findings: [] },
    signature: { state: 'unchecked', findings: [], by: null, tried: [] },
    policy: verdict,
    inner: null,
  };
}

const encoder = new TextEncoder();

function takePayload(text: string): Pick<TokenParts, 'payload'> & { read: TokenParts['segments'][number]['json'] } {
  const { node } = readJson(text);
  return { read: node, payload: node.type === 'object' ? node : null };
}

/** Findings on the text as a whole. */
function wholeFindings(text: string, finds: readonly Find[]): Finding[] {
  const findings: Finding[] = [];
  const start = { file: 'input', from: 0, to: 0 };
  const of = (rule: string, rest: Pick<Finding, 'severity' | 'at' | 'args'>): void => {
    findings.push({ rule, key: `${rule}:`, certainty: 'stated', ...rest });
  };
  if (finds.length === 0) of('token-in-empty', { severity: 'error', at: [start], args: {} });
  if (finds.length > 1)
    of('token-in-multi', {
      severity: 'info',
      at: finds.slice(0, 20).map(({ from, to }) => ({ file: 'input', from, to })),
      args: { count: finds.length },
    });
  return [...findings, ...damagedAddresses(text, finds)];
}

/** Damaged parameters in addresses that carry no token. */
function damagedAddresses(text: string, finds: readonly Find[]): Finding[] {
  const findings: Finding[] = [];
  const ADDRESS = /https?:\/\/[^\s"'<>`|?]{1,2048}\?[^\s"'<>`|]*/g;
  let next = 0;
  for (let hit = ADDRESS.exec(text); hit && findings.length < limits.findingsPerRule; hit = ADDRESS.exec(text)) {
    const range = { from: hit.index, to: ADDRESS.lastIndex };
    while (next < finds.length && finds[next]!.to <= range.from) next++;
    if (next < finds.length && finds[next]!.from < range.to) continue;
    for (const { at, args = {}, fixes = [] } of legacyEntities(text, range)) {
      const key = `token-in-legacy-entity:${findings.length}`;
      findings.push({ rule: 'token-in-legacy-entity', key, severity: 'error', certainty: 'stated', at, args, fixes });
    }
  }
  return findings;
}
