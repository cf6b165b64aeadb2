import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { dropFile } from '../support/drop';
import { expect, test } from '../support/e2e';

const ko = {
  newProfile: '새 프로필',
  sample: '샘플 열기',
  name: '이름',
  derived: '로그인-ID와 전화번호에서 파생',
  siteId: '사이트 ID',
  save: '저장',
  addUser: '사용자 추가',
  loginId: '로그인-ID',
  phone: '전화번호',
  cleaned: /하이픈, 공백, 괄호를 제거/,
  chosen: '다른 시각',
  moment: /^시각/,
  typed: '입력한 인증키',
  check: '검증',
  accepted: '검증 성공',
  refused: '검증 실패',
  asServer: '서버의 응답으로 보기',
  used: /이미 사용되었습니다/,
  enrol: 'hong.gildong 등록',
  identified: '본인확인을 마쳤습니다.',
  showSecret: 'QR 코드와 비밀키 보기',
  back: '사용자 목록으로',
  fromCodes: 'QR 코드나 주소로 가져오기',
  take: /^키 1개 가져오기/,
  user: '사용자',
  profile: '프로필',
  goThere: '사용자 추가',
  found: (good: string, bad: string) => new RegExp(`사용자 ${good}명, 사용할 수 없는 줄 ${bad}개`),
  again: '다시 읽기',
  takeUsers: /^사용자 9,996명 가져오기/,
  downloadBad: '사용할 수 없는 줄 다운로드',
  bulk: '전체 사용자 인증키',
  generate: '인증키 생성',
  made: /^인증키 9,996개를/,
  downloadCsv: 'CSV 다운로드',
  sampleLog: '샘플 기록으로 해 보기',
  notVendor: '이 도구의 키는 RFC 6238 기반 자체 규격이며 BaroPAM 제품의 인증키와 일치하지 않습니다.',
  overview: '개요',
  backTo: '‘Intranet’의 인증키로 돌아가기',
  paste: '명령과 출력',
  noSecret: '로그인-ID와 전화번호는 비밀이 아닙니다',
  dark: '어둡게',
  light: '밝게',
};
const en: typeof ko = {
  newProfile: 'New profile',
  sample: 'Open the sample',
  name: 'Name',
  derived: 'Derived from id and phone',
  siteId: 'Site id',
  save: 'Save',
  addUser: 'Add a user',
  loginId: 'Login id',
  phone: 'Phone number',
  cleaned: /^Hyphens, spaces and brackets were taken out/,
  chosen: 'Another moment',
  moment: /^Moment, in/,
  typed: 'Key that was typed',
  check: 'Check',
  accepted: 'Accepted',
  refused: 'Refused',
  asServer: 'As the server would answer',
  used: /has been used already/,
  enrol: 'Enrol hong.gildong',
  identified: 'I have checked who the user is.',
  showSecret: 'Show the QR code and the secret',
  back: 'Back to the users',
  fromCodes: 'From QR codes or addresses',
  take: /^Take 1 key$/,
  user: 'User',
  profile: 'Profile',
  goThere: 'Add users',
  found: (good, bad) => new RegExp(`${good} users, ${bad} lines that cannot be used`),
  again: 'Read again',
  takeUsers: /^Take 9,996 users/,
  downloadBad: 'Download the bad lines',
  bulk: 'Keys of all users',
  generate: 'Make the keys',
  made: /^9,996 keys in/,
  downloadCsv: 'Download the CSV',
  sampleLog: 'Try it with a sample log',
  notVendor:
    'The keys of this tool follow a specification of its own, based on RFC 6238. They are not the keys of the BaroPAM product.',
  overview: 'Overview',
  backTo: 'Back to the keys of “Intranet”',
  paste: 'Outputs and commands',
  noSecret: 'Login id and phone number are no secret',
  dark: 'Dark',
  light: 'Light',
};
type Words = typeof ko;
const wordsIn = (locale: string | undefined): Words => (locale?.startsWith('ko') ? ko : en);

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true });
const tab = (page: Page, id: string): Locator => page.locator(`[data-tab="${id}"]`);
const keyOn = (page: Page): Locator => page.getByTestId('key');

