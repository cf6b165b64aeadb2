import type { Range } from '../../../contract';
import { lineEnd } from './scan';

export interface CommandError {
  /** `FullyQualifiedErrorId`. */
  id: string;
  /** The command's name alone: what follows it may hold a secret. */
  command: string;
  /** It says that this is a secondary server of the farm. */
  isSecondary: boolean;
  at: Range;
}

export interface Transcript {
  errors: CommandError[];
  /** The parameter that the guide disguises (D5). */
  disguised: Range[];
  /** Headers say that it begins, and none that it ends. */
  isOpen: boolean;
}

const START = /PowerShell (?:transcript start|기록 시작|대화 기록 시작)/;
const END = /PowerShell (?:transcript end|기록 끝|대화 기록 끝|기록 종료)/;
const MOST = 300;

export function isTranscript(text: string): boolean {
  return START.test(text) || (/^PS(?: [A-Z]:\\[^>\n]{0,200})?> ?\S/m.test(text) && !/^\s*</.test(text));
}

export function readTranscript(text: string): Transcript {
  return { errors: errorsIn(text), disguised: disguisedIn(text), isOpen: START.test(text) && !END.test(text) };
}

function errorsIn(text: string): CommandError[] {
  const found: CommandError[] = [];
  let last = 0;
  for (let at = text.indexOf('FullyQualifiedErrorId'); at >= 0 && found.length < MOST;) {
    const end = lineEnd(text, at);
    const id = /^FullyQualifiedErrorId\s{0,4}:\s{0,4}([^\r\n]{1,200})/.exec(text.slice(at, end))?.[1]?.trim();
    // The error's words stand above its id, and begin with the command's name.
    const from = Math.max(last, at - 3000, text.lastIndexOf('\nPS', at) + 1);
    const above = text.slice(from, at);
    if (id) {
      const command = commandOf(above, id);
      found.push({ id: id.slice(0, 120), command, isSecondary: isSecondary(above), at: { from: at, to: end } });
    }
    last = end;
    at = text.indexOf('FullyQualifiedErrorId', end);
  }
  return found;
}

function commandOf(above: string, id: string): string {
  const named = /,Microsoft\.[\w.]{0,120}?\.(\w{1,60})Command$/.exec(id)?.[1];
  const written = [...above.matchAll(/^([A-Z][a-z]{1,20}-[A-Za-z]{2,60}) ?:/gm)].at(-1)?.[1];
  return written ?? /\b([A-Z][a-z]{1,20}-[A-Z][A-Za-z]{2,60})\b/.exec(above)?.[1] ?? named ?? '?';
}

/** In the farm's own database, only the primary server may be told to change something (PS0033). */
const isSecondary = (above: string): boolean => /PS0033|secondary server|보조 서버/i.test(above);

function disguisedIn(text: string): Range[] {
  return [...text.matchAll(/-ON-LOADScriptPath\b/gi)].slice(0, MOST).map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
}
