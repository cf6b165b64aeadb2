import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/e2e';
import { soundIni } from '../support/ini-cases';
import { wordsIn } from '../support/words';

/** A host of another origin that counts who knocks, and answers with a page of its own. */
async function listener(page = ''): Promise<{ url: string; requests: string[]; server: Server }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, requests, server };
}

test('a walk through the tools asks no other host for anything, even where the input names one (W01)', async ({
  page,
  locale,
}) => {
  const words = wordsIn(locale);
  const other = await listener();
  const text = soundIni
    .replace('https://cloud.singleid.samsung.net/', other.url)
    .replace('LDAP://dc01', `LDAP://${new URL(other.url).host}`);
  await page.goto('./#/configuration');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'ADFSadapter.ini', mimeType: '', buffer: Buffer.from(text) });
  await expect(page.locator('article').first()).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  for (const tool of ['theme', 'keys', '']) {
    await page.goto(`./#/${tool}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.getByRole('link', { name: words.configuration }).click();
  expect(other.requests).toEqual([]);
  other.server.close();
});

test('markup that is put into the page by a script is refused, and changes nothing (W03)', async ({ page, allow }) => {
  allow({ violation: 'require-trusted-types-for', console: 'TrustedHTML' });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const outcome = await page.evaluate(() => {
    const before = document.body.childElementCount;
    // As somebody at the console would, past our own lint.
    const insert = 'insertAdjacentHTML' as const;
    try {
      document.body[insert]('beforeend', '<img src=x onerror="document.title = 1">');
    } catch (error) {
      return { name: (error as Error).name, added: document.body.childElementCount - before };
    }
    return { name: 'none', added: document.body.childElementCount - before };
  });
  expect(outcome).toEqual({ name: 'TypeError', added: 0 });
});

test('in a frame of another page there is nothing but a link (W04)', async ({ page, baseURL, context, allow }) => {
  // The host's header refuses to be framed at all; here it is one that forgot it, and the page's own check must do.
  await context.route(`${baseURL}**`, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  const other = await listener(`<iframe src="${baseURL}" title="framed"></iframe>`);
  allow({ request: other.url, violation: 'frame-ancestors', console: /frame-ancestors/ });
  await page.goto(other.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('link')).toBeVisible();
  await expect(frame.getByRole('link')).toHaveAttribute('target', '_top');
  await expect(frame.getByRole('button')).toHaveCount(0);
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  other.server.close();
});
