import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { dropFile } from '../support/drop';
import { expect, test } from '../support/e2e';
import { soundIni, soundWith } from '../support/ini-cases';
import { wordsIn } from '../support/words';

const ko = {
  form: '양식',
  source: '원문',
  add: '추가',
  newEntry: /^새 항목: 토큰에 넣을 사용자 정보/,
  idle: /^현재 설정에서는 사용되지 않는 항목/,
  up: (key: string) => `${key} 위로 이동`,
  remove: (key: string) => `${key} 삭제`,
  ldap: 'LDAP 모의 실행',
  fails: '실패',
  addresses: 'DNS 결과의 순서대로 한 줄에 주소 하나씩',
  suppose: '접속되는 서버를 가정',
  reachable: '접속됨',
  domain: '도메인별 키',
  account: '계정 (UPN)',
  pair: 'Consumer Key와 Secret Key가 모두 있습니다.',
  compare: '비교',
  otherFile: '다른 파일',
  different: /^다름 1건, 이 파일에만 1건, 다른 파일에만 0건/,
  newFile: '새로 만들기…',
  tenant: 'tenant',
  apiHost: 'MFA API 호스트',
  server: 'LDAP 서버',
  verifyHost: '결과 검증 호스트',
  make: '파일 만들기',
  missing: /^tenant 항목이 입력되지 않았습니다/,
  share: '공유용 사본…',
  preview: '사본 내용',
  save: '저장',
  saved: 'ADFSadapter.ini를 저장하고 다시 읽어 확인했습니다.',
  changedOnDisk: '디스크의 파일이 변경되었습니다',
  overwrite: '덮어쓰기',
  notEncodable: /^CP949 인코딩으로 저장할 수 없는 문자/,
  seconds: '7,200초 (2시간)',
  reveal: '값 보기: SECRET_KEY',
};
const en: typeof ko = {
  form: 'Form',
  source: 'Source',
  add: 'Add',
  newEntry: /^New entry: User information for the token/,
  idle: /^Not used in the modes chosen here/,
  up: (key: string) => `Move ${key} up`,
  remove: (key: string) => `Remove ${key}`,
  ldap: 'LDAP rehearsal',
  fails: 'Fails',
  addresses: 'Addresses in the order of the answer, one a line',
  suppose: 'Suppose which servers answer',
  reachable: 'answers',
  domain: 'Keys by domain',
  account: 'Account (UPN)',
  pair: 'Consumer key and secret key are both found.',
  compare: 'Compare',
  otherFile: 'Another file',
  different: /^Different: 1\. Only in this file: 1\. Only in the other: 0/,
  newFile: 'New …',
  tenant: 'Tenant',
  apiHost: 'Host of the MFA API',
  server: 'LDAP server',
  verifyHost: 'Host for verification',
  make: 'Make the file',
  missing: /^An answer is missing: Tenant/,
  share: 'Copy to share …',
  preview: 'Text of the copy',
  save: 'Save',
  saved: 'ADFSadapter.ini was saved and read back.',
  changedOnDisk: 'The file was changed on the disk',
  overwrite: 'Overwrite',
  notEncodable: /^The encoding CP949 cannot write/,
  seconds: '7,200 seconds: 2 hours',
  reveal: 'Show the value: SECRET_KEY',
};
const localWords = (locale: string | undefined): typeof ko => (locale?.startsWith('ko') ? ko : en);

const field = (page: Page, id: string): Locator => page.locator(`[data-field="${id}"]`);
const source = (page: Page): Locator => page.getByRole('textbox', { name: /ADFSadapter\.ini/ });

/** The source shows this text, whichever editor it is in. */
async function expectSource(page: Page, text: string | RegExp): Promise<void> {
  const shown = () => source(page).evaluate((editor) => (editor as HTMLTextAreaElement).value ?? editor.textContent);
  await expect.poll(shown).toMatch(text);
}

