/**
 * `npm run test:pure`: the tests that need no browser, under node's test runner. What depends on
 * the machine's time zone if done wrong (time, recurrence) runs again in several.
 * Arguments are parts of file names: `npm run test:pure -- recurrence` runs those alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder } from './files.mjs';
import { root } from './setup.mjs';

const elsewhere = ['test/e2e/', 'test/harness/'];
const zoneSensitive = ['test/time/', 'test/recurrence/'];
const otherZones = ['Europe/Oslo', 'America/New_York', 'Pacific/Apia'];
const coverageFolder = join(root, '.cache', 'coverage');

function pureTests(parts) {
  return filesUnder('test', (name) => name.endsWith('.test.ts') && !name.endsWith('.browser.test.ts'))
    .filter((file) => !elsewhere.some((folder) => file.startsWith(folder)))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
}

/**
 * Many files in one process: starting one takes longer than most files do. The runner goes through them one by one.
 * @returns its exit code
 */
function run(files, zone, coverage) {
  if (files.length === 0) return 0;
  console.log(`TZ=${zone}: ${files.length} test files`);
  const entry = join(root, '.cache', 'test', `pure-${zone.replace('/', '-')}.mjs`);
  writeFileSync(entry, files.map((file) => `import ${JSON.stringify(pathToFileURL(join(root, file)))};\n`).join(''));
  const env = { ...process.env, TZ: zone, ...(coverage ? { NODE_V8_COVERAGE: coverageFolder } : {}) };
  return spawnSync(process.execPath, ['--import', 'tsx', '--test-reporter=spec', entry], { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

const parts = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = pureTests(parts);
const sensitive = files.filter((file) => zoneSensitive.some((folder) => file.startsWith(folder)));
rmSync(coverageFolder, { recursive: true, force: true });
mkdirSync(join(root, '.cache', 'test'), { recursive: true });
const codes = [
  run(files, 'UTC', process.argv.includes('--coverage')),
  ...otherZones.map((zone) => run(sensitive, zone, false)),
];
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
