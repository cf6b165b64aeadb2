import type { BundleFileErrors, BundleRequest, DeploymentFile, IniReport, Outcome } from '../../contract';
import { inspectIni } from '../ini';
import { inspectTheme } from '../theme';

/** The files as they go into the bundle: UTF-8 without a byte-order mark, whatever they came as. */
export interface CheckedFiles {
  ini: IniReport | null;
  iniText: string | null;
  onloadText: string | null;
  errors: BundleFileErrors[];
}

/** Judges the two files that the bundle hands over. Failures: those of `inspectIni` and `inspectTheme`. */
export function checkFiles({ deployment }: BundleRequest): Outcome<CheckedFiles> {
  const { files, farm, provider } = deployment;
  const iniText = textOf(files.ini);
  const onloadText = textOf(files.onload);
  const errors: BundleFileErrors[] = [];
  const serverVersion = farm.serverVersion ?? undefined;
  const adapterVersion = provider.adapterVersion ?? undefined;
  let ini: IniReport | null = null;
  if (iniText !== null) {
    const read = inspectIni(source(iniText), {
      name: 'ADFSadapter.ini',
      ...(serverVersion && { serverVersion }),
      ...(adapterVersion && { adapterVersion }),
    });
    if (!read.ok) return read;
    ini = read.value;
    collect('ini', read.value, errors);
  }
  if (onloadText !== null) {
    const read = inspectTheme(source(onloadText), {
      ...(iniText !== null && { ini: source(iniText) }),
      farm: {
        ...(serverVersion && { serverVersion }),
        ...(farm.paginated !== null && { paginated: farm.paginated }),
        ...(farm.methods.length > 0 && { methods: farm.methods }),
        ...(provider.name !== '' && { providerName: provider.name }),
        ...(farm.serviceName !== '' && { serviceName: farm.serviceName }),
      },
    });
    if (!read.ok) return read;
    collect('onload', read.value, errors);
  }
  return { ok: true, value: { ini, iniText, onloadText, errors } };
}

const source = (text: string) => ({ text, encoding: 'utf-8' as const, bom: false });

/** A mark at the beginning of the text would be written as one. */
const textOf = (file: DeploymentFile | null): string | null => file && file.text.replace(/^\ufeff+/, '');

function collect(
  file: BundleFileErrors['file'],
  { findings, more }: Pick<IniReport, 'findings' | 'more'>,
  errors: BundleFileErrors[],
): void {
  const own = findings.filter(({ severity }) => severity === 'error');
  const rules = new Set(own.map(({ rule }) => rule));
  const rest = Object.entries(more).reduce((sum, [rule, count]) => sum + (rules.has(rule) ? count : 0), 0);
  if (own.length > 0) errors.push({ file, findings: own, more: rest });
}
