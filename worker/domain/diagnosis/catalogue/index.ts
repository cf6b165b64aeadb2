import type { CatalogueEntry, CatalogueRole, Certainty } from '../../../contract';
import { adapterRows, adfsRows, exceptionRows, frameRows, ldapRows, numberRows, schannelRows } from '../../../contract';

const certainties: Readonly<Record<string, Certainty>> = { s: 'stated', o: 'observed', i: 'inferred' };
const roles: Readonly<Record<string, CatalogueRole>> = { f: 'fault', c: 'outcome', s: 'success', t: 'trace' };

const keysOf = (keys: string | undefined): { keys?: string[] } => (keys ? { keys: keys.split(' ') } : {});
const nameOf = (name: string): { name?: string } => (name ? { name } : {});

const adapter = adapterRows.map(([code, name, flags, keys]): CatalogueEntry => ({
  id: `adapter-${code}`,
  kind: 'adapter',
  code,
  name: `Err.${name}`,
  role: flags.includes('n') ? 'noise' : 'fault',
  certainty: flags.includes('i') ? 'inferred' : 'stated',
  ...(flags.includes('u') && { shown: true }),
  ...keysOf(keys),
  ...(flags.includes('7') && { note: 'd7' }),
  ...(flags.includes('8') && { note: 'd8' }),
}));

const adfs = adfsRows.map(([code, name, flags]): CatalogueEntry => ({
  id: `adfs-${code}`,
  kind: 'adfs',
  code,
  ...nameOf(name),
  role: roles[flags.charAt(1)] ?? 'trace',
  certainty: certainties[flags.charAt(0)] ?? 'inferred',
}));

const fault = (
  kind: CatalogueEntry['kind'],
  certainty: Certainty,
  id: string,
  code: string,
  name: string,
  keys: string | undefined,
): CatalogueEntry => ({ id, kind, code, ...nameOf(name), role: 'fault', certainty, ...keysOf(keys) });

/** Everything that can be looked up, in the order of its kinds (singleid.md 3.5, adfs.md 5). */
export const catalogue: readonly CatalogueEntry[] = [
  ...adapter,
  ...adfs,
  ...frameRows.map(([method, id, flags, keys]) =>
    fault('frame', certainties[flags] ?? 'inferred', id, method, '', keys),
  ),
  ...numberRows.map(([hex, name, , keys]) =>
    fault('number', 'stated', `number-0x${hex.toLowerCase()}`, `0x${hex}`, name, keys),
  ),
  ...exceptionRows.map(([type, id, , keys]) => fault('exception', 'stated', id, type, '', keys)),
  ...ldapRows.map(([code, name, , keys]) => fault('ldap', 'stated', `ldap-${code}`, code, name, keys)),
  ...schannelRows.map(([code, , , keys]) => fault('schannel', 'observed', `schannel-${code}`, code, '', keys)),
];

const byId: ReadonlyMap<string, CatalogueEntry> = new Map(catalogue.map((entry) => [entry.id, entry]));

/** Null: not in the catalogue. */
export const entryOf = (id: string): CatalogueEntry | null => byId.get(id) ?? null;
