import type { EditorFinding } from '../ui';
import { cure } from './cure';
import type { FileView } from './file-view.svelte';

/** The findings as the editor marks them, each at all of its places; the cures stand at the first. */
export function editorFindings(view: FileView): EditorFinding[] {
  return view.file.report.findings.flatMap((finding) => {
    const message = view.told(finding, 'what');
    const detail = `${view.told(finding, 'effect')} ${view.told(finding, 'cure')}`.trim();
    const actions = (finding.fixes ?? []).map((fix) => ({
      name: view.fixName(finding, fix),
      run: () => void cure(view, finding, fix),
    }));
    return finding.at.flatMap((range, index) => {
      const at = view.file.place(range);
      if (!at) return [];
      const { severity } = finding;
      return [{ ...at, severity, message, ...(detail && { detail }), ...(index === 0 && { actions }) }];
    });
  });
}
