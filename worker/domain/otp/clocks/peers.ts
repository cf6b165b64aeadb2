import type { Range } from '../../../contract';
import type { Word } from './commands';

/** One time server of a list, with the flags behind its comma: `time.windows.com,0x9`. */
export interface Peer extends Range {
  host: string;
  flags: string | null;
}

const PEER = /[^\s"',]+(?:,\s?(?:0[xX][0-9A-Fa-f]{1,4}|\d{1,3}))?/g;

/** The peers in a value, with their places. What is glued behind a slash is no part of a name (`10.10.10.1/update`). */
export function peersIn({ text, from }: Word): Peer[] {
  return [...text.matchAll(PEER)].flatMap(({ 0: written, index }) => {
    const [host = '', flags = null] = written.split(',');
    const name = host.split('/')[0] ?? '';
    if (name === '') return [];
    const end = flags === null ? index + name.length : index + written.length;
    return [{ host: name, flags, from: from + index, to: from + end }];
  });
}

/** 0x1: SpecialPollInterval counts for this peer. */
export const usesSpecialPoll = ({ flags }: Peer): boolean => flags !== null && (Number(flags) & 1) === 1;

/** Name or address of a server on the internet: neither private, nor a name without a dot or of an inner domain. */
export function isPublic(host: string): boolean {
  const lower = host.toLowerCase();
  if (/^(?:time\.|ntp\d?\.|.*\.pool\.ntp\.org$|time[-.]|pool\.)/.test(lower) && !isInner(lower))
    return /\./.test(lower);
  return false;
}

const isInner = (host: string): boolean =>
  /\.(?:local|internal|lan|corp|intra|intranet|home|test|example|invalid)$/.test(host);

/** Time servers named in prose, in lower case. */
export function timeHostsIn(text: string): string[] {
  return (text.match(/[A-Za-z0-9.-]+/g) ?? []).flatMap((word) => {
    const host = word.replace(/\.+$/, '').toLowerCase();
    const isName = host.includes('.') && /[a-z]{2,24}$/.test(host) && host.length <= 253;
    return isName && /(?:^|[.-])(?:time|ntp|pool|clock)\d*[.-]/.test(host) ? [host] : [];
  });
}
