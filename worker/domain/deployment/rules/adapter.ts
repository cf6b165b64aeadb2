import type { FactFix } from '../../../contract';
import { ADAPTER, readAssemblyName, readTypeName, writeTypeName, type AssemblyName } from '../outputs';
import { at, short, type DeploymentRule, type DeploymentView } from '../view';

const useTypeName = (id: string, typeName: string): FactFix => ({ id, set: { provider: { typeName } } });

/** The name that the vendor's own file asks for; null when the file was not read. */
export function typeNameOfFile({ adapter, typeName }: DeploymentView): string | null {
  if (!adapter?.publicKeyToken) return null;
  const { typeNames } = adapter;
  const said = typeName?.type ?? TYPE;
  const type = typeNames.length === 0 || typeNames.includes(said) ? said : (typeNames[0] ?? said);
  return writeTypeName(type, { ...adapter, architecture: '' });
}

/** The adapter's type (seed line 227). */
const TYPE = 'ADFSadapter.AuthenticationAdapter';

/** A part is missing, or the name stands in the middle of a command (`adfs.md` 4.3, 1). */
const typeNameForm: DeploymentRule = {
  id: 'deployment-type-name-form',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const said = view.deployment.provider.typeName;
    if (said.trim() === '' || view.typeName?.assembly.publicKeyToken) return;
    const ofFile = typeNameOfFile(view);
    const meant = ofFile ? null : cleaned(said);
    yield {
      at: [at('provider.typeName')],
      args: { typeName: short(said), part: view.typeName ? 'token' : 'form' },
      facts: [...(ofFile ? [useTypeName('use-file', ofFile)] : []), ...(meant ? [useTypeName('clean', meant)] : [])],
    };
  },
};

function cleaned(text: string): string | null {
  const inner = /[\w.+]+\s*,[^"'\r\n\u201c\u201d]*Version\s*=[^"'\r\n\u201c\u201d]*/i
    .exec(text.slice(0, 2000))?.[0]
    .trim();
  if (!inner) return null;
  if (readTypeName(inner)?.assembly.publicKeyToken) return inner;
  const assembly = readAssemblyName(inner);
  return assembly?.name === ADAPTER && assembly.publicKeyToken ? writeTypeName(TYPE, assembly) : null;
}

/** The registered name is that of the file, to the letter (`singleid.md` D29). */
const typeNameFile: DeploymentRule = {
  id: 'deployment-type-name-file',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const { adapter, typeName } = view;
    const wanted = typeNameOfFile(view);
    if (!adapter || !typeName?.assembly.publicKeyToken || !wanted) return;
    const { type, assembly } = typeName;
    const said = { ...assembly, type };
    const found = { ...adapter, type: readTypeName(wanted)?.type ?? type };
    const parts = (['name', 'version', 'culture', 'publicKeyToken', 'type'] as const).filter(
      (part) => said[part].toLowerCase() !== found[part].toLowerCase(),
    );
    const [part] = parts;
    if (!part) return;
    yield {
      at: [at('provider.typeName'), at('vendor')],
      args: { part, said: short(said[part]), found: short(found[part]) },
      facts: [useTypeName('use-file', wanted)],
    };
  },
};

/** The version that settings and folders are judged by is the one that is installed. */
const adapterVersion: DeploymentRule = {
  id: 'deployment-adapter-version',
  severity: 'warning',
  certainty: 'observed',
  *check({ adapter, typeName, deployment: { provider } }) {
    const said = provider.adapterVersion;
    const found = adapter?.version ?? typeName?.assembly.version;
    if (!said || !found || said === found) return;
    yield {
      at: [at('provider.adapterVersion'), adapter ? at('vendor') : at('provider.typeName')],
      args: { said: short(said), found, where: adapter ? 'file' : 'type-name' },
      facts: [{ id: 'use-version', set: { provider: { adapterVersion: found } } }],
    };
  },
};

/** `MFAadapter.dll` is that of the former Nexsign, not this adapter (seed line 306). */
const vendorNexsign: DeploymentRule = {
  id: 'deployment-vendor-nexsign',
  severity: 'error',
  certainty: 'stated',
  *check({ deployment: { vendor } }) {
    for (const { name, assembly } of vendor)
      if (/^mfaadapter(?:\.dll)?$/i.test(assembly?.name ?? name.replace(/^.*[\\/]/, '')))
        yield { at: [at('vendor')], args: { name: short(name) }, anchor: short(name) };
  },
};

/** The assembly cache takes only what has a strong name. */
const vendorUnsigned: DeploymentRule = {
  id: 'deployment-vendor-unsigned',
  severity: 'error',
  certainty: 'stated',
  *check({ deployment: { vendor } }) {
    for (const { name, assembly } of vendor)
      if (assembly && assembly.publicKeyToken === '')
        yield { at: [at('vendor')], args: { name: short(name) }, anchor: short(name) };
  },
};

/** `Version=1.2.1.0, PublicKeyToken=0e0fe476002e81b3`: what has to agree. */
export const identityOf = ({ version, publicKeyToken }: Pick<AssemblyName, 'version' | 'publicKeyToken'>): string =>
  `Version=${version}, PublicKeyToken=${publicKeyToken || 'null'}`;

export const adapterRules = [typeNameForm, typeNameFile, adapterVersion, vendorNexsign, vendorUnsigned];
