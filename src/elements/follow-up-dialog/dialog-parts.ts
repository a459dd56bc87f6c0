import type { DiaryConfirm } from '../confirm/confirm.js';
import type { DialogResult } from './close-event.js';
import type { Dispatch, EditSession, SaveResult } from './edit-session.js';
import type { OpenRequest } from './open-request.js';
import type { Scene } from './render-fields.js';

/** What the buttons and menus of the dialog work with. */
export interface DialogParts {
  readonly element: HTMLElement;
  /** What is edited at the moment. */
  session(): EditSession | undefined;
  scene(session: EditSession): Scene;
  confirm(): DiaryConfirm;
  /** Carries a change to the store, through the host's veto. */
  readonly dispatch: Dispatch;
  /** Does something that may end the editing; what is wrong is told, and focus goes there. */
  finish(act: (session: EditSession) => Promise<SaveResult>, done?: DialogResult): Promise<void>;
  open(request: OpenRequest): Promise<void>;
  /** Speaks to those who do not see it. */
  say(text: string): void;
  /** Sets focus on the part with this id. */
  focusOn(id: string): void;
  /** What is wrong with the fields was told: focus goes to the first of them. */
  showProblems(): void;
  tellDraft(name: 'draft-save' | 'draft-restore' | 'draft-discard', session: EditSession, at?: number): void;
}
