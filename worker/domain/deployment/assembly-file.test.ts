import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../test/support/property';
import type { VendorFile } from '../../contract';
import { limits } from '../../contract';
import { readVendorFile } from './assembly-file';

const golden = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/dotnet/signed-adapter.dll')),
);

function read(bytes: Uint8Array): VendorFile {
  const answer = readVendorFile('x.dll', bytes);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe('a file of the vendor', () => {
  it('gives name, version, public key token and types of an assembly, the adapter first', () => {
    // The token is what System.Reflection.AssemblyName says of the same file.
    expect(read(golden)).toEqual({
      name: 'x.dll',
      sizeBytes: golden.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      assembly: {
        name: 'ADFSadapter',
        version: '1.2.1.0',
        culture: 'neutral',
        publicKeyToken: '05cda513d7a315e5',
        typeNames: ['ADFSadapter.AuthenticationAdapter', 'ADFSadapter.Helper'],
      },
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('MZ, said the text, and went on for a while. '.repeat(4))],
    ['the beginning of an assembly', golden.subarray(0, 0x400)],
    ['an assembly without its metadata', golden.slice().fill(0, 0x200)],
  ])('is no assembly when it is %s', (_, bytes) => {
    expect(read(bytes).assembly).toBeUndefined();
  });

  it('is refused when it is larger than the limit', () => {
    const answer = readVendorFile('x.dll', new Uint8Array(limits.vendorFileBytes + 1));
    expect(answer).toMatchObject({ ok: false, error: { code: 'vendor-file-size' } });
  });

  it('is read without an exception however it is damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(golden.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(damage, fc.nat(golden.length), (changes, length) => {
        const bytes = golden.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(read(bytes).sizeBytes).toBe(golden.length);
        expect(read(bytes.subarray(0, length)).sizeBytes).toBe(length);
      }),
    );
  });

  it('takes no longer for counts that are not true', () => {
    const bytes = golden.slice();
    for (let at = 0x250; at < bytes.length - 4; at += 4) {
      const broken = bytes.slice().fill(0xff, at, at + 4);
      expect(read(broken).sizeBytes).toBe(bytes.length);
    }
  });
});

const hasDotnet = spawnSync('dotnet', ['--version']).status === 0;
/** Prints what .NET itself reads in each file. */
const program =
  'foreach (var file in System.IO.File.ReadLines(args[0])) {' +
  ' try { System.Console.WriteLine(System.Reflection.AssemblyName.GetAssemblyName(file).FullName); }' +
  ' catch (System.BadImageFormatException) { System.Console.WriteLine("none"); } }';
const project =
  '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)' +
  '</TargetFramework><OutputType>Exe</OutputType></PropertyGroup></Project>';

describe.runIf(hasDotnet && process.env.SIGNET_LONG)('beside .NET itself', () => {
  it('reads the same name in every library of the machine’s own .NET', { timeout: 120_000 }, () => {
    const runtimes = execFileSync('dotnet', ['--list-runtimes'], { encoding: 'utf8' });
    const folders = [...runtimes.matchAll(/^(\S+) (\S+) \[(.*)\]$/gm)].map(([, , version = '', at = '']) =>
      join(at, version),
    );
    const inside = (folder: string): string[] => readdirSync(folder).map((file) => join(folder, file));
    const files = folders.flatMap(inside).filter((file) => file.endsWith('.dll'));
    const folder = mkdtempSync(join(tmpdir(), 'signet-assemblies-'));
    writeFileSync(join(folder, 'names.csproj'), project);
    writeFileSync(join(folder, 'names.cs'), program);
    writeFileSync(join(folder, 'list.txt'), files.join('\n'));
    execFileSync('dotnet', ['build', '-v', 'quiet', '--nologo', '-o', join(folder, 'out')], { cwd: folder });
    const output = execFileSync('dotnet', [join(folder, 'out', 'names.dll'), join(folder, 'list.txt')], {
      encoding: 'utf8',
    });
    const mine = files.map((file) => {
      const { assembly } = read(readFileSync(file));
      if (!assembly) return 'none';
      const { name, version, culture, publicKeyToken } = assembly;
      return `${name}, Version=${version}, Culture=${culture}, PublicKeyToken=${publicKeyToken || 'null'}`;
    });
    expect(files.length).toBeGreaterThan(50);
    expect(mine).toEqual(output.trim().split(/\r?\n/));
  });
});
