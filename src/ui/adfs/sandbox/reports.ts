/** What the sandbox tells. All of it is text to be shown; none of it is to be trusted. */
export type SandboxReport =
  | { kind: 'hello' }
  /** `line` counts from 1 in the theme's script; null when the fault is elsewhere. */
  | { kind: 'error'; message: string; line: number | null; endless: boolean }
  | { kind: 'submit'; form: string; method: string; url: string; fields: [name: string, value: string][] }
  | { kind: 'navigate'; url: string; how: string; line: number | null }
  /** Something the page wanted to load. */
  | { kind: 'load'; url: string; directive: string; line: number | null }
  | { kind: 'gap'; code: string; line: number | null }
  | { kind: 'dialog'; how: string; text: string }
  | { kind: 'store'; where: string; name: string }
  | { kind: 'change'; what: string; target: string; detail: string }
  /** What comes after it, the page did when it was used as a person would use it. */
  | { kind: 'use' }
  /** The page has loaded and nothing more is due. */
  | { kind: 'rest' };

/** Security.md RW9. */
export const sandboxLimits = { messageChars: 65_536, messagesASecond: 50, reports: 300, text: 300, fields: 40 };

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value.length <= 2_000;
const lineOrNull: Check = (value) => value === null || (Number.isInteger(value) && (value as number) > 0);
const fieldList: Check = (value) =>
  Array.isArray(value) &&
  value.length <= sandboxLimits.fields &&
  value.every((field) => Array.isArray(field) && field.length === 2 && field.every(text));

const shapes: Readonly<Record<SandboxReport['kind'], Readonly<Record<string, Check>>>> = {
  hello: {},
  error: { message: text, line: lineOrNull, endless: (value) => typeof value === 'boolean' },
  submit: { form: text, method: text, url: text, fields: fieldList },
  navigate: { url: text, how: text, line: lineOrNull },
  load: { url: text, directive: text, line: lineOrNull },
  gap: { code: text, line: lineOrNull },
  dialog: { how: text, text },
  store: { where: text, name: text },
  change: { what: text, target: text, detail: text },
  use: {},
  rest: {},
};

export interface SandboxMessage {
  /** Number of the first report in it; reports are counted from 0. */
  first: number;
  reports: SandboxReport[];
}

/** Reads a message of the sandbox; null for anything that is not one of this channel, to the last field. */
export function readMessage(data: unknown, channel: string): SandboxMessage | null {
  if (typeof data !== 'string' || data.length > sandboxLimits.messageChars) return null;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (!isRecord(message) || message.channel !== channel) return null;
  const { first, reports } = message;
  if (!Number.isInteger(first) || (first as number) < 0) return null;
  if (!Array.isArray(reports) || reports.length > sandboxLimits.reports || !reports.every(isReport)) return null;
  return { first: first as number, reports };
}

function isReport(value: unknown): value is SandboxReport {
  if (!isRecord(value) || typeof value.kind !== 'string' || !Object.hasOwn(shapes, value.kind)) return false;
  const shape = shapes[value.kind as SandboxReport['kind']];
  return (
    Object.keys(value).every((key) => key === 'kind' || Object.hasOwn(shape, key)) &&
    Object.entries(shape).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
