import { describe, expect, it } from 'vitest';
import { headersFor, metaPolicy, parseHeaders, readHeaders } from '../../headers.mjs';
import { textOf } from './sources';

const rules = readHeaders();
const page = headersFor(rules, '/index.html');
const worker = headersFor(rules, '/worker/v1/workbench.js');

const serviceWorker = headersFor(rules, '/service-worker.js');
const preview = headersFor(rules, '/preview-host.html');

/** Every header a sample sends, as `name value`, and for which of our four kinds of files it does so. */
function sampleHeaders(
  text: string,
  pattern: RegExp,
  workerFrom: RegExp,
  serviceWorkerFrom: RegExp,
  previewFrom: RegExp,
) {
  const [start, second, third] = [workerFrom, serviceWorkerFrom, previewFrom].map((from) => text.search(from));
  const read = (part: string) => [...part.matchAll(pattern)].map((match) => `${match[1]} ${match[2]}`).sort();
  return {
    page: read(text.slice(0, start)),
    worker: read(text.slice(start, second)),
    serviceWorker: read(text.slice(second, third)),
    preview: read(text.slice(third)),
  };
}

const asLines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name} ${value}`)
    .sort();
const policyOnly = (headers: Record<string, string>) => [
  `Content-Security-Policy ${headers['Content-Security-Policy']}`,
];
// What lies deeper inherits the rest in IIS and Apache.
const inherited = {
  page: asLines(page),
  worker: policyOnly(worker),
  serviceWorker: policyOnly(serviceWorker),
  preview: policyOnly(preview),
};

describe('headers', () => {
  it('carry the policy that was tried in both browsers', () => {
    expect(metaPolicy(rules)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
        "worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types svelte-trusted-html app-url",
    );
    expect(page['Content-Security-Policy']).toBe(`${metaPolicy(rules)}; frame-ancestors 'none'`);
    expect(worker['Content-Security-Policy']).toBe("default-src 'none'");
    expect(serviceWorker['Content-Security-Policy']).toBe("default-src 'none'; connect-src 'self'");
    for (const headers of [page, worker, serviceWorker, preview]) expect(headers['Cache-Control']).toBe('no-cache');
    expect(headersFor(rules, '/')).toEqual(page);
    expect(page).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    expect(page['Permissions-Policy']?.match(/[\w-]+=\((?!\))[^)]*\)/g)).toEqual(['clipboard-write=(self)']);
  });

  it('let the preview run what AD FS lets run, and load nothing; the file says the same', () => {
    const policy = preview['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; /);
    expect(policy).toContain("connect-src 'none'; frame-src 'none'; worker-src 'none'; form-action 'none'");
    const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(
      textOf('public/preview-host.html'),
    )?.[1];
    expect(policy).toBe(`${own}; frame-ancestors 'self'`);
  });

  it('give no file a policy by two rules, of which some hosts would send both', () => {
    const withPolicy = rules.filter((rule) => rule.headers['Content-Security-Policy']).map((rule) => rule.path);
    expect(withPolicy).toEqual(['/', '/index.html', '/worker/*', '/service-worker.js', '/preview-host.html']);
  });

  it('are the same in the sample for IIS', () => {
    const sample = sampleHeaders(
      textOf('public/web.config'),
      /<add name="([^"]+)" value="([^"]+)"/g,
      /<location path="worker"/,
      /<location path="service-worker.js"/,
      /<location path="preview-host.html"/,
    );
    expect(sample).toEqual(inherited);
  });

  it('are the same in the sample for Apache', () => {
    const text = textOf('public/hosting/apache.htaccess');
    const sample = sampleHeaders(
      text,
      /^\s*Header always set (\S+) "([^"]+)"/gm,
      /<If .*worker\/#/,
      /<If .*service-worker/,
      /<If .*preview-host/,
    );
    expect(sample).toEqual(inherited);
  });

  it('are the same in the sample for nginx', () => {
    const text = textOf('public/hosting/nginx.conf');
    const sample = sampleHeaders(
      text,
      /^\s*add_header (\S+) "([^"]+)" always;/gm,
      /location \/signet\/worker\//,
      /location = \/signet\/service-worker/,
      /location = \/signet\/preview-host/,
    );
    expect(sample).toEqual({
      page: asLines(page),
      worker: asLines(worker),
      serviceWorker: asLines(serviceWorker),
      preview: asLines(preview),
    });
  });

  it('are read with the more specific path above the less specific', () => {
    const read = parseHeaders("# a comment\n/*\n  A: 1; x\n  B: 'all'\n\n/worker/*\n  A: 2\n");
    expect(headersFor(read, '/worker/v1/x.js')).toEqual({ A: '2', B: "'all'" });
    expect(headersFor(read, '/')).toEqual({ A: '1; x', B: "'all'" });
  });
});
