import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from '../support/e2e';

const dist = join(import.meta.dirname, '../../dist');
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the offline kit is what its checksums say, and its zip holds the same files', () => {
  const zip = new Uint8Array(readFileSync(join(dist, 'signet-offline-kit.zip')));
  expect(readFileSync(join(dist, 'signet-offline-kit.zip.sha256'), 'utf8')).toContain(digest(zip));
  const files = unzipSync(zip);
  const sums = new TextDecoder().decode(files['SHA256SUMS']).trim().split('\n');
  expect(sums.length).toBe(Object.keys(files).length - 1);
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    expect(digest(files[name] ?? new Uint8Array()), name).toBe(sum);
    expect(digest(readFileSync(join(dist, 'offline-kit', name))), name).toBe(sum);
  }
});

test('the offline kit works from a disk, with the worker, the rehearsal and keeping', async ({
  page,
  allow,
  locale,
}) => {
  // The page is a file of its own; anything else that is asked for is not.
  allow({ request: /^file:.*\/(?:signet\.html|preview-host\.html|icon\.svg)(?:#.*)?$/ });
  const isKorean = locale?.startsWith('ko') ?? false;
  await page.goto(pathToFileURL(join(dist, 'offline-kit/signet.html')).href);
  await page.getByRole('button', { name: isKorean ? '샘플 열기' : 'Open the sample' }).click();
  await expect(page.locator('[data-rule="ini-ldap-scheme"]').first()).toBeVisible();
  await page.evaluate(() => (location.hash = '#/theme'));
  await page.getByRole('tab', { name: isKorean ? '모의 실행' : 'Rehearse' }).click();
  await page.getByRole('button', { name: isKorean ? 'MFA 이전' : 'Before MFA' }).click();
  await expect(page.getByText(/lang is not defined/)).toBeVisible();
  await page.evaluate(() => (location.hash = '#/'));
  await expect(
    page.getByRole('button', { name: isKorean ? '암호를 정하여 보관…' : 'Keep it under a passphrase …' }),
  ).toBeVisible();
});
