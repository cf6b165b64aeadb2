import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preview, type PreviewServer } from 'vite';
import { headersFor, readHeaders } from '../../headers.mjs';
import { root } from './sources';

let server: PreviewServer;
beforeAll(async () => {
  server = await preview({ root, logLevel: 'error', preview: { port: 4340, open: false } });
});
afterAll(() => server.close());

describe('vite preview', () => {
  it.each(['/', '/index.html', '/worker/v1/workbench.js', '/icon.svg'])(
    'answers %s with the headers of public/_headers',
    async (path) => {
      const response = await fetch(new URL(path, server.resolvedUrls?.local[0]));
      expect(response.status).toBe(200);
      for (const [name, value] of Object.entries(headersFor(readHeaders(), path))) {
        expect(response.headers.get(name), name).toBe(value);
      }
    },
  );
});
