import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Slice, type Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState, Selection, TextSelection, type Command, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { safeUrl, type Html } from '../../../model/index.js';
import { placeSigns, readDrawn } from '../draw-rich.js';
import { readRich } from '../read-rich.js';
import { isEmptyDoc, type RichNode } from '../rich-doc.js';
import { readClip, type Clip } from '../tidy-clipboard.js';
import type { EditorStart, RichEditor, ToolName } from '../tools.js';
import { writeBlock } from '../write-rich.js';
import { commands, linkRange, toggle, toolsOf } from './commands.js';
import { schema } from './schema.js';
import { shownSelection } from './shown-selection.js';

const { nodes, marks } = schema;

function docOf(html: string): Node {
  return schema.nodeFromJSON(readRich(html));
}

/**
 * Makes an editor of an element that shows a text. What was typed there before goes along, with the caret. What is pasted
 * or dropped is read by the kit itself: nothing of it is ever handed to the browser as HTML.
 */
export function mountEditor(start: EditorStart): RichEditor {
  let given = { html: start.html, doc: docOf(start.html) };
  const plugins = pluginsFor(start);
  const drawn = typedState(EditorState.create({ doc: given.doc, plugins }), start);
  const top = start.surface.scrollTop;
  start.surface.replaceChildren();
  const view = new EditorView({ mount: start.surface }, {
    state: drawn,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      tell(transaction.docChanged);
    },
    handleDOMEvents: { paste: pasteFrom, drop: dropInto },
    handleClick: (_view, _at, event) => opensLink(event),
  });
  start.surface.scrollTop = top;
  let tools = toolsOf(view.state);
  let html = start.html;

  function tell(isOther: boolean): void {
    tools = toolsOf(view.state);
    const { doc } = view.state;
    // a text that is what it was is written as it was, letter by letter
    if (isOther) html = doc.eq(given.doc) ? given.html : writtenDoc(doc);
    start.changed(html);
  }

  function run(command: Command): void {
    command(view.state, view.dispatch);
  }

  tell(!drawn.doc.eq(given.doc));
  return {
    get tools() {
      return tools;
    },
    run(tool: ToolName) {
      if (tool !== 'link') run(commands[tool]);
    },
    linkAt: () => linkRange(view.state)?.href ?? '',
    setLink: (href) => view.dispatch(linked(view.state, href)),
    showSelection: (isShown) => view.dispatch(view.state.tr.setMeta(shownSelection, isShown)),
    insert: (text, apart) => view.dispatch(inserted(view.state, text, apart).scrollIntoView()),
    paste: (clip) => put(view, clip),
    reset(other) {
      given = { html: (html = other), doc: docOf(other) };
      view.updateState(EditorState.create({ doc: given.doc, plugins, selection: Selection.atEnd(given.doc) }));
      tools = toolsOf(view.state);
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** Blocks as they were written: only what was typed in is written anew. */
const writtenBlocks = new WeakMap<Node, Html>();

/** A document as `writeRich` writes it. */
function writtenDoc(doc: Node): Html {
  if (doc.childCount === 1 && doc.firstChild?.type === nodes['paragraph'] && doc.firstChild?.content.size === 0) return '';
  let html = '';
  doc.forEach((block) => {
    const known = writtenBlocks.get(block) ?? writeBlock(block.toJSON() as RichNode);
    writtenBlocks.set(block, known);
    html += known;
  });
  return html;
}

function pluginsFor({ askForLink, toToolbar }: EditorStart): Plugin[] {
  const item = nodes['list_item']!;
  const breakLine: Command = (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes['hard_break']!.create(), true).scrollIntoView());
    return true;
  };
  /** Done or not, the browser has no part in it. */
  const only = (command: Command): Command => (state, dispatch) => command(state, dispatch) || true;
  const asked = (ask: () => void): Command => () => {
    ask();
    return true;
  };
  return [
    inputRules({ rules: [wrappingInputRule(/^\s*[-*]\s$/u, nodes['bullet_list']!), wrappingInputRule(/^\s*1[.)]\s$/u, nodes['ordered_list']!)] }),
    keymap({
      'Mod-b': only(toggle('bold')), 'Mod-i': only(toggle('italic')), 'Mod-u': only(toggle('underline')), 'Mod-k': asked(askForLink), 'Alt-F10': asked(toToolbar),
      'Mod-z': only(commands.undo), 'Mod-y': only(commands.redo), 'Shift-Mod-z': only(commands.redo),
      'Mod-]': only(sinkListItem(item)), 'Mod-[': only(liftListItem(item)),
      Enter: splitListItem(item), 'Shift-Enter': breakLine, Backspace: chainCommands(undoInputRule, startOfItem),
    }),
    keymap(baseKeymap),
    history(),
    shownSelection,
  ];
}

