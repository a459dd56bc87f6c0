/**
 * A formatted text as plain data: what the HTML of the allow-list says, in the one form that the field draws, edits and
 * writes. It has the shape of a ProseMirror document as JSON, and knows nothing of that library.
 */

/** Formatting of a piece of text, from the outermost to the innermost element it is written as. */
export const markNames = ['link', 'bold', 'italic', 'underline', 'strike', 'code'] as const;
export type MarkName = (typeof markNames)[number];

/** One formatting; a link carries a safe address. */
export interface RichMark {
  readonly type: MarkName;
  readonly attrs?: { readonly href: string };
}

export type NodeName = 'doc' | 'paragraph' | 'heading' | 'blockquote' | 'bullet_list' | 'ordered_list' | 'list_item' | 'text' | 'hard_break';

/** A block, a piece of text with its formatting, or a line break. */
export interface RichNode {
  readonly type: NodeName;
  readonly attrs?: { readonly level: number };
  readonly content?: readonly RichNode[];
  readonly marks?: readonly RichMark[];
  readonly text?: string;
}

/** The element each formatting is written as. */
export const markTags: Readonly<Record<MarkName, string>> = { link: 'a', bold: 'b', italic: 'i', underline: 'u', strike: 's', code: 'code' };

const blockTags: Readonly<Partial<Record<NodeName, string>>> = {
  paragraph: 'p', heading: 'h3', blockquote: 'blockquote', bullet_list: 'ul', ordered_list: 'ol', list_item: 'li',
};

/** The element a block is written as. */
export function tagOf({ type, attrs }: RichNode): string {
  return type === 'heading' && attrs?.level === 4 ? 'h4' : blockTags[type] ?? 'p';
}

/** Whether a block holds text, no other blocks. */
export function isTextBlock({ type }: RichNode): boolean {
  return type === 'paragraph' || type === 'heading';
}

/** How many of the outer formattings two pieces of text have in common. */
export function commonMarks(a: readonly RichMark[], b: readonly RichMark[]): number {
  const index = a.findIndex(({ type, attrs }, at) => type !== b[at]?.type || attrs?.href !== b[at]?.attrs?.href);
  return index < 0 ? a.length : index;
}

/** Whether two pieces of text are formatted alike. */
export function sameMarks(a: readonly RichMark[] = [], b: readonly RichMark[] = []): boolean {
  return a.length === b.length && commonMarks(a, b) === a.length;
}

/** Whether a text says nothing at all: nothing typed, or nothing but spaces and empty lines. */
export function isEmptyDoc(node: RichNode): boolean {
  return node.type === 'text' ? !node.text?.trim() : (node.content ?? []).every(isEmptyDoc);
}
