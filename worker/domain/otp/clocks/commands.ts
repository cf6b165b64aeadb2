import type { Range } from '../../../contract';
import { within, type Line } from './lines';

/** A word of a command; quotes stay in `text`. */
export interface Word extends Range {
  text: string;
}

/** One command that sets or asks a clock. */
export interface ClockCommand extends Range {
  /** Lower case, without `.exe`. */
  tool: string;
  words: Word[];
  /** What stands between the beginning of the line and the command: a prompt, or the guide's way to a console. */
  prompt: Range | null;
  shell: 'cmd' | 'powershell' | null;
  /** Index of its line. */
  line: number;
}

const TOOL =
  /^(w32tm|net1?|sc|netstat|findstr|find|reg|tzutil|netsh|chcp|(?:start|stop|restart|set|get)-service)(?:\.exe)?$/i;
/** `C:\>`, `PS C:\Users\x>`, and the guide's `시작 -> cmd ->`. */
const PROMPT = /^\s*(?:(PS)\s+)?[A-Za-z]:\\[^<>|"]{0,200}>\s*/;
const ARROWS = /^[^"<>|]{0,60}?->\s*(?:cmd\s*->\s*)?/;

/** The commands in a line, in order: more than one where they are joined by `|`, `&` or `;`. */
export function commandsIn(line: Line, at: number): ClockCommand[] {
  const { length, shell, isPrompt } = beginning(line.text);
  const prompt = length > 0 ? within(line, 0, length) : null;
  const found: ClockCommand[] = [];
  for (const words of statements(line, length)) {
    const [first, second] = words;
    const tool = first && TOOL.exec(first.text)?.[1]?.toLowerCase();
    if (!first || !tool || !isCommand(tool, second)) {
      // With a prompt, a first word that is no tool of ours is another command, and what follows is its output.
      if (found.length === 0) return [];
      continue;
    }
    const last = words.at(-1) ?? first;
    found.push({
      tool,
      words: words.slice(1),
      from: first.from,
      to: last.to,
      prompt: found.length === 0 && isPrompt ? prompt : null,
      shell: shell ?? (tool.includes('-') ? 'powershell' : null),
      line: at,
    });
  }
  return found;
}

/** `net` and `find` are English words too: a sentence that begins with one is no command. */
function isCommand(tool: string, second: Word | undefined): boolean {
  if (tool === 'net' || tool === 'net1') return /^(?:start|stop|time|helpmsg)$/i.test(second?.text ?? '');
  if (tool === 'sc')
    return /^(?:query|queryex|config|qc|triggerinfo|start|stop|qtriggerinfo)$/i.test(second?.text ?? '');
  if (tool === 'reg') return /^(?:add|query|delete|export|import)$/i.test(second?.text ?? '');
  if (tool === 'find') return second?.text.startsWith('"') ?? false;
  if (tool === 'w32tm') return second === undefined || /^[/-]/.test(second.text);
  return true;
}

/** Whether a line is a prompt with anything behind it, or none at all. */
export const isPromptLine = (text: string): boolean => PROMPT.test(text);

function beginning(text: string): { length: number; shell: ClockCommand['shell']; isPrompt: boolean } {
  const prompt = PROMPT.exec(text);
  if (prompt) return { length: prompt[0].length, shell: prompt[1] ? 'powershell' : 'cmd', isPrompt: true };
  const arrows = ARROWS.exec(text);
  if (arrows) return { length: arrows[0].length, shell: 'cmd', isPrompt: false };
  return { length: text.length - text.trimStart().length, shell: null, isPrompt: false };
}

function statements(line: Line, from: number): Word[][] {
  const all: Word[][] = [[]];
  let at = from;
  while (at < line.text.length) {
    const character = line.text.charAt(at);
    if (/\s/.test(character)) at++;
    else if (/[|&;]/.test(character)) {
      all.push([]);
      at++;
    } else {
      const to = wordEnd(line.text, at);
      all.at(-1)?.push({ ...within(line, at, to), text: line.text.slice(at, to) });
      at = to;
    }
  }
  return all;
}

function wordEnd(text: string, from: number): number {
  let quoted = false;
  let at = from;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && /[\s|&;]/.test(character)) break;
  }
  return at;
}

/** What an option begins with: `/name` or `-name`, then a colon or the end. */
function isOption(text: string, name: string): boolean {
  if (text[0] !== '/' && text[0] !== '-') return false;
  const colon = text.indexOf(':');
  return text.slice(1, colon === -1 ? text.length : colon).toLowerCase() === name;
}

/** The value of `/name:value` (or `-name:value`), with its place; null when the command has no such option. */
export function option(command: ClockCommand, name: string): Word | null {
  const word = command.words.find(({ text }) => text.includes(':') && isOption(text, name));
  if (!word) return null;
  const from = word.text.indexOf(':') + 1;
  return { from: word.from + from, to: word.to, text: word.text.slice(from) };
}

export const hasFlag = ({ words }: ClockCommand, name: string): boolean =>
  words.some(({ text }) => isOption(text, name));

/** The word behind `/v`, `/d` and the like of `reg`. */
export function behind({ words }: ClockCommand, name: string): Word | null {
  const at = words.findIndex(({ text }) => text.toLowerCase() === name);
  return at === -1 ? null : (words[at + 1] ?? null);
}

export const unquoted = (text: string): string => text.replaceAll('"', '');
