import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/**
 * A folder that is served below a path, with headers for each of its files.
 *
 * @typedef {{ path: string, folder: string, headers: (file: string) => Record<string, string> }} Mount
 */

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.ini': 'text/plain; charset=utf-8',
};

/**
 * A host of static files. Where two mounts fit, the first does.
 * @param {() => Mount[]} mounts asked at each request
 */
export function createAppServer(mounts) {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    // Browsers ask every host for this, whatever the page says; it is no page's fault that it is not there.
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const mount = mounts().find((one) => path.startsWith(one.path));
    const file = mount && (path.slice(mount.path.length) || 'index.html');
    const place = mount && normalize(join(mount.folder, file));
    const stats = place?.startsWith(mount.folder + sep) ? statSync(place, { throwIfNoEntry: false }) : undefined;
    if (!stats?.isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(place)] ?? 'application/octet-stream',
      'Content-Length': stats.size,
      ...mount.headers(`/${file}`),
    });
    createReadStream(place).pipe(response);
  });
}
