import type { ThemeInstrumented } from '../../../worker/contract';
import {
  browserLanguage,
  cellId,
  cellsOf,
  pageRequest,
  resultOf,
  type CellResult,
  type RehearsalCell,
  type RehearsalMatrix,
  type RehearsalSettings,
} from './cells';
import { buildPage } from './pages/build';
import { sandboxDocument } from './sandbox/document';
import { PreviewFrame, type RunEnd } from './sandbox/preview-frame';
import type { SandboxReport } from './sandbox/reports';

export interface RunnerOptions {
  /** Where `preview-host.html` lies, relative to the page. */
  hostUrl?: string;
  /** Called and waited for before any of the script runs: the place to keep what is not kept yet (security.md RW11). */
  beforeRun?: () => void | Promise<void>;
  /** Frames at work at once. */
  lanes?: number;
}

/** Runs a script on many pages, one after the other, out of sight. Made for one screen; `close` when it goes. */
export class RehearsalRunner {
  /** By `cellId`. A cell that has not run is not in it. */
  results = $state.raw<ReadonlyMap<string, CellResult>>(new Map());
  done = $state(0);
  total = $state(0);
  running = $state(false);
  /** The preview host did not come up, so nothing could be run. */
  notStarted = $state(false);
  readonly #options: RunnerOptions;
  #cancelled = new AbortController();

  constructor(options: RunnerOptions = {}) {
    this.#options = options;
  }

  /** Takes the place of a run that is on. Resolves when all cells have run, with `false` when it was cancelled before. */
  async rehearse(
    script: ThemeInstrumented | null,
    matrix: RehearsalMatrix,
    settings: RehearsalSettings,
  ): Promise<boolean> {
    this.cancel();
    const cancelled = new AbortController();
    this.#cancelled = cancelled;
    const cells = cellsOf(matrix);
    [this.results, this.done, this.total, this.running] = [new Map(), 0, cells.length, true];
    this.notStarted = false;
    try {
      await this.#options.beforeRun?.();
      const lanes = Math.min(this.#options.lanes ?? 3, cells.length);
      await Promise.all(Array.from({ length: lanes }, () => this.#lane(cells, script, settings, cancelled.signal)));
    } finally {
      if (this.#cancelled === cancelled) this.running = false;
    }
    return !cancelled.signal.aborted;
  }

  /** Takes all frames away. What has been seen stays. */
  cancel(): void {
    this.#cancelled.abort();
    this.running = false;
  }

  close(): void {
    this.cancel();
  }

  async #lane(
    cells: RehearsalCell[],
    script: ThemeInstrumented | null,
    settings: RehearsalSettings,
    signal: AbortSignal,
  ): Promise<void> {
    const place = outOfSight();
    const frame = new PreviewFrame(place, this.#options.hostUrl);
    const stop = (): void => frame.close();
    signal.addEventListener('abort', stop);
    for (let cell = cells.shift(); cell && !signal.aborted; cell = cells.shift()) {
      const result = await rehearseCell(frame, cell, script, settings);
      if (signal.aborted) break;
      if (result.end === 'not-started') {
        this.notStarted = true;
        this.cancel();
        break;
      }
      this.results = new Map(this.results).set(cellId(cell), result);
      this.done++;
    }
    signal.removeEventListener('abort', stop);
    frame.close();
    place.remove();
  }
}

async function rehearseCell(
  frame: PreviewFrame,
  cell: RehearsalCell,
  script: ThemeInstrumented | null,
  settings: RehearsalSettings,
): Promise<CellResult> {
  const page = buildPage(pageRequest(cell, settings));
  const policy = settings.policy === undefined ? page.policy : settings.policy;
  const reports: SandboxReport[] = [];
  const end: RunEnd = await frame.run(
    (channel) =>
      sandboxDocument(page, {
        channel,
        language: browserLanguage(cell.locale, settings),
        nowMs: settings.nowMs,
        pace: 'fast',
        script: runnable(script),
      }),
    { title: cellId(cell), onreport: (report) => reports.push(report) },
  );
  return resultOf(page, script, policy, reports, end);
}

/** The script as the sandbox takes it; none where no browser would read it. */
export function runnable(script: ThemeInstrumented | null): { code: string; lines: number } | null {
  const code = script?.code ?? null;
  return script && code !== null ? { code, lines: script.lines } : null;
}

/** Frames must have a size and be in the window, or the browser puts their work off. */
function outOfSight(): HTMLElement {
  const place = document.createElement('div');
  place.inert = true;
  place.ariaHidden = 'true';
  Object.assign(place.style, {
    position: 'fixed',
    insetBlockStart: '0',
    insetInlineStart: '0',
    width: '1280px',
    height: '800px',
    opacity: '0',
    pointerEvents: 'none',
    zIndex: '-1',
  });
  document.body.append(place);
  return place;
}
