import { escapeHtml } from '../../model/index.js';
import { readRich } from './read-rich.js';
import { commonMarks, isTextBlock, markTags, tagOf, type RichMark, type RichNode } from './rich-doc.js';

/** What the editor calls the break it adds to a line that would have no height; no part of the text. */
const fillerClass = 'ProseMirror-trailingBreak';

/** The blocks of a document as elements, as the editor draws them. Links open in a window of their own. */
export function drawRich(doc: RichNode, owner: Document): Node[] {
  return (doc.content ?? []).map((node) => drawBlock(node, owner));
}

function drawBlock(node: RichNode, owner: Document): Element {
  const element = owner.createElement(tagOf(node));
  const content = node.content ?? [];
  if (isTextBlock(node)) drawInline(content, element, owner);
  else element.append(...content.map((child) => drawBlock(child, owner)));
  if (isTextBlock(node) && content.at(-1)?.type !== 'text') element.append(filler(owner));
  return element;
}

function filler(owner: Document): Element {
  const line = owner.createElement('br');
  line.className = fillerClass;
  return line;
}

function drawInline(content: readonly RichNode[], block: Element, owner: Document): void {
  const open: { readonly mark: RichMark; readonly element: Element }[] = [];
  for (const { text, marks = [] } of content) {
    open.length = commonMarks(open.map(({ mark }) => mark), marks);
    for (const mark of marks.slice(open.length)) {
      const element = owner.createElement(markTags[mark.type]);
      if (mark.attrs) for (const [name, value] of Object.entries(linkAttributes(mark.attrs.href))) element.setAttribute(name, value);
      (open.at(-1)?.element ?? block).append(element);
      open.push({ mark, element });
    }
    (open.at(-1)?.element ?? block).append(text ?? owner.createElement('br'));
  }
}

/** The attributes of a link; the address is safe already. */
export function linkAttributes(href: string): Record<string, string> {
  return { href, target: '_blank', rel: 'noopener noreferrer' };
}

/** A place in drawn text: an end of the selection. */
export interface DomPlace {
  readonly node: Node;
  readonly offset: number;
}

/** Stand in the text where the selection begins and ends. Private-use signs that no text needs. */
export const placeSigns = ['\ue000', '\ue001'] as const;
/** Stands for a space, which HTML would not always keep. */
const spaceSign = '\ue002';

const written: ReadonlySet<string> = new Set([
  'p', 'div', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'ul', 'ol', 'li', 'a', 'h3', 'h4', 'blockquote', 'code',
]);

/**
 * The document that stands in a drawn text which a person may have typed in: how it goes over to the editor, and is kept
 * until that is there.
 * @param places of the selection: signs are set there
 */
export function readDrawn(root: Node, places: readonly (DomPlace | undefined)[] = []): RichNode {
  return withSpaces(readRich(inside(root, places)));
}

function withSpaces(node: RichNode): RichNode {
  const { text, content } = node;
  return { ...node, ...(text !== undefined && { text: text.replaceAll(spaceSign, ' ') }), ...(content && { content: content.map(withSpaces) }) };
}

type Places = readonly (DomPlace | undefined)[];

function inside(node: Node, places: Places): string {
  const children = [...node.childNodes];
  return [...children.map((child, index) => signsAt(places, node, index) + whole(child, places)), signsAt(places, node, children.length)].join('');
}

function whole(node: Node, places: Places): string {
  if (node instanceof Text) return textOf(node, places);
  if (!(node instanceof Element)) return '';
  const { localName: name } = node;
  if (name === 'br') return '<br>';
  if (!written.has(name)) return inside(node, places);
  const href = name === 'a' ? ` href="${escapeHtml(node.getAttribute('href') ?? '')}"` : '';
  return `<${name}${href}>${inside(node, places)}</${name}>`;
}

function textOf(node: Text, places: Places): string {
  const ends = places.flatMap((place) => (place?.node === node ? place.offset : []));
  const points = [...new Set([0, ...ends, node.data.length])].sort((a, b) => a - b);
  return points.map((from, index) => signsAt(places, node, from) + asHtml(node.data.slice(from, points[index + 1] ?? from))).join('');
}

function signsAt(places: Places, node: Node, offset: number): string {
  return placeSigns.filter((_, index) => places[index]?.node === node && places[index]?.offset === offset).join('');
}

function asHtml(text: string): string {
  return escapeHtml(text.replace(/[\ue000-\ue002]/g, '').replaceAll(' ', spaceSign)).replaceAll('\n', '<br>');
}

/** The same place as deep within a line of text as it goes: between blocks there is nothing to type in. */
function settled({ node, offset }: DomPlace): DomPlace {
  if (!(node instanceof Element) || /^(?:p|h3|h4|b|i|u|s|a|code|br)$/.test(node.localName)) return { node, offset };
  const child = node.childNodes[offset];
  if (child instanceof Element || child instanceof Text) return settled({ node: child, offset: 0 });
  const last = node.lastChild;
  return last ? settled({ node: last, offset: last instanceof Text ? last.data.length : last.childNodes.length }) : { node, offset };
}

/** Where a person has selected in an element: the ends of the selection, the one it began at first. */
export function selectionIn(element: Element): readonly [DomPlace, DomPlace] | undefined {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?: () => Selection | null });
  const { anchorNode, anchorOffset, focusNode, focusOffset } = root.getSelection?.() ?? element.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || !element.contains(anchorNode) || !element.contains(focusNode)) return undefined;
  return [settled({ node: anchorNode, offset: anchorOffset ?? 0 }), settled({ node: focusNode, offset: focusOffset ?? 0 })];
}

/** Sets the caret behind the last letter. */
export function caretToEnd(element: Element): void {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?: () => Selection | null });
  const { node, offset } = settled({ node: element, offset: element.childNodes.length });
  (root.getSelection?.() ?? element.ownerDocument.getSelection())?.collapse(node, offset);
}
