/** The manifest of the public elements: their attributes, properties, events, slots, parts, custom properties. */
import { readFileSync } from 'node:fs';

/** Elements that hosts write themselves; all others are insides and no part of the manifest. */
const publicElements = ['diary-provider', 'diary-view', 'follow-up-dialog', 'record-picker', 'recurrence-editor', 'time-zone-picker'];

/** What the design tokens are for; all elements that draw have them. Their defaults are read from the style sheet. */
const tokens = {
  surface: 'Background',
  'surface-raised': 'Background of what lies over others: dialog, menus, tooltip',
  'surface-sunken': 'Background of what steps back: side fields, completed follow-ups',
  text: 'Text',
  'text-muted': 'Labels, times, hints; at least 4.5:1 on each surface',
  line: 'Quiet lines: hours, days',
  'line-strong': 'Lines that divide parts',
  'control-line': 'Frame of fields; at least 3:1 on the surface',
  accent: 'The one accent colour: primary button, today, selection',
  'accent-soft': 'Ground of what is active or dragged over',
  'on-accent': 'Text on the accent',
  danger: 'Mistakes and what deletes',
  'danger-soft': 'Ground of mistakes',
  warning: 'Warnings',
  success: 'What went well',
  focus: 'Focus ring; at least 3:1 on everything',
  shade: 'Hours outside the working day',
  lunch: 'Stripes of the lunch hour',
  now: 'Line of the present moment',
  holiday: 'Sundays and holidays',
  radius: 'Corners of panels and dialogs',
  'radius-small': 'Corners of blocks, buttons, fields',
  shadow: 'Shadow of what lies over others',
  font: 'Font family',
  'font-size': 'Size of text',
  'font-size-small': 'Size of labels and follow-ups',
  'hour-height': 'Height of an hour in Day and Week; 48px at the least',
};

const styles = readFileSync(new URL('src/elements/shared/tokens.ts', import.meta.url), 'utf8');
const defaults = new Map([...styles.matchAll(/--_[a-z-]+: var\(--diary-([a-z-]+), (.+)\);/gu)].map(([, name, value]) => [name, value]));
const forgotten = [...defaults.keys()].filter((name) => !(name in tokens));
if (forgotten.length > 0) throw new Error(`Tokens without a description in custom-elements-manifest.config.mjs: ${forgotten.join(', ')}`);
const cssTokens = Object.entries(tokens).map(([name, description]) => ({ name: `--diary-${name}`, description, default: defaults.get(name) }));

/** What is written down counts: members and events without a description are insides of the element. */
const onlyDocumented = {
  name: 'only-documented',
  packageLinkPhase({ customElementsManifest }) {
    for (const element of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      if (!element.tagName) continue;
      element.members = element.members?.filter((member) => member.description && (member.privacy ?? 'public') === 'public');
      element.attributes = element.attributes?.filter(({ fieldName }) => element.members?.some((member) => member.name === fieldName));
      element.events = element.events?.filter((event) => event.description);
      if (element.tagName !== 'diary-provider') element.cssProperties = [...(element.cssProperties ?? []), ...cssTokens];
    }
  },
};

export default {
  globs: [...publicElements.map((tag) => `src/elements/${tag}/${tag}.ts`), 'src/controllers/events.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [onlyDocumented],
};
