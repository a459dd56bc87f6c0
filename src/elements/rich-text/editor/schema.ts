import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { safeUrl } from '../../../model/index.js';
import { linkAttributes } from '../draw-rich.js';
import { markTags } from '../rich-doc.js';

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block', content: 'inline*', defining: true, attrs: { level: { default: 3 } },
    parseDOM: [{ tag: 'h3', attrs: { level: 3 } }, { tag: 'h4', attrs: { level: 4 } }],
    toDOM: ({ attrs }) => [attrs['level'] === 4 ? 'h4' : 'h3', 0],
  },
  blockquote: { group: 'block', content: 'block+', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  text: { group: 'inline' },
  hard_break: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
};

const plainMark = (tag: string, ...others: readonly string[]): MarkSpec => ({ parseDOM: [tag, ...others].map((name) => ({ tag: name })), toDOM: () => [tag, 0] });

/** In the order in which they are written, the outermost first (`markNames`). */
const marks: Record<string, MarkSpec> = {
  link: {
    inclusive: false, attrs: { href: { validate: 'string' } },
    parseDOM: [{
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeUrl(element.getAttribute('href'));
        return href === undefined ? false : { href };
      },
    }],
    toDOM: ({ attrs }) => ['a', linkAttributes(String(attrs['href'])), 0],
  },
  bold: plainMark(markTags.bold, 'strong'),
  italic: plainMark(markTags.italic, 'em'),
  underline: plainMark(markTags.underline),
  strike: plainMark(markTags.strike, 'del', 'strike'),
  code: plainMark(markTags.code),
};

/** What a formatted text may hold, exactly the allow-list of `model/html.ts`. */
export const schema = new Schema({ nodes, marks });
