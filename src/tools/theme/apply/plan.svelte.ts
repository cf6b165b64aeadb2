import type {
  ServerVersion,
  ThemeScriptFile,
  ThemeScriptsRequest,
  ThemeScriptsResult,
  ThemeSpec,
} from '../../../../worker/contract';
import { locale } from '../../../i18n';
import { downloadBytes, safeFileName, workbench } from '../../../workbench';
import { Asked } from '../../asked.svelte';

/** Paths of files on the primary server; empty ones are left out. */
const fileKinds = ['onload', 'styleSheet', 'rtlStyleSheet', 'logo', 'illustration'] as const;
export type FileKind = (typeof fileKinds)[number];

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is to be put in force, and the PowerShell for it. It outlives the file, as the farm does. */
export class Plan {
  #theme = $state<string | null>(null);
  source = $state('default');
  /** The theme that is active now. */
  previous = $state('default');
  folder = $state('C:\\theme');
  files = $state<Record<FileKind, string>>({
    onload: 'C:\\theme\\onload.js',
    styleSheet: '',
    rtlStyleSheet: '',
    logo: '',
    illustration: '',
  });
  /** One a line: address, blank, path. */
  resources = $state('');
  relyingParties = $state('');
  readonly asked = new Asked<ThemeScriptsResult>();
  readonly optional = fileKinds.filter((kind) => kind !== 'onload');

  get theme(): string {
    return this.#theme ?? (workbench.deployment?.farm.themeName || 'custom');
  }

  set theme(theme: string) {
    this.#theme = theme;
    workbench.describe({ farm: { themeName: theme.trim() } });
  }

  get serverVersion(): ServerVersion {
    return workbench.deployment?.farm.serverVersion ?? '2019';
  }

  /** For an effect: asks anew whenever something changed. `spec`: what the script's block was written from. */
  ask(spec: ThemeSpec | null): () => void {
    const { theme, source, previous, folder, files, serverVersion } = this;
    const paths = Object.entries($state.snapshot(files)).filter(([, path]) => path.trim() !== '');
    const request: ThemeScriptsRequest = {
      serverVersion,
      theme: theme.trim(),
      source: source.trim(),
      previous: previous.trim(),
      folder: folder.trim(),
      files: {
        ...Object.fromEntries(paths.map(([kind, path]) => [kind, path.trim()])),
        resources: linesOf(this.resources).map(splitResource),
      },
      relyingParties: linesOf(this.relyingParties),
      ...(spec && spec.features.length > 0 && { spec }),
      locale: locale.current,
    };
    return this.asked.ask((api, call) => api.theme.scripts(call, request));
  }

  download({ bytes, name }: ThemeScriptFile): string {
    const safe = safeFileName(name, 'theme.ps1');
    downloadBytes(bytes, safe);
    return safe;
  }
}

function splitResource(line: string): { uri: string; path: string } {
  const [uri = '', ...rest] = line.split(/\s+/);
  return { uri, path: rest.join(' ') };
}
