import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readHeaders, headersFor } from '../../headers.mjs';
import { browserLaunch } from '../support/browser-launch';
import { dropFile } from '../support/drop';
import { builtFiles } from '../support/dist';
import { expect } from '../support/e2e';
import { soundIni } from '../support/ini-cases';
import { changeByte, makeNextVersion, test, type Site } from '../support/site';

const launch = browserLaunch();
test.use({
  serviceWorkers: 'allow',
  // A name that is not this computer's own, so that plain http is what it is on an intranet.
  launchOptions: { ...launch, args: [...launch.args, '--host-resolver-rules=MAP adfs.example.test 127.0.0.1'] },
});

const english = {
  network: 'Network and offline use',
  inForce: 'In force',
  notEnforced: 'Not enforced',
  stored: 'Stored',
  notStored: 'Not stored',
  configuration: 'Configuration',
  overview: 'Overview',
  newVersion: /new version of Signet is stored/,
  reload: 'Reload into the new version',
  cancel: 'Cancel',
  lose: 'Reload and lose the changes',
  close: 'Close',
  findings: 'Findings',
  otherTab: /updated while this tab was open/,
  damaged: /not the file that was built/,
  notStarted: /Signet did not start/,
};
type Words = typeof english;
const korean: Words = {
  network: '네트워크와 오프라인 사용',
  inForce: '차단됨',
  notEnforced: '차단되지 않음',
  stored: '저장됨',
  notStored: '저장되지 않음',
  configuration: '설정',
  overview: '개요',
  newVersion: /새 버전이 저장되어/,
  reload: '새 버전으로 새로 고침',
  cancel: '취소',
  lose: '변경 사항을 버리고 새로 고침',
  close: '닫기',
  findings: '점검 결과',
  otherTab: /이 탭이 열려 있는 동안 Signet이 업데이트/,
  damaged: /빌드된 파일과 (다르|달라)/,
  notStarted: /Signet을 시작하지 못했습니다/,
};
const wordsIn = (locale: string | undefined): Words => (locale?.startsWith('ko') ? korean : english);

/** What the self-test raises itself, in the page and in the worker. */
const selfTest = { violation: 'connect-src data', console: /data:,x/ };

/** Until the app is stored, and this page is answered from the copy of its own folder. */
async function stored(page: Page): Promise<void> {
  const answering = () => {
    const { controller } = navigator.serviceWorker;
    const own = controller?.scriptURL === new URL('service-worker.js', location.href).href;
    return own ? controller.state : 'none';
  };
  await expect.poll(() => page.evaluate(answering), { timeout: 20_000 }).toBe('activated');
}

/** The script that the page started with; empty while it is being loaded. */
const startScript = (page: Page) => page.evaluate(() => document.scripts[0]?.src ?? '').catch(() => '');
const tool = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const check = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);
const caches = (page: Page) => page.evaluate(async () => (await globalThis.caches.keys()).sort());

async function openCheck(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.network }).click();
  await expect(check(page, 'worker')).toBeVisible();
}

const source = (page: Page) => page.getByRole('textbox', { name: /ADFSadapter\.ini/ });
const textOf = (page: Page) =>
  source(page).evaluate((element) => (element as HTMLTextAreaElement).value ?? element.textContent);

/** Opens a file and changes it. */
async function workOn(page: Page): Promise<void> {
  await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(soundIni));
  await source(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('MINE=1');
}

for (const path of ['./', './a/sub/path/']) {
  test(`after the first visit to ${path} everything works without the network`, async ({ page, context, locale }) => {
    const words = wordsIn(locale);
    await page.goto(path);
    await stored(page);
    await context.setOffline(true);
    // Also what this page has not loaded before.
    await tool(page, words.configuration).click();
    await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(soundIni));
    await expect(page.getByRole('heading', { name: words.findings })).toBeVisible();

    await page.goto(`${path}?ini=secret#/configuration`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: words.configuration })).toBeVisible();
    await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(soundIni));
    await expect(page.getByRole('heading', { name: words.findings })).toBeVisible();
  });
}

