import { directive } from 'lit/directive.js';
import { ElementDirective } from './element-directive.js';

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
class SetStyleDirective extends ElementDirective<StyleValues> {
  #previous: StyleValues = {};

  protected override write(element: HTMLElement, values: StyleValues): void {
    writeStyle(element.style, values, this.#previous);
    this.#previous = values;
  }
}

/** Element directive: `<div ${setStyle({ top: '3px', '--lane': '2' })}>`. Only what differs is written. */
export const setStyle = directive(SetStyleDirective);