async function openText(page: Page, text: string): Promise<void> {
  await page.goto('./');
  await dropFile(page, 'ADFSadapter.ini', new TextEncoder().encode(text));
  await expect(field(page, 'MAIN/LDAP_SERVER')).toBeVisible();
}

/** What would be handed over now: the one text that form and source edit. */
async function downloaded(page: Page, locale: string | undefined): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: wordsIn(locale).download, exact: true }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('what is typed in the form stands in the source, and back, with one history', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await openText(page, soundIni);
  const server = field(page, 'MAIN/LDAP_SERVER').getByRole('textbox');
  await server.fill('LDAP://dc02.corp.contoso.com');
  // It comes into the text after a pause, and the focus stays.
  await expectSource(page, 'LDAP_SERVER="LDAP://dc02.corp.contoso.com"');
  await expect(server).toBeFocused();

  await source(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('COLOUR=red');
  await expect(field(page, 'MANAGE/COLOUR').getByRole('textbox')).toHaveValue('red');

  await server.focus();
  await page.keyboard.press('Control+z');
  await expect(field(page, 'MANAGE/COLOUR')).toHaveCount(0);
  await expect(server).toHaveValue('LDAP://dc02.corp.contoso.com');
  await page.keyboard.press('Control+z');
  await expect(server).toHaveValue('LDAP://dc01.corp.contoso.com');
  await expect(server).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(server).toHaveValue('LDAP://dc02.corp.contoso.com');
  await page.getByRole('button', { name: words.undo, exact: true }).first().click();
  expect(await downloaded(page, locale)).toBe(soundIni);
});

test('what is still being typed is part of what is handed over, and of what is undone', async ({ page, locale }) => {
  await openText(page, soundIni);
  const title = field(page, 'MAIN/MAIN_MFA_TITLE').getByRole('textbox');
  await title.fill('Contoso');
  expect(await downloaded(page, locale)).toContain('MAIN_MFA_TITLE="Contoso"');
  await title.fill('Another');
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue('Contoso');
});

test('a choice is applied at once, and decides what is in front', async ({ page, locale }) => {
  const words = localWords(locale);
  await openText(page, soundIni);
  const id = field(page, 'MAIN/LDAP_ID');
  await expect(id).toBeHidden();
  await field(page, 'MAIN/LDAP_USE_IDPW').getByRole('radio').nth(1).check();
  await expect(id).toBeVisible();
  await expect(id.locator('xpath=ancestor::details')).toHaveCount(0);
  await expect(page.locator('article[data-rule="ini-ldap-credentials-missing"]')).toBeVisible();
  // It is told beside the field as well, and leads to the finding.
  await field(page, 'MAIN/LDAP_USE_IDPW')
    .getByRole('button', { name: /LDAP_ID/ })
    .first()
    .click();
  await expect(page.locator('li:focus article')).toBeVisible();
  await id.getByRole('textbox').fill('svc-mfa');
  await id.getByRole('textbox').blur();
  await expectSource(page, 'LDAP_ID="svc-mfa"');
  await page.getByText(words.idle).first().click();
});

