import { isRuleDate, removeFollowUp, type Result } from '../../model/index.js';
import type { Change, ChangeScope } from '../../model/change.js';
import type { Occurrence } from '../../model/occurrence.js';
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
  if (isRuleDate(occurrence) || followUp.series) return isInvited ? declining(view, occurrence, words) : removalFromSeries(view, occurrence, words);
  const { confirm } = messagesFor(view.language.tag);
  const text = isInvited ? confirm.deleteInvitedText : followUp.attendees?.length ? confirm.deleteForAllText : confirm.deleteText;
  const answer = await view.windows.ask(confirm.deleteTitle, text(spokenTitle(followUp, words)), [
    { value: 'one', label: confirm.delete, look: 'danger' }, { value: 'keep', label: confirm.keep },
  ]);
  if (answer !== 'one') return undefined;
  if (isInvited) return declining(view, occurrence, words);
  return { change: removeFollowUp(followUp), scope: 'single' };
}

/** Where the dates of the series cannot all be found, nothing is deleted and the reason is told. */
async function removalFromSeries(view: DiaryView, occurrence: Occurrence, words: BlockWords): Promise<Removal | undefined> {
  const { settleRemoval } = await import('../shared/series-question.js');
  return settledOr(view, await settleRemoval(view.windows.question, occurrence, { ...words, messages: messagesFor(view.language.tag) }));
}

/** Deleting what one was invited to is declining it, of a series for the dates that are meant (D10.5, D18.1). */
async function declining(view: DiaryView, occurrence: Occurrence, words: BlockWords): Promise<Removal | undefined> {
  const { settleAnswer } = await import('../shared/answer-question.js');
  return settledOr(view, await settleAnswer(view.windows.question, occurrence, 'declined', { ...words, messages: messagesFor(view.language.tag) }, 'delete'));
}

/** What was decided; a problem is told. */
function settledOr(view: DiaryView, settled: Result<Removal> | undefined): Removal | undefined {
  if (!settled || settled.ok) return settled?.value;
  tellProblem(view, settled.problem);
  view.desk.refused(settled.problem, 'delete');
  return undefined;
}
