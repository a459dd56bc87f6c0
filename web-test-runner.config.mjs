import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, openWindow } from './scripts/browser.mjs';
import { pureLayers } from './scripts/layers.mjs';
import { findOrGetBrowser } from './scripts/setup.mjs';
import { realInputPlugin } from './test/harness/real-input-plugin.mjs';
import { nodeShimPlugin } from './test/harness/node-shim-plugin.mjs';

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const launchOptions = { executablePath: await findOrGetBrowser(), args: browserArgs };

/** Elements with real input, and the pure tests once more where Temporal is native. */
const groups = [
  { name: 'elements', files: 'test/**/*.browser.test.ts' },
  {
    name: 'pure-native',
    files: [
      ...pureLayers.map((layer) => `test/${layer}/**/*.test.ts`),
      '!test/**/*.node.test.ts',
      '!test/**/*.browser.test.ts',
    ],
  },
];

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: [chromeLauncher({ launchOptions, createPage: ({ browser }) => openWindow(browser), concurrency: 2 })],
  plugins: [
    nodeShimPlugin(),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig }),
    realInputPlugin(),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 180_000,
  testsStartTimeout: 60_000,
  // Groups would run beside the files named on the command line.
  groups: process.argv.includes('--files') ? [] : groups,
};
