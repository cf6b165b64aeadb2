import type { Range } from '../../../contract';

/** The name of an assembly as .NET writes it. Parts that are not written are empty. */
export interface AssemblyName {
  name: string;
  /** Four parts. */
  version: string;
  culture: string;
  /** Sixteen hex digits in lower case; empty for `null`. */
  publicKeyToken: string;
  architecture: string;
}

export interface ListedAssembly extends AssemblyName, Range {}

const ASSEMBLY = /^\s*([\w.-]{1,200})\s*,\s*(Version\s*=[^\r\n]{1,400})$/i;

/** The assemblies in what `gacutil /l` printed; its other lines, in any language, are passed over. */
export function readAssemblies(text: string): ListedAssembly[] {
  const found: ListedAssembly[] = [];
  for (const { index, 1: line = '' } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const assembly = line.includes('=') ? readAssemblyName(line) : null;
    if (!assembly) continue;
    const from = index + line.length - line.trimStart().length;
    found.push({ ...assembly, from, to: index + line.trimEnd().length });
  }
  return found;
}

/** `ADFSadapter, Version=1.2.1.0, Culture=neutral, PublicKeyToken=0e0fe476002e81b3`; null for anything else. */
export function readAssemblyName(text: string): AssemblyName | null {
  const match = ASSEMBLY.exec(text);
  if (!match) return null;
  const parts = new Map(
    (match[2] ?? '').split(',').map((part): [string, string] => {
      const [key = '', value = ''] = part.split('=', 2);
      return [key.trim().toLowerCase(), value.trim()];
    }),
  );
  const version = parts.get('version') ?? '';
  if (!/^\d{1,5}(?:\.\d{1,5}){3}$/.test(version)) return null;
  const token = (parts.get('publickeytoken') ?? '').toLowerCase();
  return {
    name: match[1] ?? '',
    version,
    culture: parts.get('culture') ?? '',
    publicKeyToken: /^[0-9a-f]{16}$/.test(token) ? token : '',
    architecture: parts.get('processorarchitecture') ?? '',
  };
}

/** `Namespace.Class, Assembly, Version=...`, what `Register-AdfsAuthenticationProvider -TypeName` wants (seed line 227). */
export function readTypeName(text: string): { type: string; assembly: AssemblyName } | null {
  const comma = text.indexOf(',');
  const type = text.slice(0, comma).trim();
  const assembly = comma < 0 ? null : readAssemblyName(text.slice(comma + 1).trim());
  return assembly && /^[\w.+`]{1,300}$/.test(type) ? { type, assembly } : null;
}

/** The guide's own spelling (seed line 227): `processorArchitecture` last. */
export function writeTypeName(type: string, { name, version, culture, publicKeyToken }: AssemblyName): string {
  const token = publicKeyToken || 'null';
  return `${type}, ${name}, Version=${version}, Culture=${culture || 'neutral'}, PublicKeyToken=${token}, processorArchitecture=MSIL`;
}

/** What the adapter needs in the assembly cache, with the version it has there (seed lines 165-213). */
export const prerequisites: ReadonlyMap<string, string> = new Map(
  (
    'Microsoft.Bcl.AsyncInterfaces 1.0.0.0;Microsoft.IdentityModel.Abstractions 7.2.0.0;' +
    'Microsoft.IdentityModel.JsonWebTokens 7.2.0.0;Microsoft.IdentityModel.Logging 7.2.0.0;' +
    'Microsoft.IdentityModel.Tokens 7.2.0.0;System.Buffers 4.0.3.0;System.IdentityModel.Tokens.Jwt 7.2.0.0;' +
    'System.Memory 4.0.1.1;System.Numerics.Vectors 4.1.4.0;Microsoft.CSharp 4.0.4.0;' +
    'System.Runtime.CompilerServices.Unsafe 4.0.4.1;System.Security.Cryptography.Cng 4.3.0.0;' +
    'System.Text.Encodings.Web 4.0.5.1;System.Text.Json 4.0.1.2;System.Threading.Tasks.Extensions 4.2.0.1'
  )
    .split(';')
    .map((line) => line.split(' ') as [string, string]),
);

/** Name of the adapter's assembly (seed line 225). */
export const ADAPTER = 'ADFSadapter';
