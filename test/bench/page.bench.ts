import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import type { connect as Connect } from '../../src/client/verifier';
import { browserLaunch } from '../support/browser-launch';
import { largeIni } from './ini-text';
import { inMs, median, quantile } from './measure';
import type { Row } from './row';

const PORT = 4329;
const url = `http://localhost:${PORT}/`;

const STARTS = 5;
const KEYS = 60;
const SLOWED = 4;

/** What a person waits for in the built page, in a real browser: its start on a slow computer, and findings after a key. */
export async function rows(): Promise<Row[]> {
  const server = await serve();
  const browser = await chromium.launch(browserLaunch());
  try {
    const { cold, warm } = await starts(browser);
    const short = largeIni(12_000);
    const long = largeIni(1_000_000);
    const small = await keystrokes(browser, short);
    const large = await keystrokes(browser, long);
    return [
      row('start, 4 x slowed, cold cache', median(cold), 2500),
      row('start, 4 x slowed, warm cache', median(warm), 1000),
      row('edit to findings through the worker, 300 lines, p95', quantile(await edits(browser, short), 0.95), 8),
      row('edit to findings through the worker, 1 MB, p95', quantile(await edits(browser, long), 0.95), 60),
      { ...row('key to findings on the screen, 300 lines, p95', quantile(small, 0.95), 8), least: 0 },
      { ...row('key to findings on the screen, 1 MB, p95', quantile(large, 0.95), 60), least: 0 },
    ];
  } finally {
    await browser.close();
    server.kill();
  }
}

/** The built page as a host serves it. */
async function serve(): Promise<ChildProcess> {
  const program = join(import.meta.dirname, '../../test/support/serve.mjs');
  const server = spawn(process.execPath, [program, '--port', String(PORT)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(server.stdout, 'data');
  return server;
}

function row(work: string, ms: number, limitMs: number): Row {
  return { work, ours: inMs(ms), peer: `limit ${limitMs} ms`, ratio: limitMs / ms, least: 1 };
}

/** Until the first screen can be used, from the navigation on. */
async function starts(browser: Browser): Promise<{ cold: number[]; warm: number[] }> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    cold.push(await startMs(page));
    await page.waitForTimeout(500);
    warm.push(await startMs(page));
    await context.close();
  }
  return { cold, warm };
}

async function startMs(page: Page): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  // The button answers when the frame after its appearance has been drawn.
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))));
}

/** What the page waits for after an edit: the text to the worker, its report back. */
async function edits(browser: Browser, text: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}foreign/index.html`);
  const times = await page.evaluate(
    async ({ text: start, keys, client }) => {
      const { connect } = (await import(client)) as { connect: typeof Connect };
      const verifier = connect();
      const measured: number[] = [];
      for (let key = 0; key < keys; key++) {
        const source = { text: `${start}\r\nLOG_LEVEL=${key}` };
        const from = performance.now();
        await verifier.ini.inspect({ source });
        measured.push(performance.now() - from);
      }
      // The first calls start the worker and warm it up, which happens while a person still looks for the caret.
      return measured.slice(10);
    },
    { text, keys: KEYS, client: `${url}worker/v1/client.js` },
  );
  await page.close();
  return times;
}

/** Each key breaks or mends a value in the last section, and the list of findings shows it. */
async function keystrokes(browser: Browser, text: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}#/configuration`);
  const files = page.locator('input[type=file]').first();
  await files.setInputFiles({
    name: 'ADFSadapter.ini',
    mimeType: '',
    buffer: Buffer.from(`${text}\r\n[MANAGE]\r\nLOG_LEVEL=2`),
  });
  await page.getByRole('textbox', { name: /ADFSadapter\.ini/ }).click();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const times: number[] = [];
    let pressedAt = 0;
    addEventListener('keydown', () => (pressedAt = performance.now()), true);
    const list = document.querySelector('section ol')?.parentElement;
    if (!list) throw new Error('there is no list of findings');
    new MutationObserver(() => {
      if (pressedAt > 0) times.push(performance.now() - pressedAt);
      pressedAt = 0;
    }).observe(list, { childList: true, subtree: true, characterData: true });
    Object.assign(globalThis, { times });
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 2 === 0 ? '9' : 'Backspace');
    await page.waitForTimeout(150);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  await context.close();
  if (times.length < KEYS / 2) throw new Error(`only ${times.length} of ${KEYS} keys changed the findings`);
  return times;
}
