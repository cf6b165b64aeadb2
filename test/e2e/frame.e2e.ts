import type { Page } from '@playwright/test';
import { dropFile } from '../support/drop';
import { expect, test } from '../support/e2e';
import { soundIni } from '../support/ini-cases';
import { wordsIn } from '../support/words';

const ko = {
  commands: '명령 검색',
  shortcuts: '키보드 단축키',
  undo: '실행 취소',
  editSource: '편집: 원문',
  dark: '화면 색상: 어둡게',
  pasteHere: '또는 여기에 붙여넣기',
  look: '확인하기',
  isIni: 'ADFSadapter.ini로 보입니다.',
  tokens: '토큰',
  diagnose: '진단',
  keys: '일회용 인증키',
  isUnknown: 'Signet이 아는 형식이 아닙니다.',
  openIt: '[설정]에서 열기',
  anyway: 'INI로 열기',
  notKept: /보관하지 않았습니다/,
  earlier: '이전에 열었던 파일',
  forget: (name: string) => `${name} 목록에서 제거`,
  single: '? 키로 이 목록 열기',
  saveShortcut: '저장',
  copyFinding: '이 항목 복사',
  copyAll: '목록 복사',
  copied: '복사했습니다.',
  tenant: 'tenant',
  newFile: '새로 만들기…',
  printed: /인쇄$/,
  cure: '조치 방법',
  network: '네트워크와 오프라인 사용',
};
const en: typeof ko = {
  commands: 'Search for a command',
  shortcuts: 'Keyboard shortcuts',
  undo: 'Undo',
  editSource: 'Edit: Source',
  dark: 'Colours: Dark',
  pasteHere: 'Or paste it here',
  look: 'Look at it',
  isIni: 'This looks like an ADFSadapter.ini.',
  tokens: 'Tokens',
  diagnose: 'Diagnose',
  keys: 'One-time keys',
  isUnknown: 'This looks like nothing that Signet knows.',
  openIt: 'Open in Configuration',
  anyway: 'Open as an INI nevertheless',
  notKept: /Nothing of it was kept/,
  earlier: 'Open before',
  forget: (name: string) => `Forget ${name}`,
  single: 'Open this list with ?',
  saveShortcut: 'Save',
  copyFinding: 'Copy this finding',
  copyAll: 'Copy the list',
  copied: 'Copied.',
  tenant: 'Tenant',
  newFile: 'New …',
  printed: /^Checked by Signet/,
  cure: 'Cure',
  network: 'Network and offline use',
};
const wordsOf = (locale: string | undefined) => ({ ...wordsIn(locale), ...(locale?.startsWith('ko') ? ko : en) });
const card = (page: Page, rule: string) => page.locator(`article[data-rule="${rule}"]`);
const secret = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ';
const withFault = soundIni.replace('"LDAP://dc01', '"ldap://dc01');

/** A keystroke as Windows gives it in Hangul mode: the place of the key is right, its letter is not. */
async function pressInHangulMode(page: Page, code: string, key: string): Promise<void> {
  await page.evaluate(
    ([keyCode, letter]) => {
      const init = { code: keyCode, key: letter, ctrlKey: true, bubbles: true, cancelable: true, composed: true };
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
    },
    [code, key] as const,
  );
}

async function openPalette(page: Page, locale: string | undefined) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: wordsOf(locale).commands });
  await expect(field).toBeFocused();
  return field;
}

/** Pastes as Ctrl+V does, where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const init = { clipboardData, bubbles: true, cancelable: true, composed: true };
    // The editor lies in a shadow root.
    let focused = document.activeElement ?? document.body;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    focused.dispatchEvent(new ClipboardEvent('paste', init));
  }, text);
}

/** Whether the browser would ask before leaving. */
const asksOnLeaving = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

async function openConfiguration(page: Page, text: string): Promise<void> {
  await page.goto('./#/configuration');
  const buffer = Buffer.from(text);
  await page.locator('input[type=file]').setInputFiles({ name: 'ADFSadapter.ini', mimeType: '', buffer });
}

