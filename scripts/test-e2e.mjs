/**
 * `npm run test:e2e`: whole pages in a real browser, driven from outside (puppeteer), two files at
 * a time. Arguments are parts of file names; `--built` takes what was built last.
 */
import { spawnSync } from 'node:child_process';
import { buildForE2e } from './build-e2e.mjs';
import { filesUnder } from './files.mjs';
import { findOrGetBrowser, root, runMain, SetupError } from './setup.mjs';

await runMain(async () => {
  const parts = process.argv.slice(2).filter((argument) => argument !== '--built');
  const files = filesUnder('test', (name) => name.endsWith('.test.ts') && !name.endsWith('.browser.test.ts'))
    .filter((file) => file.startsWith('test/e2e/'))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
  if (files.length === 0) throw new SetupError('No end-to-end test matches.');
  if (!process.argv.includes('--built')) await buildForE2e();
  const env = { ...process.env, CHROME_PATH: await findOrGetBrowser() };
  const args = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...files];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
});
