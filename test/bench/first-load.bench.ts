import { builtFiles, builtText, firstLoad, gzipBytes } from '../support/dist';
import type { Row } from './row';

const FIRST_BYTES = 50_000;
const WHOLE_BYTES = 350_000;

/** What the page needs before it shows anything, and all of it but the editor, against their budgets. */
export async function rows(): Promise<Row[]> {
  const whole = builtFiles().filter(
    (path) => /\.(js|css|html)$/.test(path) && !/v1\/(verifier|client)\.js$|^offline-kit\//.test(path),
  );
  return [
    row('first load: JavaScript, gzip', firstLoad(), FIRST_BYTES),
    row(
      'whole app without the editor, both languages, gzip',
      whole.filter((path) => !isEditor(path)),
      WHOLE_BYTES,
    ),
  ];
}

/** CodeMirror, and what is ours on top of it. */
const isEditor = (path: string): boolean =>
  /cm-(editor|content|scroller)|CodeMirror/.test(builtText(path)) || path.startsWith('assets/CodeEditor-');

function row(work: string, paths: readonly string[], limitBytes: number): Row {
  const bytes = gzipBytes(paths);
  const kB = (size: number): string => `${(size / 1000).toFixed(1)} kB`;
  return { work, ours: kB(bytes), peer: `limit ${kB(limitBytes)}`, ratio: limitBytes / bytes, least: 1 };
}