test('the palette, by keyboard alone, goes to Configuration, opens the sample and runs a command there', async ({
  page,
  locale,
}) => {
  const words = wordsOf(locale);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openPalette(page, locale);
  await page.keyboard.type('ㅅㅈ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: words.configuration })).toBeFocused();

  await openPalette(page, locale);
  await page.keyboard.type('sample');
  await page.keyboard.press('Enter');
  await expect(card(page, 'ini-ldap-scheme')).toBeVisible();

  await openPalette(page, locale);
  await page.keyboard.type(words.editSource);
  await page.keyboard.press('Enter');
  const source = page.getByRole('textbox', { name: /ADFSadapter\.ini/ });
  await expect(source).toBeVisible();
  await source.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('[COLOURS]');
  await expect(source).toContainText('[COLOURS]');
  await openPalette(page, locale);
  await page.keyboard.type('undo');
  await page.keyboard.press('Enter');
  await expect(source).not.toContainText('[COLOURS]');
  await expect(source).toBeFocused();
});

test('the palette opens in Hangul mode, and not while a syllable is being made', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    const init = { code: 'KeyK', key: 'Process', ctrlKey: true, isComposing: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await pressInHangulMode(page, 'KeyK', 'ㅏ');
  const field = page.getByRole('combobox', { name: words.commands });
  await expect(field).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  // "config", typed without leaving Hangul mode.
  await field.fill('채ㅜ랴ㅎ');
  await expect(page.getByRole('option', { selected: true })).toContainText(words.configuration);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the palette changes language and colours, and both last', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openPalette(page, locale);
  await page.keyboard.type(words.dark);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await openPalette(page, locale);
  await page.keyboard.type(locale?.startsWith('ko') ? '영어' : '한국어');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', locale?.startsWith('ko') ? 'en' : 'ko');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', locale?.startsWith('ko') ? 'en' : 'ko');
});

test('an INI that is pasted into the box opens in Configuration, its secret hidden', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.goto('./');
  await page.getByRole('textbox', { name: words.pasteHere }).focus();
  await paste(page, withFault.replace(/^SECRET_KEY=.*$/m, `SECRET_KEY="${secret}"`));
  await expect(page.getByRole('heading', { level: 1, name: words.configuration })).toBeFocused();
  await expect(card(page, 'ini-ldap-scheme')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(secret);
  expect(await asksOnLeaving(page)).toBe(false);
});

test('what is pasted is taken to its tool, and what nobody knows is told and not opened', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.goto('./');
  const box = page.getByRole('textbox', { name: words.pasteHere });
  const clock = 'Leap Indicator: 0(no warning)\nStratum: 3 (secondary reference - syncd by (S)NTP)\nLast Sync Error: 0';
  for (const [text, title] of [
    [token, words.tokens],
    ['Internal error occurred. Contact administrator.\nErrorCode : 1003', words.diagnose],
    [clock, words.keys],
  ] as const) {
    await box.focus();
    await paste(page, text);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    expect(page.url()).not.toContain(text.slice(0, 8));
    await page.goto('./#/');
    await expect(box).toHaveValue('');
  }

  const dialog = page.getByRole('dialog');
  await box.focus();
  await paste(page, 'Good morning.');
  await expect(dialog.getByRole('heading', { name: words.isUnknown })).toBeVisible();
  await expect(dialog).toContainText(words.notKept);
  await expect(page.locator('body')).not.toContainText('Good morning.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(box).toBeFocused();
  expect(page.url()).not.toContain('configuration');

  // Typed rather than pasted; and a person knows better.
  await box.fill('COLOUR=red');
  expect(await asksOnLeaving(page)).toBe(true);
  await page.getByRole('button', { name: words.look }).click();
  await dialog.getByRole('button', { name: words.anyway }).click();
  await expect(card(page, 'ini-unknown-key')).toContainText('COLOUR');
});

test('Ctrl+V outside a field offers the same, and asks before it opens', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openConfiguration(page, soundIni);
  await expect(page.getByText(words.noFindings)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await paste(page, withFault);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: words.isIni })).toBeVisible();
  await expect(card(page, 'ini-ldap-scheme')).toHaveCount(0);
  await dialog.getByRole('button', { name: words.openIt }).click();
  await expect(card(page, 'ini-ldap-scheme')).toBeVisible();

  // In a field it is the field's.
  await page.getByRole('textbox', { name: /ADFSadapter\.ini/ }).focus();
  await paste(page, token);
  await expect(page.getByRole('textbox', { name: /ADFSadapter\.ini/ })).toContainText(token);
  await expect(dialog).toHaveCount(0);
});

test('a file that was open before is held with its changes, and leaving asks for it', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.goto('./');
  await dropFile(page, 'adfs01.ini', Buffer.from(withFault));
  await card(page, 'ini-ldap-scheme').locator('.fixes').getByRole('button').first().click();
  await expect(card(page, 'ini-ldap-scheme')).toHaveCount(0);
  await dropFile(page, 'adfs02.ini', Buffer.from(soundIni));
  await expect(page.getByText('adfs02.ini', { exact: true }).first()).toBeVisible();
  expect(await asksOnLeaving(page)).toBe(true);

  await page.getByRole('link', { name: words.overview }).click();
  await expect(page.getByRole('heading', { name: words.earlier })).toBeVisible();
  await page.getByRole('button', { name: 'adfs01.ini', exact: true }).click();
  await expect(page.getByText(words.unsaved)).toBeVisible();
  await page.getByRole('button', { name: words.undo, exact: true }).first().click();
  await expect(card(page, 'ini-ldap-scheme')).toBeVisible();
  expect(await asksOnLeaving(page)).toBe(false);

  await page.getByRole('link', { name: words.overview }).click();
  await page.getByRole('button', { name: words.forget('adfs02.ini') }).click();
  await expect(page.getByRole('heading', { name: words.earlier })).toHaveCount(0);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
  expect(stored.filter((name) => !/^signet\.(locale|theme)$/.test(name ?? ''))).toEqual([]);
});

