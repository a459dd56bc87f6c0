import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/**
 * Draws what is selected while the focus is in the window for the address of a link: browsers draw no selection then.
 * On and off by a transaction that carries the plugin as its meta.
 */
export const shownSelection: Plugin<boolean> = new Plugin<boolean>({
  state: {
    init: () => false,
    apply: (transaction, isShown) => (transaction.getMeta(shownSelection) as boolean | undefined) ?? isShown,
  },
  props: {
    decorations(state) {
      const { from, to, empty } = state.selection;
      if (!shownSelection.getState(state) || empty) return undefined;
      return DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'selected' })]);
    },
  },
});
