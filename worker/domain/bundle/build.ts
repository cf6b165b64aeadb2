import { zipSync } from 'fflate';
import type {
  Bundle,
  BundleChange,
  BundleMark,
  BundleMissing,
  BundlePreview,
  BundleRequest,
  Outcome,
} from '../../contract';
import { maskIni } from '../ini';
import { checkFiles, type CheckedFiles } from './check';
import { imageEntry, registryEntries, scriptEntry, textEntry, type Entry } from './entries';
import { factsOf, refusedFacts, type BundleFacts } from './facts';
import { manifestText, MANIFEST } from './manifest';
import { missingOf } from './missing';
import { bundleFileName } from './names';
import { readmeText } from './readme';
import { scriptsOf } from './scripts';
import { themeCode, type ThemeCode, type ThemeEntries } from './scripts/theme';
import { bundleWords } from './words';

/** What is known before the README is written. */
interface Gathered {
  files: CheckedFiles;
  facts: BundleFacts;
  entries: Entry[];
  masked: number;
}

/** The bundle as a zip. The same request gives the same bytes. Failures: `bundle-value`, and those of the files' readers. */
export function buildBundle(request: BundleRequest): Outcome<Bundle> {
  const made = makeBundle(request);
  if (!made.ok) return made;
  const { entries, ...preview } = made.value;
  return { ok: true, value: { ...preview, entries: entries.map(withoutBytes), zip: zipOf(entries) } };
}

/** The same without the zip. */
export function previewBundle(request: BundleRequest): Outcome<BundlePreview> {
  const made = makeBundle(request);
  if (!made.ok) return made;
  return { ok: true, value: { ...made.value, entries: made.value.entries.map(withoutBytes) } };
}

const withoutBytes = ({ bytes: _, ...entry }: Entry) => entry;

function makeBundle(request: BundleRequest): Outcome<Omit<BundlePreview, 'entries'> & { entries: Entry[] }> {
  const refused = refusedFacts(request.deployment);
  if (refused) return { ok: false, error: refused };
  const gathered = gather(request);
  if (!gathered.ok) return gathered;
  const { files, facts, masked } = gathered.value;
  const entries = gathered.value.entries;
  const missing = missingOf({ request, facts, files, masked });
  const readme = readmeOf(request, gathered.value, missing);
  if (!readme.ok) return readme;
  entries.unshift(...readme.value);
  const manifest = textEntry(MANIFEST, 'manifest', manifestText(request, entries));
  if (!manifest.ok) return manifest;
  entries.push(manifest.value);
  const mark: BundleMark = {
    builtAtMs: request.nowMs,
    entries: Object.fromEntries(entries.map(({ path, sha256 }) => [path, sha256])),
  };
  const changes = changedSince(request.deployment.lastBundle, mark);
  const fileName = bundleFileName(request.deployment);
  return { ok: true, value: { fileName, entries, missing, errors: files.errors, masked, changes, mark } };
}

function gather(request: BundleRequest): Outcome<Gathered> {
  const checked = checkFiles(request);
  if (!checked.ok) return checked;
  const files = checked.value;
  const facts = factsOf(request, files.ini);
  const has = (part: BundleRequest['parts'][number]): boolean => request.parts.includes(part);
  const isTaken = (file: 'ini' | 'onload'): boolean =>
    request.insist === true || !files.errors.some((one) => one.file === file);
  const entries: Entry[] = [];
  let masked = 0;
  if (has('config') && files.iniText !== null && isTaken('ini')) {
    const ini = iniEntry(files.iniText, request.secrets);
    if (!ini.ok) return ini;
    entries.push(ini.value.entry);
    masked = ini.value.masked;
  }
  const theme = has('theme') ? themeEntries(request, isTaken('onload') ? files.onloadText : null) : none;
  if (!theme.ok) return theme;
  entries.push(...theme.value);
  const code = codeOf(facts, theme.value);
  if (!code.ok) return code;
  if (has('scripts'))
    for (const { name, text } of scriptsOf(facts, code.value, bundleWords[request.locale])) {
      const script = scriptEntry(name, text);
      if (!script.ok) return script;
      entries.push(script.value);
    }
  const registry = has('reg') ? registryEntries() : none;
  if (!registry.ok) return registry;
  entries.push(...registry.value);
  return { ok: true, value: { files, facts, entries, masked } };
}

