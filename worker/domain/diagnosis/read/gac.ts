import type { Range } from '../../../contract';

export interface Assembly {
  name: string;
  version: string;
  publicKeyToken: string | null;
  at: Range;
}

export interface AssemblyList {
  assemblies: Assembly[];
  /** `gacutil /l` without a name lists all there are; with one, only that. */
  isWhole: boolean;
}

const MOST = 5000;
/** A Windows server has hundreds; a list of less was asked for by name, or is a part. */
const WHOLE = 12;

/** Lines of `gacutil /l`: `  Name, Version=1.2.3.4, Culture=neutral, PublicKeyToken=..., processorArchitecture=MSIL`. */
export function assembliesOf(text: string): AssemblyList {
  const assemblies: Assembly[] = [];
  for (
    let at = text.indexOf(', Version=');
    at >= 0 && assemblies.length < MOST;
    at = text.indexOf(', Version=', at + 10)
  ) {
    // What stands in front of it in its line, but no more than a name takes.
    const before = text.slice(Math.max(0, at - 200), at);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    // The name of a type within quotes stands in a command, not in the list.
    const name = /^\s{0,8}([\w.-]{1,160})$/.exec(line)?.[1];
    const rest = text.slice(at, at + 260).split(/[\r\n]/)[0] ?? '';
    const version = /^, Version=(\d{1,5}(?:\.\d{1,5}){1,3})(?=,|\s|$)/.exec(rest)?.[1];
    if (name === undefined || version === undefined) continue;
    const token = /PublicKeyToken=([0-9a-f]{16})/i.exec(rest)?.[1];
    assemblies.push({
      name,
      version,
      publicKeyToken: token?.toLowerCase() ?? null,
      at: { from: at - name.length, to: at + rest.trimEnd().length },
    });
  }
  return { assemblies, isWhole: assemblies.length >= WHOLE };
}

/** What the guide puts into the GAC for the adapter (singleid.md 3.2), by assembly version. */
export const expectedAssemblies: ReadonlyMap<string, string> = new Map([
  ['Microsoft.Bcl.AsyncInterfaces', '1.0.0.0'],
  ['Microsoft.IdentityModel.Abstractions', '7.2.0.0'],
  ['Microsoft.IdentityModel.JsonWebTokens', '7.2.0.0'],
  ['Microsoft.IdentityModel.Logging', '7.2.0.0'],
  ['Microsoft.IdentityModel.Tokens', '7.2.0.0'],
  ['System.IdentityModel.Tokens.Jwt', '7.2.0.0'],
  ['System.Buffers', '4.0.3.0'],
  ['System.Memory', '4.0.1.1'],
  ['System.Numerics.Vectors', '4.1.4.0'],
  ['Microsoft.CSharp', '4.0.4.0'],
  ['System.Runtime.CompilerServices.Unsafe', '4.0.4.1'],
  ['System.Security.Cryptography.Cng', '4.3.0.0'],
  ['System.Text.Encodings.Web', '4.0.5.1'],
  ['System.Text.Json', '4.0.1.2'],
  ['System.Threading.Tasks.Extensions', '4.2.0.1'],
]);

/** Version in the name of a type: `Type, Assembly, Version=1.2.1.0, ...` (D29). */
export function typeNamesIn(text: string): { assembly: string; version: string; at: Range }[] {
  const found: { assembly: string; version: string; at: Range }[] = [];
  for (let at = text.indexOf('-TypeName'); at >= 0 && found.length < 20; at = text.indexOf('-TypeName', at + 9)) {
    const match =
      /^-TypeName\s{1,8}["']?([\w.+]{1,160}),\s{0,4}([\w.-]{1,160}),\s{0,4}Version=(\d{1,5}(?:\.\d{1,5}){3})/.exec(
        text.slice(at, at + 400),
      );
    if (match)
      found.push({ assembly: match[2] ?? '', version: match[3] ?? '', at: { from: at, to: at + match[0].length } });
  }
  return found;
}
