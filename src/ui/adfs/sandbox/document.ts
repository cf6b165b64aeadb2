import { escapeHtml, literal } from '../pages/html';
import type { AdfsPageText } from '../pages/types';
import type { SandboxConfig } from './kit';
import { simulateBrowser, simulateStorage } from './parts/browser';
import { watchChanges } from './parts/changes';
import { simulateDate, simulateTimers } from './parts/clock';
import { makeKit } from './parts/core';
import { catchForms, catchLinks, closeExits } from './parts/exits';
import { guardLoops, tellFaults } from './parts/faults';
import { simulateLocation } from './parts/location';
import { usePage } from './parts/use';

/** The parts of the sandbox in the order they start. Each stands alone; see `Kit`. */
export const sandboxParts = [
  tellFaults,
  guardLoops,
  simulateLocation,
  simulateTimers,
  simulateDate,
  simulateBrowser,
  simulateStorage,
  catchForms,
  catchLinks,
  closeExits,
  watchChanges,
  usePage,
] as const;

export interface SandboxScript {
  code: string;
  lines: number;
}

/** What is chosen for one run. */
export interface SandboxSettings extends Pick<SandboxConfig, 'channel' | 'language' | 'nowMs' | 'pace'> {
  script: SandboxScript | null;
}

/** The whole document for the inner frame: the sandbox, the page, and behind it the theme's script as AD FS puts it there. */
export function sandboxDocument(page: AdfsPageText, { script, ...chosen }: SandboxSettings): string {
  const before = (firstLine: number): string => {
    const use = chosen.pace === 'fast' ? page.use : [];
    const config: SandboxConfig = { ...chosen, use, url: page.url, firstLine, lines: script?.lines ?? 0 };
    const boot = inScript(`(function () {\n${bootText(config)}\n})();`);
    return [
      `<!doctype html><html lang="${escapeHtml(page.lang)}"><head>`,
      `<base href="${escapeHtml(page.url)}"><script data-signet>${boot}</script>`,
      page.head,
      `</head><body dir="ltr" class="body">`,
      page.body,
      `<script data-signet>signet$.start(); document.currentScript.remove();</script>`,
      `<script type='text/javascript' data-signet>\n//<![CDATA[\n`,
    ].join('\n');
  };
  // The number of the line is in it, but makes no line.
  const firstLine = before(0).split('\n').length;
  return `${before(firstLine)}${script?.code ?? ''}\n//]]>\n</script></body></html>`;
}

function bootText(config: SandboxConfig): string {
  const calls = sandboxParts.map((part) => `(${part.toString()})(kit, config);`);
  return [
    `var config = ${literal(config)};`,
    `var kit = (${makeKit.toString()})(config);`,
    ...calls,
    `Object.defineProperty(window, 'signet$', { value: Object.seal(kit.names) });`,
    'document.currentScript.remove();',
  ].join('\n');
}

/** Code that an HTML parser reads as one script to its end. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--|script)/gi, '\\x3C');
