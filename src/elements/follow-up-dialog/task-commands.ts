/** What the commands of the dialog's menu do (D5.4). Those that give it away as a text use what stands in the fields; nothing is saved by them. */
import { late } from '../../controllers/late.js';
import { tellProblem } from '../../controllers/dispatch.js';
import { seriesOf, type Effect, type FollowUp, type Occurrence } from '../../model/index.js';
import { problemText } from '../../locale/index.js';
import { spokenTitle } from '../shared/block-text.js';
import { basedOn, copyLink, download, sendAsEmail, stopping } from '../shared/follow-up-commands.js';
import type { DialogParts } from './dialog-parts.js';
import type { Dispatch, EditSession } from './edit-session.js';
import { occurrenceOf, recordInFields } from './fields-record.js';
import { askRemoval, dateIn, wordsOf } from './series-asking.js';

/** A dialog's parts, and where it notes for a while what was done. */
export interface CommandParts extends DialogParts {
  note(text: string): void;
}

/** Does something with what stands in the fields; what is wrong with them is told there instead. */
function withFields({ session: current, showProblems }: DialogParts, act: (record: FollowUp, session: EditSession) => void): void {
  const session = current();
  if (!session) return;
  const now = recordInFields(session);
  if ('record' in now) return act(now.record, session);
  session.problems = now.problems;
  showProblems();
}

export function print(parts: CommandParts): void {
  withFields(parts, (record, session) => {
    const words = wordsOf(parts.scene(session));
    late(parts.element, import('../print-page/print-page.js'), ({ printFollowUp }) => printFollowUp(parts.element.ownerDocument, occurrenceOf(record, session), words));
  });
}

export function sendEmail(parts: CommandParts): void {
  withFields(parts, (record, session) => sendAsEmail(parts.element, occurrenceOf(record, session), wordsOf(parts.scene(session))));
}

export async function copyAddress(parts: CommandParts): Promise<void> {
  const session = parts.session();
  if (!session) return;
  const { announce } = parts.scene(session).messages;
  parts.note((await copyLink(parts.element, session.base.followUp)) ? announce.linkCopied : announce.linkNotCopied);
}

/** As a calendar file: this one, or, with all its exceptions, the series it belongs to. Internal notes stay at home. */
export function exportCalendar(parts: CommandParts, what: 'one' | 'series'): void {
  withFields(parts, (record, session) => late(parts.element, writing(parts, session, record, what), () => undefined));
}

async function writing(parts: CommandParts, session: EditSession, record: FollowUp, what: 'one' | 'series'): Promise<void> {
  const { base, store } = session;
  const { messages } = parts.scene(session);
  const { fileNameOf, writeCalendar } = await import('../../exchange/index.js');
  const series = what === 'series' ? seriesOf(base.followUp, (entity, id) => store.peek(entity, id)) : undefined;
  const whole = series && (await store.wholeSeries(series.id));
  if (whole && !whole.ok) {
    tellProblem(parts.element, whole.problem);
    return parts.note(problemText(whole.problem, messages));
  }
  // opened as a whole, it is the series itself that stands in the fields
  const own = base.occurrence || base.followUp.series ? whole?.value.series : record;
  const followUps = whole && own ? [own, ...whole.value.exceptions] : [record];
  const name = fileNameOf(record.title, 'ics');
  download(parts.element.ownerDocument, name, await writeCalendar(followUps, { now: store.clock.now() }), 'text/calendar;charset=utf-8');
  parts.note(messages.planning.exported(name));
}

/** A new one with what stands in the fields; what was not saved of this one stays as its draft. */
export async function createBasedOn(parts: CommandParts): Promise<void> {
  const session = parts.session();
  if (!session) return;
  const { draft } = parts.scene(session).messages;
  const now = recordInFields(session);
  const { isDirty, base, store } = session;
  await parts.open({ draft: basedOn('record' in now ? now.record : base.followUp, store.user), isNew: true });
  if (isDirty) parts.note(draft.kept);
}

/** Asks, saves what was typed, and makes this date the last of its series (D7.5). */
export async function stopRepeatingHere(parts: CommandParts): Promise<void> {
  const session = parts.session();
  const date = session && dateIn(parts.scene(session));
  if (!session || !date || session.saving) return;
  const { messages: { confirm, planning } } = parts.scene(session);
  const title = spokenTitle(session.base.followUp, wordsOf(parts.scene(session)));
  const answer = await parts.confirm().ask(planning.stopTitle, planning.stopText(title), [{ value: 'stop', label: planning.stop, look: 'primary' }, { value: 'keep', label: confirm.cancel }]);
  if (answer !== 'stop' || session !== parts.session()) return;
  await parts.finish(async () => {
    let last: Pick<Occurrence, 'followUp' | 'original'> = date;
    const noting: Dispatch = (change, scope) => {
      const outcome = parts.dispatch(change, scope);
      if (outcome.ok) last = afterwards(date, session, outcome.proposal.effects);
      return outcome;
    };
    const saved = session.isDirty ? await session.save(noting) : 'nothing';
    if (saved !== 'saved' && saved !== 'nothing') return saved;
    const settled = await stopping(session.store, last);
    // it may have become a follow-up of its own by what was saved
    return settled ? session.decided(settled, parts.dispatch) : saved;
  });
}

/** The date that was edited, as it stands after saving: the first of a new series, an exception, or as it was. */
function afterwards(date: Occurrence, session: EditSession, effects: readonly Effect[]): Pick<Occurrence, 'followUp' | 'original'> {
  const records = effects.flatMap(({ entity, before, after }) => (entity === 'followUp' && after ? [{ isNew: before === undefined, followUp: after as FollowUp }] : []));
  const made = records.find(({ isNew, followUp }) => isNew && followUp.repeat) ?? records.find(({ isNew }) => isNew) ?? records.find(({ followUp }) => followUp.id === session.base.followUp.id);
  if (!made) return date;
  const { followUp } = made;
  if (!followUp.repeat) return { followUp };
  return { followUp, original: made.isNew && followUp.start !== undefined ? followUp.start : date.original! };
}

/** Deletes it, when that was confirmed (D18.1). */
export async function askAndRemove(parts: DialogParts): Promise<void> {
  const session = parts.session();
  if (!session || session.saving) return;
  const remove = await askRemoval(parts.confirm(), parts.scene(session), parts.dispatch);
  if (remove && session === parts.session()) await parts.finish(remove, 'deleted');
}
