import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPowerShellRunner, runPowerShellScripts } from './powershell-runner';
import type { OtpVerifierCode, VerifierLanguage } from '../../worker/contract';

const projects = join(import.meta.dirname, '../dotnet');
const cache = join(import.meta.dirname, '../../node_modules/.cache');

/** Whether this machine can compile Java. */
export const hasJava = spawnSync('javac', ['-version']).status === 0;

/** One key to verify: what is given to the code, and nothing of what should come of it. */
export interface VerifierTry {
  login: string;
  phone: string;
  code: string;
  atMs: number;
  lastStep: number;
  cycle: number;
}

/** Code for one profile, the secret it is given, and keys to verify. */
export interface VerifierRun {
  code: OtpVerifierCode;
  derived: boolean;
  secret: Uint8Array;
  tries: readonly VerifierTry[];
}

const verifierOf = ({ code }: VerifierRun): string => {
  const file = code.files.find(({ part }) => part === 'verifier');
  if (!file) throw new Error('no verifier');
  return file.text;
};

const text = JSON.stringify;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Step, or -1, of each try of each run, as the code says when it runs. @throws with what a compiler printed */
export function runVerifiers(language: VerifierLanguage, runs: readonly VerifierRun[]): number[][] {
  const printed = { java: runJava, csharp: runCsharp, powershell: runPowerShell }[language](runs);
  let next = 0;
  return runs.map(({ tries }) => tries.map(() => Number(printed[next++])));
}

function runJava(runs: readonly VerifierRun[]): string[] {
  const folder = join(cache, 'run-java');
  rmSync(folder, { recursive: true, force: true });
  const lines = runs.map(({ derived, secret, tries }, at) => {
    mkdirSync(join(folder, `v${at}`), { recursive: true });
    for (const file of runs[at]?.code.files ?? [])
      writeFileSync(join(folder, `v${at}`, file.name), `package v${at}; ${file.text}`);
    const own = `java.util.Base64.getDecoder().decode(${text(base64(secret))})`;
    const calls = tries.map(({ login, phone, code, atMs, lastStep, cycle }) => {
      const who = derived ? `${text(login)}, ${text(phone)}` : 'secret';
      const rest = `${text(code)}, ${atMs}L, ${lastStep}L, ${cycle}${derived ? ', 0' : ''}`;
      return `System.out.println(verifier.verify(${who}, ${rest}));`;
    });
    return `{ byte[] secret = ${own}; v${at}.OtpVerifier verifier = new v${at}.OtpVerifier(${derived ? 'secret' : ''}); ${calls.join(' ')} }`;
  });
  writeFileSync(
    join(folder, 'Main.java'),
    `public class Main { public static void main(String[] a) throws Exception { ${lines.join('\n')} } }`,
  );
  const files = runs.flatMap(({ code }, at) => code.files.map(({ name }) => `v${at}/${name}`));
  // -Werror with all warnings on: what is handed out compiles without a word.
  execFileSync('javac', ['-encoding', 'UTF-8', '-Xlint:all', '-Werror', ...files, 'Main.java'], { cwd: folder });
  return execFileSync('java', ['-cp', '.', 'Main'], { cwd: folder, encoding: 'utf8' }).trim().split(/\s+/);
}

function runCsharp(runs: readonly VerifierRun[]): string[] {
  const folder = join(cache, 'run-verifiers');
  for (const part of ['verifiers', 'pages']) rmSync(join(folder, part), { recursive: true, force: true });
  cpSync(join(projects, 'run-verifiers'), folder, { recursive: true });
  const lines = runs.map(({ code, derived, secret, tries }, at) => {
    for (const file of code.files.filter(({ name }) => name.endsWith('.cs'))) {
      const kind = join(folder, file.part === 'verifier' ? 'verifiers' : 'pages');
      mkdirSync(kind, { recursive: true });
      const renamed = file.text.replace('namespace OtpVerification', `namespace V${at}`);
      writeFileSync(join(kind, `V${at}${file.name}`), `\ufeff${renamed}`);
    }
    const calls = tries.map(({ login, phone, code: typed, atMs, lastStep, cycle }) => {
      const who = derived ? `${text(login)}, ${text(phone)}` : 'secret';
      const now = `new DateTime(621355968000000000L + ${atMs}L * 10000L, DateTimeKind.Utc)`;
      return `Console.WriteLine(verifier.Verify(${who}, ${text(typed)}, ${now}, ${lastStep}L, ${cycle}));`;
    });
    const own = `Convert.FromBase64String(${text(base64(secret))})`;
    return `{ byte[] secret = ${own}; V${at}.OtpVerifier verifier = new V${at}.OtpVerifier(${derived ? 'secret' : ''}); ${calls.join(' ')} }`;
  });
  const body = `using System; public static class Program { public static void Main() { ${lines.join('\n')} } }`;
  writeFileSync(join(folder, 'Program.cs'), `\ufeff${body}`);
  execFileSync('dotnet', ['build', '-v', 'quiet', '--nologo'], { cwd: folder, encoding: 'utf8' });
  const built = join(folder, 'bin/Debug/net10.0/run-verifiers.dll');
  return execFileSync('dotnet', [built], { encoding: 'utf8' }).trim().split(/\s+/);
}

function runPowerShell(runs: readonly VerifierRun[]): string[] {
  buildPowerShellRunner();
  const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const scripts = runs.map((run) => {
    const calls = run.tries.map(({ login, phone, code, atMs, lastStep, cycle }) => {
      const who = run.derived ? ` ${quoted(login)} ${quoted(phone)}` : '';
      const now = `([DateTime]::new(621355968000000000 + ${atMs} * 10000, 'Utc'))`;
      return `Test-OtpKey $secret${who} ${quoted(code)} ${now} ${lastStep} ${cycle}`;
    });
    const secret = `[byte[]]$secret = [Convert]::FromBase64String('${base64(run.secret)}')`;
    return [verifierOf(run), secret, ...calls].join('\r\n');
  });
  const answers = runPowerShellScripts(scripts);
  const [failed] = answers.flatMap(({ errors }) => errors);
  if (failed !== undefined) throw new Error(failed);
  return answers.flatMap((answer) => answer.output);
}
