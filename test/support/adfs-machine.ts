import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPowerShellScripts } from './powershell-runner';

const server = readFileSync(join(import.meta.dirname, 'adfs-server.ps1'), 'utf8');
const cache = readFileSync(join(import.meta.dirname, 'adfs-gac.ps1'), 'utf8');

/** A pretended AD FS server for the scripts of a bundle. Its files lie in one folder under their full Windows names. */
export class AdfsMachine {
  readonly #root = mkdtempSync(join(tmpdir(), 'adfs-'));

  constructor() {
    for (const folder of ['D:\\ADFSadapter', 'D:\\ADFSadapter\\backup']) mkdirSync(join(this.#root, folder));
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.#root, name), text);
  }

  read(name: string): string | null {
    const path = join(this.#root, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }

  /** Lines the script said and what it did, without times; ends with its exit code. `before`: what is so beforehand, as PowerShell. */
  run(script: string, options = '', before = ''): string[] {
    const own = adapted(script);
    const run = `function Invoke-Generated {\n${own}\n}\ntry { Invoke-Generated ${options} } catch { $Global:Out.Add([string]$_.Exception.GetBaseException().Message) }\n$Global:Out`;
    const [answer] = runPowerShellScripts([`${server}\n${before}\n${run}`], this.#root);
    if (!answer || answer.errors.length > 0) throw new Error(answer?.errors.join('\n'));
    return answer.output;
  }
}

/** What this engine cannot do, done otherwise: `exit`, the environment, and Windows' own names of users and files. */
function adapted(script: string): string {
  const changes: [string, string][] = [
    ['exit $Code', 'throw [OperationCanceledException]::new("EXIT " + $Code)'],
    ['trap { ', 'trap [OperationCanceledException] { break }\ntrap { '],
    ['$env:COMPUTERNAME', "'ADFS01'"],
    ['$env:ProgramData', "'P:'"],
    ['$env:windir', "'W:'"],
    ['$PSScriptRoot', "'D:\\ADFSadapter-bundle\\scripts'"],
    ['$PSVersionTable.PSEdition', "'Desktop'"],
    ['[IO.Path]::GetFileName(', '(Get-Leaf '],
    ['[Security.Principal.WindowsIdentity]::GetCurrent().Name', "'CORP\\admin'"],
    ['function Test-Administrator {', 'function Test-Administrator { return $true }\nfunction Test-Elsewhere {'],
  ];
  const changed = changes.reduce((text, [from, to]) => text.replaceAll(from, to), script.replaceAll('\r\n', '\n'));
  return changed.replace(/\n(Assert-(?:Server|Primary)\n)/, (_, call: string) => `\n${cache}${call}`);
}
