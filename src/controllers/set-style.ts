import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** CSS properties (custom ones too) and their values; `undefined` removes the property. */
export type StyleValues = Readonly<Record<string, string | undefined>>;

/** Sets what differs from `last`, the values written before. */
export function writeStyle(style: CSSStyleDeclaration, values: StyleValues, last: StyleValues): void {
  for (const name in values) {
    const value = values[name];
    if (value === last[name]) continue;
    if (value === undefined) style.removeProperty(name);
    else style.setProperty(name, value);
  }
  for (const name in last) if (!(name in values)) style.removeProperty(name);
}

/**
 * Sets single style properties through CSSOM. A strict content security policy blocks style attributes,
 * and with them `styleMap` and `style=${…}`; `style.setProperty` is not touched by it.
 */
class SetStyleDirective extends Directive {
  #previous: StyleValues = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('setStyle stands in the tag itself: <div ${setStyle({…})}>');
  }

  render(_values: StyleValues): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [values]: [StyleValues]): typeof noChange {
    writeStyle((part.element as HTMLElement).style, values, this.#previous);
    this.#previous = values;
    return noChange;
  }
}

/** Element directive: `<div ${setStyle({ top: '3px', '--lane': '2' })}>`. Only what differs is written. */
export const setStyle = directive(SetStyleDirective);
