import type { Finding, JsonNode, RuleWords, TokenClaim, TokenSegment, TokenView } from '../../../../worker/contract';
import { fill } from '../../../i18n';
import { verdicts } from './verdicts';

/** Claims whose value tells of nobody and lets nobody in; of all others the kind and length are told. */
const OPEN = new Set([
  'exp',
  'nbf',
  'iat',
  'auth_time',
  'updated_at',
  'ret',
  'returnMethod',
  'ver',
  'req',
  'acr',
  'amr',
]);
/** Members of a header that say how it was made. */
const OPEN_HEADER = new Set(['alg', 'typ', 'cty', 'enc', 'zip', 'crit', 'b64']);
/** An open value is a short one: what is long may be anything. */
const MOST = 64;

export interface RedactWords {
  title: string;
  form: string;
  carrier: string;
  segments: string;
  header: string;
  claims: string;
  verdicts: Readonly<Record<(typeof verdicts)[number], string>>;
  states: Readonly<Record<TokenView['structure']['state'], string>>;
  bytes: (count: number) => string;
  /** What stands for a value: its kind and the number of its characters. */
  hidden: (kind: 'text' | 'number' | 'object' | 'array', length: number) => string;
  dropped: string;
  rule: (rule: string) => RuleWords;
}

interface Told {
  view: TokenView;
  /** Where it stood, without the query. */
  carrier: string;
  direction: string;
  /** Times in words, by claim. */
  timeOf: (claim: TokenClaim) => string;
}

/**
 * What may stand in a ticket: structure, names, verdicts and what was found. No value of a person, no signature, no
 * secret. Findings name claims and numbers, not values; what they quote in places is left out.
 */
export function redacted({ view, carrier, direction, timeOf }: Told, words: RedactWords): string {
  const header = view.segments.find(({ role }) => role === 'header')?.json ?? null;
  return [
    `# ${words.title}: ${direction}`,
    '',
    `- ${words.form}: ${view.form}`,
    `- ${words.carrier}: ${carrier}`,
    `- ${words.segments}: ${view.segments.map((segment) => segmentText(segment, words)).join(' . ')}`,
    '',
    `## ${words.header}`,
    ...membersOf(header, view).map(
      ([name, value]) => `- ${name}: ${OPEN_HEADER.has(name) ? openText(value, words) : mask(value, words)}`,
    ),
    '',
    `## ${words.claims}`,
    ...view.claims.map((claim) => `- ${claimText(claim, words, timeOf)}`),
    ...verdicts.flatMap((kind) => {
      const { state, findings } = view[kind];
      return [
        '',
        `## ${words.verdicts[kind]}: ${words.states[state]}`,
        ...findings.map((one) => findingLine(one, words)),
      ];
    }),
    '',
  ].join('\n');
}

function segmentText({ role, bytes }: TokenSegment, words: RedactWords): string {
  const size = words.bytes(bytes.length);
  return role === 'header' || role === 'payload' ? `${role} (${size})` : `${role} (${size}, ${words.dropped})`;
}

function membersOf(node: JsonNode | null, view: TokenView): [string, string][] {
  const text = view.segments.find(({ role }) => role === 'header')?.text ?? '';
  return node?.type === 'object' ? node.members.map(({ name, value }) => [name, text.slice(value.from, value.to)]) : [];
}

const openText = (raw: string, words: RedactWords): string => (raw.length <= MOST ? raw : mask(raw, words));

function mask(raw: string, { hidden }: RedactWords): string {
  const [first = ''] = raw;
  if (first === '"') return hidden('text', raw.length - 2);
  return hidden(first === '{' ? 'object' : first === '[' ? 'array' : 'number', raw.length);
}

function claimText(claim: TokenClaim, words: RedactWords, timeOf: Told['timeOf']): string {
  const shown = OPEN.has(claim.name) ? openText(claim.raw, words) : mask(claim.raw, words);
  return `${claim.name}: ${shown}${claim.timeMs === undefined ? '' : ` (${timeOf(claim)})`}`;
}

const findingLine = ({ rule, severity, args }: Finding, words: RedactWords): string => {
  const { what, terms } = words.rule(rule);
  return `- [${severity}] ${fill(what, args, terms)} (${rule})`;
};