test('only the files of the build are stored, each copy under its own name', async ({ page }) => {
  await page.goto('./');
  await stored(page);
  // Neither of these is the app's: a query, and a file that only lies beside it.
  await page.goto('./?token=secret');
  await page.goto('./hosting/nginx.conf').catch(() => undefined);
  await page.goto('./a/sub/path/');
  await stored(page);
  const copies = await page.evaluate(async () => {
    const names = await globalThis.caches.keys();
    const paths = async (name: string) => {
      const requests = await (await globalThis.caches.open(name)).keys();
      return requests.map(({ url }) => url.slice(location.origin.length)).sort();
    };
    return Promise.all(names.sort().map(async (name) => ({ name, paths: await paths(name) })));
  });
  const served = builtFiles().filter((file) => {
    return !/^(hosting\/.*|offline-kit\/.*|signet-offline-kit\.zip.*|_headers|web\.config|screenshot\.png|service-worker\.js)$|\.d\.ts$/.test(
      file,
    );
  });
  expect(copies.map(({ name }) => name.replace(/:[^:]*$/, ''))).toEqual(['signet:/', 'signet:/a/sub/path/']);
  expect(copies[0]?.paths).toEqual(served.map((file) => `/${file}`).sort());
  expect(copies[1]?.paths).toEqual(served.map((file) => `/a/sub/path/${file}`).sort());
});

test('the copies go when the host takes the service worker back', async ({ page, site, locale }) => {
  await page.goto('./');
  await stored(page);
  site.folder = site.copy((folder) => {
    cpSync(join(folder, 'hosting/service-worker-off.js'), join(folder, 'service-worker.js'));
  });
  await expect(async () => {
    await page.reload();
    await expect.poll(() => caches(page), { timeout: 5_000 }).toEqual([]);
  }).toPass();
  await page.reload();
  await expect(tool(page, wordsIn(locale).configuration)).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('a new version waits until a person agrees, and then is the only one', async ({ page, site, locale, allow }) => {
  allow(selfTest);
  const words = wordsIn(locale);
  await page.goto('./');
  await stored(page);
  const [old] = await caches(page);
  site.folder = site.copy(makeNextVersion);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: words.newVersion })).toBeVisible();
  await page.reload();
  // Reloading is not agreeing.
  await openCheck(page, words);
  await expect(page.getByRole('dialog')).not.toContainText('+000000000000');
  await page.getByRole('dialog').getByRole('button', { name: words.reload }).click();

  await openCheck(page, words);
  await expect(page.getByRole('dialog')).toContainText('+000000000000');
  await expect(check(page, 'offline')).toContainText(words.stored);
  // The old one goes when no page of it is left.
  await expect(async () => {
    await page.reload();
    expect(await caches(page)).toEqual([old?.replace(/\+.*/, '+000000000000')]);
  }).toPass();
});

test('a new version never takes unsaved work away without asking', async ({ page, site, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./');
  await stored(page);
  site.folder = site.copy(makeNextVersion);
  await page.reload();
  await workOn(page);
  const reload = page.getByRole('status').getByRole('button', { name: words.reload });
  await reload.click();
  await page.getByRole('dialog').getByRole('button', { name: words.cancel, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await textOf(page)).toContain('MINE=1');

  // It can still be had: after a reload that the browser itself asks about.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await workOn(page);
  await reload.click();
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.type()));
  await page.getByRole('dialog').getByRole('button', { name: words.lose }).click();
  await expect.poll(() => startScript(page)).toMatch(/x\.js$/);
  expect(asked).toEqual([]);
});

test('a tab of the old version goes on after another one was updated', async ({ page, context, site, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./');
  await stored(page);
  const other = await context.newPage();
  await other.goto('./');
  await stored(other);
  site.folder = site.copy(makeNextVersion);
  await page.reload();
  await page.getByRole('button', { name: words.reload }).click();
  await expect(other.getByRole('status').filter({ hasText: words.otherTab })).toBeVisible();
  await expect.poll(() => startScript(page)).toMatch(/x\.js$/);

  // What it has not loaded yet is no longer on the host.
  await tool(other, words.configuration).click();
  await expect(other.getByRole('heading', { level: 1, name: words.configuration })).toBeVisible();
  expect(await caches(other)).toHaveLength(2);
  await other.close();
  await expect(async () => {
    await page.reload();
    expect(await caches(page)).toHaveLength(1);
  }).toPass();
});

const lazy = builtFiles().find((file) => /^assets\/Configuration-.*\.js$/.test(file)) ?? '';
const entry = builtFiles().find((file) => /^assets\/index-.*\.js$/.test(file)) ?? '';

test('a script that was changed on the host is not stored, and the page says which', async ({ page, site, locale }) => {
  const words = wordsIn(locale);
  site.folder = site.copy((folder) => changeByte(join(folder, lazy)));
  await page.goto('./');
  const notice = page.getByRole('status').filter({ hasText: words.damaged });
  await expect(notice).toBeVisible({ timeout: 20_000 });
  await expect(notice).toContainText(lazy);
  expect(await caches(page)).toEqual([]);
});

test('a new version with a changed script is refused, and the stored one stays', async ({ page, site, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./');
  await stored(page);
  const before = await caches(page);
  site.folder = site.copy((folder) => {
    makeNextVersion(folder);
    changeByte(join(folder, lazy.replace('.js', 'x.js')));
  });
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: words.damaged })).toBeVisible({ timeout: 20_000 });
  expect(await caches(page)).toEqual(before);
  await tool(page, words.configuration).click();
  await expect(page.getByRole('heading', { level: 1, name: words.configuration })).toBeVisible();
});

