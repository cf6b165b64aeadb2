import type { ThemeInstrumented } from '../../../worker/contract';
import {
  browserLanguage,
  pageRequest,
  resultOf,
  type CellResult,
  type RehearsalCell,
  type RehearsalSettings,
} from './cells';
import { buildPage } from './pages/build';
import { runnable } from './rehearse.svelte';
import { sandboxDocument } from './sandbox/document';
import { PreviewFrame, type RunEnd } from './sandbox/preview-frame';
import type { SandboxReport } from './sandbox/reports';

/** What is shown live. */
export interface LiveView {
  cell: RehearsalCell;
  script: ThemeInstrumented | null;
  settings: RehearsalSettings;
  title: string;
}

/** One page, live: it goes on after loading, and what the user does in it is told too. */
export class LivePage {
  state: 'idle' | 'running' | 'shown' = $state('idle');
  reports: readonly SandboxReport[] = $state.raw([]);
  end: RunEnd = $state('rest');
  /** What is in the frame; what is asked for may be another by now. */
  view: LiveView | null = $state.raw(null);
  readonly page = $derived(this.view ? buildPage(pageRequest(this.view.cell, this.view.settings)) : null);
  readonly result: CellResult | null = $derived.by(() => {
    if (!this.view || !this.page || this.state !== 'shown') return null;
    const { settings, script } = this.view;
    const policy = settings.policy === undefined ? this.page.policy : settings.policy;
    return resultOf(this.page, script, policy, this.reports, this.end);
  });
  #frame: PreviewFrame | null = null;

  /** Gives the place for the frame; to be used as an attachment. */
  attach(place: HTMLElement, hostUrl?: string): () => void {
    const frame = new PreviewFrame(place, hostUrl);
    this.#frame = frame;
    return () => frame.close();
  }

  async run(view: LiveView, beforeRun?: () => void | Promise<void>): Promise<void> {
    [this.state, this.reports, this.view] = ['running', [], view];
    await beforeRun?.();
    const page = this.page;
    if (!this.#frame || !page || this.view !== view) return;
    const { settings, cell, script, title } = view;
    await this.#frame.run(
      (channel) =>
        sandboxDocument(page, {
          channel,
          language: browserLanguage(cell.locale, settings),
          nowMs: settings.nowMs,
          pace: 'live',
          script: runnable(script),
        }),
      {
        title,
        stay: true,
        onreport: (report) => {
          if (this.view === view) this.reports = [...this.reports, report];
        },
        onend: (end) => {
          if (this.view === view) [this.state, this.end] = [end === 'cancelled' ? 'idle' : 'shown', end];
        },
      },
    );
  }

  stop(): void {
    this.#frame?.close();
    this.state = 'idle';
  }
}
