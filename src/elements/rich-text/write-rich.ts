import { cleanHtml, escapeHtml, safeUrl, type Html } from '../../model/index.js';
import { mapText } from './read-rich.js';
import { commonMarks, isTextBlock, markTags, tagOf, type RichMark, type RichNode } from './rich-doc.js';

/** The deepest that `cleanHtml` lets through. */
const deepest = 64;

/**
 * A document as HTML of the allow-list, which `cleanHtml` leaves as it is and `readRich` reads back as the same document;
 * one empty paragraph is `''`.
 */
export function writeRich(doc: RichNode): Html {
  const blocks = doc.content ?? [];
  if (blocks.length === 1 && blocks[0]?.type === 'paragraph' && !blocks[0].content?.length) return '';
  return blocks.map(writeBlock).join('');
}

/** One of the outermost blocks of a document as HTML. */
export function writeBlock(block: RichNode): Html {
  const writer = new RichWriter();
  writer.block(block);
  return writer.finish();
}

class RichWriter {
  #html = '';
  #depth = 0;
  #deepest = 0;

  finish(): Html {
    return this.#deepest > deepest ? cleanHtml(this.#html) : this.#html;
  }

  block(node: RichNode): void {
    const tag = tagOf(node);
    this.#begin(`<${tag}>`);
    if (isTextBlock(node)) this.#inline(node.content ?? []);
    else if (node.type === 'list_item') this.#item(node.content ?? []);
    else for (const child of node.content ?? []) this.block(child);
    this.#endOf(tag);
  }

  /** The first paragraph of an item stands there without an element of its own, unless it is empty and others follow. */
  #item([first, ...rest]: readonly RichNode[]): void {
    if (first?.type === 'paragraph' && (first.content?.length || rest.length === 0)) this.#inline(first.content ?? []);
    else if (first) this.block(first);
    for (const node of rest) this.block(node);
  }

  #inline(content: readonly RichNode[]): void {
    const open: RichMark[] = [];
    for (const node of mapText(content, writtenSpaces)) {
      const marks = (node.marks ?? []).filter(({ type, attrs }) => type !== 'link' || safeUrl(attrs?.href) === attrs?.href);
      this.#closeMarks(open, commonMarks(open, marks));
      for (const mark of marks.slice(open.length)) {
        this.#begin(mark.attrs ? `<a href="${escapeHtml(mark.attrs.href)}">` : `<${markTags[mark.type]}>`);
        open.push(mark);
      }
      this.#html += node.type === 'hard_break' ? '<br>' : escapeHtml((node.text ?? '').replace(/\0/g, ''));
    }
    this.#closeMarks(open, 0);
    // a break at the very end of a block is not shown: one more makes the line
    if (content.at(-1)?.type === 'hard_break') this.#html += '<br>';
  }

  #closeMarks(open: RichMark[], count: number): void {
    while (open.length > count) {
      const mark = open.pop();
      if (mark) this.#endOf(markTags[mark.type]);
    }
  }

  #begin(tag: string): void {
    this.#html += tag;
    this.#depth += 1;
    this.#deepest = Math.max(this.#deepest, this.#depth);
  }

  #endOf(tag: string): void {
    this.#html += `</${tag}>`;
    this.#depth -= 1;
  }
}

/** HTML drops spaces at the ends of lines and beside others: there, no-break spaces stand for them. */
function writtenSpaces(line: string): string {
  return line.replace(/[\t\n\f\r]/g, ' ').replace(/^ | $| (?= )/g, '\u00a0');
}
