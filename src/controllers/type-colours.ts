import { blockColours, cssRgb, readColour } from '../model/index.js';
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
    const rules = [rule('type-none', '#6b7a90')];
    types.forEach((type, index) => {
      const name = `type-${index}`;
      this.#classes.set(type.id, name);
      rules.push(rule(name, type.colour));
    });
    this.sheet.replaceSync(rules.join('\n'));
  }

  classOf(type: Id | undefined): string {
    return (type !== undefined && this.#classes.get(type)) || 'type-none';
  }
}

/** What mixes the colours of its type anew. All else has them without custom properties: those cost time per block. */
const mixed = ".provisional, .completed, .task, .chip, [aria-current='true']";

function rule(name: string, colour: string): string {
  const rgb = readColour(colour) ?? { r: 107, g: 122, b: 144 };
  const light = blockColours(rgb, 'light');
  const dark = blockColours(rgb, 'dark');
  const pair = (part: 'background' | 'text' | 'edge'): string => `light-dark(${cssRgb(light[part])}, ${cssRgb(dark[part])})`;
  const [background, text, edge] = [pair('background'), pair('text'), pair('edge')];
  return `@media (forced-colors: none) { .${name} { background-color: ${background}; color: ${text}; border-inline-start-color: ${edge}; } }
.${name}:is(${mixed}) { --_block: ${background}; --_block-text: ${text}; --_block-edge: ${edge}; }`;
}
