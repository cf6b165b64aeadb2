import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { dropFile } from '../support/drop';
import { expect, test } from '../support/e2e';
import { soundIni } from '../support/ini-cases';
import { writeLog, type PlannedEvent } from '../support/log-writer';
import { wordsIn } from '../support/words';

const ko = {
  diagnose: '진단',
  box: '사용자 화면 또는 로그',
  screen: '사용자 화면',
  log: '사용자 세 명의 로그',
  clear: '지우기',
  catalogue: '코드와 이벤트',
  servers: '서버용 파일',
  line: (at: number) => `${at}행`,
  begin: /LDAP:\/\/로 시작하게 고치기/,
  search: '코드, 이름, 단어로 검색',
  directory: '디렉토리',
  back: '전체 목록',
  report: '보고서(Markdown)',
  data: '데이터(JSON)',
  print: '인쇄',
  keep: '진단 기록으로 보관',
  redact: /익명 처리\(/,
  evidence: '보관한 진단 기록',
  leads: '[설정]에서 열기',
  zone: /^표준 시간대가/,
  asTable: '표로 보기',
  notAsked: /열려 있는 ADFSadapter.ini가 없습니다/,
  openIni: 'ADFSadapter.ini 열기…',
};
const en: typeof ko = {
  diagnose: 'Diagnose',
  box: 'What the user saw, or a log',
  screen: 'A user’s screen',
  log: 'A log of three users',
  clear: 'Clear',
  catalogue: 'Codes and events',
  servers: 'For the servers',
  line: (at: number) => `line ${at}`,
  begin: /^Begin with LDAP:\/\//,
  search: 'Search by code, name or word',
  directory: 'directory',
  back: 'All entries',
  report: 'Report (Markdown)',
  data: 'Data (JSON)',
  print: 'Print',
  keep: 'Keep as evidence',
  redact: /Redact:/,
  evidence: 'Evidence in the Deployment',
  leads: 'Open in Configuration',
  zone: /^Times that name no zone/,
  asTable: 'As a table',
  notAsked: /No ADFSadapter.ini is open/,
  openIni: 'Open ADFSadapter.ini …',
};
const wordsOf = (locale: string | undefined) => ({ ...wordsIn(locale), ...(locale?.startsWith('ko') ? ko : en) });
const langOf = (locale: string | undefined) => (locale?.startsWith('ko') ? 'ko' : 'en');

const cause = (page: Page, id: string): Locator => page.locator(`[data-cause="${id}"]`);
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });

/** Korea's clock shows 10:00 at the first. */
const T0 = Date.UTC(2026, 0, 5, 1, 0, 0);
const entry = (seconds: number, user: string, code: string): PlannedEvent => ({
  log: 'MFA_Adapter',
  provider: 'AdapterDLL',
  id: 0,
  level: 'error',
  timeMs: T0 + seconds * 1000,
  machine: 'STS1.corp.example',
  runAs: null,
  activityId: null,
  message: `[1.2.1.0] [${user}@corp.example] [#${code}] -`,
});
/** The directory fails for two users, the lifetime of the token is missing for the third. */
const events = [
  entry(0, 'kim', '6000'),
  entry(1, 'kim', '1003'),
  entry(60, 'lee', '5014'),
  entry(61, 'lee', '1001'),
  entry(120, 'park', '6000'),
  entry(121, 'park', '1003'),
].reverse();

async function saved(page: Page, button: Locator): Promise<string> {
  const waiting = page.waitForEvent('download');
  await button.click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('a user’s screen leads to the line of the INI, and to its cure', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  const text = soundIni.replace('LDAP://', 'ldap://');
  const line = text.slice(0, text.indexOf('ldap://')).split(/\r?\n/).length;
  await page.goto('./#/diagnose');
  await expect(page.getByRole('heading', { level: 1, name: words.diagnose })).toBeVisible();
  await axe(page);
  await page.getByLabel(words.box).locator('textarea').fill('Internal error occurred.\nErrorCode : 1003');

  // Without an INI the code is explained, and the file is asked for.
  await expect(cause(page, 'adapter-1003')).toContainText(words.notAsked);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.openIni }).click();
  await (await chooser).setFiles({ name: 'ADFSadapter.ini', mimeType: '', buffer: Buffer.from(text) });

  const setting = cause(page, 'adapter-1003').locator('[data-key="LDAP_SERVER"]');
  await expect(setting).toContainText('ldap://');
  await expect(setting.getByRole('button', { name: words.line(line), exact: true })).toBeVisible();
  await axe(page);
  await setting.getByRole('button', { name: words.begin }).click();
  await expect(setting).toHaveCount(0);
  await page.getByRole('button', { name: words.undo }).click();
  await expect(setting).toBeVisible();

  await setting.getByRole('button', { name: words.line(line), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.configuration })).toBeVisible();
  // What was pasted is there again.
  await page.getByRole('link', { name: words.diagnose }).click();
  await expect(setting).toBeVisible();
});

