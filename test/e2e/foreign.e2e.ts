import { expect, test } from '../support/e2e';

test('a page of another application checks an INI with client.js and verifier.js alone', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('foreign/index.html');

  await page.getByLabel('ADFSadapter.ini').fill('[API]\nMFA_API_URL="https://mfa.example.kr/"\n');
  await page.getByRole('button', { name: '확인' }).click();
  await expect(page.getByRole('status')).toHaveText(/^[1-9]\d*건$/);
  // The fact is filled in, with its particle, and no place for one is left.
  await expect(page.getByRole('listitem').filter({ hasText: 'MFA_API_URL' }).first()).toHaveText(/[가-힣]/);
  await expect(page.getByRole('list')).not.toContainText(/[{}?]/);

  const scripts = loaded.filter((path) => path.endsWith('.js')).map((path) => path.split('/').slice(-3).join('/'));
  expect(scripts.sort()).toEqual(['/foreign/help-desk.js', 'worker/v1/client.js', 'worker/v1/verifier.js']);
});

test('a page of another application is told when the worker is not there', async ({ page, context }) => {
  await context.route('**/worker/v1/verifier.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('foreign/index.html');
  await page.getByRole('button', { name: '확인' }).click();
  await expect(page.getByRole('status')).toHaveText('WorkerGoneError: not-started');
});
