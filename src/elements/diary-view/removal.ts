import { deleteOccurrence, isRuleDate, skipOccurrence, updateFollowUp } from '../../model/index.js';
import type { Change, ChangeScope } from '../../model/change.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Id } from '../../model/records.js';
import { messagesFor } from '../../locale/index.js';
import { tellProblem } from '../../controllers/dispatch.js';
import { spokenTitle, type BlockWords } from '../shared/block-text.js';
import type { DiaryView } from './diary-view.js';

/** What a person decided to delete. */
export interface Removal {
  readonly change: Change;
  readonly scope: ChangeScope;
}

/** Asks before deleting, and of a series which (D18.1); `undefined`: it is to be kept. */
export async function removal(view: DiaryView, occurrence: Occurrence, words: BlockWords): Promise<Removal | undefined> {
  const { followUp } = occurrence;
  const { user } = words.store;
  const isInvited = followUp.owner !== user && (followUp.attendees ?? []).some((attendee) => attendee.associate === user);
  if (isRuleDate(occurrence) && !isInvited) return removalFromSeries(view, occurrence, words);
  const { confirm } = messagesFor(view.language.tag);
  const text = isInvited ? confirm.deleteInvitedText : followUp.attendees?.length ? confirm.deleteForAllText : confirm.deleteText;
  const answer = await view.windows.ask(confirm.deleteTitle, text(spokenTitle(followUp, words)), [
    { value: 'one', label: confirm.delete, look: 'danger' }, { value: 'keep', label: confirm.keep },
  ]);
  if (answer !== 'one') return undefined;
  if (isInvited) return declining(occurrence, user);
  return { change: deleteOccurrence(occurrence, (entity, id) => words.store.peek(entity, id)), scope: followUp.series ? 'occurrence' : 'single' };
}

async function removalFromSeries(view: DiaryView, occurrence: Occurrence, words: BlockWords): Promise<Removal | undefined> {
  const { followUp, original } = occurrence;
  const { confirm } = messagesFor(view.language.tag);
  const answer = await view.windows.ask(confirm.whichTitle, confirm.deleteSeriesText(spokenTitle(followUp, words)), [
    { value: 'one', label: confirm.onlyThis, look: 'primary' }, { value: 'all', label: confirm.wholeSeries, look: 'danger' }, { value: 'keep', label: confirm.keep },
  ]);
  if (answer === 'one' && original !== undefined) return { change: skipOccurrence(followUp, original), scope: 'occurrence' };
  return answer === 'all' ? removalOfAll(view, followUp.id, words) : undefined;
}

/** The series with its exceptions; where they cannot all be found, nothing is deleted and the reason is told. */
async function removalOfAll(view: DiaryView, series: Id, { store }: BlockWords): Promise<Removal | undefined> {
  const removal = await store.removalOf(series);
  if (removal.ok) return { change: removal.value, scope: 'series' };
  tellProblem(view, removal.problem);
  view.desk.refused(removal.problem, 'delete');
  return undefined;
}

/** Deleting what one was invited to is declining it (D10.5, D18.1). */
function declining({ followUp }: Occurrence, user: string): Removal {
  const attendees = (followUp.attendees ?? []).map((attendee) => (attendee.associate === user ? { ...attendee, status: 'declined' as const } : attendee));
  return { change: updateFollowUp(followUp, { attendees }, 'delete'), scope: 'single' };
}
