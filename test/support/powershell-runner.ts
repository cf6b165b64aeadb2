import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../dotnet/run-powershell');
const cache = join(import.meta.dirname, '../../node_modules/.cache/run-powershell');

/** Builds the program that has an engine of PowerShell without any cmdlet. @throws with what it printed */
export function buildPowerShellRunner(): void {
  mkdirSync(cache, { recursive: true });
  cpSync(source, cache, { recursive: true });
  execFileSync('dotnet', ['build', '-c', 'Release', '-o', join(cache, 'out'), '-v', 'quiet', '--nologo'], {
    cwd: cache,
  });
}

/** Runs each script in an engine of its own, in a folder. */
export function runPowerShellScripts(
  scripts: readonly string[],
  folder = cache,
): { output: string[]; errors: string[] }[] {
  const output = execFileSync('dotnet', [join(cache, 'out', 'run-powershell.dll')], {
    cwd: folder,
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as { output: string[]; errors: string[] }[];
}
