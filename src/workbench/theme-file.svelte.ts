import type { Encoding, Outcome, Source, ThemeInspectRequest, ThemeReport } from '../../worker/contract';
import { client } from '../client';
import { InspectedFile } from './inspected-file.svelte';
import type { TextDocument } from './text-document.svelte';

/** What the script is judged by besides its text: the farm and its INI as they are now. */
export type ThemeSurroundings = Omit<ThemeInspectRequest, 'source'>;

/** An `onload.js` that is open. */
export class ThemeFile extends InspectedFile<ThemeReport> {
  readonly kind = 'onload';
  readonly #around: () => ThemeSurroundings;
  #asked: ThemeSurroundings;

  constructor(document: TextDocument, report: ThemeReport, around: () => ThemeSurroundings, readAs?: Encoding) {
    super(document, report, readAs);
    this.#around = around;
    this.#asked = around();
  }

  /** For an effect: looks again when the farm or its INI changed since the last look. */
  keepUp(): void {
    if (this.#around() !== this.#asked) void this.inspect();
  }

  protected ask(source: Source, signal: AbortSignal): Promise<Outcome<ThemeReport>> {
    const around = this.#around();
    this.#asked = around;
    return client.run((api, call) => api.theme.inspect(call, { source, ...around }), { signal });
  }
}
