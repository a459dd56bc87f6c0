/**
 * `npm run build`: dist/ = unbundled ES modules with types and source maps (tsc), and
 * dist/cdn/ = one minified bundle for a script tag with its lazy chunks (Vite).
 * Every file that comes out is parsed by Node: a compiler that lets raw syntax through ends here.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { filesUnder } from './files.mjs';
import { isMain, root, runMain, SetupError } from './setup.mjs';

const schema = 'src/model/diary-data.schema.json';

function compile() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new SetupError('The build does not compile; see above.');
}

async function bundle() {
  await build({ root, logLevel: 'warn' });
}

/** Parses each file as Node would; throws with the first file that is no JavaScript. */
async function checkSyntax(files) {
  const queue = [...files];
  const check = (file) =>
    new Promise((done, fail) => {
      const child = spawn(process.execPath, ['--check', file], { cwd: root, stdio: 'inherit' });
      child.on('exit', (code) => (code === 0 ? done() : fail(new SetupError(`${file} is not valid JavaScript.`))));
    });
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) await check(file);
  };
  await Promise.all(Array.from({ length: cpus().length }, work));
}

/** Builds all of dist/ anew. */
export async function buildAll() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  compile();
  if (existsSync(join(root, schema))) copyFileSync(join(root, schema), join(root, 'dist', 'diary-data.schema.json'));
  await bundle();
  const files = filesUnder('dist', (name) => name.endsWith('.js'));
  await checkSyntax(files);
  console.log(`Built dist/: ${files.length} modules, each parsed.`);
}

if (isMain(import.meta.url)) await runMain(buildAll);