const none: Outcome<Entry[]> = { ok: true, value: [] };

/** Masked as `ini.mask` does it, unless the secrets were asked for (E10). */
function iniEntry(text: string, withSecrets: boolean): Outcome<{ entry: Entry; masked: number }> {
  const copy = maskIni({ source: { text, encoding: 'utf-8', bom: false } });
  if (!copy.ok) return copy;
  const entry = textEntry('ADFSadapter.ini', 'config', withSecrets ? text : copy.value.text);
  if (!entry.ok) return entry;
  return { ok: true, value: { entry: entry.value, masked: withSecrets ? 0 : copy.value.masked.length } };
}

function themeEntries({ deployment }: BundleRequest, onload: string | null): Outcome<Entry[]> {
  const { styleSheet, logo, illustration } = deployment.files;
  const entries: Entry[] = [];
  const texts: [string, string | undefined][] = [
    ['theme/onload.js', onload ?? undefined],
    ['theme/style.css', styleSheet?.text.replace(/^\ufeff+/, '')],
  ];
  for (const [path, text] of texts) {
    if (text === undefined) continue;
    const entry = textEntry(path, 'theme', text);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  if (logo) entries.push(imageEntry('logo', logo));
  if (illustration) entries.push(imageEntry('illustration', illustration));
  return { ok: true, value: entries };
}

/** The theme's commands, where there is something to set and the version is known. Failures: those of `themeCode`. */
function codeOf(facts: BundleFacts, entries: readonly Entry[]): Outcome<ThemeCode | null> {
  if (entries.length === 0 || !facts.deployment.farm.serverVersion) return { ok: true, value: null };
  const paths: ThemeEntries = {};
  const pathOf = (name: string): string | undefined =>
    entries.find(({ path }) => path.startsWith(`theme/${name}.`))?.path;
  const [onload, styleSheet, logo, illustration] = ['onload', 'style', 'logo', 'illustration'].map(pathOf);
  if (onload) paths.onload = onload;
  if (styleSheet) paths.styleSheet = styleSheet;
  if (logo) paths.logo = logo;
  if (illustration) paths.illustration = illustration;
  const mark = entries.map(({ sha256 }) => sha256.slice(0, 4)).join('');
  return themeCode(facts, paths, mark);
}

function readmeOf(request: BundleRequest, gathered: Gathered, missing: readonly BundleMissing[]): Outcome<Entry[]> {
  if (!request.parts.includes('readme')) return none;
  const { entries, facts, masked, files } = gathered;
  const hasIni = entries.some(({ part }) => part === 'config');
  const text = readmeText(
    { request, facts, errors: files.errors, missing, masked, hasIni, entries },
    bundleWords[request.locale],
  );
  const entry = textEntry('README.md', 'readme', text, true);
  return entry.ok ? { ok: true, value: [entry.value] } : entry;
}

/** Against an earlier bundle; null when there was none. The manifest has the time in it and is not compared. */
export function changedSince(last: BundleMark | null, { entries }: BundleMark): BundleChange[] | null {
  if (!last) return null;
  const paths = [...new Set([...Object.keys(entries), ...Object.keys(last.entries)])].filter(
    (path) => path !== MANIFEST,
  );
  return paths.flatMap((path): BundleChange[] => {
    const [now, before] = [entries[path], last.entries[path]];
    if (now === before) return [];
    return [{ path, how: before === undefined ? 'added' : now === undefined ? 'removed' : 'changed' }];
  });
}

/** Fixed time, in the local clock that a zip keeps: the bytes are the same in every time zone. */
const ZIP_TIME = new Date(1980, 0, 1, 12);

const zipOf = (entries: readonly Entry[]): Uint8Array =>
  zipSync(Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes])), { mtime: ZIP_TIME, level: 9 });
