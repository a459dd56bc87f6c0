/** `npm start`: everything a fresh clone needs, then the demo in a development server. */
import { installDependencies, root, runMain, SetupError } from './setup.mjs';

/** Is there a screen to open a browser on? Not on a build machine, nor over a bare ssh line. */
function hasDesktop() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** `--port 4000` or `--port=4000`; undefined leaves the usual one (or the next free one). */
function askedPort(args) {
  const index = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (index < 0) return undefined;
  const port = Number(args[index].split('=')[1] ?? args[index + 1]);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new SetupError('--port needs a number from 1 to 65535.');
  return port;
}

await runMain(async () => {
  const args = process.argv.slice(2);
  const port = askedPort(args);
  const open = (args.includes('--open') || hasDesktop()) && !args.includes('--no-open');
  installDependencies();
  const { createServer } = await import('vite');
  const server = await createServer({ root, server: { open: open ? '/demo/' : false, ...(port ? { port, strictPort: true } : {}) } });
  await server.listen();
  const base = server.resolvedUrls?.local[0] ?? `http://localhost:${server.config.server.port}/`;
  console.log(`\n  Dagbok demo: ${base}demo/\n  Stop with Ctrl+C.\n`);
});
