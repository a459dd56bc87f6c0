import type { Clip } from './tidy-clipboard.js';
import type { DomPlace } from './draw-rich.js';

/** What the toolbar can do, in its order. */
export const toolNames = ['bold', 'italic', 'underline', 'bullets', 'numbers', 'heading', 'quote', 'link', 'undo', 'redo'] as const;
export type ToolName = (typeof toolNames)[number];

/** What of it is in force where the caret is, and what cannot be done there. */
export interface ToolState {
  readonly pressed: ReadonlySet<ToolName>;
  readonly impossible: ReadonlySet<ToolName>;
}

/** As long as nothing was done yet. */
export const idleTools: ToolState = { pressed: new Set(), impossible: new Set(['undo', 'redo']) };

/** The editor as the field knows it; its code is fetched with the first focus. */
export interface RichEditor {
  readonly tools: ToolState;
  /** Does what a button of the toolbar says; links are set by {@link setLink}. */
  run(tool: ToolName): void;
  /** Address of the link at the caret; `''` where there is none. */
  linkAt(): string;
  /** Links what is selected, or the link at the caret anew; `undefined` takes the link away. Without either, the address itself is put there. */
  setLink(href: string | undefined): void;
  /** Shows what is selected while the focus is elsewhere, or no longer. */
  showSelection(isShown: boolean): void;
  /** Puts plain text at the caret. @param apart at the end of what is there, in a paragraph of its own */
  insert(text: string, apart: boolean): void;
  paste(clip: Clip): void;
  /** Another text takes the place of this one; there is nothing to undo then. */
  reset(html: string): void;
  focus(): void;
  destroy(): void;
}

/** What the editor begins with, and whom it tells. */
export interface EditorStart {
  /** The element that shows the text; it becomes the editor. */
  readonly surface: HTMLElement;
  /** The value. */
  readonly html: string;
  /** The selection in what stands there now, which may have been typed in already; none: the caret goes to the end. */
  readonly places: readonly [DomPlace, DomPlace] | undefined;
  /** The text, or only what the toolbar shows of it, is another; the text as HTML. */
  changed(html: string): void;
  /** Ctrl+K. */
  askForLink(): void;
  /** Alt+F10. */
  toToolbar(): void;
}
