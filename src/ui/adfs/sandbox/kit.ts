import type { SandboxReport } from './reports';

/** What the sandbox is told before the page starts in it. */
export interface SandboxConfig {
  channel: string;
  /** The address that scripts see. */
  url: string;
  language: string;
  /** What the clock shows when the page starts, in epoch milliseconds. */
  nowMs: number;
  /** `fast`: timers run in their order without waiting, up to ten seconds of the page's time. */
  pace: 'live' | 'fast';
  /** Line of the document that the theme's script starts on, and how many it has. */
  firstLine: number;
  lines: number;
}

/**
 * What the parts of the sandbox share. A part is a function that stands alone: its text is put into the sandbox, so it may use
 * nothing but its two arguments and what every browser has. Parts take what they need of the browser before any other
 * script runs.
 */
export interface Kit {
  report(report: SandboxReport): void;
  /** Line of the theme's script that is running, from 1. */
  lineNow(): number | null;
  lineOf(stack: unknown): number | null;
  /** Errors that have been told of already. */
  known: Set<unknown>;
  /** Tells of something that is not simulated. */
  gap(code: string): void;
  /** Runs when the theme's script is about to start. */
  onStart: (() => void)[];
  /** Each gives what it has to say when the page has come to rest. */
  onRest: (() => void)[];
  rest(): void;
  /** The simulated clock, in milliseconds from the start of the page. */
  elapsed(): number;
  /** Names for the rewritten script. */
  names: {
    tick: () => void;
    of: (object: unknown) => unknown;
    pick: (object: unknown, key: unknown) => unknown;
    code: (text: unknown) => unknown;
    key: unknown;
    location: unknown;
    readonly top: unknown;
    start: () => void;
  };
  location: { href: string; readonly origin: string; readonly hostname: string; hash: string };
  /** Where a form or a link would lead. */
  resolve(address: string): string;
  /** Leaves the page, as far as it can be told. */
  leave(address: string, how: string): void;
}

export type Part = (kit: Kit, config: SandboxConfig) => void;
