import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/e2e';

for (const path of ['./', './a/sub/path/']) {
  test(`the page starts under ${path}, and asks for nothing outside its folder`, async ({ page, baseURL }) => {
    const home = new URL(path, baseURL).href;
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(home)) elsewhere.push(request.url());
    });
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page).toHaveTitle(/Signet/);
    expect(elsewhere).toEqual([]);
  });
}

test('all the scripts and words that the first screen loads are at most 50 kB', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    // The worker starts at the first call, and is not what the screen waits for.
    if (path.endsWith('.js') && !path.includes('/worker/')) {
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    }
  });
  await page.goto('./', { waitUntil: 'networkidle' });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(50_000);
});

const unnamed: Record<string, () => void> = {
  'a violation of the policy': () => document.body.setAttribute('style', 'color: red'),
  'an error that nothing caught': () => {
    setTimeout(() => {
      throw new Error('boom');
    });
  },
  // eslint-disable-next-line no-console -- This is the thing that must be noticed.
  'an error in the console': () => console.error('boom'),
};
for (const [what, happens] of Object.entries(unnamed)) {
  test.fail(`${what} fails a test that did not name it`, async ({ page }) => {
    await page.goto('./');
    await page.evaluate(happens);
    await page.waitForTimeout(200);
  });
}

test.fail('a request to another origin fails a test that did not name it', async ({ page, allow }) => {
  allow({ console: /Failed to load resource/ });
  // That page has no policy which would stop the request before it is one.
  await page.goto('./foreign/index.html');
  await page.evaluate(() => fetch('http://localhost:9/').catch(() => undefined));
});

test('what a test names does not fail it', async ({ page, allow }) => {
  allow({ violation: 'style-src-attr', console: 'Content Security Policy' });
  await page.goto('./');
  const noticed = page.waitForEvent('console', (message) => message.type() === 'error');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  expect((await noticed).text()).toContain('style-src');
});
