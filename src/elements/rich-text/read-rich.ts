import { cleanHtml, safeUrl } from '../../model/index.js';
import { htmlTokens, type HtmlToken } from '../../model/html-tokens.js';
import { isTextBlock, markNames, sameMarks, type MarkName, type NodeName, type RichMark, type RichNode } from './rich-doc.js';

/**
 * HTML as a document; any HTML will do, what is not on the allow-list is left out. Text that stands by itself becomes a
 * paragraph, an item without a list gets one. Spaces mean what they mean in HTML; no-break spaces that stand for spaces
 * HTML would drop become spaces.
 */
export function readRich(html: string): RichNode {
  const reader = new RichReader();
  for (const token of htmlTokens(cleanHtml(html))) reader.add(token);
  return reader.finish();
}

/** A block that is being read. */
interface Open {
  readonly type: NodeName;
  readonly level?: number;
  /** Made by the reader where HTML had no element for it. */
  readonly implied: boolean;
  readonly content: RichNode[];
}

/** An element of the HTML that has begun: what ends with it. */
interface Frame {
  readonly name: string;
  /** How many blocks were open before it; `undefined` of formatting. */
  readonly depth?: number;
  readonly mark?: RichMark;
}

const marksByTag: Readonly<Record<string, MarkName>> = { b: 'bold', i: 'italic', u: 'underline', s: 'strike', code: 'code' };
const blocksByTag: Readonly<Record<string, NodeName>> = {
  p: 'paragraph', h3: 'heading', h4: 'heading', blockquote: 'blockquote', ul: 'bullet_list', ol: 'ordered_list', li: 'list_item',
};

class RichReader {
  readonly #open: Open[] = [opened('doc', false)];
  readonly #frames: Frame[] = [];
  #marks: readonly RichMark[] = [];
  /** Lists that the reader made for items without one: further items go there. */
  readonly #made = new WeakSet<RichNode>();

  add(token: HtmlToken): void {
    if (token.kind === 'text') this.#text(token.text);
    else if (token.kind === 'end') this.#end();
    else if (token.name === 'br') this.#inline({ type: 'hard_break' });
    else this.#start(token.name, token.href);
  }

  finish(): RichNode {
    this.#closeTo(1);
    return finished(this.#top);
  }

  get #top(): Open {
    return this.#open[this.#open.length - 1]!;
  }