/** Backspace at the very start of a list item takes its bullet away, as people expect, instead of joining it with what is above. */
const startOfItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const atStart = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.node(-1).type === nodes['list_item'] && $from.index(-1) === 0;
  return atStart && liftListItem(nodes['list_item']!)(state, dispatch);
};

/** The state with what was typed into the drawn text before the editor was there, to be undone in one step. */
function typedState(state: EditorState, { surface, places }: EditorStart): EditorState {
  const typed = schema.nodeFromJSON(readDrawn(surface, places));
  let tr: Transaction = state.tr.replaceWith(0, state.doc.content.size, typed.content);
  const ends = placeSigns.map((sign) => {
    const at = positionOf(tr.doc, sign);
    if (at !== undefined) tr = tr.delete(at, at + 1);
    return at;
  });
  const [anchor, head] = ends;
  const selection = anchor === undefined || head === undefined
    ? Selection.atEnd(tr.doc)
    // the sign of the anchor went before that of the head was looked for; taken the other way round, it stood after it
    : TextSelection.between(tr.doc.resolve(anchor > head ? anchor - 1 : anchor), tr.doc.resolve(head));
  if (tr.doc.eq(state.doc)) return EditorState.create({ doc: state.doc, plugins: state.plugins, selection: Selection.fromJSON(state.doc, selection.toJSON() as object) });
  return state.apply(tr.setSelection(selection));
}

function positionOf(doc: Node, sign: string): number | undefined {
  let found: number | undefined;
  doc.descendants((node, at) => {
    const index = node.text?.indexOf(sign) ?? -1;
    if (index >= 0) found ??= at + index;
    return found === undefined;
  });
  return found;
}

function linked(state: EditorState, href: string | undefined): Transaction {
  const link = marks['link']!;
  const { selection: { from, to, empty }, tr } = state;
  const range = empty ? linkRange(state) : { from, to };
  if (!range) return href === undefined ? tr : tr.replaceSelectionWith(schema.text(href, [link.create({ href })]), false).scrollIntoView();
  tr.removeMark(range.from, range.to, link);
  return href === undefined ? tr : tr.addMark(range.from, range.to, link.create({ href }));
}

function inserted(state: EditorState, text: string, apart: boolean): Transaction {
  const { tr, doc } = state;
  const last = doc.lastChild;
  if (apart && last && (last.type !== nodes['paragraph'] || last.content.size > 0)) tr.insert(doc.content.size, nodes['paragraph']!.create());
  if (apart) tr.setSelection(Selection.atEnd(tr.doc));
  return tr.insertText(text);
}

/** Puts what a clipboard holds at the caret; an address over selected text makes a link of it. */
function put(view: EditorView, clip: Clip): void {
  const href = /^\S+$/u.test(clip.text) ? safeUrl(clip.text) : undefined;
  if (href !== undefined && !view.state.selection.empty) return view.dispatch(linked(view.state, href));
  const doc = readClip(clip);
  if (isEmptyDoc(doc)) return;
  const slice = Slice.maxOpen(schema.nodeFromJSON(doc).content);
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('uiEvent', 'paste'));
}

function clipOf(data: DataTransfer | null): Clip {
  return { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' };
}

function pasteFrom(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault();
  put(view, clipOf(event.clipboardData));
  return true;
}

function dropInto(view: EditorView, event: DragEvent): boolean {
  // what is dragged within the text is moved by the editor
  if (view.dragging) return false;
  event.preventDefault();
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
  put(view, clipOf(event.dataTransfer));
  view.focus();
  return true;
}

/** Ctrl+click follows a link, in a window of its own. */
function opensLink(event: MouseEvent): boolean {
  const link = event.target instanceof Element && (event.ctrlKey || event.metaKey) ? event.target.closest('a') : undefined;
  const href = safeUrl(link?.getAttribute('href'));
  if (href !== undefined) window.open(href, '_blank', 'noopener,noreferrer');
  return href !== undefined;
}