async function download(page: Page, title: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await button(page, title).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

/** The key of the user on the screen at a moment. */
async function keyAt(page: Page, words: Words, moment: string): Promise<string> {
  await tab(page, 'now').click();
  await page.getByRole('radio', { name: words.chosen, exact: true }).check();
  await page.getByLabel(words.moment).fill(moment);
  await expect(keyOn(page)).toHaveText(/^\d{6}$/);
  return (await keyOn(page).textContent()) ?? '';
}

async function makeProfile(page: Page, words: Words): Promise<void> {
  await page.goto('./#/keys');
  await button(page, words.newProfile).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.name, { exact: true }).fill('Intranet');
  await dialog.getByRole('radio', { name: words.derived, exact: true }).check();
  await dialog.getByLabel(words.siteId, { exact: true }).fill('contoso.example');
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a profile and a user give a key, which is accepted once', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await makeProfile(page, words);
  await expect(page.getByText(words.notVendor)).toBeVisible();
  await button(page, words.goThere).click();
  await button(page, words.addUser).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.loginId, { exact: true }).fill('hong.gildong');
  await dialog.getByLabel(words.phone, { exact: true }).fill('010-1234 5678');
  await dialog.getByLabel(words.loginId, { exact: true }).focus();
  await expect(dialog.getByText(words.cleaned)).toBeVisible();
  await expect(dialog.getByLabel(words.phone, { exact: true })).toHaveValue('01012345678');
  await dialog.getByRole('button', { name: words.save, exact: true }).click();

  await tab(page, 'now').click();
  await expect(page.getByRole('img', { name: /\d/ }).first()).toBeVisible();
  const moment = '2026-03-02T09:00:10';
  const code = await keyAt(page, words, moment);

  await tab(page, 'check').click();
  await page.getByRole('radio', { name: words.chosen, exact: true }).check();
  await page.getByLabel(words.moment).fill(moment);
  await page.getByLabel(words.typed).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  const submit = page.locator('main form').getByRole('button', { name: words.check, exact: true });
  await submit.click();
  await expect(page.getByRole('heading', { name: words.accepted })).toBeVisible();
  await submit.click();
  await expect(page.getByRole('heading', { name: words.refused })).toBeVisible();
  await expect(page.getByText(words.used)).toBeVisible();
  await page.getByRole('checkbox', { name: words.asServer }).check();
  await expect(page.getByText(words.used)).toBeHidden();
  await expect(page.getByRole('heading', { name: words.refused })).toBeVisible();
  expect(page.url()).not.toContain(code);
});

test('a QR code that is shown comes in again as a picture with the same keys', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./#/keys');
  await button(page, words.sample).click();
  const moment = '2026-03-02T09:00:10';
  const code = await keyAt(page, words, moment);

  await tab(page, 'users').click();
  await button(page, words.enrol).click();
  await expect(page.getByTestId('qr')).toHaveCount(0);
  await page.getByRole('checkbox', { name: words.identified }).check();
  await expect(page.getByTestId('qr')).toHaveCount(0);
  await button(page, words.showSecret).click();
  const picture = await page.getByTestId('qr').screenshot();
  await button(page, words.back).click();

  await button(page, words.fromCodes).click();
  await dropFile(page, 'code.png', picture);
  await button(page, words.take).click();
  await expect(page.getByLabel(words.profile, { exact: true })).toContainText('Contoso');
  await expect(page.getByLabel(words.profile, { exact: true }).locator('option')).toHaveCount(3);
  expect(await keyAt(page, words, moment)).toBe(code);
});

test('of 10,000 users in a list with five bad lines none is lost', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await makeProfile(page, words);
  const lines = Array.from(
    { length: 10_000 },
    (_, at) => `user${at},010${String(at).padStart(8, '0')},30,dept ${at % 9}`,
  );
  lines[10] = 'user10,010-12,30,short';
  lines[500] = 'user0,01011112222,30,twice';
  lines[4000] = 'user4000,01000004000,99999,cycle';
  lines[7000] = 'user7000,1.01E+09,30,science';
  lines[9999] = 'user9999,01000009999,30,dept,more';
  const text = ['login_id,phone_no,cycle_time,부서', ...lines].join('\r\n');
  await dropFile(page, 'users.csv', new TextEncoder().encode(text));
  await expect(page.getByText(words.found('9,995', '5'))).toBeVisible();
  const bad = page.getByTestId('bad-line');
  await expect(bad).toHaveCount(5);
  const kept = await download(page, words.downloadBad);
  for (const line of ['short', 'twice', '99999', '1.01E+09', 'more']) expect(kept).toContain(line);

  await bad.first().getByRole('textbox').fill('user10,01000000010,30,mended');
  await button(page, words.again).click();
  await expect(page.getByText(words.found('9,996', '4'))).toBeVisible();
  await button(page, words.takeUsers).click();
  await button(page, words.bulk).click();
  await button(page, words.generate).click();
  await expect(page.getByText(words.made)).toBeVisible();
  const keys = await download(page, words.downloadCsv);
  const rows = keys.trim().split(/\r\n/);
  expect(rows).toHaveLength(9997);
  expect(rows.filter((row) => /"\d{6}"|,\d{6},/.test(row))).toHaveLength(9996);
});

test('a log is judged by user', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await page.goto('./#/keys');
  await button(page, words.sample).click();
  await tab(page, 'audit').click();
  await button(page, words.sampleLog).click();
  await expect(page.getByTestId('totals').locator('[data-reason=replayed]')).toContainText('1');
  await expect(page.locator('tr', { hasText: 'hong.gildong' }).first()).toBeVisible();
});

