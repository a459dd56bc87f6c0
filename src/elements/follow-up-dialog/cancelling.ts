/** Cancelling a meeting to which others were invited (D5.4, D10.5): it is removed for all. Nobody is sent anything, and that is said before. */
import { attendeeName, spokenTitle } from '../shared/block-text.js';
import type { DialogParts } from './dialog-parts.js';
import type { EditSession, SaveResult } from './edit-session.js';
import { deleteScope } from './open-request.js';
import type { Scene } from './render-fields.js';
import { dateIn, wordsOf } from './series-asking.js';

/** So many are named. */
const named = 5;

/** Whether it is a meeting of one's own to which people were invited. */
export function isCancellable({ base: { followUp, isNew }, store, access }: EditSession): boolean {
  if (isNew || access.reason !== undefined || followUp.kind !== 'meeting' || followUp.owner !== store.user) return false;
  return (followUp.attendees ?? []).some(({ associate, resource }) => resource === undefined && associate !== store.user);
}

/** Asks, of a series for which dates, and removes it for all; one undo brings it back. */
export async function askAndCancel(parts: DialogParts): Promise<void> {
  const session = parts.session();
  if (!session || session.saving) return;
  const remove = await asked(parts, session);
  if (remove && session === parts.session()) await parts.finish(remove, 'deleted');
}

async function asked(parts: DialogParts, session: EditSession): Promise<((session: EditSession) => Promise<SaveResult>) | undefined> {
  const scene = parts.scene(session);
  const { meeting } = scene.messages;
  const words = wordsOf(scene);
  const text = meeting.cancelText(spokenTitle(session.base.followUp, words), peopleIn(scene));
  const date = dateIn(scene);
  if (date) {
    const { settleRemoval } = await import('../shared/series-question.js');
    const settled = await settleRemoval(parts.confirm(), date, words, { heading: meeting.cancelWhich, text, keep: meeting.keep });
    return settled && ((now) => now.decided(settled, parts.dispatch));
  }
  const answer = await parts.confirm().ask(meeting.cancelTitle, text, [{ value: 'cancel', label: meeting.cancel, look: 'danger' }, { value: 'keep', label: meeting.keep }]);
  return answer === 'cancel' ? (now) => now.remove(deleteScope(now.base), parts.dispatch) : undefined;
}

/** "Kari Nordmann, Ola Nordmann and 3 others". */
function peopleIn({ session: { base, store }, messages: { meeting }, formats }: Scene): string {
  const people = (base.followUp.attendees ?? []).filter(({ associate, resource }) => resource === undefined && associate !== store.user);
  const names = people.map((one) => attendeeName(one, store)).filter(Boolean);
  const shown = names.length > named ? names.slice(0, named - 1) : names;
  const rest = people.length - shown.length;
  return formats.list(rest > 0 ? [...shown, meeting.others(rest)] : shown);
}
