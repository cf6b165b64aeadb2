import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dropFile } from '../support/drop';
import { expect, test } from '../support/e2e';
import { soundIni } from '../support/ini-cases';
import { wordsIn } from '../support/words';

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/ini', name));
const card = (page: Page, rule: string) => page.locator(`article[data-rule="${rule}"]`);

async function download(page: Page, title: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: title, exact: true }).click();
  return readFileSync(await (await waiting).path());
}

for (const path of ['./', './a/sub/path/']) {
  test(`a file dropped under ${path} is read, mended and handed back with nothing else changed`, async ({
    page,
    locale,
  }) => {
    const words = wordsIn(locale);
    const original = soundIni.replace('"LDAP://dc01', '"ldap://dc01').replaceAll('\n', '\r\n');
    await page.goto(path);
    await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(original));

    await expect(page.getByRole('heading', { name: words.findings })).toBeVisible();
    const finding = card(page, 'ini-ldap-scheme');
    await expect(finding).toBeVisible();
    await expect(page.locator('article')).toHaveCount(1);
    await finding
      .getByRole('button', { name: /^LDAP_SERVER|LDAP:\/\// })
      .first()
      .click();
    await expect(page.getByRole('textbox', { name: /ADFSadapter\.ini/ })).toBeFocused();

    await finding.locator('.fixes').getByRole('button').first().click();
    await expect(page.getByText(words.noFindings)).toBeVisible();
    await expect(page.getByText(words.unsaved)).toBeVisible();
    const mended = await download(page, words.download);
    expect(mended.toString()).toBe(soundIni.replaceAll('\n', '\r\n'));
    await expect(page.getByText(words.unsaved)).toBeHidden();
  });
}

test('typing is judged, and undo and redo lead back and forth', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./#/configuration');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ADFSadapter.ini', mimeType: '', buffer: Buffer.from(soundIni) });
  await expect(page.getByText(words.noFindings)).toBeVisible();

  const source = page.getByRole('textbox', { name: /ADFSadapter\.ini/ });
  await source.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('COLOUR=red');
  await expect(card(page, 'ini-unknown-key')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(words.noFindings)).toBeVisible();
  await page.getByRole('button', { name: words.redo, exact: true }).click();
  await expect(card(page, 'ini-unknown-key')).toContainText('COLOUR');
});

test('keys and values are completed from what the adapter knows', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./#/configuration');
  const buffer = Buffer.from(soundIni.replace('LOG_LEVEL=2\n', ''));
  await page.locator('input[type=file]').setInputFiles({ name: 'ADFSadapter.ini', mimeType: '', buffer });
  await expect(card(page, 'ini-missing-key-silent')).toContainText('LOG_LEVEL');
  const source = page.getByRole('textbox', { name: /ADFSadapter\.ini/ });
  await source.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('LOG');
  await page.getByRole('option', { name: /^LOG_LEVEL/ }).click();
  await expect(source).toContainText('LOG_LEVEL=');
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(3);
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByText(words.noFindings)).toBeVisible();
});

test('all safe cures are shown before they are applied', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: words.sample }).click();
  await page.getByRole('button', { name: words.cureAll }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('del').first()).toBeVisible();
  await dialog.getByRole('button', { name: words.apply, exact: true }).click();
  await expect(card(page, 'ini-url-trailing-slash')).toHaveCount(0);
  await expect(page.getByRole('button', { name: words.undo, exact: true }).first()).toBeEnabled();
});

test('secrets are hidden until asked for', async ({ page, locale }) => {
  const words = wordsIn(locale);
  const secret = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: words.sample }).click();
  const source = page.getByRole('textbox', { name: /ADFSadapter\.ini/ });
  await expect(source).toContainText('SECRET_KEY="••••');
  await expect(page.locator('body')).not.toContainText(secret);
  await page.getByRole('button', { name: words.showSecrets }).click();
  await expect(source).toContainText(secret);
});

test('a file in CP949 keeps its encoding, and becomes UTF-8 on request', async ({ page, locale }) => {
  const words = wordsIn(locale);
  const bytes = fixture('guide-values-cp949.ini');
  await page.goto('./');
  await dropFile(page, 'ADFSadapter.ini', bytes);
  await expect(card(page, 'ini-encoding-doubtful')).toBeVisible();
  expect((await download(page, words.download)).equals(bytes)).toBe(true);
  await page.getByRole('button', { name: words.toUtf8, exact: true }).click();
  await expect(card(page, 'ini-encoding-doubtful')).toHaveCount(0);
  expect((await download(page, words.download)).equals(fixture('guide-values-utf8.ini'))).toBe(true);
});

test('what the adapter will use, and its codes, are told', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./');
  await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(soundIni.replace(/^TOKEN_EXP_TIME.*\n/m, '')));
  await expect(card(page, 'ini-missing-key')).toContainText('TOKEN_EXP_TIME');
  await page.getByRole('tab', { name: words.codes }).click();
  await expect(page.getByRole('row', { name: /#5014/ })).toContainText('Err.NoTokenExpTimeInIni');
  await page.getByRole('tab', { name: words.effective }).click();
  await expect(page.getByRole('row', { name: /^LDAP_SERVER/ })).toContainText('LDAP://dc01.corp.contoso.com');
});

test('what is no text, or too large, is not opened, and what was open stays', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./');
  await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(soundIni));
  await expect(page.getByText(words.noFindings)).toBeVisible();
  await dropFile(
    page,
    'image.bin',
    Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 256),
  );
  await expect(page.getByText(words.notText)).toBeVisible();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'big.ini', mimeType: '', buffer: Buffer.alloc(3_000_000, 97) });
  await expect(page.getByText(words.tooLarge)).toBeVisible();
  await expect(page.getByText(words.noFindings)).toBeVisible();
});

test('language and colours change at once, and last', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: words.sample }).click();
  await expect(page.getByRole('heading', { name: words.findings })).toBeVisible();
  await page.getByRole('radio', { name: words.otherLanguage }).check();
  await expect(page.getByRole('heading', { name: words.otherTitle })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', locale?.startsWith('ko') ? 'en' : 'ko');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', locale?.startsWith('ko') ? 'en' : 'ko');
});

test('an address with a secret in it is not read, and loses it (W05)', async ({ page }) => {
  for (const address of ['./?ini=LDAP_PW%3Dx#/configuration', './#token=eyJhbGciOiJIUzI1NiJ9.e30.x']) {
    await page.goto(address);
    await expect(page.getByRole('main')).toBeVisible();
    expect(page.url()).not.toMatch(/LDAP_PW|eyJ/);
  }
});

test('an address of no tool says so', async ({ page, locale }) => {
  await page.goto('./#/no-such-tool');
  await expect(page.getByRole('heading', { name: wordsIn(locale).noPage })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is accessible in ${theme}`, async ({ page, locale, axe }) => {
    const words = wordsIn(locale);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await axe(page);
    await page.goto('./#/configuration');
    await axe(page);
    await page.getByRole('button', { name: words.sample }).click();
    await expect(page.locator('article').first()).toBeVisible();
    await axe(page);
    await page.getByRole('tab', { name: words.effective }).click();
    await axe(page);
    await page.getByRole('tab', { name: words.codes }).click();
    await axe(page);
    await page.getByRole('button', { name: words.cureAll }).click();
    await axe(page);
    await page.goto('./#/no-such-tool');
    await axe(page);
  });
}

test('nothing is lost at 320 px', async ({ page, locale }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: wordsIn(locale).sample }).click();
  await expect(page.locator('article').first()).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});
