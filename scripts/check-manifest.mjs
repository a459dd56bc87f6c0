/**
 * Is the manifest of the elements whole? Every registered element, attribute, event, slot, part
 * and custom property of it has a description: the docs and editors show nothing else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const lists = { attributes: 'attribute', events: 'event', slots: 'slot', cssParts: 'part', cssProperties: 'custom property' };

function elementsOf(manifest) {
  return manifest.modules.flatMap((module) =>
    (module.declarations ?? []).filter((declaration) => declaration.customElement && declaration.tagName).map((declaration) => ({ ...declaration, path: module.path })),
  );
}

/** Attributes carry the docs of the property behind them. */
function described(element, kind, entry) {
  if (entry.description?.trim()) return true;
  if (kind !== 'attributes') return false;
  return element.members?.some((member) => member.name === entry.fieldName && member.description?.trim()) ?? false;
}

function problemsOf(element) {
  const missing = Object.entries(lists).flatMap(([kind, word]) =>
    (element[kind] ?? []).filter((entry) => !described(element, kind, entry)).map((entry) => `${word} "${entry.name || 'default'}" has no description`),
  );
  return element.description?.trim() ? missing : ['the element has no description', ...missing];
}

const elements = elementsOf(JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')));
if (elements.length === 0) console.log('not ok: the manifest names no element (each class docblock needs "@customElement tag-name")');
let failed = elements.length === 0 ? 1 : 0;
for (const element of elements) {
  const problems = problemsOf(element);
  if (problems.length > 0) failed += 1;
  console.log(`${problems.length === 0 ? 'ok' : 'not ok'} <${element.tagName}> ${element.path}${problems.map((problem) => `\n    ${problem}`).join('')}`);
}
console.log(`${elements.length - (elements.length > 0 ? failed : 0)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