  #start(name: string, href: string | undefined): void {
    const type = blocksByTag[name];
    if (type) {
      this.#closeImplied(type);
      this.#frames.push({ name, depth: this.#open.length });
      this.#block(type, name === 'h4' ? 4 : 3);
      return;
    }
    const safe = name === 'a' ? safeUrl(href) : undefined;
    const mark: RichMark = safe === undefined ? { type: marksByTag[name] ?? 'bold' } : { type: 'link', attrs: { href: safe } };
    this.#frames.push({ name, mark });
    this.#marks = this.#activeMarks();
  }

  /** Cleaned HTML is well-formed: what ends is what began last. */
  #end(): void {
    const frame = this.#frames.pop();
    if (frame?.depth !== undefined) this.#closeTo(frame.depth);
    else this.#marks = this.#activeMarks();
  }

  #activeMarks(): readonly RichMark[] {
    const marks = this.#frames.flatMap(({ mark }) => mark ?? []);
    return markNames.flatMap((type) => marks.filter((mark) => mark.type === type).slice(-1));
  }

  /** Ends what the reader made only for the text before: its paragraph, and the item when another one begins. */
  #closeImplied(next: NodeName): void {
    if (isTextBlock(this.#top)) this.#closeTo(this.#open.length - 1);
    if (next === 'list_item' && this.#top.type === 'list_item' && this.#top.implied) this.#closeTo(this.#open.length - 1);
  }

  #block(type: NodeName, level: number): void {
    if (type === 'list_item') this.#listForItem();
    else this.#itemForBlock();
    // an item begins with a paragraph: a heading at its start becomes one
    const plain = type === 'heading' && this.#top.type === 'list_item' && this.#top.content.length === 0;
    this.#open.push(opened(plain ? 'paragraph' : type, false, level));
  }

  #listForItem(): void {
    if (isList(this.#top.type)) return;
    const last = this.#top.content.at(-1);
    if (last && this.#made.has(last)) this.#reopen(last);
    else this.#open.push(opened('bullet_list', true));
  }

  /** In a list there are items only: what stands between them belongs to the one before. */
  #itemForBlock(): void {
    if (!isList(this.#top.type)) return;
    const last = this.#top.content.at(-1);
    if (last) this.#reopen(last);
    else this.#open.push(opened('list_item', true));
  }

  #reopen(node: RichNode): void {
    this.#top.content.pop();
    this.#open.push({ type: node.type, implied: true, content: [...(node.content ?? [])] });
  }

  #text(text: string): void {
    if (isTextBlock(this.#top) || /[^ \t\n\f\r]/.test(text)) this.#inline({ type: 'text', text });
  }

  #inline(node: RichNode): void {
    if (!isTextBlock(this.#top)) {
      this.#itemForBlock();
      this.#open.push(opened('paragraph', true));
    }
    this.#top.content.push(this.#marks.length > 0 ? { ...node, marks: this.#marks } : node);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const closed = this.#open.pop()!;
      const node = finished(closed);
      if (isList(closed.type) && closed.content.length === 0) continue;
      this.#top.content.push(node);
      if (closed.implied && closed.type === 'bullet_list') this.#made.add(node);
    }
  }
}

function opened(type: NodeName, implied: boolean, level?: number): Open {
  return { type, implied, content: [], ...(type === 'heading' && level !== undefined && { level }) };
}

function isList(type: NodeName): boolean {
  return type === 'bullet_list' || type === 'ordered_list';
}

/** A block with all it must have: where blocks belong, at least a paragraph; an item begins with one. */
function finished({ type, level, content }: Open): RichNode {
  const paragraph: RichNode = { type: 'paragraph' };
  if (type === 'paragraph' || type === 'heading') {
    const inline = readSpaces(content);
    return { type, ...(level !== undefined && { attrs: { level } }), ...(inline.length > 0 && { content: inline }) };
  }
  if (isList(type)) return { type, content };
  const needsOne = content.length === 0 || (type === 'list_item' && content[0]?.type !== 'paragraph');
  return { type, content: needsOne ? [paragraph, ...content] : content };
}

/**
 * The text of a block as it is shown: runs of white space are one space, those at the ends of lines none, a line break at
 * the very end is none; spaces beside others are written as no-break spaces, and read back here.
 */
function readSpaces(content: readonly RichNode[]): RichNode[] {
  const nodes: RichNode[] = [];
  let atSpace = true; // at the start of a line a space is dropped as after another
  for (const node of content) {
    if (node.type === 'hard_break') {
      dropLastSpace(nodes);
      nodes.push(node);
      atSpace = true;
      continue;
    }
    const collapsed = (node.text ?? '').replace(/[ \t\n\f\r]+/g, ' ');
    const text: string = atSpace ? collapsed.replace(/^ /, '') : collapsed;
    if (text === '') continue;
    atSpace = text.endsWith(' ');
    const last = nodes.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks, node.marks)) nodes[nodes.length - 1] = { ...last, text: `${last.text ?? ''}${text}` };
    else nodes.push({ ...node, text });
  }
  dropLastSpace(nodes);
  if (nodes.at(-1)?.type === 'hard_break') nodes.pop();
  return mapText(nodes, (line) => line.replace(/^[ \u00a0]+|[ \u00a0]+$|[ \u00a0]{2,}/g, (run) => ' '.repeat(run.length)));
}

function dropLastSpace(nodes: RichNode[]): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || !last.text?.endsWith(' ')) return;
  nodes.pop();
  if (last.text.length > 1) nodes.push({ ...last, text: last.text.slice(0, -1) });
}

/** Rewrites the lines of a block whatever its formatting; `change` keeps the length. */
export function mapText(nodes: readonly RichNode[], change: (line: string) => string): RichNode[] {
  const whole = nodes.map(({ text }) => text?.replace(/\n/g, ' ') ?? '\n').join('');
  const changed = whole.split('\n').map(change).join('\n');
  let at = 0;
  return nodes.map((node): RichNode => {
    const from = at;
    at += node.text === undefined ? 1 : node.text.length;
    return node.text === undefined ? node : { ...node, text: changed.slice(from, at) };
  });
}
