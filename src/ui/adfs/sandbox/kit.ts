import type { SandboxReport } from './reports';

/** Selectors; of what fits, the first that can be seen is taken. */
export type UseStep = { fill: string; value: string } | { click: string };

/** What the sandbox is told before the page starts in it. */
export interface SandboxConfig {
  channel: string;
  /** The address that scripts see. */
  url: string;
  language: string;
  /** What the clock shows when the page starts, in epoch milliseconds. */
  nowMs: number;
  /** What a person does first on this page; done when the page has come to rest and is still there. */
  use: readonly UseStep[];
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
  /** Sends what there is to tell without waiting. */
  send(): void;
  /** Whether the page has been submitted or left. */
  gone: boolean;
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
  /** The browser's own timer. */
  later(call: () => void, ms: number): void;
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
