import type { Certainty, DiagnosisKind, DiagnosisTool } from '../../../contract';
import { recogniseText } from '../../core/recognise';
import { recogniseIni } from '../../ini';
import { csvHead, headlessCsv } from './event-csv';
import { isDetailsHead } from './event-details';
import { isTableHead } from './event-table';
import { assembliesOf } from './gac';
import { screenScore } from './screen';
import { isTranscript } from './transcript';

export interface Kind {
  kind: DiagnosisKind;
  certainty: Certainty;
}

const HEAD = 65_536;
const LEAST_SCORE = 0.3;

/** What the signs of each kind are, surest first; the first that fits is taken. */
const signs: readonly [DiagnosisKind, (head: string) => boolean][] = [
  ['transcript', isTranscript],
  ['event-xml', isXml],
  ['event-csv', (head) => csvHead(head) !== null],
  ['event-text', (head) => frameAt(head) >= 0 || /^Event\[\d{1,9}\]:?\s*$/m.test(head) || isDetailsHead(head)],
  ['event-table', (head) => head.split('\n', 40).some(isTableHead)],
  [
    'event-list',
    (head) => /^Time(?:Created|Generated) {0,40}:/m.test(head) || (has(head, 'Message') && has(head, 'Id')),
  ],
  ['provider-list', (head) => has(head, 'AdminName')],
  ['web-config', (head) => has(head, 'ActiveThemeName')],
  ['web-theme', (head) => has(head, 'IsBuiltinTheme')],
  ['adfs-properties', (head) => has(head, 'LogLevel') && (has(head, 'HostName') || has(head, 'AuditLevel'))],
  [
    'assemblies',
    (head) => /Global Assembly Cache|전역 어셈블리 캐시/.test(head) || assembliesOf(head).assemblies.length >= 3,
  ],
  ['har', (head) => /^\s*\{\s*"log"\s*:\s*\{/.test(head)],
  ['user-screen', (head) => screenScore(head) === 2 && !/\)\s*\{/.test(head)],
  ['url', (head) => /^\s*https?:\/\/\S+\s*$/.test(head)],
];

const has = (head: string, name: string): boolean => new RegExp(`^${name} {0,60}:`, 'm').test(head);
const frameAt = (head: string): number => head.search(/^[ \t]{0,4}(?:Log Name|로그 이름)[ \t]*:/m);

function isXml(head: string): boolean {
  const at = head.search(/<Events?(?=[\s>])/);
  if (at < 0) return /^\s*<\?xml/.test(head);
  // Event Viewer's own copy ends with the same event as XML, and the adapter's log may hold anything.
  const frame = frameAt(head);
  return (frame < 0 || at < frame) && (/^[\s-]*</.test(head) || /<Event\s[^>]{0,200}xmlns/.test(head));
}

/** What a text is. `stated`: its own head says so. `inferred`: it has words of it. */
export function kindOf(text: string, name: string): Kind {
  const head = text.slice(0, HEAD);
  if (isBinary(head)) return { kind: 'binary', certainty: 'observed' };
  if (head.trim() === '') return { kind: 'empty', certainty: 'observed' };
  const sure = signs.find(([, fits]) => fits(head));
  return sure ? { kind: sure[0], certainty: 'observed' } : likelyKind(text, head, name);
}

/** Kinds that other tools know, and what has no head of its own. */
function likelyKind(text: string, head: string, name: string): Kind {
  const known = [recogniseIni(head, name), ...recogniseText(head, name)]
    .filter(({ kind, score }) => score > LEAST_SCORE && isOther(kind))
    .sort((a, b) => b.score - a.score)[0];
  const kind = known && isOther(known.kind) ? known.kind : null;
  const hasCode = /\[#\d{4}\]/.test(head);
  if (kind && !(hasCode && kind !== 'ini')) return { kind, certainty: 'observed' };
  if (headlessCsv(head)) return { kind: 'event-csv', certainty: 'inferred' };
  if (hasCode) return { kind: 'adapter-lines', certainty: 'observed' };
  if (screenScore(text) > 0) return { kind: 'user-screen', certainty: 'inferred' };
  return { kind: 'text', certainty: 'observed' };
}

type Other = 'ini' | 'script' | 'token' | 'clock' | 'otp-address';
const isOther = (kind: string): kind is Other => Object.hasOwn(tools, kind);

const tools: Readonly<Record<Other | 'url' | 'har', DiagnosisTool>> = {
  ini: 'configuration',
  script: 'theme',
  token: 'tokens',
  url: 'tokens',
  har: 'tokens',
  clock: 'keys',
  'otp-address': 'keys',
};

/** The tool that reads a text of this kind, where it is not this one. */
export const toolOf = (kind: DiagnosisKind): DiagnosisTool | null =>
  kind in tools ? tools[kind as keyof typeof tools] : null;

const isBinary = (head: string): boolean => head.slice(0, 4096).split('\0').length > 8;
