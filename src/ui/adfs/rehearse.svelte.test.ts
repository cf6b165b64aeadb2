import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page as screen } from 'vitest/browser';
import vendor from '../../../test/fixtures/theme/vendor-sample.js?raw';
import { show } from '../../../test/support/editor-owner.svelte';
import { adfsPages, adfsSkins, locales } from '../../../worker/contract';
import { instrumentText } from '../../../worker/domain/theme/instrument';
import { locale } from '../../i18n';
import { cellId, situations, type CellResult, type RehearsalCell } from './cells';
import { sampleRequest } from './pages/sample';
import Rehearsal from './Rehearsal.svelte';
import { RehearsalRunner } from './rehearse.svelte';

const settings = { ...sampleRequest, callback: 'jwtTokenResponse', nowMs: Date.UTC(2026, 0, 5, 4) };
const hostUrl = '/preview-host.html';
const at = (runner: RehearsalRunner, cell: RehearsalCell): CellResult => {
  const found = runner.results.get(cellId(cell));
  if (!found) throw new Error(cellId(cell));
  return found;
};

describe('the matrix', () => {
  it('shows nothing on any page of ours without a script', async () => {
    const runner = new RehearsalRunner({ hostUrl });
    await runner.rehearse(
      null,
      { pages: adfsPages, skins: adfsSkins, locales: ['ko'], situations: ['first'] },
      settings,
    );
    const seen = [...runner.results].filter(([, { verdict }]) => verdict !== 'fine');
    expect(seen).toEqual([]);
    expect(runner.results.size).toBe(40);
  }, 60_000);

  it("shows the fault of the vendor's sample before MFA, and that it goes on after", async () => {
    let saved = 0;
    const runner = new RehearsalRunner({ hostUrl, beforeRun: () => void (saved = runner.done + 1) });
    const whole = await runner.rehearse(
      instrumentText(vendor),
      { pages: ['login', 'mfa-choice', 'mfa-error'], skins: adfsSkins, locales, situations },
      settings,
    );
    expect(whole).toBe(true);
    // Kept before the first page ran.
    expect(saved).toBe(1);
    expect([runner.done, runner.running]).toEqual([runner.total, false]);
    const line = vendor.split(/\r?\n/).findIndex((one) => one.includes("lang == 'ko-KR'")) + 1;
    for (const skin of adfsSkins) {
      for (const language of locales) {
        const cell = { page: 'mfa-choice', skin, locale: language, situation: 'first' } as const;
        const before = at(runner, cell);
        // 2012 R2 has no #mfaGreeting, so the notice is never reached.
        if (skin === '2012R2') expect(before.verdict).toBe('fine');
        else {
          expect(before.verdict).toBe('throws');
          expect(before.errors).toEqual([
            { message: 'Uncaught ReferenceError: lang is not defined', line, endless: false },
          ]);
        }
        const after = at(runner, { ...cell, situation: 'after-mfa' });
        expect(after.verdict).toBe('submits');
        expect(after.submits).toHaveLength(1);
        expect(after.submits[0]).toMatchObject({ form: 'options', method: 'post' });
        expect(after.submits[0]?.fields[0]).toEqual(['AuthMethod', 'ADFSadapter']);
        // D26: it submits again when MFA has failed.
        expect(at(runner, { ...cell, page: 'mfa-error', situation: 'after-mfa' }).verdict).toBe('submits');
        expect(at(runner, { ...cell, page: 'login' }).verdict).toBe('fine');
      }
    }
  }, 60_000);

  it('can be cancelled, and leaves nothing behind', async () => {
    const runner = new RehearsalRunner({ hostUrl });
    const frames = document.querySelectorAll('iframe').length;
    const running = runner.rehearse(
      instrumentText('while (1);'),
      { pages: adfsPages, skins: adfsSkins, locales, situations: ['first'] },
      settings,
    );
    await expect.poll(() => runner.done, { timeout: 10_000 }).toBeGreaterThan(0);
    runner.cancel();
    expect(await running).toBe(false);
    expect(runner.running).toBe(false);
    expect(runner.done).toBeLessThan(runner.total);
    await expect.poll(() => document.querySelectorAll('iframe').length).toBe(frames);
  }, 30_000);

  it('says so when the preview host does not come up', async () => {
    const runner = new RehearsalRunner({ hostUrl: '/no-such-host.html' });
    const running = runner.rehearse(
      null,
      { pages: ['login'], skins: ['2016'], locales: ['en'], situations: ['first'] },
      settings,
    );
    expect(await running).toBe(false);
    expect(runner.notStarted).toBe(true);
    expect(runner.results.size).toBe(0);
  }, 40_000);
});

describe('one page, live', () => {
  const cell = { page: 'mfa-choice', skin: '2016', locale: 'ko', situation: 'first' } as const;

  it('runs on a click, after what is not kept was kept, and tells what happened', async () => {
    locale.start('ko');
    const order: string[] = [];
    const { target } = show(
      Rehearsal,
      {
        cell,
        script: instrumentText(vendor),
        settings,
        hostUrl,
        beforeRun: () => void order.push('kept'),
        onresult: ({ verdict }: CellResult) => void order.push(verdict),
      },
      700,
    );
    expect(target.textContent).toContain('실행 버튼을 누를 때만');
    expect(target.querySelectorAll('iframe')).toHaveLength(0);
    await screen.getByRole('button', { name: '실행' }).click();
    await expect.poll(() => order, { timeout: 10_000 }).toEqual(['kept', 'throws']);
    flushSync();
    expect(target.textContent).toContain('12행: Uncaught ReferenceError: lang is not defined');
    expect(target.textContent).toContain('https://sts.example.com/adfs/ls/?');
    expect(target.querySelector('iframe')?.title).toBe('MFA 방법 선택, 2016');
    expect(target.textContent).toContain('실제 페이지가 아니라 문서와 스크립트를 근거로');
    const frame = target.querySelector<HTMLElement>('.frame');
    expect(frame?.offsetWidth).toBe(1280);
    expect(frame?.getBoundingClientRect().width).toBeLessThanOrEqual(700);
    await screen.getByRole('radio', { name: '휴대폰' }).click();
    expect(frame?.offsetWidth).toBe(390);
    await screen.getByRole('button', { name: '중지' }).click();
    expect(target.querySelectorAll('iframe')).toHaveLength(0);
  });

  it('tells of what the user does in it too, and stops when it goes', async () => {
    locale.start('en');
    const script = instrumentText('setTimeout(function () { document.getElementById("ADFSadapter").click(); }, 1200);');
    const { target } = show(Rehearsal, { cell, script, settings, hostUrl, started: true }, 700);
    await expect.poll(() => target.textContent, { timeout: 10_000 }).toContain('The form “options” would be sent to');
    expect(target.querySelector('dl')?.textContent?.replace(/\s+/g, ' ')).toContain('AuthMethod');
  });
});
