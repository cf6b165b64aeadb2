import { workbench, type ThemeFile } from '../../workbench';
import { Layout } from './layout.svelte';
import { ThemeState } from './theme.svelte';

const layout = new Layout();
const views = new WeakMap<ThemeFile, ThemeState>();

/**
 * The view of a file: one for as long as there is the file, so that what was put together for it is there when somebody
 * comes back from another tool.
 */
export function viewOf(file: ThemeFile): ThemeState {
  const known = views.get(file);
  if (known) return known;
  let made: ThemeState | undefined;
  // On its own: what it computes must outlive the screen that asked for it first.
  $effect.root(() => {
    made = new ThemeState(file, layout);
  });
  const view = made as unknown as ThemeState;
  views.set(file, view);
  return view;
}

// For as long as the page is there: features that are in no script would be lost with it from any screen.
workbench.holdBack(() => workbench.theme !== null && (views.get(workbench.theme)?.draft.touched ?? false));
