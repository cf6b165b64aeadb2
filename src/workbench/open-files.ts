import type { IniReport, ThemeReport } from '../../worker/contract';
import type { FileReport } from './inspected-file.svelte';
import { IniFile, type Surroundings } from './ini-file.svelte';
import type { TakenFile } from './take-files';
import { TextDocument } from './text-document.svelte';
import { ThemeFile, type ThemeSurroundings } from './theme-file.svelte';

// Apart from the workbench, so that what an open file needs is loaded with the first one.

export function makeIni(file: TakenFile, report: IniReport, about: Surroundings, readAs: IniFile['readAs']): IniFile {
  return new IniFile(documentOf(file, report), report, about, readAs);
}

export function makeTheme(
  file: TakenFile,
  report: ThemeReport,
  around: () => ThemeSurroundings,
  readAs: ThemeFile['readAs'],
): ThemeFile {
  return new ThemeFile(documentOf(file, report), report, around, readAs);
}

function documentOf({ name, bytes }: TakenFile, { text, encoding, bom }: FileReport): TextDocument {
  return new TextDocument(name, { text, encoding, bom }, bytes);
}
