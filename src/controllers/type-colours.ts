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

/** What mixes the colours of its type anew. All else has them without custom properties: those cost time per block. */
const mixed = ".provisional, .completed, .task, .chip, [aria-current='true']";

function rule(name: string, rgb: Rgb): string {
  const light = blockColours(rgb, 'light');
  const dark = blockColours(rgb, 'dark');
  const pair = (part: 'background' | 'text' | 'edge'): string => `light-dark(${cssRgb(light[part])}, ${cssRgb(dark[part])})`;
  const [background, text, edge] = [pair('background'), pair('text'), pair('edge')];
  return `@media (forced-colors: none) { .${name} { background-color: ${background}; color: ${text}; border-inline-start-color: ${edge}; } }
.${name}:is(${mixed}) { --_block: ${background}; --_block-text: ${text}; --_block-edge: ${edge}; }`;
}
