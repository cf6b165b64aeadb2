import { expectedAssemblies, type Assembly } from '../gac';
import type { DiagnosisRule, DiagnosisView, FileView } from './view';

const ADAPTER = 'ADFSadapter';

/** Names are compared as .NET does: without case. */
const byName = (assemblies: readonly Assembly[], name: string): Assembly[] =>
  assemblies.filter((assembly) => assembly.name.toLowerCase() === name.toLowerCase());

const placesOf = (file: FileView, assemblies: readonly Assembly[]) => assemblies.map(({ at }) => file.place(at));
const lists = (view: DiagnosisView): FileView[] =>
  view.files.filter(({ assemblies }) => assemblies.assemblies.length > 0);
const wholeLists = (view: DiagnosisView): FileView[] => lists(view).filter(({ assemblies }) => assemblies.isWhole);

/** Where the list ends: what is missing has no place. */
function endOf(file: FileView) {
  const last = file.assemblies.assemblies.at(-1);
  return file.place(last?.at ?? { from: 0, to: 0 });
}

const versionsOf = (assemblies: readonly Assembly[]): string[] => [
  ...new Set(assemblies.map(({ version }) => version)),
];

/** Version in the farm's own name of the type. */
function wantedVersion(view: DiagnosisView): string | null {
  const typeName = view.deployment?.provider.typeName ?? '';
  return /,\s{0,4}ADFSadapter,\s{0,4}Version=(\d{1,5}(?:\.\d{1,5}){3})/i.exec(typeName)?.[1] ?? null;
}

export const serverRules: readonly DiagnosisRule[] = [
  {
    id: 'diagnosis-adapter-missing',
    severity: 'error',
    certainty: 'stated',
    check: (view) =>
      wholeLists(view)
        .filter(({ assemblies }) => byName(assemblies.assemblies, ADAPTER).length === 0)
        .map((file) => ({ at: [endOf(file)], args: { name: ADAPTER } })),
  },
  {
    id: 'diagnosis-adapter-versions',
    severity: 'warning',
    certainty: 'inferred',
    *check(view) {
      for (const file of lists(view)) {
        const found = byName(file.assemblies.assemblies, ADAPTER);
        if (versionsOf(found).length > 1)
          yield { at: placesOf(file, found), args: { versions: versionsOf(found).join(', ') } };
      }
    },
  },
  {
    id: 'diagnosis-assembly-missing',
    severity: 'error',
    certainty: 'stated',
    *check(view) {
      for (const file of wholeLists(view)) {
        const names = [...expectedAssemblies.keys()].filter(
          (name) => byName(file.assemblies.assemblies, name).length === 0,
        );
        if (names.length > 0) yield { at: [endOf(file)], args: { names: names.join(', '), count: names.length } };
      }
    },
  },
  {
    id: 'diagnosis-assembly-version',
    severity: 'warning',
    certainty: 'stated',
    *check(view) {
      for (const file of lists(view)) {
        for (const [name, wanted] of expectedAssemblies) {
          const found = byName(file.assemblies.assemblies, name);
          const versions = versionsOf(found);
          if (found.length > 0 && !versions.includes(wanted))
            yield { at: placesOf(file, found), args: { name, found: versions.join(', '), wanted }, anchor: name };
        }
      }
    },
  },
  {
    id: 'diagnosis-type-version',
    severity: 'error',
    certainty: 'stated',
    *check(view) {
      const inGac = lists(view).flatMap((file) =>
        byName(file.assemblies.assemblies, ADAPTER).map((assembly) => ({ file, assembly })),
      );
      const [first] = inGac;
      if (!first) return;
      const versions = versionsOf(inGac.map(({ assembly }) => assembly));
      const found = versions.join(', ');
      const at = first.file.place(first.assembly.at);
      const wanted = wantedVersion(view);
      if (wanted && !versions.includes(wanted)) yield { at: [at], args: { wanted, found } };
      for (const file of view.files) {
        for (const type of file.typeNames) {
          if (type.assembly.toLowerCase() === ADAPTER.toLowerCase() && !versions.includes(type.version))
            yield { at: [file.place(type.at), at], args: { wanted: type.version, found } };
        }
      }
    },
  },
  {
    id: 'diagnosis-command-failed',
    severity: 'warning',
    certainty: 'observed',
    *check(view) {
      for (const file of view.files) {
        for (const { command, id, at, isSecondary } of file.transcript?.errors ?? [])
          if (!isSecondary) yield { at: [file.place(at)], args: { command, id }, anchor: command };
      }
    },
  },
  {
    id: 'diagnosis-secondary-server',
    severity: 'info',
    certainty: 'stated',
    *check(view) {
      for (const file of view.files) {
        for (const { command, at, isSecondary } of file.transcript?.errors ?? [])
          if (isSecondary) yield { at: [file.place(at)], args: { command }, anchor: command };
      }
    },
  },
  {
    id: 'diagnosis-disguised-parameter',
    severity: 'error',
    certainty: 'stated',
    *check(view) {
      for (const file of view.files) for (const at of file.transcript?.disguised ?? []) yield { at: [file.place(at)] };
    },
  },
];
