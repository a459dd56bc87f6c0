/**
 * `npm run sizes`: what a page really loads from dist/cdn for Day, Week and Month with the
 * browser's database, gzipped, against its budget. Chunks that wait for first use are listed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser, openWindow } from './browser.mjs';
import { filesUnder } from './files.mjs';
import { root, runMain } from './setup.mjs';
import { serveStatic } from './static-server.mjs';

/** Gzipped kilobytes (1000 bytes): must hold, and is aimed at. */
const bar = 60;
const goal = 48;

const page = '<!doctype html><html lang="en"><title>Sizes</title><script type="module" src="/dagbok.js"></script><diary-view></diary-view></html>';

const gzipped = (file) => gzipSync(readFileSync(join(root, 'dist/cdn', file)), { level: 9 }).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

/** The script files a bare page asks for, the three views having been shown. */
async function loadedFiles() {
  const server = await serveStatic(join(root, 'dist/cdn'), { pages: { '/index.html': page } });
  const browser = await launchBrowser();
  try {
    const window = await openWindow(browser);
    const loaded = new Set();
    window.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (path.endsWith('.js')) loaded.add(path.slice(1));
    });
    await window.goto(`${server.url}/index.html`, { waitUntil: 'networkidle0' });
    for (const view of ['day', 'month', 'week']) {
      await window.evaluate((name) => document.querySelector('diary-view').setAttribute('view', name), view);
      await window.waitForNetworkIdle({ idleTime: 400 });
    }
    return loaded;
  } finally {
    await browser.close();
    await server.close();
  }
}

await runMain(async () => {
  const loaded = await loadedFiles();
  const files = filesUnder('dist/cdn', (name) => name.endsWith('.js')).map((path) => path.slice('dist/cdn/'.length));
  const rows = files.map((file) => ({ file, bytes: gzipped(file), now: loaded.has(file) })).sort((a, b) => Number(b.now) - Number(a.now) || b.bytes - a.bytes);
  for (const { file, bytes, now } of rows) console.log(`${kilobytes(bytes)}  ${now ? 'at once     ' : 'on first use'}  ${file}`);
  const total = rows.filter(({ now }) => now).reduce((sum, { bytes }) => sum + bytes, 0);
  const holds = total > 0 && total <= bar * 1000;
  console.log(`${kilobytes(total)}  a page with Day, Week, Month and the browser's database (at most ${bar}, aim ${goal})`);
  console.log(`${holds ? 1 : 0} passed, ${holds ? 0 : 1} failed`);
  process.exitCode = holds ? 0 : 1;
});
