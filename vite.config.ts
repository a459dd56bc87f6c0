import { defineConfig } from 'vite';
import { shortNames } from './scripts/short-names.mjs';
import { squeeze } from './scripts/squeeze.mjs';
import { tidyTemplates } from './scripts/tidy-templates.mjs';

/**
 * The development server (`npm start`) and the bundle for a script tag (`npm run build`).
 * The npm package itself is unbundled and comes from tsc: Lit stays the host's one copy.
 */
export default defineConfig({
  plugins: [shortNames(), tidyTemplates(), squeeze('start')],
  server: { port: 5173 },
  // The demo is the one page: others (test pages, benches) are not crawled for dependencies.
  optimizeDeps: { entries: ['demo/index.html'] },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    lib: { entry: { dagbok: 'scripts/cdn-entry.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        // Vite leaves the white space in ES library output unless told here.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What a page loads at once is one file: it compresses better than many.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
    },
  },
});