test('with a changed start script the app does not start, and says so (W11)', async ({ page, site, locale, allow }) => {
  allow({ console: 'integrity' });
  site.folder = site.copy((folder) => changeByte(join(folder, entry)));
  await page.goto('./');
  await expect(page.getByText(wordsIn(locale).notStarted)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('a file that the host does not give out leaves the page as it is without a copy', async ({
  page,
  site,
  locale,
  allow,
}) => {
  allow(selfTest);
  const words = wordsIn(locale);
  site.folder = site.copy((folder) => rmSync(join(folder, 'icon.svg')));
  allow({ console: '404' });
  await page.goto('./');
  await openCheck(page, words);
  await expect(check(page, 'offline')).toContainText(words.notStored, { timeout: 20_000 });
  await expect(check(page, 'offline')).toContainText('icon.svg');
});

/** Opens the network check of a page that keeps no copy, so that the host alone decides. */
async function withoutCopy(page: Page, site: Site, words: Words): Promise<void> {
  site.folder = site.copy((folder) => rmSync(join(folder, 'service-worker.js')));
  await page.goto('./');
  await openCheck(page, words);
}

test('the network check says what the host enforces', async ({ page, site, locale, allow, axe }) => {
  allow(selfTest);
  allow({ console: '404' });
  const words = wordsIn(locale);
  await withoutCopy(page, site, words);
  for (const id of ['page', 'worker']) await expect(check(page, id)).toContainText(words.inForce);
  await expect(check(page, 'offline')).toContainText(words.notStored);
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: words.close, exact: true }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without the header for the worker the check says so, until the copy sends it (W02)', async ({
  page,
  site,
  locale,
  allow,
}) => {
  allow(selfTest);
  allow({ console: '404' });
  const words = wordsIn(locale);
  site.headers = () => ({});
  await withoutCopy(page, site, words);
  await expect(check(page, 'page')).toContainText(words.inForce);
  await expect(check(page, 'worker')).toContainText(words.notEnforced);
  await expect(page.getByText('web.config')).toBeVisible();

  site.folder = site.copy(() => undefined);
  await page.reload();
  await stored(page);
  await openCheck(page, words);
  await expect(check(page, 'worker')).toContainText(words.inForce);
});

test('a host that gives the service worker the policy of the page is told apart', async ({
  page,
  site,
  locale,
  allow,
}) => {
  allow(selfTest);
  allow({ console: /Content Security Policy|connect-src/ });
  const policy = headersFor(readHeaders(), '/index.html');
  site.headers = () => policy;
  await page.goto('./');
  await openCheck(page, wordsIn(locale));
  await expect(check(page, 'offline')).toContainText('service-worker.js', { timeout: 20_000 });
});

test('over plain http the page says what is missing, and works', async ({ page, site, locale, allow }) => {
  allow({ ...selfTest, request: 'adfs.example.test' });
  allow({ console: 'Cross-Origin-Opener-Policy header has been ignored' });
  const words = wordsIn(locale);
  await page.goto(`http://adfs.example.test:${site.port}/`);
  await openCheck(page, words);
  await expect(check(page, 'secure')).toHaveAttribute('data-verdict', 'not');
  await expect(check(page, 'offline')).toContainText(words.notStored);
  await expect(check(page, 'worker')).toContainText(words.inForce);
  await page.keyboard.press('Escape');
  await tool(page, words.configuration).click();
  await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(soundIni));
  await expect(page.getByRole('heading', { name: words.findings })).toBeVisible();
});

test('nothing is tested before the check is opened', async ({ page }) => {
  // What is tested raises a violation, and none is allowed here.
  await page.goto('./');
  await stored(page);
});

for (const width of [320, 390]) {
  test(`the frame and the network check fit into ${width} px`, async ({ page, site, locale, allow }) => {
    allow(selfTest);
    allow({ console: '404' });
    await page.setViewportSize({ width, height: 700 });
    await withoutCopy(page, site, wordsIn(locale));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const box = await page.getByRole('dialog').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
  });
}
