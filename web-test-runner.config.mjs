import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findOrGetBrowser } from './scripts/setup.mjs';
import { realInputPlugin } from './test/harness/real-input-plugin.mjs';
import { nodeShimPlugin } from './test/harness/node-shim-plugin.mjs';

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const pureLayers = ['time', 'recurrence', 'model', 'planning', 'layout', 'exchange', 'locale'];
const launchOptions = {
  executablePath: await findOrGetBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** A page that believes it has the focus, so that focus rings and popovers behave as in front of a person. */
async function createPage({ context }) {
  const page = await context.newPage();
  await page.emulateFocusedPage?.(true);
  return page;
}

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // Real pointer and keyboard input goes to the front tab: one page at a time.
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions, createPage, concurrency: 1 })],
  plugins: [
    nodeShimPlugin(),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig }),
    realInputPlugin(),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 180_000,
  testsStartTimeout: 60_000,
  groups: [
    { name: 'elements', files: 'test/**/*.browser.test.ts' },
    {
      name: 'pure-native',
      files: [
        ...pureLayers.map((layer) => `test/${layer}/**/*.test.ts`),
        '!test/**/*.node.test.ts',
        '!test/**/*.browser.test.ts',
      ],
    },
  ],
};
