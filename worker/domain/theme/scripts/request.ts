import type { Failure, ThemeScriptsRequest } from '../../../contract';
import { refusedSpec } from '../compose/spec';
import { refusedValue } from './command';

/** Themes that come with AD FS (`adfs.md` 1.1). Names of themes are compared without regard to capital letters. */
export const isBuiltIn = (theme: string): boolean => /^(?:default|DefaultAdfs2019)$/i.test(theme.trim());

/**
 * What keeps commands from being written; null when nothing does. `theme-scripts-form`, `theme-scripts-builtin`,
 * `theme-scripts-version`, `escape-character`, `text-lone-surrogate`, and those of `refusedSpec`.
 */
export function refusedRequest(request: ThemeScriptsRequest): Failure | null {
  const { theme, source, previous, folder, files, relyingParties, serverVersion, spec } = request;
  const names = { theme, source, previous };
  for (const [field, value] of Object.entries(names)) if (!isName(value)) return malformed(field);
  const wrongParty = relyingParties.findIndex((name) => !isName(name));
  if (wrongParty !== -1) return malformed(`relyingParties.${wrongParty + 1}`);
  if (isBuiltIn(theme)) return { code: 'theme-scripts-builtin', args: { theme } };
  if (serverVersion === '2012R2' && relyingParties.length > 0)
    return { code: 'theme-scripts-version', args: { version: '2012 R2' } };
  const { resources, ...single } = files;
  const paths: [string, string | undefined][] = [['folder', folder], ...Object.entries(single)];
  resources.forEach(({ path }, at) => paths.push([`files.resources.${at + 1}.path`, path]));
  for (const [field, path] of paths) if (path !== undefined && !isPath(path)) return malformed(field);
  const wrongUri = resources.findIndex(({ uri }) => !RESOURCE_URI.test(uri));
  if (wrongUri !== -1) return malformed(`files.resources.${wrongUri + 1}.uri`);
  const values = [theme, source, previous, ...relyingParties, ...paths.map(([, path]) => path ?? '')];
  for (const value of values) {
    const refused = refusedValue(value);
    if (refused) return refused;
  }
  return spec ? refusedSpec(spec) : null;
}

const isName = (name: string): boolean => name !== '' && name === name.trim();

/** On a drive, or a share: what PowerShell takes relative lies somewhere else in every window. */
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const isPath = (path: string): boolean => /^(?:[A-Za-z]:\\|\\\\[^\\]+\\)[^\x00-\x1f*?"<>|]*$/.test(path);

/** `adfs.md` 3.1; `onload.js` is set as a script, not as a further resource. */
const RESOURCE_URI = /^\/adfs\/portal\/(?!script\/onload\.js$)[\w./-]*[\w-]\.[A-Za-z0-9]+$/i;

const malformed = (field: string): Failure => ({ code: 'theme-scripts-form', args: { field } });
