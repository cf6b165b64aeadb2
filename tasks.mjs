/**
 * What `npm start`, `npm test` and the other scripts do. Node alone, so that they do the same on Windows, macOS and Linux.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = import.meta.dirname;
const results = join(root, 'test-results');
const tools = {
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  svelteCheck: 'svelte-check/bin/svelte-check',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
};

const [task = '', ...rest] = process.argv.slice(2);

/** Builds, and serves the built app on this machine. */
async function start() {
  install();
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'warn' });
  const port = Number(option('--port') ?? process.env.PORT ?? 4173);
  // Where that port is taken, vite goes on to the next free one.
  const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: false, open: false } });
  console.log(`\nSignet is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)`);
  return undefined;
}

async function dev() {
  install();
  return (await node('vite', rest)).code;
}

async function check() {
  install();
  const codes = [];
  for (const stage of typeStages) codes.push((await node(stage.tool, stage.args)).code);
  return Math.max(...codes);
}

async function bench() {
  install();
  if ((await node('vite', ['build', '--logLevel', 'warn'])).code !== 0) return 1;
  return (await runNode([join(root, 'test/bench/run.mjs'), ...rest], { CHROMIUM_PATH: findBrowser() ?? '' })).code;
}

/** All checks, or with arguments (`npm test -- --project unit`) only what vitest or Playwright makes of them. */
async function test(long = false) {
  install();
  const env = { CHROMIUM_PATH: '', ...(long ? { SIGNET_LONG: '1' } : {}) };
  if (rest.length > 0) return testSome(env);

  const browser = findBrowser();
  if (browser) env.CHROMIUM_PATH = browser;
  else console.error(noBrowser);

  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const tally = { passed: 0, failed: 0 };
  const add = (counted) => {
    tally.passed += counted.passed;
    tally.failed += counted.failed;
    return counted;
  };
  // Each of these keeps one core busy, so the slowest runs beside the others.
  const lint = single('lint', 'eslint', ['.']);
  for (const stage of typeStages) add(await single(stage.name, stage.tool, stage.args));
  add(await single('format', 'prettier', ['--check', '--log-level', 'warn', '.']));
  const build = add(await single('build', 'vite', ['build', '--logLevel', 'warn']));
  add(await lint);
  add(await vitest('unit', env));

  // What needs the built app is one failure without it, and so is what needs a browser.
  const built = build.failed === 0;
  add(built ? await vitest('built', env) : skipped('built'));
  add(browser ? await vitest('browser', env) : skipped('browser'));
  add(built && browser ? await playwright(env) : skipped('e2e'));

  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed > 0 ? 1 : 0;
}

/** The fast loop: one project, with whatever else the tool understands. */
async function testSome(env) {
  const projects = rest.filter((_, index) => rest[index - 1] === '--project');
  const needsBrowser = projects.length === 0 || projects.some((name) => name === 'browser' || name === 'e2e');
  if (needsBrowser) env.CHROMIUM_PATH = findBrowser() ?? '';
  if (needsBrowser && !env.CHROMIUM_PATH) console.error(noBrowser);
  if (projects.some((name) => name === 'e2e' || name === 'built')) {
    const { code } = await node('vite', ['build', '--logLevel', 'warn']);
    if (code !== 0) return code;
  }
  if (!projects.includes('e2e')) return (await node('vitest', [...vitestArgs, ...rest], env)).code;
  const others = rest.filter((word, index) => word !== '--project' && rest[index - 1] !== '--project');
  return (await node('playwright', [...playwrightArgs, ...others], env)).code;
}

// --- stages ---

const typeStages = [
  { name: 'types of the page', tool: 'svelteCheck', args: ['--tsconfig', 'src/tsconfig.json', '--fail-on-warnings'] },
  { name: 'types of the worker', tool: 'tsc', args: ['-p', 'worker'] },
  { name: 'types of the tests', tool: 'tsc', args: ['-p', 'test'] },
];
const vitestArgs = ['run', '--config', 'test/vitest.config.ts', '--passWithNoTests'];
const playwrightArgs = ['test', '--config', 'test/e2e/playwright.config.ts', '--pass-with-no-tests'];

