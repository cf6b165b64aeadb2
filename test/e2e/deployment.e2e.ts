import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { en as deploymentEn } from '../../src/tools/overview/deployment/messages.en';
import { ko as deploymentKo } from '../../src/tools/overview/deployment/messages.ko';
import { en as vaultEn } from '../../src/tools/overview/vault/messages.en';
import { ko as vaultKo } from '../../src/tools/overview/vault/messages.ko';
import { en as firstRunEn } from '../../src/tools/overview/first-run/messages.en';
import { ko as firstRunKo } from '../../src/tools/overview/first-run/messages.ko';
import { expect, test } from '../support/e2e';

/** The frame's own words: their Korean file needs the page's code. */
const overviewKo = {
  sample: '샘플 열기',
  begin: '새 구성',
  guided: '단계별 안내',
  kept: '이 브라우저에 보관한 내용 또는 백업 가져오기…',
};
const overviewEn: typeof overviewKo = {
  sample: 'Open the sample',
  begin: 'New Deployment',
  guided: 'Guided set-up',
  kept: 'Kept in this browser, or import a backup …',
};

const wordsOf = (locale: string | undefined) =>
  locale?.startsWith('ko')
    ? { overview: overviewKo, deployment: deploymentKo, vault: vaultKo, firstRun: firstRunKo }
    : { overview: overviewEn, deployment: deploymentEn, vault: vaultEn, firstRun: firstRunEn };

const passphrase = 'lantern orbit pickle 낙엽 seven';
/** The sample's, which must never be where nobody asked for it. */
const secret = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';

/** What keeps a browser from sending what is typed to a spelling service (RW5). */
const quiet = {
  type: 'password',
  spellcheck: 'false',
  autocomplete: 'off',
  autocapitalize: 'off',
  translate: 'no',
  writingsuggestions: 'false',
};

async function openSample(page: Page, words: ReturnType<typeof wordsOf>): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: words.overview.sample }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goto('./#/');
  await expect(page.getByRole('tab', { name: words.deployment.tabs.farm })).toBeVisible();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });

async function keep(page: Page, words: ReturnType<typeof wordsOf>): Promise<void> {
  await page.getByRole('button', { name: words.vault.create }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.vault.passphrase, { exact: true }).fill(passphrase);
  await dialog.getByLabel(words.vault.again).fill(passphrase);
  await dialog.getByRole('button', { name: words.vault.createDo, exact: true }).click();
  await expect(page.getByText(words.vault.kept)).toBeVisible({ timeout: 20_000 });
}

async function unlock(page: Page, words: ReturnType<typeof wordsOf>, typed = passphrase): Promise<void> {
  const section = page.getByRole('region', { name: words.vault.title });
  await section.getByLabel(words.vault.passphrase, { exact: true }).fill(typed);
  await section.getByRole('button', { name: words.vault.unlock, exact: true }).click();
}

test('what is kept comes back after a reload, and only under its passphrase', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openSample(page, words);
  await keep(page, words);
  await tab(page, words.deployment.tabs.farm).click();
  const name = page.getByLabel(words.deployment.farm.name, { exact: true });
  await name.fill('Contoso night shift');
  await name.press('Tab');
  await expect(page.getByRole('rowheader', { name: /Contoso night shift/ })).toBeVisible();

  await page.reload();
  await expect(page.getByText(words.vault.locked)).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Contoso night shift');
  await unlock(page, words, 'lantern orbit pickle 낙엽 eight');
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible({ timeout: 20_000 });
  // Hangul typed on another system comes in parts.
  await unlock(page, words, passphrase.normalize('NFD'));
  const row = page.getByRole('row').filter({ hasText: 'Contoso night shift' });
  await expect(row).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('link', { name: 'ADFSadapter.ini' })).toBeVisible();
  await expect(page.getByText(words.vault.kept)).toBeVisible();
});

