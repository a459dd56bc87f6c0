import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Mark, MarkType, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { AllSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { toolNames, type ToolName, type ToolState } from '../tools.js';
import { schema } from './schema.js';

const { nodes, marks } = schema;

/** Bold on or off, and its like. */
export const toggle = (name: string): Command => toggleMark(marks[name]!);

/** What each button of the toolbar does but for links, which need an address. */
export const commands: Readonly<Record<Exclude<ToolName, 'link'>, Command>> = {
  bold: toggle('bold'),
  italic: toggle('italic'),
  underline: toggle('underline'),
  bullets: ofLines(toggleList(nodes['bullet_list']!)),
  numbers: ofLines(toggleList(nodes['ordered_list']!)),
  heading: ofLines((state, dispatch) => (isIn(state, nodes['heading']!) ? setBlockType(nodes['paragraph']!) : setBlockType(nodes['heading']!))(state, dispatch)),
  quote: ofLines((state, dispatch) => (isIn(state, nodes['blockquote']!) ? lift : wrapIn(nodes['blockquote']!))(state, dispatch)),
  undo,
  redo,
};

/** Where everything is selected, the first and the last line are; commands for lines would find none. */
function inLines(state: EditorState): EditorState {
  if (!(state.selection instanceof AllSelection)) return state;
  return state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(0), state.doc.resolve(state.doc.content.size))));
}

function ofLines(command: Command): Command {
  return (state, dispatch) => command(inLines(state), dispatch);
}

/** A list of this kind around what is selected; the other kind becomes this one; this kind ends. */
function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth);
      if (node.type === type) return liftListItem(nodes['list_item']!)(state, dispatch);
      if (node.type !== nodes['bullet_list'] && node.type !== nodes['ordered_list']) continue;
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
      return true;
    }
    return wrapInList(type)(state, dispatch);
  };
}

function isIn(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
}

function hasMark({ selection: { empty, from, to, $from }, storedMarks, doc }: EditorState, type: MarkType): boolean {
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
}

/** The kind of list nearest around the caret. */
function listAt({ selection: { $from } }: EditorState): NodeType | undefined {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodes['bullet_list'] || type === nodes['ordered_list']) return type;
  }
  return undefined;
}

/** What of the toolbar is in force, and what cannot be done. */
export function toolsOf(whole: EditorState): ToolState {
  const state = inLines(whole);
  const list = listAt(state);
  const inForce: Readonly<Record<ToolName, boolean>> = {
    bold: hasMark(state, marks['bold']!),
    italic: hasMark(state, marks['italic']!),
    underline: hasMark(state, marks['underline']!),
    bullets: list === nodes['bullet_list'],
    numbers: list === nodes['ordered_list'],
    heading: isIn(state, nodes['heading']!),
    quote: isIn(state, nodes['blockquote']!),
    link: linkRange(state) !== undefined,
    undo: false,
    redo: false,
  };
  return {
    pressed: new Set(toolNames.filter((name) => inForce[name])),
    impossible: new Set(toolNames.filter((name) => name !== 'link' && !commands[name](state))),
  };
}

/** The link at the caret, or at the start of what is selected, from its first to its last letter. */
export function linkRange({ selection: { $from, empty } }: EditorState): { readonly from: number; readonly to: number; readonly href: string } | undefined {
  const link = linkIn($from.nodeAfter?.marks) ?? (empty ? linkIn($from.nodeBefore?.marks) : undefined);
  return link && { from: edge($from, link, -1), to: edge($from, link, 1), href: String(link.attrs['href']) };
}

function linkIn(among: readonly Mark[] = []): Mark | undefined {
  return marks['link']!.isInSet(among);
}

/** Where the pieces of a link that touch a place end, on one side of it. */
function edge($from: ResolvedPos, link: Mark, step: 1 | -1): number {
  const { parent } = $from;
  let at = $from.pos - $from.textOffset;
  for (let index = step > 0 ? $from.index() : $from.index() - 1; index >= 0 && index < parent.childCount; index += step) {
    const node = parent.child(index);
    if (!link.isInSet(node.marks)) break;
    at += step * node.nodeSize;
  }
  return at;
}