function heading(name) {
  console.log(`\n--- ${name}`);
}

/** One tool; what it says comes in one piece, as others may run beside it. */
async function single(name, tool, args) {
  const { code, said } = await node(tool, args, {}, 'pipe');
  heading(name);
  process.stdout.write(said);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function skipped(name) {
  heading(name);
  console.error('Not run, and so counted as failed.');
  return { passed: 0, failed: 1 };
}

async function vitest(project, env) {
  heading(project);
  const file = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await node('vitest', [...vitestArgs, '--project', project, ...reporters], env);
  return counted(file, code, (json) => ({
    passed: json.numPassedTests,
    // A file that could not be loaded failed, though none of its tests did.
    failed:
      json.numFailedTests +
      json.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length,
  }));
}

async function playwright(env) {
  heading('e2e');
  const file = join(results, 'e2e.json');
  const { code } = await node('playwright', [...playwrightArgs, '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return counted(file, code, (json) => ({
    passed: json.stats.expected + json.stats.flaky,
    failed: json.stats.unexpected,
  }));
}

/** A run that ended badly without a failed test (it broke down, or something failed outside the tests) is one failure. */
function counted(file, code, count) {
  let result = { passed: 0, failed: 0 };
  if (existsSync(file)) result = count(JSON.parse(readFileSync(file, 'utf8')));
  else if (code === 0) return result;
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

// --- programs ---

function node(tool, args, env, output) {
  return runNode([join(root, 'node_modules', tools[tool]), ...args], env, output);
}

/** With `pipe` what it says is held back and given as `said`. */
function runNode(args, env = {}, output = 'inherit') {
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', output, output];
    const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), said: Buffer.concat(said) }));
  });
}

/** Installs exactly what the lock file says, unless that is there already. */
function install() {
  if (isInstalled()) return;
  console.log('Installing what is missing ...');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = [
    process.env.npm_execpath ?? '',
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  const options = { cwd: root, stdio: 'inherit' };
  // Windows starts `npm.cmd` through its shell only; the arguments are ours and need no quotes.
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed. See above; a network, or a cache that has the packages, is needed once.');
    process.exit(1);
  }
}

function isInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    // Optional packages are those for other systems.
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

// --- the browser ---

const noBrowser =
  'No Chromium was found, and none could be installed. Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH.';

/** The path of a browser that starts: the system's, else Playwright's, else Debian's package. */
function findBrowser() {
  const known = [process.env.CHROMIUM_PATH, ...systemBrowsers(), playwrightBrowser()].find(starts);
  if (known) return known;
  console.log('No browser found: trying to install one ...');
  const cli = join(root, 'node_modules/playwright/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: 180_000 });
  const own = playwrightBrowser();
  if (starts(own)) return own;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: 'inherit', env };
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  }
  return systemBrowsers().find(starts);
}

function systemBrowsers() {
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ];
    return programs.flatMap((program) => folders.filter(Boolean).map((folder) => join(folder, program)));
  }
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => join(folder, name)));
}

function playwrightBrowser() {
  const script = "import('playwright').then((p) => process.stdout.write(p.chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout?.trim();
}

/** A downloaded browser can lie there and lack the system's libraries, so it is asked for its version. */
function starts(path) {
  if (!path || !existsSync(path)) return false;
  // On Windows that question opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

// --- small things ---

function option(name) {
  const index = rest.indexOf(name);
  if (index >= 0) return rest[index + 1];
  return rest.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}

// --- last, when all of the above is defined ---

const tasks = { start, dev, check, test: () => test(), 'test:long': () => test(true), bench };
const run = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
if (!run) {
  console.error(`Tasks: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
process.exitCode = await run();
