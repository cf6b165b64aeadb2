import type { RawEvent } from './record';
import { levelOf } from './record';
import { isBlank, lineEnd, noteBad, type Notes } from './scan';

const TOKENS_READ = 12;

export const isTableHead = (line: string): boolean => /^\s*TimeCreated\s+Id\s+LevelDisplayName\s/.test(line);

/**
 * Events of `Get-WinEvent` as it prints them unasked, or `| ft`: a line each, its words cut at the window's edge. Columns
 * are told by what stands in them, since Hangul is two columns wide in the console and one character in the text.
 */
export function* tableEvents(text: string, notes: Notes): Generator<RawEvent> {
  let provider: string | undefined;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + 4000));
    const named = /^\s{0,8}ProviderName: {0,4}(\S[^\r]{0,200})/.exec(line)?.[1];
    if (named !== undefined) provider = named.trim();
    else if (!isBlank(text, at, end) && !isTableHead(line) && !/^[\s-]+$/.test(line)) {
      const event = rowEvent(line, at, end, provider);
      if (event) yield event;
      else noteBad(notes, at);
    }
    at = end + 1;
  }
}

function rowEvent(line: string, at: number, end: number, provider: string | undefined): RawEvent | null {
  const tokens = [...line.slice(0, 160).matchAll(/\S+/g)].slice(0, TOKENS_READ);
  const idAt = tokens.findIndex(([token], index) => index >= 2 && index <= 5 && /^\d{1,5}$/.test(token));
  const id = tokens[idAt];
  const level = tokens[idAt + 1];
  if (!id || !tokens.slice(0, idAt).some(([token]) => /\d:\d\d/.test(token))) return null;
  const hasLevel = level && levelOf(level[0]) !== null;
  const rest = hasLevel ? level.index + level[0].length : id.index + id[0].length;
  const from = at + rest + (/^\s*/.exec(line.slice(rest, rest + 80))?.[0].length ?? 0);
  return {
    from: at,
    to: end,
    messageFrom: Math.min(from, end),
    messageTo: end,
    time: line.slice(0, id.index).trim(),
    id: id[0],
    ...(hasLevel && { level: level[0] }),
    ...(provider !== undefined && { provider }),
  };
}
