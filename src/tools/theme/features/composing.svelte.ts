import type { ThemeComposeResult, ThemeScriptsResult, TextEdit } from '../../../../worker/contract';
import { locale } from '../../../i18n';
import { applyEdits, themeFarm, workbench } from '../../../workbench';
import { Asked } from '../../asked.svelte';
import type { ThemeState } from '../theme.svelte';

/** What the features come to in the open script, and what can do the same without one. */
export class Composing {
  readonly #view: () => ThemeState;
  readonly composed = new Asked<ThemeComposeResult>();
  readonly scripts = new Asked<ThemeScriptsResult>();
  /** A person agreed to overwrite a block that a hand changed. */
  overwriteEdited = $state(false);

  constructor(view: () => ThemeState) {
    this.#view = view;
  }

  /** For an effect: asks anew whenever the features, the script or the farm changed. */
  ask(): (() => void) | undefined {
    const { draft, source } = this.#view();
    const { deployment } = workbench;
    const { spec } = draft;
    if (spec.features.length === 0 || !deployment) return undefined;
    const farm = themeFarm(deployment);
    const existing = this.#isEmpty ? {} : { existing: source };
    const request = { ...existing, spec, farm, overwriteEdited: this.overwriteEdited };
    // Only what is offered instead of a script is wanted of these commands.
    const names = { theme: 'custom', source: 'default', previous: 'default', folder: 'C:\\theme' };
    const wish = { ...names, spec, files: { resources: [] }, relyingParties: [], locale: locale.current };
    const stops = [
      this.composed.ask((api, call) => api.theme.compose(call, request)),
      this.scripts.ask((api, call) =>
        api.theme.scripts(call, { ...wish, serverVersion: deployment.farm.serverVersion ?? '2019' }),
      ),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Writes into the script what was composed, with further edits of that text; one step of the history. */
  write(result: ThemeComposeResult, more: readonly TextEdit[] = []): void {
    const { file, draft } = this.#view();
    const { text, encoding, bom } = result;
    file.become({ text: applyEdits(text, more), encoding, bom });
    draft.written();
    this.overwriteEdited = false;
  }

  get #isEmpty(): boolean {
    return this.#view().file.document.current.text === '';
  }
}
