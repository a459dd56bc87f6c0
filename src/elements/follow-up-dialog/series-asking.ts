/** What the dialog asks before it changes or deletes: of dates of a series, which are meant (D7.4, D7.5, D18.1). */
import { isRuleDate, type Change, type ChangeScope, type Occurrence, type Result } from '../../model/index.js';
import { epochOf } from '../../time/index.js';
import type { DiaryConfirm } from '../confirm/confirm.js';
import type { Answer } from '../shared/answer-question.js';
import type { QuestionWords, Settled } from '../shared/series-question.js';
import type { Dispatch, EditSession, SaveResult } from './edit-session.js';
import { movesIn } from './form-change.js';
import type { Scene } from './render-fields.js';
import { deleteQuestion } from './render-footer.js';

/** The date of a series that is edited, by itself or as an exception; `undefined` for what has no series, or is all of one. */
export function dateIn({ session: { base, store } }: Scene): Occurrence | undefined {
  const { followUp, occurrence } = base;
  if (occurrence && isRuleDate(occurrence)) return occurrence;
  if (base.isNew || !followUp.series || !followUp.start || !store.peek('followUp', followUp.series.id)) return undefined;
  const start = epochOf(followUp.start);
  return { key: followUp.id, followUp, start, end: followUp.end === undefined ? start : epochOf(followUp.end) };
}

/** What the texts of follow-ups are made from. */
export function wordsOf({ session, messages, formats }: Scene): QuestionWords {
  return { messages, formats, store: session.store, zone: session.zone, conflicts: new Set() };
}

/** Asks what a change of one date is for; of a series that was opened as a whole, all of it changes. What has no series goes as it is. */
async function askChange(confirm: DiaryConfirm, scene: Scene, change: Change, scope: ChangeScope): Promise<Result<Settled> | undefined> {
  const { base, form } = scene.session;
  const date = dateIn(scene);
  const isWhole = !base.isNew && base.followUp.repeat !== undefined;
  if (!date && !isWhole) return { ok: true, value: { change, scope } };
  const { settleChange, settleWhole } = await import('../shared/series-question.js');
  const moves = movesIn(form);
  return date ? settleChange(confirm, date, change, scope, wordsOf(scene), moves) : settleWhole(base.followUp, change, wordsOf(scene), moves);
}

/**
 * Asks for one editing, one question at a time. Code that cannot be had is a problem to be told; where the dialog was closed
 * while it was asked, nothing is to be done.
 */
export function asker(confirm: () => DiaryConfirm, scene: () => Scene, isOpen: () => boolean): NonNullable<EditSession['settle']> {
  let asking = false;
  return async (change, scope) => {
    if (asking) return undefined;
    asking = true;
    try {
      const settled = await askChange(confirm(), scene(), change, scope);
      return isOpen() ? settled : undefined;
    } catch (error) {
      return { ok: false, problem: { code: 'not-fetched', severity: 'error', detail: String(error) } };
    } finally {
      asking = false;
    }
  };
}

/** What an answer changes, for the dates that were chosen. Code that cannot be had is a problem to be told. */
export async function settledFor(confirm: DiaryConfirm, scene: Scene, answer: Answer, intent?: 'edit' | 'delete'): Promise<Result<Settled> | undefined> {
  const { base, store } = scene.session;
  try {
    const { settleAnswer } = await import('../shared/answer-question.js');
    return await settleAnswer(confirm, dateIn(scene) ?? { followUp: store.peek('followUp', base.followUp.id) ?? base.followUp }, answer, wordsOf(scene), intent);
  } catch (error) {
    return { ok: false, problem: { code: 'not-fetched', severity: 'error', detail: String(error) } };
  }
}

/** Asks before deleting, of dates of a series which; gives what is to be done then, `undefined` for nothing. */
export async function askRemoval(confirm: DiaryConfirm, scene: Scene, dispatch: Dispatch): Promise<((session: EditSession) => Promise<SaveResult>) | undefined> {
  const date = dateIn(scene);
  const isInvited = scene.session.access.reason === 'invited';
  if (date && !isInvited) {
    const { settleRemoval } = await import('../shared/series-question.js');
    const settled = await settleRemoval(confirm, date, wordsOf(scene));
    return settled && ((session) => session.decided(settled, dispatch));
  }
  const { heading, text, choices } = deleteQuestion(scene);
  // of a date of a series one was invited to, the question is for which dates to decline
  const scope = date ? 'occurrence' : await confirm.ask(heading, text, choices);
  if (!scope || scope === 'keep') return undefined;
  if (!isInvited) return (session) => session.remove(scope, dispatch);
  const settled = await settledFor(confirm, scene, 'declined', 'delete');
  return settled && ((session) => session.decided(settled, dispatch));
}
