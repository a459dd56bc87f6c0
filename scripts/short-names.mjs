/**
 * A Vite plugin that gives the private custom properties of the style sheets (`--_surface-raised`) names of one or two
 * letters. They begin with `--_` and are written out wherever they are used, so no other text can be meant.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.mjs';
import { root } from './setup.mjs';

const name = /--_[a-z][a-z-]*/g;

/** A short name for each, the shortest for those used most; the same for the same texts. */
export function shortNamesFor(texts) {
  const uses = new Map();
  for (const text of texts) for (const [found] of text.matchAll(name)) uses.set(found, (uses.get(found) ?? 0) + 1);
  const sorted = [...uses].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1));
  return new Map(sorted.map(([found], index) => [found, `--_${index < 26 ? letter(index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)}`]));
}

const letter = (index) => String.fromCharCode(97 + index);

/** The text with the short names in place of the long ones. */
export function withShortNames(text, names) {
  return text.replace(name, (found) => names.get(found) ?? found);
}

/** All modules of `src/` are changed alike, whatever chunk they come to stand in. */
export function shortNames() {
  let names = new Map();
  return {
    name: 'short-names',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      names = shortNamesFor(filesUnder('src', (file) => file.endsWith('.ts')).map((path) => readFileSync(join(root, path), 'utf8')));
    },
    transform: {
      filter: { id: { include: /\/src\/.*\.[jt]s$/, exclude: /node_modules/ }, code: /--_/ },
      handler: (code) => ({ code: withShortNames(code, names), map: null }),
    },
  };
}
