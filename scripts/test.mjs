/**
 * `npm test`: all checks, from a fresh clone. Plain Node until the dependencies are there.
 * What needs little runs side by side; what drives a browser runs alone, its timing is part of it.
 * `npm test -- types lint` runs those parts alone. Full output of a part: .cache/test/PART.log
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findOrGetBrowser, installDependencies, root, runMain, SetupError } from './setup.mjs';

const bin = (path) => join('node_modules', path);
const tsc = (project) => [bin('typescript/bin/tsc'), '--noEmit', '-p', project];

/**
 * Every part is a row of node programs, up to the first that fails (`keepGoing`: all of them);
 * `alone` keeps all else away; `after` names what must be done first.
 */
const parts = [
  { name: 'types', keepGoing: true, run: [tsc('tsconfig.json'), tsc('tsconfig.pure.json')] },
  { name: 'pure', run: [['scripts/test-pure.mjs', '--coverage']] },
  { name: 'lint', run: [[bin('eslint/bin/eslint.js'), '--cache', '--cache-location', '.cache/eslint/', '.']] },
  { name: 'coverage', after: ['pure'], run: [[bin('c8/bin/c8.js'), 'report', '--config', '.c8rc.json', '--check-coverage']] },
  { name: 'manifest', run: [[bin('@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--config', 'custom-elements-manifest.config.mjs'], ['scripts/check-manifest.mjs']] },
  { name: 'build', run: [['scripts/build.mjs']] },
  { name: 'package', after: ['build', 'manifest'], run: [[bin('publint/src/cli.js'), '--strict']] },
  { name: 'storybook', after: ['manifest'], run: [[bin('storybook/dist/bin/dispatcher.js'), 'build', '--quiet']] },
  { name: 'sizes', alone: true, after: ['build'], run: [['scripts/sizes.mjs']] },
  { name: 'browser', alone: true, run: [[bin('@web/test-runner/dist/bin.js')]] },
  { name: 'e2e', alone: true, after: ['build'], run: [['scripts/test-e2e.mjs']] },
  { name: 'stories', alone: true, after: ['storybook'], run: [['scripts/test-stories.mjs']] },
];

/** Runs one node program; gives its exit code and what it wrote. */
function runProgram(args) {
  return new Promise((done) => {
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => done({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}

const sum = (matches) => matches.reduce((total, match) => total + Number(match[1]), 0);

/**
 * What a program says it did: node's runner ("ℹ pass 3", once per run) or "3 passed, 0 failed"
 * (the last such). A program that counts nothing is one check. A bad exit code is a failure at least.
 */
function countsOf({ code, output }) {
  const ofNode = (word) => [...output.matchAll(new RegExp(`^ℹ ${word} (\\d+)$`, 'gm'))];
  const plain = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  let passed = code === 0 ? 1 : 0;
  let failed = 0;
  if (ofNode('pass').length > 0) {
    passed = sum(ofNode('pass'));
    failed = sum(ofNode('fail')) + sum(ofNode('cancelled'));
  } else if (plain) {
    passed = Number(plain[1]);
    failed = Number(plain[2]);
  }
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

/** What tells why a part failed: node's runner repeats the failures at the end of each run, others end with them. */
function failureText(output) {
  const repeated = output.match(/✖ failing tests:[\s\S]*?(?=\nTZ=|$(?![\s\S]))/g);
  return (repeated ? repeated.join('\n') : output).split('\n').slice(-160).join('\n');
}

async function runPart(part) {
  const start = performance.now();
  const total = { passed: 0, failed: 0 };
  let log = '';
  for (const args of part.run) {
    const result = await runProgram(args);
    const counts = countsOf(result);
    total.passed += counts.passed;
    total.failed += counts.failed;
    log += `$ node ${args.join(' ')}\n${result.output}\n`;
    if (counts.failed > 0 && !part.keepGoing) break;
  }
  writeFileSync(join(root, '.cache', 'test', `${part.name}.log`), log);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (total.failed > 0) console.log(`\n──── ${part.name} ────\n${failureText(log)}`);
  console.log(`${total.failed === 0 ? '✓' : '✗'} ${part.name.padEnd(10)} ${total.passed} ok, ${total.failed} not (${seconds} s)`);
  return total;
}

/** Runs the parts in an order that respects `after` and `alone`; one part per processor at a time. */
async function runAll(wanted) {
  const waiting = [...wanted];
  const names = new Set(wanted.map(({ name }) => name));
  const done = new Set();
  const running = new Map();
  const results = [];
  const ready = (part) => (part.after ?? []).every((name) => !names.has(name) || done.has(name));
  const room = (part) => (part.alone ? running.size === 0 : running.size < Math.max(2, cpus().length) && ![...running.keys()].some(({ alone }) => alone));
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find((part) => ready(part) && room(part));
    if (!next) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const finish = (total) => {
      running.delete(next);
      done.add(next.name);
      results.push(total);
    };
    running.set(next, runPart(next).then(finish));
  }
  return results;
}

function chosenParts(names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) throw new SetupError(`No such part: ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

await runMain(async () => {
  const wanted = chosenParts(process.argv.slice(2));
  installDependencies();
  process.env.CHROME_PATH = await findOrGetBrowser();
  mkdirSync(join(root, '.cache', 'test'), { recursive: true });
  const results = await runAll(wanted);
  const passed = results.reduce((total, result) => total + result.passed, 0);
  const failed = results.reduce((total, result) => total + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
