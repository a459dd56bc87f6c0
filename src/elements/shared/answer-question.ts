/** Answering an invitation (D5.9, D10.5): of a date of a series it is asked whether the answer is for all of it. Fetched with the first answer. */
import {
  batchOf, exceptOccurrence, isInvited, isMasked, isRuleDate, seriesOf, updateFollowUp,
  type AttendeeStatus, type FollowUp, type Id, type Intent, type Occurrence, type Result, type SimpleChange,
} from '../../model/index.js';
import { ownAnswer, spokenTitle } from './block-text.js';
import type { Questioner, QuestionWords, Settled } from './series-question.js';

/** What one who was invited can say. */
export type Answer = AttendeeStatus & ('accepted' | 'declined');

/**
 * What giving an answer changes: of one follow-up the own answer in it, of a date of a series that date or, where that is
 * chosen, all dates but those answered otherwise by themselves. `undefined`: nothing, the question was left unanswered.
 * @param intent `delete`: it is to go from the own diary, which declines it (D18.1)
 */
export async function settleAnswer(confirm: Questioner, date: Pick<Occurrence, 'followUp' | 'original'>, answer: Answer, words: QuestionWords, intent: Intent & ('edit' | 'delete') = 'edit'): Promise<Result<Settled> | undefined> {
  const { store } = words;
  const { followUp } = date;
  const series = seriesOf(followUp, store.peek.bind(store));
  const isWhole = series === followUp && !isRuleDate(date);
  if (!series || isMasked(series) || !isInvited(series, store.user)) return done(answering(followUp, answer, store.user, intent), followUp.series ? 'occurrence' : 'single');
  const which = isWhole ? 'all' : await ask(confirm, followUp, answer, words, intent);
  if (which === undefined || which === 'keep') return undefined;
  if (which === 'all') return answerAll(followUp, series, answer, words, intent);
  const change = isRuleDate(date)
    ? exceptOccurrence(series, date as Occurrence, { attendees: answered(followUp, answer, store.user) }, store.newId(), intent)
    : answering(followUp, answer, store.user, intent);
  return done(change, 'occurrence');
}

function ask(confirm: Questioner, followUp: FollowUp, answer: Answer, words: QuestionWords, intent: Intent): Promise<'one' | 'all' | 'keep' | undefined> {
  const { confirm: texts, meeting } = words.messages;
  const title = spokenTitle(followUp, words);
  const isRemoval = intent === 'delete';
  const heading = isRemoval ? texts.whichTitle : answer === 'accepted' ? meeting.acceptWhich : meeting.declineWhich;
  return confirm.ask(heading, isRemoval ? texts.deleteInvitedText(title) : meeting.repeats(title), [
    { value: 'one', label: texts.onlyThis, look: 'primary' },
    { value: 'all', label: texts.wholeSeries, ...(answer === 'declined' && { look: 'danger' }) },
    { value: 'keep', label: isRemoval ? texts.keep : texts.cancel },
  ]);
}

/** The series, and with it those of its exceptions that said what it said so far. */
async function answerAll(asked: FollowUp, series: FollowUp, answer: Answer, { store }: QuestionWords, intent: Intent): Promise<Result<Settled> | undefined> {
  const whole = await store.wholeSeries(series.id);
  if (!whole.ok) return whole;
  const { exceptions, invited = [] } = whole.value;
  const before = ownAnswer(whole.value.series, store.user);
  const follows = (one: FollowUp): boolean => one.completed === undefined && (one.id === asked.id || ownAnswer(one, store.user) === before);
  const all = [whole.value.series, ...[...exceptions, ...invited].filter((one) => isInvited(one, store.user) && follows(one))];
  const changes: SimpleChange[] = all.map((one) => answering(one, answer, store.user, intent)).filter(({ after }) => Object.keys(after).length > 0);
  return changes.length > 0 ? done(batchOf(changes, intent, 'series'), 'series') : undefined;
}

function answering(followUp: FollowUp, answer: Answer, user: Id, intent: Intent): ReturnType<typeof updateFollowUp> {
  return updateFollowUp(followUp, { attendees: answered(followUp, answer, user) }, intent);
}

function answered({ attendees = [] }: FollowUp, status: Answer, user: Id): FollowUp['attendees'] {
  return attendees.map((one) => (one.associate === user ? { ...one, status } : one));
}

function done(change: Settled['change'], scope: Settled['scope']): Result<Settled> {
  return { ok: true, value: { change, scope } };
}
