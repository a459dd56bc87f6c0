/** What other elements may use of formatted text without its field. */
import type { Html } from '../../model/index.js';
import { drawRich } from './draw-rich.js';
import { readRich } from './read-rich.js';

/** A formatted text as elements, made one by one of what the allow-list knows; nothing else of the HTML gets anywhere. */
export function drawHtml(html: Html, owner: Document): Node[] {
  return drawRich(readRich(html), owner);
}
