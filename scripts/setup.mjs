/**
 * What a fresh machine needs before anything else runs: Node new enough, the dependencies of the
 * lock file, and a Chromium. Plain Node, no dependencies: this file runs before they are there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Playwright whose download is the last way to a browser. */
const playwright = 'playwright@1.56.1';

/** Something a person has to put right; its message says how, and no stack is shown. */
export class SetupError extends Error {}

/** Throws a `SetupError` on a Node older than the tools can run on. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Node 20.19 or newer is needed, this is ${version}. See https://nodejs.org`);
  }
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages ?? {} : undefined;
}

/** Is what lies in node_modules what the lock file says? Packages of other platforms may be missing. */
export function dependenciesAreCurrent(folder = root) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const installed = readLock(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === entry.version : entry.optional === true || entry.devOptional === true || entry.peer === true;
  });
}

/** Installs the dependencies of the lock file where they are missing or others. */
export function installDependencies() {
  checkNode();
  if (dependenciesAreCurrent()) return;
  console.log('Installing dependencies (npm ci) …');
  const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) throw new SetupError('npm ci failed; its messages are above.');
}

/** Runs npm in the project folder with its output shown. */
function runNpm(args) {
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

function usualPlaces() {
  const windowsRoots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const places = {
    linux: ['/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
    darwin: ['', homedir()].flatMap((base) => [
      `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${base}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]),
    win32: windowsRoots.filter(Boolean).flatMap((base) => [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Chromium', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  };
  return places[process.platform] ?? places.linux;
}

function onPath() {
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Where Playwright keeps its downloads on this platform, newest first. */
function downloadedByPlaywright() {
  const caches = {
    linux: join(homedir(), '.cache', 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[process.platform] ?? caches.linux;
  if (!existsSync(cache)) return [];
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)).sort().reverse();
  return versions.flatMap((version) => programs.map((program) => join(cache, version, program)));
}

/** The browser's program where one is found, else undefined. A wrong CHROME_PATH is an error, not skipped. */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new SetupError(`CHROME_PATH is ${asked}, but there is no such file.`);
    return asked;
  }
  return [...usualPlaces(), ...onPath(), ...downloadedByPlaywright()].find((path) => existsSync(path));
}

function hasApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Tries to install a browser; what came of it is seen by looking again. */
function getBrowser() {
  if (hasApt()) {
    console.log('No Chrome or Chromium found; installing chromium with apt-get …');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    if (findBrowser()) return;
  }
  console.log('No Chrome or Chromium found; downloading one with Playwright …');
  spawnSync('npx', ['--yes', playwright, 'install', 'chromium'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

let browser;

/**
 * The path of a Chrome or Chromium: `CHROME_PATH`, the usual places, else one is installed.
 * Throws a `SetupError` that says what to do where none can be had.
 */
export async function findOrGetBrowser() {
  browser ??= findBrowser();
  if (browser) return browser;
  getBrowser();
  browser = findBrowser();
  if (browser) return browser;
  throw new SetupError('The tests need Chrome or Chromium and none could be installed. Install one, or set CHROME_PATH to its program.');
}

/** Runs a script's main function; a `SetupError` ends it with its message alone. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

/** Is the module with this `import.meta.url` the one Node was started with? */
export function isMain(url) {
  return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    installDependencies();
    console.log(`Ready. Browser: ${await findOrGetBrowser()}`);
  });
}
