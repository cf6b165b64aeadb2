import type { Range } from '../../../contract';

/** One P/Invoke declaration: `[DllImport("libbarokey.dll")] ... BARO_VERIFYKEYA(...);`. */
export interface NativeImport extends Range {
  /** As written, with its path if it has one. */
  dll: string;
  dllAt: Range;
  /** The attribute `[DllImport(...)]`. */
  attribute: Range;
  /** Behind the name of the library: options of the attribute. */
  options: string;
  /** `I1`, `Bool`; null where the declaration says nothing of it. */
  returnAs: { type: string; at: Range } | null;
  returns: string;
  name: string;
  nameAt: Range;
  parameters: { text: string; from: number; to: number }[];
}

const ATTRIBUTE = /\[\s*DllImport\s*\(\s*@?"([^"\r\n]{1,260})"([^\]]{0,400}?)\)\s*\]/g;
const RETURN =
  /\[\s*return\s*:\s*(?:[\w.]{0,80}\.)?MarshalAs\s*\(\s*(?:[\w.]{0,80}\.)?UnmanagedType\.(\w{1,30})\s*\)\s*\]/;
const SIGNATURE = /\b([A-Za-z_][\w.]{0,80}(?:\s?\*)?)\s+(\w{1,80})\s*\(/;
const MODIFIERS = /^(?:public|private|protected|internal|static|extern|unsafe|new)$/;
/** A declaration is no longer than this. */
const LONGEST = 3000;
const BEFORE = 200;

/** All P/Invoke declarations of a text, in order. */
export function nativeImports(text: string): NativeImport[] {
  return [...text.matchAll(ATTRIBUTE)].flatMap((match) => declaration(text, match) ?? []);
}

function declaration(text: string, match: RegExpExecArray): NativeImport | null {
  const from = match.index;
  const behind = from + match[0].length;
  const body = text.slice(behind, behind + LONGEST);
  const end = body.indexOf(';');
  if (end === -1) return null;
  const rest = body.slice(0, end);
  const own = RETURN.exec(rest);
  const signature = signatureIn(rest, own ? own.index + own[0].length : 0);
  if (!signature) return null;
  const dllAt = from + match[0].indexOf(match[1] ?? '');
  return {
    from,
    to: behind + end,
    dll: match[1] ?? '',
    dllAt: { from: dllAt, to: dllAt + (match[1] ?? '').length },
    attribute: { from, to: behind },
    options: match[2] ?? '',
    returnAs: own ? returnAttribute(own, behind) : returnBefore(text, from),
    returns: signature.returns,
    name: signature.name,
    nameAt: { from: behind + signature.at, to: behind + signature.at + signature.name.length },
    parameters: parametersIn(rest, signature.open, behind),
  };
}

const returnAttribute = (match: RegExpExecArray, offset: number): NonNullable<NativeImport['returnAs']> => ({
  type: match[1] ?? '',
  at: { from: offset + match.index, to: offset + match.index + match[0].length },
});

/** The attribute may stand in front of `[DllImport]` too. */
function returnBefore(text: string, from: number): NativeImport['returnAs'] {
  const start = Math.max(0, from - BEFORE);
  const before = text.slice(start, from).trimEnd();
  const match = RETURN.exec(before);
  return match && match.index + match[0].length === before.length ? returnAttribute(match, start) : null;
}

function signatureIn(rest: string, from: number): { returns: string; name: string; at: number; open: number } | null {
  const match = SIGNATURE.exec(rest.slice(from));
  if (!match || MODIFIERS.test(match[1] ?? '')) return null;
  const name = match[2] ?? '';
  const open = from + match.index + match[0].length;
  return { returns: (match[1] ?? '').replace(/\s/g, ''), name, at: rest.lastIndexOf(name, open), open };
}

/** Parts between commas outside of brackets. */
function parametersIn(rest: string, open: number, offset: number): NativeImport['parameters'] {
  const parameters: NativeImport['parameters'] = [];
  let depth = 0;
  let from = open;
  for (let at = open; at < rest.length; at++) {
    const character = rest.charAt(at);
    if (character === '(' || character === '[') depth++;
    const closes = character === ')' && depth === 0;
    if ((character === ',' && depth === 0) || closes) {
      if (rest.slice(from, at).trim() !== '')
        parameters.push({ text: rest.slice(from, at), from: offset + from, to: offset + at });
      from = at + 1;
    }
    if (closes) break;
    if (character === ')' || character === ']') depth--;
  }
  return parameters;
}