test('a locked vault shows nothing, in every tab, and is open again where it was left', async ({
  page,
  context,
  locale,
}) => {
  const words = wordsOf(locale);
  await openSample(page, words);
  await keep(page, words);
  const other = await context.newPage();
  await other.goto('./');
  await unlock(other, words);
  await expect(other.getByRole('row').filter({ hasText: 'Contoso' })).toBeVisible({ timeout: 20_000 });
  await expect(other.getByRole('link', { name: 'onload.js' })).toBeVisible();
  await expect(other.getByText(words.vault.kept)).toBeVisible();

  await page.getByRole('button', { name: words.vault.lock, exact: true }).click();
  await expect(page.getByText(words.vault.locked)).toBeVisible();
  await expect(other.getByText(words.vault.locked)).toBeVisible({ timeout: 10_000 });
  await expect(other.locator('body')).not.toContainText('Contoso');
  await unlock(page, words);
  await expect(page.getByRole('link', { name: 'ADFSadapter.ini' })).toBeVisible({ timeout: 20_000 });
});

test('a farm is kept whole: after deleting and restoring, after going elsewhere at once, and when two tabs differ', async ({
  page,
  context,
  locale,
}) => {
  const words = wordsOf(locale);
  const call = async (on: Page, name: string): Promise<void> => {
    await tab(on, words.deployment.tabs.farm).click();
    const field = on.getByLabel(words.deployment.farm.name, { exact: true });
    await field.fill(name);
    await field.press('Tab');
  };
  const row = (on: Page, name: string) => on.getByRole('row').filter({ hasText: name });
  await openSample(page, words);
  await keep(page, words);
  await page.getByRole('button', { name: words.vault.remove('Contoso') }).click();
  await page
    .getByRole('button', { name: words.vault.bringBackIt('Contoso') })
    .or(page.getByRole('button', { name: words.vault.bringBack, exact: true }))
    .last()
    .click();
  await expect(page.getByText(words.vault.kept)).toBeVisible();
  await call(page, 'Restored');
  await expect(row(page, 'Restored')).toBeVisible();

  await call(page, 'Left at once');
  await page.getByRole('button', { name: words.overview.begin }).click();
  await expect(row(page, 'Left at once')).toBeVisible();
  await page.goto('./#/keys');
  await page.getByRole('button', { name: /[“‘"]Left at once/ }).click();
  await page.goto('./#/');
  await expect(page.getByRole('link', { name: 'ADFSadapter.ini' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'onload.js' })).toBeVisible();
  // What is opened again is kept again; another tab that came before that would be behind.
  await expect(page.getByText(words.vault.kept)).toBeVisible();

  const other = await context.newPage();
  await other.goto('./');
  await unlock(other, words);
  await expect(other.getByRole('link', { name: 'onload.js' })).toBeVisible({ timeout: 20_000 });
  await expect(other.getByText(words.vault.kept)).toBeVisible();
  await call(other, 'Said there');
  await expect(row(page, 'Said there')).toBeVisible();
  await call(page, 'Said here');
  await page.getByRole('button', { name: words.vault.keepAsAnother }).click();
  await expect(row(page, 'Said here')).toBeVisible();
  await expect(row(page, 'Said there')).toBeVisible();
  await expect(page.getByText(words.vault.kept)).toBeVisible();
});

test('the bundle holds no secret unasked, and an export opens on an empty profile', async ({
  page,
  browser,
  locale,
  baseURL,
}) => {
  const words = wordsOf(locale);
  await openSample(page, words);
  await tab(page, words.deployment.tabs.bundle).click();
  await page.getByLabel(words.deployment.bundle.insist).check();
  await expect(page.getByRole('button', { name: /ADFSadapter\.ini/ }).last()).toBeVisible();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.deployment.bundle.download }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await zip.path())));
  const texts = Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
  expect(Object.keys(files)).toContain('manifest.json');
  expect(texts.some(([path]) => /README/.test(path))).toBe(true);
  expect(texts.filter(([path]) => /\.ps1$/.test(path)).length).toBeGreaterThan(9);
  expect(texts.filter(([, text]) => text.includes(secret)).map(([path]) => path)).toEqual([]);
  await tab(page, words.deployment.tabs.status).click();
  await expect(page.getByText(words.deployment.sinceNothing)).toBeVisible();

  await page.getByRole('button', { name: words.vault.export }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.vault.passphrase, { exact: true }).fill(passphrase);
  await dialog.getByLabel(words.vault.again).fill(passphrase);
  const [exported] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: words.vault.exportDo, exact: true }).click(),
  ]);
  const file = readFileSync(await exported.path());
  expect(file.toString('latin1')).not.toContain('contoso');

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: locale ?? 'en-US' });
  const there = await elsewhere.newPage();
  await there.goto('./');
  await there.getByRole('button', { name: words.overview.kept }).click();
  await there.getByRole('button', { name: words.vault.import }).click();
  const importing = there.getByRole('dialog');
  const chooser = there.waitForEvent('filechooser');
  await importing.getByRole('button', { name: words.vault.choose }).click();
  await (await chooser).setFiles({ name: exported.suggestedFilename(), mimeType: 'application/json', buffer: file });
  await importing.getByLabel(words.vault.passphrase, { exact: true }).fill(passphrase);
  await importing.getByRole('button', { name: words.vault.read, exact: true }).click();
  await importing.getByRole('button', { name: words.vault.openOnly }).click({ timeout: 20_000 });
  await expect(there.getByRole('link', { name: 'ADFSadapter.ini' })).toBeVisible();
  await elsewhere.close();
});

