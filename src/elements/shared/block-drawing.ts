import { directive } from 'lit/directive.js';
import { ElementDirective } from '../../controllers/element-directive.js';
import { writeStyle, type StyleValues } from '../../controllers/set-style.js';
import { symbolStrip } from './symbols.js';

/** All that a block in a grid shows and says, as plain values. */
export interface BlockDrawing {
  /** Of the occurrence. */
  readonly key: string;
  readonly classes: string;
  /** Accessible name. */
  readonly label: string;
  /** Accessible description; empty for none. */
  readonly description: string;
  readonly selected: boolean;
  readonly place: StyleValues;
  /** `undefined` where there is no room for text. */
  readonly text: BlockText | undefined;
}

/** What stands in a block, from its start. */
export interface BlockText {
  /** Bits of `symbolBits`, and how many symbols there is room for. */
  readonly mask: number;
  readonly most: number;
  readonly before: string;
  readonly strong: string;
  readonly after: string;
}

/**
 * Writes a drawing to its element: what is as in `last` is not touched. By hand, as a crowded week has hundreds of
 * blocks and every template, part and marker in each costs; one element, one attribute at a time.
 */
export function writeBlock(element: HTMLElement, drawing: BlockDrawing, last: BlockDrawing | undefined): void {
  if (drawing.classes !== last?.classes) element.className = drawing.classes;
  if (drawing.key !== last?.key) element.setAttribute('data-key', drawing.key);
  if (drawing.label !== last?.label) element.setAttribute('aria-label', drawing.label);
  if (drawing.description !== (last?.description ?? '')) setOrRemove(element, 'aria-description', drawing.description);
  if (drawing.selected !== (last?.selected ?? false)) setOrRemove(element, 'aria-current', drawing.selected ? 'true' : '');
  writeStyle(element.style, drawing.place, last?.place ?? {});
  if (!sameText(drawing.text, last?.text)) element.replaceChildren(...nodesOf(drawing.text));
}

let emptyBlock: HTMLElement | undefined;

/** An element to write a block to. */
export function newBlock(): HTMLElement {
  if (!emptyBlock) {
    emptyBlock = document.createElement('div');
    for (const [name, value] of [['part', 'follow-up'], ['role', 'button'], ['tabindex', '-1'], ['aria-haspopup', 'dialog']] as const) emptyBlock.setAttribute(name, value);
  }
  return emptyBlock.cloneNode() as HTMLElement;
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

function sameText(a: BlockText | undefined, b: BlockText | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.strong === b.strong && a.after === b.after && a.before === b.before && a.mask === b.mask && a.most === b.most);
}

function nodesOf(text: BlockText | undefined): (Node | string)[] {
  if (!text) return [];
  const strong = document.createElement('b');
  strong.textContent = text.strong;
  const symbols = symbolStrip(text.mask, text.most);
  const nodes: (Node | string)[] = symbols ? [symbols] : [];
  if (text.before) nodes.push(text.before);
  nodes.push(strong);
  if (text.after) nodes.push(text.after);
  return nodes;
}

class DrawnBlockDirective extends ElementDirective<BlockDrawing> {
  #last: BlockDrawing | undefined;

  protected override write(element: HTMLElement, drawing: BlockDrawing): void {
    writeBlock(element, drawing, this.#last);
    this.#last = drawing;
  }
}

/** Element directive that writes all of a block: `<div ${drawnBlock(drawing)}></div>`. */
export const drawnBlock = directive(DrawnBlockDirective);
