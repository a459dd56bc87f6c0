/**
 * The house rules of `src/` as data and one question, `importProblem`: asked by the lint rule
 * while one writes and by `test/arch/` for every file.
 */
import { posix } from 'node:path';

/** Each layer (a folder of src/) and the layers it may import. What is not named here is forbidden. */
export const layers = {
  time: [],
  recurrence: ['time'],
  model: ['time', 'recurrence'],
  planning: ['time', 'recurrence', 'model'],
  layout: ['time', 'model'],
  exchange: ['time', 'recurrence', 'model'],
  locale: ['time'],
  store: ['time', 'recurrence', 'model', 'planning', 'layout', 'exchange', 'locale'],
  sources: ['time', 'recurrence', 'model', 'exchange', 'store'],
  controllers: ['time', 'recurrence', 'model', 'planning', 'layout', 'exchange', 'locale', 'store'],
  elements: ['time', 'recurrence', 'model', 'planning', 'layout', 'exchange', 'locale', 'store', 'controllers'],
};

/** Layers that decide and compute: no DOM, no Lit, nothing of the page. */
export const pureLayers = ['time', 'recurrence', 'model', 'planning', 'layout', 'exchange', 'locale'];

/** Layers that may use Lit. */
const litLayers = ['controllers', 'elements'];

/** Of the store, sources know the interfaces alone, and the small parts that hold no diary. */
const storeInterfaces = ['store/source.js', 'store/draft-storage.js', 'store/listeners.js', 'store/memory-drafts.js'];

/** Libraries behind a wall: the one place (how the path in src/ begins) that imports each. */
const walls = {
  rrule: 'recurrence/',
  idb: 'sources/indexed-db',
  'temporal-polyfill': 'time/',
  '@vvo/tzdb': 'time/zone-list',
  'ical.js': 'exchange/',
  prosemirror: 'elements/rich-text/editor/',
};

/** Directives that a strict content security policy blocks. */
const blockedDirectives = ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js', 'lit/directives/style-map.js'];

/** The longest a source file may be, in lines. */
export const maxLines = 320;

const folderOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

function libraryProblem(file, specifier) {
  const layer = folderOf(file);
  if (blockedDirectives.includes(specifier)) return `${specifier} is blocked by a strict content security policy`;
  if (/^(?:node:|lit-html|lit-element)/.test(specifier)) return `${specifier} has no place in src/`;
  if (/^(?:lit|@lit)(?:\/|$)/.test(specifier) && layer && !litLayers.includes(layer)) return `${layer} knows no Lit`;
  const [library, place] = Object.entries(walls).find(([name]) => specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`${name}-`)) ?? [];
  if (library && !file.startsWith(place)) return `only src/${place}* may import ${library}`;
  return undefined;
}

/** Elements meet through their main modules: `../month-grid/month-grid.js`, or what is in `shared/`. */
function elementProblem(file, target) {
  const [, own] = file.split('/');
  const [, other, ...inner] = target.split('/');
  const isDoor = inner.length === 1 && [`${other}.js`, 'define.js', 'index.js'].includes(inner[0]);
  if (own === other || other === 'shared') return undefined;
  if (own === 'shared') return 'shared parts know no element';
  return isDoor ? undefined : `the insides of ${other} are its own`;
}

/**
 * What is wrong with an import, in words; undefined when it is allowed.
 * `file` is a path within src/ ("model/change.ts"), `specifier` the text of the import.
 */
export function importProblem(file, specifier) {
  if (!specifier.startsWith('.')) return libraryProblem(file, specifier);
  if (!/\.(?:js|json)$/.test(specifier)) return 'imports name their file, with .js';
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  const from = folderOf(file);
  const to = folderOf(target);
  if (target.startsWith('..')) return 'src/ imports nothing from outside itself';
  if (from === '') return undefined;
  if (from === to) return from === 'elements' ? elementProblem(file, target) : undefined;
  // Registering an element is the moment its page gets the usual source.
  if (target === 'compose.js' && /^elements\/[^/]+\/define\.ts$/.test(file)) return undefined;
  if (to === '') return `${from} may not import ${target}: it stands above`;
  if (!layers[from]?.includes(to)) return `${from} may not import ${to}`;
  if (from === 'sources' && to === 'store' && !storeInterfaces.includes(target)) return 'sources know the interfaces of the store alone';
  return undefined;
}