test('a log of three users comes to its two causes, and is handed on without their names', async ({
  page,
  locale,
  axe,
}) => {
  const words = wordsOf(locale);
  await page.goto('./#/diagnose');
  const log = writeLog(events, 'viewer', langOf(locale));
  await dropFile(page, 'events.txt', new TextEncoder().encode(log));
  await expect(page.locator('[data-cause]')).toHaveCount(2);
  // The most hit first; what came of it is no cause.
  await expect(page.locator('[data-cause]').first()).toHaveAttribute('data-cause', 'adapter-6000');
  await expect(cause(page, 'adapter-6000')).toContainText('#1003');
  await expect(cause(page, 'adapter-5014')).toContainText('#1001');
  await expect(cause(page, 'adapter-6000').locator('strong').first()).toContainText('10:00:00');
  for (const user of ['kim', 'lee', 'park']) {
    await expect(page.getByRole('row', { name: new RegExp(`^${user}@corp.example.* 1 1`) })).toBeVisible();
  }
  await page.getByRole('button', { name: 'kim@corp.example' }).first().click();
  await expect(page.locator('[data-record]')).toHaveCount(2);
  await page.getByText(words.asTable).click();
  await axe(page);

  const redacted = await saved(page, page.getByRole('button', { name: words.report }));
  expect(redacted).toContain('6000');
  expect(redacted).toContain('user-1');
  expect(redacted).toContain('01:00:00');
  for (const name of ['kim', 'lee@', 'park', 'STS1', 'corp.example']) expect(redacted).not.toContain(name);
  const data = JSON.parse(await saved(page, page.getByRole('button', { name: words.data }))) as { redacted: boolean };
  expect(data.redacted).toBe(true);
  expect(JSON.stringify(data)).not.toContain('corp.example');
  // On paper there is the redacted report, and nothing of the screen.
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: words.print, exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('pre.print-only')).toContainText('user-1');
  await expect(page.getByText('kim@corp.example').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
  await expect(page.locator('pre.print-only')).toHaveCount(0);

  // The text names no zone: with another one the same clock is another moment.
  await page.getByLabel(words.zone).selectOption({ label: 'UTC+0' });
  await expect(async () => {
    expect(await saved(page, page.getByRole('button', { name: words.report }))).toContain('10:00:00');
  }).toPass();
  await page.getByLabel(words.redact).uncheck();
  expect(await saved(page, page.getByRole('button', { name: words.report }))).toContain('kim@corp.example');

  await page.getByRole('button', { name: words.keep }).click();
  const kept = page.getByRole('region', { name: words.evidence });
  await expect(kept).toContainText('events.txt');
  await expect(kept).toContainText('6000 × 2');
});

test('a zip is read file by file, and its INI goes to its own tool', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  const zip = zipSync({
    'adfs01/events.xml': strToU8(writeLog(events, 'xml', langOf(locale))),
    'adfs01/ADFSadapter.ini': strToU8(soundIni),
    'adfs01/notes.txt': strToU8('Called at noon.'),
  });
  await page.goto('./#/diagnose');
  await dropFile(page, 'collected.zip', zip);
  await expect(page.locator('[data-kind="archive"]')).toBeVisible();
  await expect(page.locator('[data-cause]')).toHaveCount(2);
  await expect(page.getByText('adfs01/events.xml').first()).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: words.leads }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.configuration })).toBeVisible();
  await expect(page.getByText('ADFSadapter.ini').first()).toBeVisible();
});

test('the catalogue is found by code and by word, and each entry has an address', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  await page.goto('./#/diagnose/adapter-1006');
  const shown = page.locator('[data-entry="adapter-1006"]');
  await expect(shown.locator('[data-note="d8"]')).toContainText('1005');
  await axe(page);
  await page.getByRole('button', { name: words.back }).click();
  await expect(page).toHaveURL(/#\/diagnose$/);
  const find = page.getByLabel(words.search);
  await find.fill('[#1003]');
  await expect(page.locator('.panel li a').first()).toHaveAttribute('href', '#/diagnose/adapter-1003');
  await find.fill('err.failtoldapsearch');
  await expect(page.locator('.panel li')).toHaveCount(1);
  await find.fill(words.directory);
  await expect(
    page.locator('.panel li a[href="#/diagnose/adapter-1006"], .panel li a[href*="exception-directory"]').first(),
  ).toBeVisible();
  await find.fill('0x800705b4');
  await axe(page);
  await page.locator('.panel li a').first().click();
  await expect(page).toHaveURL(/#\/diagnose\/number-0x800705b4$/);
  await expect(page.locator('[data-entry] h2')).toBeFocused();
  // The history leads back to the search.
  await page.goBack();
  await expect(find).toHaveValue('0x800705b4');
  await page.goto('./#/diagnose/no-such-entry');
  await expect(page.getByRole('alert')).toContainText('no-such-entry');
});

test('the samples, the servers’ files and a narrow screen', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  await page.setViewportSize({ width: 320, height: 720 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const isNarrow = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await page.goto('./#/diagnose');
  await page.getByRole('button', { name: words.screen, exact: true }).click();
  await expect(cause(page, 'adapter-1003').locator('[data-key="LDAP_SERVER"]')).toContainText('ldap://dc01');
  await page.getByRole('button', { name: words.log, exact: true }).click();
  await expect(page.locator('[data-cause]')).toHaveCount(2);
  expect(await isNarrow()).toBe(true);
  await axe(page);
  // No secret of the sample is on the screen.
  await expect(page.locator('body')).not.toContainText('q83vEjRW');

  await tab(page, words.servers).click();
  const collect = page.locator('[data-script="collect"]');
  const waiting = page.waitForEvent('download');
  await collect.getByRole('button', { name: words.download }).click();
  const script = readFileSync(await (await waiting).path(), 'utf8');
  // PowerShell 5.1 reads what is not ASCII only behind a mark.
  const isAscii = [...script.replace('\ufeff', '')].every((sign) => sign < '\u0080');
  expect(script.startsWith('\ufeff')).toBe(!isAscii);
  // The sample farm is on drive D.
  expect(script).toContain('D:\\ADFSadapter');
  expect(await isNarrow()).toBe(true);
  await axe(page);
  await tab(page, words.catalogue).click();
  await expect(page.locator('.panel li').first()).toBeVisible();
  expect(await isNarrow()).toBe(true);
});
