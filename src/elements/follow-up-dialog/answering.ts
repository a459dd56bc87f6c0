/** Accepting and declining in the dialog (D5.9): one change at once, whatever else is typed and not saved yet. */
import type { FollowUp, Problem } from '../../model/index.js';
import { problemText } from '../../locale/index.js';
import type { Saved } from '../../store/index.js';
import type { Answer } from '../shared/answer-question.js';
import type { DialogParts } from './dialog-parts.js';
import type { EditSession } from './edit-session.js';
import { settledFor } from './series-asking.js';

/** Where the answering of an editing stands. */
interface Answering {
  readonly isBusy: boolean;
  /** Why the last answer was not taken. */
  readonly failure?: Problem | undefined;
}

const standing = new WeakMap<EditSession, Answering>();

/** Whether an answer is on its way, and why the last one was not taken. */
export function answeringOf(session: EditSession): Answering {
  return standing.get(session) ?? { isBusy: false };
}

/** Gives the answer, when it was said for which dates; what came of it is spoken. */
export async function answerInvitation(parts: DialogParts, answer: Answer): Promise<void> {
  const session = parts.session();
  if (!session || session.saving || answeringOf(session).isBusy) return;
  const { messages } = parts.scene(session);
  standing.set(session, { isBusy: true });
  const saved = await answered(parts, session, answer);
  const failure = saved?.ok === false ? saved.problem : undefined;
  standing.set(session, { isBusy: false, failure });
  if (parts.session() !== session) return;
  parts.say(failure ? messages.meeting.notAnswered(problemText(failure, messages)) : saved ? messages.meeting[answer] : '');
}

/** Asks and carries it out; `undefined`: not asked for after all. */
async function answered(parts: DialogParts, session: EditSession, answer: Answer): Promise<Saved | undefined> {
  const settled = await settledFor(parts.confirm(), parts.scene(session), answer);
  if (!settled?.ok || parts.session() !== session) return settled?.ok ? undefined : settled;
  const { change, scope } = settled.value;
  const outcome = parts.dispatch(change, scope);
  if (!outcome.ok) return outcome;
  const saved = await outcome.saved;
  const made = outcome.proposal.effects.find(({ entity, before }) => entity === 'followUp' && !before);
  const exception = saved.ok && made ? session.store.peek('followUp', made.id) : undefined;
  if (exception) goOnWith(session, exception);
  return saved;
}

/** The one date that was answered is a follow-up of its own now: what was typed goes on there, and its draft with it. */
function goOnWith(session: EditSession, exception: FollowUp): void {
  const { alarm, alarmOwn, priority, completed } = session.form;
  const { at } = session.desk;
  session.base = { followUp: exception, isNew: false };
  session.restore({ from: 'earlier', draft: { id: `${exception.id}~answered`, isNew: false, fields: { alarm, alarmOwn, priority, completed }, base: exception, at, tab: '' } });
}
