import type { Id } from '../../model/index.js';
import { answerInvitation } from './answering.js';
import type { EditSession } from './edit-session.js';
import type { DialogParts } from './dialog-parts.js';
import type { DraftOffer } from './draft-desk.js';
import type { NoticeActions } from './render-notices.js';

/** What the buttons of the notices do: with drafts that are offered, with another version, with a save that failed (D5.8). */
export function noticeActions(parts: DialogParts): NoticeActions {
  return {
    restore: (offer) => restore(parts, offer),
    discard: (offer) => discard(parts, offer),
    review: () => {
      parts.session()?.review();
      parts.focusOn('heading');
    },
    overwrite: () => void parts.finish((session) => session.overwrite(parts.dispatch)),
    answer: (answer) => void answerInvitation(parts, answer),
    retry: () => void parts.finish((session) => session.save(parts.dispatch)),
  };
}

/** Takes up the draft the dialog was opened for, if it is still there. */
export function resume(parts: DialogParts, session: EditSession, id: Id | undefined): void {
  const offer = session.desk.offers.find(({ draft }) => draft.id === id);
  if (offer && parts.session() === session) restore(parts, offer);
}

function restore(parts: DialogParts, offer: DraftOffer): void {
  const session = parts.session();
  if (!session) return;
  session.restore(offer);
  parts.say(parts.scene(session).messages.draft.restored);
  parts.tellDraft('draft-restore', session, offer.draft.at);
  parts.focusOn('title');
}

function discard(parts: DialogParts, offer: DraftOffer): void {
  const session = parts.session();
  if (!session) return;
  void session.desk.discard(offer);
  parts.say(parts.scene(session).messages.draft.discarded);
  parts.tellDraft('draft-discard', session, offer.draft.at);
  parts.focusOn(session.base.isNew ? 'title' : 'heading');
}