test('V13, V16: after the lock, and after going away and back, nothing of what was kept is in the page', async ({
  page,
  locale,
}) => {
  const words = wordsOf(locale);
  const canary = 'canary-7f1d-farm';
  await openSample(page, words);
  await keep(page, words);
  await tab(page, words.deployment.tabs.farm).click();
  const service = page.getByLabel(words.deployment.farm.serviceName);
  await service.fill(`${canary}.example`);
  await service.press('Tab');
  await page.getByRole('button', { name: words.vault.lock, exact: true }).click();
  await expect(page.getByText(words.vault.locked)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  let found = 0;
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    if (chunk.includes(canary) || chunk.includes(secret)) found++;
  });
  await session.send('HeapProfiler.takeHeapSnapshot');
  expect(found).toBe(0);
  await expect(page.locator('html')).not.toContainText(canary);

  await unlock(page, words);
  await expect(page.getByRole('link', { name: 'ADFSadapter.ini' })).toBeVisible({ timeout: 20_000 });
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.getByText(words.vault.locked)).toBeVisible();
  await expect(page.locator('html')).not.toContainText(canary);
});

test('V20, W12: a recovery key opens the vault, is claimed to be nowhere it is not, and secrets are typed unread', async ({
  page,
  locale,
}) => {
  const words = wordsOf(locale);
  await openSample(page, words);
  await keep(page, words);
  await page.getByText(words.vault.more).click();
  await page.getByRole('button', { name: words.vault.addRecovery }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(words.vault.presentPassphrase);
  for (const [name, value] of Object.entries(quiet)) await expect(field).toHaveAttribute(name, value);
  await field.fill(passphrase);
  await dialog.getByRole('button', { name: words.vault.done, exact: true }).click();
  const made = page.getByRole('dialog').filter({ hasText: words.vault.recoveryMade });
  const key = (await made.locator('code').textContent({ timeout: 20_000 })) ?? '';
  await made.locator('.copy').getByRole('button').click();
  await expect(made.getByRole('status')).toHaveText(/Copied|복사했습니다/);
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  await expect(page.locator('body')).not.toContainText(/cleared|지웠/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words.vault.lock, exact: true }).click();
  await page.getByRole('button', { name: words.vault.useRecovery }).click();
  const section = page.getByRole('region', { name: words.vault.title });
  await section.getByLabel(words.vault.recoveryKey).fill(key.toLowerCase());
  await section.getByRole('button', { name: words.vault.unlock, exact: true }).click();
  await expect(page.getByRole('link', { name: 'ADFSadapter.ini' })).toBeVisible({ timeout: 20_000 });
});

