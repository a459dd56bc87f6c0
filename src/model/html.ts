/**
 * Rich text as a value: what agenda and notes may hold, and the way to plain text and back. Text in, text out:
 * nothing here builds nodes or can run anything.
 */
import { escapeHtml } from './html-entities.js';
import { htmlTokens, type HtmlToken } from './html-tokens.js';
import type { Html } from './records.js';
import { safeUrl } from './url.js';

export { escapeHtml };
export { longestHtml } from './html-tokens.js';
export { htmlToText } from './html-to-text.js';

/** Elements nested deeper are left out; their text stays. */
const deepest = 64;

/** The elements that may stand in rich text, and what others become. */
const allowed: ReadonlyMap<string, string> = new Map(Object.entries({
  p: 'p', br: 'br', b: 'b', i: 'i', u: 'u', s: 's', ul: 'ul', ol: 'ol', li: 'li', a: 'a', h3: 'h3', h4: 'h4',
  blockquote: 'blockquote', code: 'code',
  strong: 'b', em: 'i', ins: 'u', del: 's', strike: 's', div: 'p', h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4', pre: 'code',
}));

const blocks: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'li', 'h3', 'h4', 'blockquote']);
/** Blocks that hold text, no other blocks. */
const leafBlocks: ReadonlySet<string> = new Set(['p', 'h3', 'h4']);

/**
 * HTML with nothing in it but `p br b i u s ul ol li a h3 h4 blockquote code` and safe `href`s, well-formed, at most 64
 * levels deep; read up to 262,144 characters. Written anew from what was understood, so that nothing else gets
 * through. Cleaning what is clean changes nothing.
 */
export function cleanHtml(html: string): Html {
  const writer = new HtmlWriter();
  for (const token of htmlTokens(html)) writer.add(token);
  return writer.finish();
}

const cleanPiece = /[^<>&"\0]+|<(\/?)(p|b|i|u|s|ul|ol|li|h3|h4|blockquote|code)>|<br>|&(?:amp|lt|gt|quot);/y;

/**
 * Whether HTML is plainly as {@link cleanHtml} leaves it: a quick look that may say no to what is clean (links, much
 * markup), and never yes to what is not safe and well-formed.
 */
export function isCleanHtml(html: string): boolean {
  const open: string[] = [];
  let at = 0;
  while (at < html.length) {
    cleanPiece.lastIndex = at;
    const match = cleanPiece.exec(html);
    if (!match || open.length >= deepest) return false;
    if (match[1] === '') open.push(match[2] ?? '');
    else if (match[1] === '/' && open.pop() !== match[2]) return false;
    at += match[0].length;
  }
  return open.length === 0;
}

/** Plain text as rich text: a blank line parts paragraphs, a line break is `<br>`, further spaces are kept. */
export function textToHtml(text: string): Html {
  if (text === '') return '';
  const paragraphs = text.replace(/\r\n?/g, '\n').replace(/\0/g, '').split('\n\n');
  return paragraphs.map((paragraph) => `<p>${paragraph.split('\n').map(lineToHtml).join('<br>')}</p>`).join('');
}

/** HTML leaves out spaces at the ends of lines and after other spaces: there, no-break spaces stand for them. */
function lineToHtml(line: string): string {
  return escapeHtml(line.replace(/^ | $| (?= )/g, '\u00a0'));
}

class HtmlWriter {
  #html = '';
  readonly #open: string[] = [];

  add(token: HtmlToken): void {
    if (token.kind === 'text') {
      this.#html += escapeHtml(token.text.replace(/\0/g, ''));
      return;
    }
    const name = allowed.get(token.name);
    if (name === undefined) return;
    if (token.kind === 'end') this.#end(name);
    else this.#start(name, token.href);
  }

  finish(): Html {
    this.#closeFrom(0);
    return this.#html;
  }

  #start(name: string, written: string | undefined): void {
    if (name === 'br') {
      this.#html += '<br>';
      return;
    }
    this.#makeRoomFor(name);
    if (this.#open.length >= deepest) return;
    const href = name === 'a' ? safeUrl(written) : undefined;
    if (name === 'a' && href === undefined) return;
    this.#html += href === undefined ? `<${name}>` : `<a href="${escapeHtml(href)}">`;
    this.#open.push(name);
  }

  #end(name: string): void {
    const index = this.#open.lastIndexOf(name);
    if (index >= 0) this.#closeFrom(index);
  }

  /** Ends what cannot hold the element that begins, as a parser would. */
  #makeRoomFor(name: string): void {
    if (name === 'a') this.#end('a');
    if (!blocks.has(name)) return;
    const leaf = this.#open.findIndex((open) => leafBlocks.has(open));
    if (leaf >= 0) this.#closeFrom(leaf);
    if (name === 'li' && this.#open.lastIndexOf('li') > Math.max(this.#open.lastIndexOf('ul'), this.#open.lastIndexOf('ol'))) this.#end('li');
  }

  #closeFrom(index: number): void {
    while (this.#open.length > index) this.#html += `</${this.#open.pop() ?? ''}>`;
  }
}
