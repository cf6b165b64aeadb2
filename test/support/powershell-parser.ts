import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../dotnet/parse-powershell');
const cache = join(import.meta.dirname, '../../node_modules/.cache/parse-powershell');

/** Whether this machine can build the program below. */
export const hasDotnet = spawnSync('dotnet', ['--version']).status === 0;

export interface ParsedScript {
  errors: string[];
  commands: string[];
  /** Values of the single-quoted strings, in order. */
  strings: string[];
}

/** Builds the program that has PowerShell's own parser; takes half a minute the first time. @throws with what it printed */
export function buildPowerShellParser(): void {
  mkdirSync(cache, { recursive: true });
  cpSync(source, cache, { recursive: true });
  execFileSync('dotnet', ['build', '-c', 'Release', '-o', join(cache, 'out'), '-v', 'quiet', '--nologo'], {
    cwd: cache,
  });
}

/** What PowerShell's own parser says of each script. Nothing is run. */
export function parsePowerShell(scripts: readonly string[]): ParsedScript[] {
  const output = execFileSync('dotnet', [join(cache, 'out', 'parse-powershell.dll')], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as ParsedScript[];
}
