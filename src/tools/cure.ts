import type { Finding, Fix } from '../../worker/contract';
import { toasts } from '../ui';
import type { FileView } from './file-view.svelte';
import { m } from './messages';

/** Applies a cure, and says so with a way back. */
export async function cure(view: FileView, finding: Finding, fix: Fix): Promise<void> {
  const title = view.fixName(finding, fix);
  if (!(await view.fix(fix))) return;
  toasts.show(m().done.cured(title), { action: { title: m().undo, run: () => view.undo() } });
}
