import { decodeEntities } from './html-entities.js';

/** A piece of HTML, decoded. Of attributes only `href` is read. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'start'; readonly name: string; readonly href?: string }
  | { readonly kind: 'end'; readonly name: string };

/** More is cut off before reading. */
export const longestHtml = 262_144;

/** Elements whose content is not text for people, or that change how the rest is read: left out with all they hold. */
const leftOut: ReadonlySet<string> = new Set([
  'script', 'style', 'title', 'head', 'template', 'iframe', 'noscript', 'noembed', 'noframes', 'object', 'embed', 'applet',
  'svg', 'math', 'select', 'textarea', 'xmp', 'plaintext', 'audio', 'video', 'canvas',
]);

/** Of these the content is no markup: nothing but their own end tag ends them. */
const rawText: ReadonlySet<string> = new Set([
  'script', 'style', 'title', 'iframe', 'noscript', 'noembed', 'noframes', 'textarea', 'xmp', 'plaintext',
]);

const tagName = /[a-z][^\s/>]*/iy;
const attribute = /([^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/**
 * Takes HTML apart in one pass, in time linear in its length (cut at 262,144 characters). Forgiving as browsers are;
 * nothing is executed, and nothing is kept that is not text, a tag name or an `href`.
 */
export function htmlTokens(html: string): readonly HtmlToken[] {
  return new Tokenizer(html.slice(0, longestHtml)).run();
}

class Tokenizer {
  readonly #html: string;
  readonly #tokens: HtmlToken[] = [];
  #at = 0;
  #lowered: string | undefined;
  /** The element being left out, and how many of its name are open. */
  #hidden: { readonly name: string; depth: number } | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  run(): readonly HtmlToken[] {
    while (this.#at < this.#html.length) {
      const open = this.#html.indexOf('<', this.#at);
      this.#text(open < 0 ? this.#html.length : open);
      if (open >= 0) this.#markup(open);
    }
    return this.#tokens;
  }

  #text(end: number): void {
    const text = this.#html.slice(this.#at, end);
    this.#at = end;
    if (text !== '' && !this.#hidden) this.#tokens.push({ kind: 'text', text: decodeEntities(text) });
  }

  #markup(open: number): void {
    const html = this.#html;
    if (html.startsWith('<!--', open)) this.#skipTo('-->', open + 4);
    else if (html[open + 1] === '!' || html[open + 1] === '?') this.#skipTo('>', open);
    else if (html[open + 1] === '/') this.#endTag(open);
    else this.#startTag(open);
  }

  #endTag(open: number): void {
    const name = this.#nameAt(open + 2);
    this.#skipTo('>', open);
    if (name === undefined) return;
    if (!this.#hidden) this.#tokens.push({ kind: 'end', name });
    else if (this.#hidden.name === name && --this.#hidden.depth === 0) this.#hidden = undefined;
  }

  #startTag(open: number): void {
    const name = this.#nameAt(open + 1);
    if (name === undefined) {
      // A lone `<` is text.
      if (!this.#hidden) this.#tokens.push({ kind: 'text', text: '<' });
      this.#at = open + 1;
      return;
    }
    this.#at = open + 1 + name.length;
    const href = this.#attributes();
    if (this.#hidden) {
      if (this.#hidden.name === name) this.#hidden.depth += 1;
    } else if (rawText.has(name)) {
      this.#skipRawText(name);
    } else if (leftOut.has(name)) {
      if (name !== 'embed') this.#hidden = { name, depth: 1 };
    } else {
      this.#tokens.push(href === undefined ? { kind: 'start', name } : { kind: 'start', name, href });
    }
  }

  /** Goes past the end of the tag; gives its first `href`. */
  #attributes(): string | undefined {
    const html = this.#html;
    let href: string | undefined;
    while (this.#at < html.length && html[this.#at] !== '>') {
      attribute.lastIndex = this.#at;
      const match = attribute.exec(html);
      if (match?.[1]?.toLowerCase() === 'href') href ??= decodeEntities(match[2] ?? match[3] ?? match[4] ?? '');
      // Where no attribute begins, there is a space, a slash or a stray sign.
      this.#at += Math.max(match?.[0].length ?? 0, 1);
    }
    this.#at += 1;
    return href;
  }

  #skipRawText(name: string): void {
    this.#lowered ??= this.#html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const end = this.#lowered.indexOf(`</${name}`, this.#at);
    if (end < 0) this.#at = this.#html.length;
    else this.#skipTo('>', end);
  }

  #skipTo(mark: string, from: number): void {
    const found = this.#html.indexOf(mark, from);
    this.#at = found < 0 ? this.#html.length : found + mark.length;
  }

  #nameAt(index: number): string | undefined {
    tagName.lastIndex = index;
    return tagName.exec(this.#html)?.[0].toLowerCase();
  }
}
