/**
 * What the end-to-end tests serve, built from the sources as they are: `.cache/e2e/cdn` (the bundle for a
 * script tag), `.cache/e2e/alone` (one element's own entry) and `.cache/e2e/demo` (the demo page).
 */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup.mjs';

/** The folder that is served. */
export const e2eFolder = join(root, '.cache', 'e2e');

const chunks = { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' };

/** Builds all three, the bundle by the project's own configuration; what stands there is replaced once all is built. */
export async function buildForE2e() {
  const made = `${e2eFolder}-new`;
  rmSync(made, { recursive: true, force: true });
  await buildInto(made);
  rmSync(e2eFolder, { recursive: true, force: true });
  renameSync(made, e2eFolder);
}

async function buildInto(folder) {
  const shared = { root, logLevel: 'warn' };
  await build({ ...shared, build: { outDir: join(folder, 'cdn'), sourcemap: false } });
  await build({
    ...shared,
    configFile: false,
    build: {
      outDir: join(folder, 'alone'), emptyOutDir: true, target: 'es2022',
      lib: { entry: { 'diary-view': join(root, 'src/elements/diary-view/define.ts') }, formats: ['es'] },
      rolldownOptions: { output: chunks },
    },
  });
  await build({
    ...shared,
    configFile: false,
    root: join(root, 'demo'),
    base: './',
    build: { outDir: join(folder, 'demo'), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
}
