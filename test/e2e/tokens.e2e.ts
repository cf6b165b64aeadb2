import { createHmac } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { soundIni } from '../support/ini-cases';
import { wordsIn } from '../support/words';

const ko = {
  tabs: { inspect: '분석', compare: '비교', make: '생성', apis: '기타 API', rotation: '비밀 키 교체' },
  tokens: '토큰',
  input: '토큰 또는 토큰이 들어 있는 내용',
  sample: '샘플로 해 보기',
  ok: '정상',
  fault: '문제 있음',
  restore: /registerFlag 복원/,
  repaired: /HTML이 &와 이름을 합쳐 만든 기호를 되돌렸습니다/,
  byIni: /ADFSadapter\.ini의 SECRET_KEY를 Base64로 읽었을 때\(32바이트\) 서명이 검증되었습니다/,
  wrongReading: /ADFSadapter\.ini의 SECRET_KEY를 텍스트\(UTF-8\)로 읽었을 때/,
  ago: /전$/,
  ahead: /후$/,
  otherTime: '다른 시각',
  time: /^시각\(/,
  addSecret: '비밀 키 추가',
  secret: '비밀 키 1',
  search: '비밀 키 목록 시도',
  list: '비밀 키(한 줄에 하나)',
  tryThem: '시도',
  line: /목록의 3번째 줄을 Base64로 읽으면/,
  use: '판정에 사용',
  redact: '문의용 사본',
  reqSame: /req가 같습니다/,
  second: '토큰이 들어 있는 두 번째 내용',
  valueOf: (name: string) => `${name} 값(JSON)`,
  quote: '큰따옴표로 감싸기',
  inspectIt: '이 토큰 분석',
  whole: '세 가지 판정이 모두 정상입니다.',
  userName: /^userName/,
  makeNew: '새로 생성',
  bytes: '바이트',
  text: '텍스트',
  clear: '지우기',
  show: '보기',
  response: '응답',
  undo: '실행 취소',
  pasteHere: '또는 여기에 붙여넣기',
  look: '확인하기',
};
const en: typeof ko = {
  tabs: {
    inspect: 'Inspect',
    compare: 'Side by side',
    make: 'Make',
    apis: 'Other APIs',
    rotation: 'Change the secret',
  },
  tokens: 'Tokens',
  input: 'Token, or what carries one',
  sample: 'Try a sample',
  ok: 'in order',
  fault: 'fault',
  restore: /Restore &registerFlag/,
  repaired: /Signs that HTML had made of & and a name were turned back/,
  byIni: /Verified with SECRET_KEY from ADFSadapter\.ini, read as Base64 \(32 bytes\)/,
  wrongReading: /Verified with SECRET_KEY from ADFSadapter\.ini, read as text \(UTF-8\)/,
  ago: /ago$/,
  ahead: /^in /,
  otherTime: 'Another time',
  time: /^Time \(/,
  addSecret: 'Add a secret',
  secret: 'Secret 1',
  search: 'Try a list of secrets',
  list: 'Secrets, one a line',
  tryThem: 'Try them',
  line: /Line 3 of the list verifies, read as Base64/,
  use: 'Use it for the verdicts',
  redact: 'Copy for a ticket',
  reqSame: /req is the same in both/,
  second: 'A second text with a token',
  valueOf: (name) => `Value of ${name} (JSON)`,
  quote: 'Put it in quotation marks',
  inspectIt: 'Inspect it',
  whole: 'All three verdicts are in order.',
  userName: /^userName/,
  makeNew: 'Make new ones',
  bytes: 'Bytes',
  text: 'Text',
  clear: 'Clear',
  show: 'Show',
  response: 'Response',
  undo: 'Undo',
  pasteHere: 'Or paste it here',
  look: 'Look at it',
};
const wordsOf = (locale: string | undefined) => (locale?.startsWith('ko') ? ko : en);

const secret = 'fQ0cH1KbPkpoj58hxeCpS20XGwJe8kPYd6n1tZkLqTo=';
const consumerKey = '0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21';
const ini = {
  name: 'ADFSadapter.ini',
  mimeType: '',
  buffer: Buffer.from(soundIni.replace(/SECRET_KEY=".*"/, `SECRET_KEY="${secret}"`)),
};
const req = '761efd52-97d0-451f-9cf9-cf86740e7ca3';

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function sign(claims: object, key: Buffer | string = Buffer.from(secret, 'base64')): string {
  const signed = `${base64url({ alg: 'HS256' })}.${base64url(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
const times = (fromS = -30) => {
  const now = Math.floor(Date.now() / 1000) + fromS;
  return { nbf: now, exp: now + 300, iat: now };
};
const requestClaims = () => ({
  sys: consumerKey,
  req,
  uid: 'hong.gildong',
  rtn: 'https://sts.contoso.com/adfs/ls',
  plainEmail: 'hong@contoso.com',
  plainMobile: '+82-1012345678',
  ...times(),
  returnMethod: 'get',
});
const responseClaims = (fromS?: number) => ({ uid: 'hong.gildong', req, ret: '1', ...times(fromS) });

const panel = (page: Page, kind: string) => page.locator(`[data-panel="${kind}"]`).first();
const card = (page: Page, rule: string) => page.locator(`article[data-rule="${rule}"]`);
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const row = (page: Page, claim: string): Locator => page.locator(`tr[data-claim="${claim}"]`);

async function openWithIni(page: Page, locale: string | undefined): Promise<void> {
  await page.goto('./');
  await page.locator('input[type=file]').first().setInputFiles(ini);
  // The file leads to its own tool first.
  await expect(page.getByRole('heading', { level: 1, name: wordsIn(locale).configuration, exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: wordsOf(locale).tokens, exact: true }).click();
  await expect(page.locator('[data-keys="ini"]')).toContainText('SECRET_KEY');
}

test('a damaged curl is found, mended, and verified with the key of the open INI', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openWithIni(page, locale);
  const url = 'https://cloud.singleid.samsung.net/contoso/common-api/open/v1.1/mfa/request';
  const token = sign(requestClaims());
  const field = page.getByLabel(words.input, { exact: true });
  await field.fill(`curl -X POST "${url}?jwtTokenRequest=${token}®isterFlag=true"`);

  await expect(panel(page, 'structure')).toHaveAttribute('data-state', 'fault');
  await expect(card(page, 'token-in-legacy-entity')).toContainText('registerFlag');
  await expect(page.locator('[data-repairs]')).toContainText(words.repaired);
  await expect(panel(page, 'signature')).toContainText(words.byIni);
  await expect(panel(page, 'signature')).toContainText(words.ok);
  await expect(page.locator('[data-whole]')).toHaveAttribute('data-whole', 'false');
  await expect(row(page, 'exp').locator('[data-relative]')).toHaveText(words.ahead);
  await expect(row(page, 'nbf').locator('[data-relative]')).toHaveText(words.ago);
  expect(page.url()).toMatch(/#\/tokens$/);

  // One click, and the way back.
  await page.getByRole('button', { name: words.restore }).click();
  await expect(field).toHaveValue(/&registerFlag=true/);
  await expect(panel(page, 'structure')).toHaveAttribute('data-state', 'ok');
  await expect(page.locator('[data-whole]')).toHaveAttribute('data-whole', 'true');
  expect(await page.content()).not.toContain(secret);
});

test('expired, and read the wrong way: both are named, and the clock can be moved', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  await openWithIni(page, locale);
  // The side that signs takes the secret's text for the key.
  await page.getByLabel(words.input, { exact: true }).fill(sign(responseClaims(-7200), secret));

  await expect(card(page, 'token-sig-enc-mismatch')).toContainText('Base64');
  await expect(panel(page, 'signature')).toContainText(words.wrongReading);
  await expect(card(page, 'token-exp-past')).toBeVisible();
  await expect(panel(page, 'policy')).toHaveAttribute('data-state', 'fault');
  await expect(row(page, 'exp').locator('[data-relative]')).toHaveText(words.ago);
  await axe(page);

  await page.getByRole('radio', { name: words.otherTime }).check();
  const before = new Date(Date.now() - 7_100_000 + 9 * 3_600_000).toISOString().slice(0, 19);
  await page.getByLabel(words.time).fill(before);
  await expect(card(page, 'token-exp-past')).toHaveCount(0);
  await expect(row(page, 'exp').locator('[data-relative]')).toHaveText(words.ahead);
});

test('what is pointed at is marked in the token, the text, the tree, the bytes and the claims', async ({
  page,
  locale,
}) => {
  const words = wordsOf(locale);
  await page.goto('./#/tokens');
  await page.getByLabel(words.input, { exact: true }).fill(sign({ ...responseClaims(), uid: '홍길동' }));
  const anatomy = page.locator('[data-area="anatomy"]');
  const marked = anatomy.getByRole('region').locator('.marked');

  await row(page, 'uid').hover();
  await expect(anatomy.getByRole('region', { name: words.text }).locator('.marked')).toHaveText('"uid":"홍길동"');
  // Each Korean character is three bytes.
  await expect(anatomy.getByRole('region', { name: words.bytes }).locator('.hex .marked')).toHaveCount(8 + 9);
  await expect(page.locator('[data-area="token"] .marked')).not.toHaveCount(0);

  // And from a byte back to the claim; a click keeps the mark.
  await anatomy.getByRole('region', { name: words.bytes }).locator('.hex i').nth(12).click();
  await page.mouse.move(0, 0);
  await expect(row(page, 'uid')).toHaveClass(/marked/);
  // By keyboard to the next piece.
  await anatomy.getByRole('region', { name: words.text }).press('ArrowRight');
  await expect(row(page, 'req')).toHaveClass(/marked/);
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
});

test('a list of secrets finds the one, a typed secret is masked, and the copy for a ticket tells of nobody', async ({
  page,
  locale,
  axe,
}) => {
  const words = wordsOf(locale);
  await page.goto('./#/tokens');
  await page.getByLabel(words.input, { exact: true }).fill(sign(responseClaims()));
  await expect(panel(page, 'signature')).toHaveAttribute('data-state', 'unchecked');

  await page.getByText(words.search, { exact: true }).click();
  await page.getByLabel(words.list).fill(`letmein\nhunter2\n${secret}\nlast`);
  await page.getByRole('button', { name: words.tryThem, exact: true }).click();
  await expect(page.getByText(words.line)).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: words.use }).click();
  await expect(panel(page, 'signature')).toHaveAttribute('data-state', 'ok');
  await expect(page.getByLabel(words.secret, { exact: true })).toHaveAttribute('type', 'password');

  await page.getByRole('button', { name: words.redact }).click();
  const told = page.getByRole('dialog').locator('pre');
  await expect(told).toContainText('uid: <');
  await expect(told).not.toContainText('hong');
  await axe(page);
});

test('request and response stand side by side', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  await openWithIni(page, locale);
  await page.getByLabel(words.input, { exact: true }).fill(sign(requestClaims()));
  await expect(panel(page, 'signature')).toHaveAttribute('data-state', 'ok');
  await tab(page, words.tabs.compare).click();
  await page.getByLabel(words.second, { exact: true }).last().fill(sign(responseClaims(), secret));
  await expect(page.getByText(words.reqSame)).toBeVisible();
  await expect(page.locator('[data-row="claims/sys"]')).toContainText(consumerKey);
  await expect(page.locator('[data-row="claims/req"]')).toHaveCount(0);
  // Both were signed with the same text, read in two ways.
  await expect(page.locator('[data-row="token/key"]')).toContainText('Base64');
  await expect(page.locator('[data-row="token/key"]')).toContainText('UTF-8');
  await axe(page);
});

test('a token is made from the farm, and judged clean', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  await openWithIni(page, locale);
  await tab(page, words.tabs.make).click();
  const value = (name: string) => page.getByLabel(words.valueOf(name), { exact: true });
  await expect(value('sys')).toHaveValue(`"${consumerKey}"`);
  await value('uid').fill('hong.gildong');
  await page.getByRole('button', { name: words.quote }).click();
  await expect(value('uid')).toHaveValue('"hong.gildong"');
  await value('rtn').fill('"https://sts.contoso.com/adfs/ls"');
  await value('plainEmail').fill('"hong@contoso.com"');
  await value('plainMobile').fill('"+82-1012345678"');

  // Another kind begins anew; what was written is not lost.
  await page.getByRole('radio', { name: words.response, exact: true }).check();
  await expect(value('ret')).toHaveValue('"1"');
  await page.getByRole('button', { name: words.undo }).click();
  await expect(value('uid')).toHaveValue('"hong.gildong"');

  const made = page.locator('[data-made]');
  await expect(made.getByRole('region').first()).toContainText('••••••••');
  await expect(made.getByText(/^curl\.exe -i/)).toContainText('jwtTokenRequest=');
  await expect(page.locator('article.error')).toHaveCount(0);
  await axe(page);
  await page.getByRole('button', { name: words.inspectIt }).click();
  await expect(page.getByText(words.whole)).toBeVisible();
  expect(page.url()).toMatch(/#\/tokens$/);
});

test('a contact that was written encrypted is read with the key, and shown when it is asked for', async ({
  page,
  locale,
}) => {
  const words = wordsOf(locale);
  await openWithIni(page, locale);
  await tab(page, words.tabs.make).click();
  const contact = page.locator('li[data-claim="plainEmail"]');
  await contact.getByLabel(words.valueOf('plainEmail')).fill('"hong@contoso.com"');
  await contact.getByRole('textbox').first().fill('email');
  await page.locator('li[data-claim="email"]').getByRole('checkbox').check();
  await page.getByRole('button', { name: words.inspectIt }).click();
  await expect(row(page, 'email').locator('[data-decrypted]')).toContainText('•••');
  await expect(page.locator('body')).not.toContainText('hong@contoso.com');
  await row(page, 'email').getByRole('button', { name: words.show, exact: true }).click();
  await expect(row(page, 'email')).toContainText('hong@contoso.com');
});

test('other APIs, a new secret and its rotation', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  await openWithIni(page, locale);
  await tab(page, words.tabs.apis).click();
  await page.getByLabel(words.userName).fill('홍길동');
  const address = page.getByRole('region').first();
  await expect(address).toContainText('https://cloud.singleid.samsung.net/contoso/common-api/open/v1.1/asis/contoso/');
  await expect(address).toContainText('userName=%ED%99%8D');
  await axe(page);
  await tab(page, words.tabs.rotation).click();
  await page.getByRole('button', { name: words.makeNew }).click();
  await expect(page.getByRole('region', { name: 'SECRET_KEY' })).toHaveText(/^•+$/);
  await expect(page.getByRole('region', { name: 'CONSUMER_KEY' })).toHaveText(/^[0-9a-f-]{36}$/);
  await page.locator('[data-step="inventory"]').getByRole('checkbox').check();
  await axe(page);
  await tab(page, words.tabs.inspect).click();
  await tab(page, words.tabs.rotation).click();
  await expect(page.locator('[data-step="inventory"]').getByRole('checkbox')).toBeChecked();
});

test('the sample fits on a small screen, in the dark', async ({ page, locale, axe }) => {
  const words = wordsOf(locale);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./#/tokens');
  await page.getByRole('button', { name: words.sample }).click();
  await expect(page.locator('[data-find]')).toHaveCount(2);
  await expect(panel(page, 'signature')).toContainText(words.ok);
  await page.locator('[data-find="2"]').click();
  await expect(page.getByText(words.whole)).toBeVisible();
  await axe(page);
  for (const name of Object.values(words.tabs)) {
    await tab(page, name).click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, name).toBeLessThanOrEqual(320);
  }
});

test('a token that is pasted on the overview opens here; what was typed is not lost on leaving', async ({
  page,
  locale,
}) => {
  const words = wordsOf(locale);
  await page.goto('./');
  const token = sign(responseClaims());
  await page.getByRole('textbox', { name: words.pasteHere }).fill(token);
  await page.getByRole('button', { name: words.look }).click();
  await expect(page.locator('[data-find]')).toHaveCount(1);
  expect(page.url()).not.toContain('eyJ');
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.getByRole('button', { name: words.clear }).click();
  expect(await asks()).toBe(false);
  await page.getByRole('button', { name: words.addSecret }).click();
  await page.getByLabel(words.secret, { exact: true }).fill(secret);
  expect(await asks()).toBe(true);
});

test('a large HAR is named, not shown, and its tokens are found', async ({ page, locale }) => {
  const words = wordsOf(locale);
  await openWithIni(page, locale);
  const entry = (url: string, size: number) => ({
    startedDateTime: new Date().toISOString(),
    time: 5,
    request: { method: 'GET', url, headers: [], queryString: [], cookies: [] },
    response: { status: 200, headers: [], cookies: [], content: { mimeType: 'text/html', text: '<p>'.repeat(size) } },
  });
  const token = sign(responseClaims());
  const entries = [
    ...Array.from({ length: 40 }, (_one, at) => entry(`https://a.example/${at}`, 60_000)),
    entry(`https://sts.contoso.com/adfs/ls?jwtTokenResponse=${token}`, 10),
  ];
  const buffer = Buffer.from(JSON.stringify({ log: { version: '1.2', entries } }));
  await page
    .locator('[data-area="input"] input[type=file]')
    .setInputFiles({ name: 'sign-in.har', mimeType: '', buffer });
  await expect(page.getByText('sign-in.har')).toBeVisible();
  await expect(page.locator('[data-find]')).toHaveCount(1);
  await expect(panel(page, 'signature')).toContainText(words.byIni);
  await page.getByRole('button', { name: words.clear }).click();
  await expect(page.getByLabel(words.input, { exact: true })).toBeEditable();
});
