import { blockColours, cssRgb, readHexColour, type Rgb } from '../model/index.js';
import type { FollowUpType, Id } from '../model/records.js';

/**
 * Colours of follow-up types as one constructed style sheet with a class per type: a block then carries a class
 * only, and light and dark need no rendering. Constructed sheets are allowed under a strict security policy.
 */
export class TypeColours {
  readonly sheet = new CSSStyleSheet();
  #types: readonly FollowUpType[] | undefined;
  readonly #classes = new Map<Id, string>();

  /** Renews the sheet if the types are others than before. Unreadable colours get the neutral one (D2.1). */
  update(types: readonly FollowUpType[]): void {
    if (types === this.#types) return;
    this.#types = types;
    this.#classes.clear();
    types.forEach(({ id }, index) => this.#classes.set(id, `type-${index}`));
    this.#write(types, readHexColour);
    if (types.some(({ colour }) => !readHexColour(colour))) void this.#readAll(types);
  }

  /** Names and functions of colours are seldom; what reads them is fetched. */
  async #readAll(types: readonly FollowUpType[]): Promise<void> {
    const { readColour } = await import('../model/read-colour.js');
    if (types === this.#types) this.#write(types, readColour);
  }

  #write(types: readonly FollowUpType[], read: (text: string) => Rgb | undefined): void {
    this.sheet.replaceSync([rule('type-none', neutral), ...types.map(({ colour }, index) => rule(`type-${index}`, read(colour) ?? neutral))].join('\n'));
  }

  classOf(type: Id | undefined): string {
    return (type !== undefined && this.#classes.get(type)) || 'type-none';
  }
}

const neutral: Rgb = { r: 107, g: 122, b: 144 };

/** What needs the colours of its type by name. All else has them without custom properties: those cost time per block. */
const byName = ".provisional, [aria-current='true']";

/** A type's rules: what is completed has a paler edge, a task a thin line around it; a time of the day is lighter in the month than what lasts all day. */
function rule(name: string, rgb: Rgb): string {
  const light = blockColours(rgb, 'light');
  const dark = blockColours(rgb, 'dark');
  const pair = (part: 'background' | 'text' | 'edge', alpha?: number): string => `light-dark(${withAlpha(light[part], alpha)}, ${withAlpha(dark[part], alpha)})`;
  const [background, text, edge] = [pair('background'), pair('text'), pair('edge')];
  return `@media (forced-colors: none) {
  .${name} { background-color: ${background}; color: ${text}; border-inline-start-color: ${edge}; }
  .${name}.completed { border-inline-start-color: ${pair('edge', 45)}; }
  .${name}.chip:not(.provisional, .completed) { background-color: ${pair('background', 28)}; color: inherit; }
  .${name}.chip:hover:not(.provisional, .completed) { background-color: ${pair('background', 70)}; }
  .${name}.task:not(.chip, .completed) { border-color: ${pair('edge', 55)}; border-inline-start-color: ${edge}; }
}
.${name}:is(${byName}) { --_block: ${background}; --_block-text: ${text}; --_block-edge: ${edge}; }`;
}

function withAlpha(colour: Rgb, percent = 100): string {
  return percent === 100 ? cssRgb(colour) : cssRgb(colour).replace(')', ` / ${percent}%)`);
}