test('nodes that drifted apart and another Deployment are compared setting by setting', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openSample(page, words);
  await tab(page, words.deployment.tabs.nodes).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.deployment.nodes.give('adfs02') }).click();
  const drifted = '[MAIN]\r\nUSE_LDAP_SEARCH=0\r\n[MANAGE]\r\nLOG_LEVEL=0\r\n';
  await (await chooser).setFiles({ name: 'ADFSadapter.ini', mimeType: 'text/plain', buffer: Buffer.from(drifted) });
  const table = page.getByRole('region', { name: words.deployment.nodes.drift }).getByRole('table');
  const row = table.getByRole('row').filter({ hasText: 'MAIN/USE_LDAP_SEARCH' });
  await expect(row.getByRole('cell')).toHaveText([/1/, /.+/, /0/]);

  await page.getByRole('button', { name: words.overview.begin }).click();
  await tab(page, words.deployment.tabs.farm).click();
  await page.getByLabel(words.deployment.farm.name, { exact: true }).fill('Staging');
  await page.getByLabel(words.deployment.farm.environment).selectOption('staging');
  await tab(page, words.deployment.tabs.compare).click();
  await page.getByLabel(words.deployment.compare.with).selectOption({ label: 'Contoso' });
  await expect(page.getByRole('region', { name: words.deployment.tabs.compare }).getByRole('table')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(secret);
});

test('a finding between a file and the farm is cured where it is told, and taken back', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openSample(page, words);
  const card = page.locator('article[data-rule="deployment-environment-hosts"]');
  await expect(card).toBeVisible();
  await card.getByRole('button').last().click();
  await page.getByRole('button', { name: words.deployment.undo, exact: true }).click();
  await expect(card).toBeVisible();
  await card.locator('button[class], button').filter({ hasText: /:/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a logo that was given for the rehearsal belongs to the Deployment, and is in the bundle', async ({
  page,
  locale,
}) => {
  const words = wordsOf(locale);
  const isKorean = locale?.startsWith('ko') ?? false;
  await openSample(page, words);
  await page.goto('./#/theme');
  await page.getByRole('tab', { name: isKorean ? '모의 실행' : 'Rehearse' }).click();
  await page.getByText(isKorean ? '스타일시트와 이미지' : 'Style sheet and pictures').click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: isKorean ? '로고…' : 'Logo …' }).click();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await (await chooser).setFiles({ name: 'contoso.png', mimeType: 'image/png', buffer: png });
  await page.goto('./#/');
  await tab(page, words.deployment.tabs.bundle).click();
  await page.getByRole('button', { name: /theme\/logo/ }).click();
  await expect(page.getByText(words.deployment.bundle.picture)).toBeVisible();
});

test('the guided set-up has four steps and can be left', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.goto('./');
  await page.getByRole('button', { name: words.overview.guided }).click();
  const guide = page.getByRole('region', { name: words.firstRun.title });
  for (const step of ['ini', 'farm', 'theme', 'keep'] as const) {
    await expect(guide.getByText(words.firstRun.steps[step].text)).toBeVisible();
    if (step !== 'keep') await guide.getByRole('button', { name: words.firstRun.skip }).click();
  }
  await guide.getByRole('button', { name: words.firstRun.leave }).click();
  await expect(guide).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`every part of the overview can be read by all, in ${theme}`, async ({ page, locale, axe }) => {
    const words = wordsOf(locale);
    await page.emulateMedia({ colorScheme: theme });
    await openSample(page, words);
    for (const name of Object.values(words.deployment.tabs)) {
      await tab(page, name).click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await axe(page);
    }
  });
}

test('nothing of the overview is lost at 320 px', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.setViewportSize({ width: 320, height: 640 });
  await openSample(page, words);
  for (const name of Object.values(words.deployment.tabs)) {
    await tab(page, name).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
  }
});
