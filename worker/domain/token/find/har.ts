import type { TokenCarrier, TokenCarrierKind } from '../../../contract';
import { closingQuote } from '../structure/json';
import type { Pause } from '../parts';

/** Whether a text is an HTTP archive. */
export const isHar = (text: string, name = ''): boolean =>
  (/\.har$/i.test(name) && /^[\ufeff\s]*\{/.test(text)) || /^[\ufeff\s]*\{\s*"log"\s*:\s*\{/.test(text.slice(0, 1000));

/** Where in an archive a token was: its entry, and what the archive says of it. */
export interface HarPlace {
  entry: number;
  carrier: Pick<TokenCarrier, 'url' | 'atMs' | 'name'> & { kind: TokenCarrierKind };
}

interface Frame {
  key: string;
  facts: { name?: string; url?: string; startedDateTime?: string };
  /** Offsets that lie in it, by index. */
  inside: number[];
}

const kinds: Readonly<Record<string, TokenCarrierKind>> = {
  queryString: 'query',
  cookies: 'cookie',
  headers: 'header',
  postData: 'form',
  url: 'query',
  redirectURL: 'query',
};
const BLOCK = 1 << 20;

/**
 * Walks an archive once, building nothing, and says for each of the offsets (in order) in which entry it lies, what
 * carried it, to which address and when.
 */
export async function placesInHar(
  text: string,
  offsets: readonly number[],
  pause?: Pause,
): Promise<(HarPlace | null)[]> {
  const places: (HarPlace | null)[] = offsets.map(() => null);
  const stack: Frame[] = [];
  let [next, entry, key, due] = [0, 0, '', BLOCK];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      const quote = closingQuote(text, at);
      const end = quote < 0 ? text.length : quote;
      if (isName(text, end + 1)) key = text.slice(at + 1, end);
      else {
        remember(stack.at(-1), key, text, at + 1, end);
        for (; next < offsets.length && offsets[next]! < end; next++) {
          if (offsets[next]! < at) continue;
          places[next] = { entry: -1, carrier: { kind: kindOf(stack, key) } };
          stack.at(-1)?.inside.push(next);
        }
      }
      at = end;
    } else if (code === 0x7b || code === 0x5b) {
      stack.push({ key: code === 0x7b && stack.at(-1)?.key === 'entries' ? 'entry' : key, facts: {}, inside: [] });
      key = '';
    } else if (code === 0x7d || code === 0x5d) {
      const frame = stack.pop();
      if (frame) leave(frame, stack.at(-1), places, entry);
      if (frame?.key === 'entry') entry++;
    }
    if (at >= due && pause) {
      due = at + BLOCK;
      await pause('entries', at, text.length);
    }
  }
  while (stack.length > 0) leave(stack.pop()!, stack.at(-1), places, entry);
  return places;
}

function isName(text: string, at: number): boolean {
  while (text.charCodeAt(at) === 0x20) at++;
  return text.charCodeAt(at) === 0x3a;
}

const LONGEST_FACT = 65_536;

function remember(frame: Frame | undefined, key: string, text: string, from: number, to: number): void {
  if (!frame || (key !== 'name' && key !== 'url' && key !== 'startedDateTime') || to - from > LONGEST_FACT) return;
  frame.facts[key] ??= text.slice(from, to);
}

function kindOf(stack: readonly Frame[], key: string): TokenCarrierKind {
  for (const each of [key, ...stack.map((frame) => frame.key).reverse()])
    if (Object.hasOwn(kinds, each)) return kinds[each]!;
  return 'har';
}

/** Hands what is known of an object on to the tokens that lie in it. */
function leave(frame: Frame, outer: Frame | undefined, places: (HarPlace | null)[], entry: number): void {
  const { name, url, startedDateTime } = frame.facts;
  const atMs = startedDateTime === undefined ? NaN : Date.parse(startedDateTime);
  // An address belongs to the whole entry: its response and cookies too.
  if (url && outer && (frame.key === 'request' || frame.key === 'entry')) outer.facts.url ??= url;
  for (const index of frame.inside) {
    const place = places[index]!;
    if (frame.key === 'entry' && place.entry < 0) {
      place.entry = entry;
      if (url) place.carrier.url = url.replace(/\\\//g, '/').split(/[?#]/)[0]!;
      if (!Number.isNaN(atMs)) place.carrier.atMs = atMs;
    }
    if (name && place.carrier.name === undefined && frame.key !== 'entry') place.carrier.name = name;
    outer?.inside.push(index);
  }
}