test('the keys of a farm are still there after the sample was opened', async ({ page, locale }) => {
  const words = wordsIn(locale);
  await makeProfile(page, words);
  await page.getByRole('navigation').getByRole('link', { name: words.overview, exact: true }).click();
  await button(page, words.sample).click();
  await expect(page).toHaveURL(/#\/configuration$/);
  await page.locator('a[href="#/keys"]').click();
  await expect(page.getByLabel(words.profile, { exact: true })).not.toContainText('Intranet');
  await button(page, words.backTo).click();
  await expect(page.getByLabel(words.profile, { exact: true }).locator('option')).toHaveText(['Intranet']);
});

test('a Korean paste of w32tm gets its verdicts, and the faulty commands of the guide are cured', async ({
  page,
  locale,
}) => {
  const words = wordsIn(locale);
  await page.goto('./#/keys');
  await button(page, words.sample).click();
  await expect(keyOn(page)).toBeVisible();
  await tab(page, 'clocks').click();
  const paste = [
    'C:\\>w32tm /config /syncfromflags:manual /manualpeerlist:10.10.10.1,0x9/update',
    'C:\\>net stop w32tm',
    'C:\\>sc config w32time start=auto',
    'C:\\>w32tm /resync',
    '동기화 명령 전송 - local computer...',
    '사용 가능한 시간 데이터가 없어 컴퓨터가 동기화하지 못했습니다.',
    'C:\\>w32tm /stripchart /computer:10.10.10.1 /dataonly /samples:5',
    ...['00', '02', '04', '06', '08'].map((second) => `22:00:${second}, +400.4213000s`),
  ].join('\n');
  const field = page.getByLabel(words.paste);
  await field.fill(paste);
  const verdict = (check: string): Locator => page.locator(`[data-check="${check}"]`);
  for (const check of ['otp', 'jwt', 'saml', 'kerberos'])
    await expect(verdict(check)).toHaveAttribute('data-result', 'never');

  for (const rule of ['clock-command-glued', 'clock-command-service-name', 'clock-command-start-auto']) {
    const finding = page.locator(`article[data-rule="${rule}"]`);
    await finding.locator('.fixes').getByRole('button').first().click();
    await expect(finding).toHaveCount(0);
  }
  await expect(field).toHaveValue(/10\.10\.10\.1,0x9 \/update\n.*net stop w32time\n.*start= auto\n/);
  await expect(page.locator('article[data-rule="clock-no-time-data"]')).toBeVisible();
});

test('every screen of the tool is accessible', async ({ page, locale, axe }) => {
  test.setTimeout(120_000);
  const words = wordsIn(locale);
  await page.goto('./#/keys');
  await axe(page);
  await button(page, words.newProfile).click();
  await page.getByRole('dialog').getByRole('radio', { name: words.derived, exact: true }).check();
  await axe(page);
  await page.keyboard.press('Escape');
  await button(page, words.sample).click();
  // The short run tries each theme in one language.
  const now = locale?.startsWith('ko') ? words.light : words.dark;
  for (const theme of process.env['SIGNET_LONG'] ? [words.light, words.dark] : [now]) {
    await page.getByRole('banner').getByRole('radio', { name: theme, exact: true }).check();
    await tab(page, 'now').click();
    await expect(keyOn(page)).toBeVisible();
    await axe(page);
    const code = (await keyOn(page).textContent()) ?? '';
    await tab(page, 'check').click();
    await page.getByLabel(words.typed).fill(code);
    await page.locator('main form').getByRole('button', { name: words.check, exact: true }).click();
    await expect(page.locator('article h2')).toBeVisible();
    await axe(page);
    await tab(page, 'users').click();
    await axe(page);
    await button(page, words.enrol).click();
    await page.getByRole('checkbox', { name: words.identified }).check();
    await button(page, words.showSecret).click();
    await expect(page.getByTestId('qr')).toBeVisible();
    await axe(page);
    await button(page, words.back).click();
    await dropFile(page, 'users.csv', new TextEncoder().encode('login_id,phone_no\nkim,01012345678\nlee,1'));
    await expect(page.getByTestId('bad-line')).toHaveCount(1);
    await axe(page);
    await button(page, words.back).click();
    await button(page, words.fromCodes).click();
    await axe(page);
    await button(page, words.back).click();
    await tab(page, 'audit').click();
    if ((await page.getByTestId('totals').count()) === 0) await button(page, words.sampleLog).click();
    await expect(page.getByTestId('totals')).toBeVisible();
    await axe(page);
    await tab(page, 'strength').click();
    await expect(page.getByRole('heading', { name: words.noSecret })).toBeVisible();
    await axe(page);
    await tab(page, 'clocks').click();
    await page.getByLabel(words.paste).fill('net stop w32tm\n22:00:00, +06.4213000s\n22:00:02, +06.4211000s');
    await expect(page.getByTestId('verdicts')).toBeVisible();
    await axe(page);
    await tab(page, 'integration').click();
    await expect(page.locator('[data-check=dll]')).toBeVisible();
    await axe(page);
  }
});