test('leaving asks for what is typed in the form or for a new file', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openConfiguration(page, soundIni);
  await expect(page.getByText(words.noFindings)).toBeVisible();
  expect(await asksOnLeaving(page)).toBe(false);
  const title = page.locator('[data-field="MAIN/MAIN_MFA_TITLE"] input');
  await title.fill('Another name');
  expect(await asksOnLeaving(page)).toBe(true);
  await expect(page.getByText(words.unsaved)).toBeVisible();
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await expect(page.getByText(words.unsaved)).toBeHidden();
  expect(await asksOnLeaving(page)).toBe(false);

  await page.getByRole('button', { name: words.newFile }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('contoso');
  expect(await asksOnLeaving(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => asksOnLeaving(page)).toBe(false);
});

test('the shortcuts are listed on ?, and the key can be switched off', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openConfiguration(page, soundIni);
  await expect(page.getByText(words.noFindings)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: words.shortcuts });
  await expect(dialog.getByRole('definition').filter({ hasText: 'K' }).first()).toBeVisible();
  await expect(dialog.getByRole('term').filter({ hasText: words.saveShortcut })).toBeVisible();
  await dialog.getByRole('checkbox', { name: words.single }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('?');
  // The key would have opened it by the time that another command has.
  await openPalette(page, locale);
  await expect(dialog).toHaveCount(0);
  await page.keyboard.type(words.shortcuts);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');

  // In a field it is a character.
  await page.getByRole('textbox', { name: /ADFSadapter\.ini/ }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('?');
  await expect(page.getByRole('textbox', { name: /ADFSadapter\.ini/ })).toContainText('?');
  await expect(dialog).toHaveCount(0);
});

test('one finding and all of them are copied as text without secrets', async ({ page, locale, context }) => {
  const words = wordsOf(locale);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The page itself may not read the clipboard: a person pastes.
  const copied = async (): Promise<string> => {
    await page.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
    await page.keyboard.press('Control+v');
    const field = page.locator('body > textarea');
    const text = await field.inputValue();
    await field.evaluate((element) => element.remove());
    return text;
  };
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: words.sample }).click();
  const finding = card(page, 'ini-ldap-scheme');
  await finding.getByRole('button', { name: words.copyFinding }).click();
  await expect(finding.getByRole('status')).toHaveText(words.copied);
  const one = await copied();
  expect(one).toContain('LDAP_SERVER (');
  expect(one).toContain(`${words.cure}: `);

  await page.getByRole('button', { name: words.copyAll }).click();
  await expect.poll(copied).toMatch(/^# /);
  const all = await copied();
  expect(all.match(/^## /gm)).toHaveLength(await page.locator('article').count());
  for (const hidden of [secret, 'correct horse', 'EjRWeJCr', '7d0c1f52']) expect(all).not.toContain(hidden);
});

test('on paper the findings stand with their reasons, and fields and buttons do not', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: words.sample }).click();
  const finding = card(page, 'ini-ldap-scheme');
  await expect(finding.locator('dl')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(finding.locator('dl')).toBeVisible();
  await expect(finding.locator('h4')).toBeVisible();
  await expect(page.getByText(words.printed)).toBeVisible();
  await expect(page.getByText('ADFSadapter.ini', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: words.download })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('textbox', { name: /ADFSadapter\.ini/ })).toBeHidden();
  // Nothing is cut off: every finding stands on the sheet itself, below the one before.
  const clipped = await page.locator('article').evaluateAll(
    (articles) =>
      articles.filter((article) => {
        for (let box = article.parentElement; box; box = box.parentElement) {
          if (getComputedStyle(box).overflowY !== 'visible' && box !== document.documentElement) return true;
        }
        return false;
      }).length,
  );
  expect(clipped).toBe(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`palette, shortcuts and what is pasted are accessible in ${theme}`, async ({ page, locale, axe }) => {
    const words = wordsOf(locale);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const field = await openPalette(page, locale);
    await axe(page);
    await field.fill('undo zzz');
    await axe(page);
    await field.fill('sample');
    await page.keyboard.press('Enter');
    await expect(card(page, 'ini-ldap-scheme')).toBeVisible();
    await openPalette(page, locale);
    await axe(page);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: words.shortcuts })).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).focus();
    await paste(page, soundIni);
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page);
    await page.getByRole('dialog').getByRole('button', { name: words.openIt }).click();
    await page.getByRole('link', { name: words.overview }).click();
    await expect(page.getByRole('heading', { name: words.earlier })).toBeVisible();
    await axe(page);
  });
}

test('nothing is lost at 320 px', async ({ page, locale }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openPalette(page, locale);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option', { name: wordsOf(locale).network })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