test('entries of a list are added, moved and removed, and stay without a gap', async ({ page, locale }) => {
  const words = localWords(locale);
  await openText(page, soundIni);
  const list = field(page, 'MAIN/USERINFO_##');
  const entry = list.getByRole('form', { name: words.newEntry });
  const [attribute, encrypted, plain] = await entry.getByRole('textbox').all();
  await attribute?.fill('department');
  await encrypted?.fill('dept');
  await plain?.fill('plainDept');
  await plain?.press('Enter');
  await expectSource(page, /USERINFO_03="?department;dept;plainDept/);
  await expect(attribute as Locator).toBeFocused();

  await list.getByRole('button', { name: words.up('USERINFO_03') }).click();
  await expectSource(page, /USERINFO_02="?department;dept;plainDept/);
  await expectSource(page, /USERINFO_03="?mail;email;plainEmail/);
  await expect(list.getByRole('button', { name: words.up('USERINFO_02') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSource(page, /USERINFO_01="?department;dept;plainDept/);

  await list.getByRole('button', { name: words.remove('USERINFO_01'), exact: true }).click();
  expect(await downloaded(page, locale)).toBe(soundIni);
  await expect(page.getByText(wordsIn(locale).noFindings)).toBeVisible();
});

test('a length of time is told in seconds, and a secret is hidden until asked for', async ({ page, locale }) => {
  const words = localWords(locale);
  await openText(page, soundIni);
  const life = field(page, 'MAIN/TOKEN_EXP_TIME');
  await life.getByRole('textbox').fill('2h');
  await expect(life.getByText(words.seconds)).toBeVisible();
  const secret = field(page, 'MAIN/SECRET_KEY');
  await expect(secret.locator('input')).toHaveAttribute('type', 'password');
  await secret.getByRole('button', { name: words.reveal }).click();
  await expect(secret.locator('input')).toHaveAttribute('type', 'text');
});

test('a secret that is typed in the form is at no time shown in the source', async ({ page, locale }) => {
  await openText(page, soundWith({ SECRET_KEY: null }));
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = (): void => {
      const editors = [...document.querySelectorAll('textarea, .source *')].flatMap((element) => [
        element,
        ...(element.shadowRoot?.querySelectorAll('[role=textbox]') ?? []),
      ]);
      seen.push(...editors.map((editor) => (editor as HTMLTextAreaElement).value ?? editor.textContent));
      requestAnimationFrame(look);
    };
    look();
  });
  await field(page, 'MAIN/SECRET_KEY').locator('input').fill('EjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8=');
  await expectSource(page, /SECRET_KEY="?•/);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.join('\n'));
  expect(seen).toContain('LDAP_SERVER');
  expect(seen).not.toContain('EjRWeJCr');
  expect(await downloaded(page, locale)).toContain('EjRWeJCr');
});

test('what the file cannot hold is refused at its field, and the text stays', async ({ page, locale }) => {
  const words = localWords(locale);
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/ini/guide-values-cp949.ini'));
  await page.goto('./');
  await dropFile(page, 'ADFSadapter.ini', bytes);
  const title = field(page, 'MAIN/MAIN_MFA_TITLE');
  await title.getByRole('textbox').fill('Contoso 🙂');
  await expect(title.getByRole('alert')).toHaveText(words.notEncodable);
  await expect(title.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await title.getByRole('textbox').fill('Contoso');
  await expect(title.getByRole('alert')).toHaveCount(0);
});

test('a new file from a few answers has no finding, and is not yet saved', async ({ page, locale }) => {
  const words = localWords(locale);
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: words.newFile }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.make }).click();
  await expect(dialog.getByRole('alert')).toHaveText(words.missing);
  await expect(dialog.getByLabel(words.tenant)).toBeFocused();
  await dialog.getByLabel(words.tenant).fill('contoso');
  await dialog.getByLabel(words.apiHost).fill('cloud.singleid.samsung.net');
  await dialog.getByLabel('Consumer', { exact: false }).fill('0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21');
  await dialog.locator('[data-answer="keys.secret"]').fill('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=');
  await dialog.getByLabel(words.server).fill('dc01.corp.contoso.com');
  await dialog.getByLabel(words.verifyHost).fill('cloud.iam.samsung.net');
  await page.keyboard.press('Enter');
  await expect(page.getByText(wordsIn(locale).noFindings)).toBeVisible();
  await expect(page.getByText(wordsIn(locale).unsaved)).toBeVisible();
  expect(await downloaded(page, locale)).toContain('SECRET_KEY="AAECAwQFBgc');
});

const guideIni = soundWith({
  LDAP_SERVER: 'LDAP_SERVER="LDAP://adpw5004.hw.dev"',
  LDAP_DNS_LOOKUP: 'LDAP_DNS_LOOKUP=2',
  LDAP_DNS_IF_FAIL_USE_NEXT:
    'LDAP_DNS_IF_FAIL_USE_NEXT=1\nLDAP_WHITE_IP_01="10.10.10.10"\nLDAP_WHITE_IP_02="10.10.10.30"',
});

test('the LDAP rehearsal shows the guide’s cases, and who is connected to', async ({ page, locale }) => {
  const words = localWords(locale);
  await openText(page, guideIni);
  await page.getByRole('tab', { name: words.ldap }).click();
  const addresses = (reading: string): Locator => page.locator(`article[data-reading="${reading}"] ol code`);
  await expect(page.getByLabel(words.addresses)).toHaveValue(/10\.10\.10\.10\n10\.10\.10\.20$/);
  await expect(addresses('case-2')).toHaveText(['10.10.10.10']);

  await page.getByRole('radio', { name: words.fails }).check();
  await expect(addresses('case-1')).toHaveText([/adpw5004\.hw\.dev/]);

  await page.goto('./');
  await openText(page, guideIni.replace(/LDAP_WHITE_IP.*\n/g, '').replace('LDAP_DNS_LOOKUP=2', 'LDAP_DNS_LOOKUP=1'));
  await page.getByRole('tab', { name: words.ldap }).click();
  await expect(addresses('case-3')).toHaveText([/^fe80::644b/, /^fe80::f03d/, '10.10.10.10', '10.10.10.20']);
  await page.getByLabel(words.suppose).check();
  const first = page.locator('article[data-reading="case-3"]');
  for (const at of [0, 1]) await first.getByLabel(words.reachable).nth(at).uncheck();
  await expect(first.locator('.result')).toContainText('10.10.10.10');
});

test('which keys an account gets is told without showing them', async ({ page, locale }) => {
  const words = localWords(locale);
  const secret = 'EjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8=';
  const byDomain = soundWith({
    CONSUMER_KEY: 'CONSUMER_KEY=""\nDOMAIN_CONSUMER_KEY_01=aaa.com;1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    SECRET_KEY: `SECRET_KEY=""\nDOMAIN_SECRET_KEY_01=aaa.com;${secret}`,
  });
  await openText(page, byDomain);
  await page.getByRole('tab', { name: words.domain }).click();
  await page.getByLabel(words.account).fill('user@aaa.com');
  await expect(page.getByText(words.pair)).toBeVisible();
  await expect(page.getByRole('button', { name: 'DOMAIN_SECRET_KEY_01' })).toBeVisible();
  expect(await page.content()).not.toContain(secret);
});

test('two files are compared setting by setting, and the text with what was opened', async ({ page, locale }) => {
  const words = localWords(locale);
  await openText(page, soundIni);
  await field(page, 'MAIN/TOKEN_EXP_TIME').getByRole('textbox').fill('2h');
  await page.getByRole('tab', { name: words.compare }).click();
  await expect(page.getByText('TOKEN_EXP_TIME=2h')).toBeVisible();
  await expect(page.getByText('TOKEN_EXP_TIME=10m')).toBeVisible();

  await page.getByRole('radio', { name: words.otherFile }).check();
  const other = Buffer.from(soundIni.replace(/^LOG_LEVEL.*\n/m, ''));
  await page
    .getByRole('tabpanel')
    .locator('input[type=file]')
    .setInputFiles({ name: 'other.ini', mimeType: '', buffer: other });
  await expect(page.getByText(words.different)).toBeVisible();
  await expect(page.getByRole('row', { name: /TOKEN_EXP_TIME/ })).toContainText('10m');
  await expect(page.getByRole('row', { name: /LOG_LEVEL/ })).toBeVisible();
});

test('the copy to share has no secret', async ({ page, locale }) => {
  const words = localWords(locale);
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: wordsIn(locale).sample }).click();
  await page.getByRole('button', { name: words.share }).click();
  const dialog = page.getByRole('dialog');
  const preview = dialog.getByLabel(words.preview);
  await expect(preview).toHaveValue(/LDAP_SERVER/);
  const waiting = page.waitForEvent('download');
  const shown = await preview.inputValue();
  await dialog.getByRole('button', { name: wordsIn(locale).download }).click();
  const copy = readFileSync(await (await waiting).path(), 'utf8');
  for (const secret of ['q83vEjRWeJCrze8', '7d0c1f52', 'EjRWeJCrze8S', '1b9d6bcd', 'correct horse']) {
    expect(shown).not.toContain(secret);
    expect(copy).not.toContain(secret);
  }
  expect(copy).toContain('fabrikam.example');
});

test('a file opened from the disk is saved there, unless somebody else changed it', async ({ page, locale }) => {
  const words = localWords(locale);
  // The origin's own files have the same handles as those on the disk, and need no person to choose them.
  await page.addInitScript((text) => {
    const file = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle('ADFSadapter.ini', { create: true });
    };
    const write = async (content: string) => {
      const stream = await (await file()).createWritable();
      await stream.write(content);
      await stream.close();
    };
    Object.assign(globalThis, {
      writeOnDisk: write,
      // A file that is just being written cannot be read; it is asked for again.
      readOnDisk: async () => (await (await file()).getFile()).text().catch(() => ''),
      showOpenFilePicker: async () => (await write(text), [await file()]),
    });
  }, soundIni);
  const onDisk = () => page.evaluate(() => (globalThis as unknown as { readOnDisk(): Promise<string> }).readOnDisk());
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: wordsIn(locale).open }).click();
  const title = field(page, 'MAIN/MAIN_MFA_TITLE').getByRole('textbox');
  await title.fill('Contoso');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(words.saved)).toBeVisible();
  await expect.poll(onDisk).toBe(soundIni.replace('"ADFS MFA Adapter"', '"Contoso"'));
  await expect(page.getByText(wordsIn(locale).unsaved)).toBeHidden();

  await page.evaluate(() =>
    (globalThis as unknown as { writeOnDisk(text: string): Promise<void> }).writeOnDisk('# changed elsewhere'),
  );
  await title.fill('Fabrikam');
  await page.getByRole('button', { name: words.save, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.changedOnDisk });
  await expect(dialog).toBeVisible();
  expect(await onDisk()).toBe('# changed elsewhere');
  await dialog.getByRole('button', { name: words.overwrite }).click();
  await expect.poll(onDisk).toContain('"Fabrikam"');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.beforeEach(async ({ page, locale }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto('./#/configuration');
      await page.getByRole('button', { name: wordsIn(locale).sample }).click();
      await expect(field(page, 'MAIN/LDAP_SERVER')).toBeVisible();
    });

    test('the form is accessible with all its parts open', async ({ page, locale, axe }) => {
      for (const summary of await page.getByText(localWords(locale).idle).all()) await summary.click();
      await axe(page);
    });

    test('the rehearsals are accessible', async ({ page, locale, axe }) => {
      const words = localWords(locale);
      await page.getByRole('tab', { name: words.ldap }).click();
      await page.getByLabel(words.suppose).check();
      await expect(page.locator('article[data-reading]').first()).toBeVisible();
      await axe(page);
      await page.getByRole('tab', { name: words.domain }).click();
      await page.getByLabel(words.account).fill('user@fabrikam.example');
      await expect(page.getByText(words.pair)).toBeVisible();
      await axe(page);
    });

    test('comparison and dialogs are accessible', async ({ page, locale, axe }) => {
      const words = localWords(locale);
      await page.getByRole('tab', { name: words.compare }).click();
      await axe(page);
      for (const button of [words.newFile, words.share]) {
        await page.getByRole('button', { name: button }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await axe(page);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('form and rehearsals lose nothing at 320 px', async ({ page, locale }) => {
  const words = localWords(locale);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./#/configuration');
  await page.getByRole('button', { name: wordsIn(locale).sample }).click();
  await expect(field(page, 'MAIN/LDAP_SERVER')).toBeVisible();
  const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(320);
  for (const tab of [words.ldap, words.domain, words.compare]) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await wide()).toBeLessThanOrEqual(320);
  }
  await page.getByRole('button', { name: words.newFile }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});
