import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What a test may name beforehand; everything else of these kinds fails it. */
export interface Expected {
  /** Requests to another origin. */
  request?: string | RegExp;
  /** Console errors. */
  console?: string | RegExp;
  /** Content security policy violations, as `directive blocked-uri`. */
  violation?: string | RegExp;
  /** Errors that nothing caught. */
  pageError?: string | RegExp;
}

type Kind = keyof Expected;

interface Fixtures {
  /** Names what will happen in this test that would otherwise fail it. */
  allow: (expected: Expected) => void;
  /** Fails on any breach of WCAG 2.2 A and AA that can be seen by a program on the page as it is now. */
  axe: (page: Page) => Promise<void>;
}

/** Playwright's `test`, which also fails on what a user would not see: see `Expected`. */
export const test = base.extend<Fixtures>({
  allow: [
    async ({ context, baseURL }, use) => {
      const allowed: Expected[] = [];
      const found: { kind: Kind; text: string }[] = [];
      const note = (kind: Kind, text: string) => found.push({ kind, text });

      // A binding outlives the page's documents; a list in the page would be lost on navigation.
      await context.exposeBinding('__noteViolation', (_source, text: string) => void note('violation', text));
      await context.addInitScript(() => {
        const noteViolation = (globalThis as unknown as { __noteViolation(text: string): void }).__noteViolation;
        addEventListener('securitypolicyviolation', (event) => {
          noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`.trim());
        });
      });
      context.on('console', (message) => {
        if (message.type() === 'error') note('console', message.text());
      });
      context.on('weberror', (error) => note('pageError', String(error.error())));
      const home = new URL(baseURL ?? 'http://localhost').origin;
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== home) note('request', request.url());
      });

      await use((expected) => void allowed.push(expected));

      const unexpected = found.filter(({ kind, text }) => {
        return !allowed.some((one) => {
          const pattern = one[kind];
          return typeof pattern === 'string' ? text.includes(pattern) : pattern?.test(text);
        });
      });
      expect(unexpected, 'nothing happened that the test did not name').toEqual([]);
    },
    { auto: true },
  ],

  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
  axe: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const short = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }));
      expect(short).toEqual([]);
    });
  },
});

export { expect };
