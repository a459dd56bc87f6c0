import { longestHtml } from '../../model/html.js';
import { cleanHtml, textToHtml } from '../../model/index.js';
import { readRich } from './read-rich.js';
import { isEmptyDoc, type RichNode } from './rich-doc.js';

/** What a clipboard or a drag brings. */
export interface Clip {
  readonly html: string;
  readonly text: string;
}

/**
 * The document that a clipboard says, cleaned like everything else that comes in from outside: what programs add around
 * their HTML goes, bold and italics that they write as styles stay, lines of a table stand below one another.
 */
export function readClip({ html, text }: Clip): RichNode {
  if (!html.trim()) return readRich(textToHtml(text));
  // elements around paragraphs are paragraphs without height after cleaning; an empty line has a break or a space in it
  const doc = readRich(cleanHtml(tidy(html)).replaceAll('<p></p>', ''));
  return { ...doc, content: withLists((doc.content ?? []).map((block) => (block.type === 'paragraph' && isEmptyDoc(block) ? { type: block.type } : block))) };
}

function tidy(html: string): string {
  let rest = without(fragmentOf(html), '<!--', '-->');
  for (const [from, to] of programs) rest = without(rest, from, to);
  return styledMarks(rest.slice(0, longestHtml)).replace(/<\/t[dh]\s*>/gi, ' ').replace(/<tr(?=[\s>])/gi, '<p').replace(/<\/tr\s*>/gi, '</p>');
}

/** What is no text, or only for the program it comes from; those with a content that cleaning would take for text. */
const programs = [['<style', '</style'], ['<script', '</script'], ['<xml', '</xml']] as const;

/** What stands between the marks that browsers and Windows set around the copied part. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment');
  const end = html.lastIndexOf('<!--EndFragment');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

/** Takes out all that stands between two marks, whatever their case; what never ends is left for the cleaning. */
function without(html: string, from: string, to: string): string {
  const lowered = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let kept = '';
  let at = 0;
  for (;;) {
    const start = lowered.indexOf(from, at);
    const end = start < 0 ? -1 : lowered.indexOf(to, start + from.length);
    const close = end < 0 ? -1 : lowered.indexOf('>', end);
    if (close < 0) return kept + html.slice(at);
    kept += html.slice(at, start);
    at = close + 1;
  }
}

const styledTag = /<(\/?)(span|b)(?=[\s>])([^<>]*)>/gi;

/** Google Docs and mail programs say bold and italic by styles of `span`, and wrap all in a `b` that is not bold. */
function styledMarks(html: string): string {
  const open: Record<string, string[]> = { span: [], b: [] };
  return html.replace(styledTag, (tag, slash: string, written: string, attributes: string) => {
    const name = written.toLowerCase();
    if (slash) return open[name]?.pop() ?? (name === 'b' ? tag : '');
    const marks = name === 'b' && /(?<![-\w])font-weight:\s*(?:normal|400)/i.test(attributes) ? [] : [...(name === 'b' ? ['b'] : []), ...marksOf(attributes, name)];
    open[name]?.push(marks.map((mark) => `</${mark}>`).reverse().join(''));
    return marks.map((mark) => `<${mark}>`).join('');
  });
}

function marksOf(written: string, name: string): readonly string[] {
  // real ones are shorter; looking through more would take its time
  const attributes = written.slice(0, 2_000);
  return [
    ...(name === 'span' && /(?<![-\w])font-weight:\s*(?:bold|[6-9]00)/i.test(attributes) ? ['b'] : []),
    ...(/(?<![-\w])font-style:\s*(?:italic|oblique)/i.test(attributes) ? ['i'] : []),
    ...(/(?<![-\w])text-decoration(?:-line)?:[^;"']*underline/i.test(attributes) ? ['u'] : []),
    ...(/(?<![-\w])text-decoration(?:-line)?:[^;"']*line-through/i.test(attributes) ? ['s'] : []),
  ];
}

const bullet = /^(?:[·•▪§\u2013-]|o)[ \u00a0]{2,}/u;
const numbered = /^\d{1,3}[.)][ \u00a0]{2,}/u;

/** Word writes lists as paragraphs that begin with a sign and many spaces: they become lists. */
function withLists(blocks: readonly RichNode[]): RichNode[] {
  const made: RichNode[] = [];
  for (const block of blocks) {
    const first = block.type === 'paragraph' ? block.content?.[0] : undefined;
    const mark = first?.text === undefined ? undefined : [bullet, numbered].find((sign) => sign.test(first.text ?? ''));
    if (!mark || !first) {
      made.push(block);
      continue;
    }
    const text = (first.text ?? '').replace(mark, '');
    const content = [...(text ? [{ ...first, text }] : []), ...(block.content ?? []).slice(1)];
    const item: RichNode = { type: 'list_item', content: [{ type: 'paragraph', ...(content.length > 0 && { content }) }] };
    const type = mark === bullet ? 'bullet_list' : 'ordered_list';
    const last = made.at(-1);
    if (last?.type === type && joined.has(last)) made.pop();
    const list: RichNode = { type, content: [...(last?.type === type && joined.has(last) ? last.content ?? [] : []), item] };
    joined.add(list);
    made.push(list);
  }
  return made;
}

/** Lists made of paragraphs: the next such paragraph goes on with them. */
const joined = new WeakSet<RichNode>();
