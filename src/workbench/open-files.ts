import type { IniReport, ThemeReport } from '../../worker/contract';
import type { FileReport } from './inspected-file.svelte';
import { IniFile, type Surroundings } from './ini-file.svelte';
import { TextDocument } from './text-document.svelte';
import { ThemeFile, type ThemeSurroundings } from './theme-file.svelte';

// Apart from the workbench, so that what an open file needs is loaded with the first one.

/** A file as it was given; without bytes, a text out of a kept Deployment. */
interface Given {
  name: string;
  bytes: Uint8Array | null;
}

export function makeIni(file: Given, report: IniReport, about: Surroundings, readAs: IniFile['readAs']): IniFile {
  return new IniFile(documentOf(file, report), report, about, readAs);
}

export function makeTheme(
  file: Given,
  report: ThemeReport,
  around: () => ThemeSurroundings,
  readAs: ThemeFile['readAs'],
): ThemeFile {
  return new ThemeFile(documentOf(file, report), report, around, readAs);
}

function documentOf({ name, bytes }: Given, { text, encoding, bom }: FileReport): TextDocument {
  return new TextDocument(name, { text, encoding, bom }, bytes);
}
