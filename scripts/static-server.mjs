/** A small file server for tests: one folder, any free port, headers of one's choice, nothing cached. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file a path asks for; undefined where there is none or it lies outside the folder. */
function fileFor(folder, path) {
  const wanted = normalize(join(folder, decodeURIComponent(path)));
  if (wanted !== folder && !wanted.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
  return existsSync(file) ? file : undefined;
}

/**
 * Serves `folder` on a free port of this machine. `headers(path)` gives extra response headers;
 * `pages` are answers by path ('/bare.html' → HTML text) that need no file.
 * Resolves to the base URL (without a slash at its end) and `close()`.
 */
export async function serveStatic(folder, { headers = () => ({}), pages = {} } = {}) {
  const root = normalize(folder).replace(/[\\/]$/, '');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = path in pages ? undefined : fileFor(root, path);
    const type = types[extname(file ?? path)] ?? 'application/octet-stream';
    const status = file || path in pages ? 200 : 404;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers(path) });
    if (file) createReadStream(file).pipe(response);
    else response.end(pages[path] ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url: `http://localhost:${server.address().port}`, close };
}
