/** What {@link import('./desk.js').DiaryDesk} fetches: the work that neither showing nor dragging asks for. */
import { resizeBy, resolveDrag, type DragSettings, type Gesture, type Target } from '../../layout/index.js';
import { assignFollowUp, changeOccurrence, exceptOccurrence, isMasked, isRuleDate } from '../../model/index.js';
import type { Change } from '../../model/change.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Id } from '../../model/records.js';
import { messagesFor, type Messages } from '../../locale/index.js';
import type { Proposal } from '../../store/store-types.js';
import type { Anchor } from '../../controllers/diary-actions.js';
import { tellProblem } from '../../controllers/dispatch.js';
import { usesCommandKey } from '../../controllers/shortcuts.js';
import { spokenTitle, spokenWhen } from '../shared/block-text.js';
import { basedOn as basedOnFields, stopping } from '../shared/follow-up-commands.js';
import type { Settled } from '../shared/series-question.js';
import { placeOf, subjectOf, type ChangeWords, type FollowUpEffect } from './change-words.js';
import type { Clip, DiaryDesk } from './desk.js';
import type { DiaryView } from './diary-view.js';
import { draftAt } from './draft-at.js';

const texts = (view: DiaryView): Messages => messagesFor(view.language.tag);

/** As it is shown now: since it was asked for, something else may have changed it. */
const present = (view: DiaryView, occurrence: Occurrence): Occurrence => view.slice?.occurrences.find(({ key }) => key === occurrence.key) ?? occurrence;

function dragSettings({ store, zone, shownOwner: owner }: DiaryView): DragSettings {
  return { zone, snap: store!.preferences.snap, newId: () => store!.newId(), owner };
}

export function createAt(view: DiaryView, target: Target, which: 'default' | 'last'): void {
  const { desk } = view;
  const { kind, type } = which === 'last' ? desk.last : { kind: 'meeting' as const, type: undefined };
  desk.create({ ...draftAt(view, kind, target), ...(type !== undefined && { type }) });
}

export function toggleCompleted(view: DiaryView, asked: Occurrence): void {
  const occurrence = present(view, asked);
  const { followUp } = occurrence;
  const done = followUp.completed !== undefined;
  const patch = { completed: done ? undefined : new Date(view.store!.clock.now()).toISOString() };
  const store = view.store!;
  const change = changeOccurrence(occurrence, patch, store.newId(), done ? 'reopen' : 'complete', (entity, id) => store.peek(entity, id));
  view.desk.carryOut(change, change.type === 'batch' ? 'occurrence' : 'single', occurrence);
}

export async function askAndRemove(view: DiaryView, occurrence: Occurrence): Promise<void> {
  const { desk } = view;
  if (desk.refusesChanges()) return;
  const { removal } = await view.windows.parts();
  const change = await removal(view, present(view, occurrence), desk.words());
  if (change) desk.carryOut(change.change, change.scope, occurrence);
  else view.focusing.wish({ key: occurrence.key });
}

export async function askAndCarryOut(view: DiaryView, { change, scope }: Settled, occurrence: Occurrence): Promise<void> {
  const { desk } = view;
  if (desk.refusesChanges()) return;
  const [{ settleChange }] = await Promise.all([import('../shared/series-question.js'), view.windows.parts()]);
  const settled = await settleChange(view.windows.question, occurrence, change, scope, { ...desk.words(), messages: texts(view) });
  if (!settled) return view.focusing.wish({ key: occurrence.followUp.id });
  if (settled.ok) return desk.carryOut(settled.value.change, settled.value.scope, occurrence);
  tellProblem(view, settled.problem);
  desk.refused(settled.problem, change.intent, occurrence);
}

/** Stop repeating (D7.5): this date is the last. */
export async function stopHere(view: DiaryView, occurrence: Occurrence): Promise<void> {
  const { desk } = view;
  if (desk.refusesChanges()) return;
  const settled = await stopping(view.store!, occurrence);
  if (!settled) return;
  if (settled.ok) desk.carryOut(settled.value.change, settled.value.scope, occurrence);
  else desk.refused(settled.problem, 'series', occurrence);
}

export function clip(view: DiaryView, { mode, occurrence }: Clip): void {
  if (isMasked(occurrence.followUp)) return;
  const { desk } = view;
  const { announce } = texts(view);
  desk.clipped = { mode, occurrence };
  const title = spokenTitle(occurrence.followUp, desk.words());
  desk.say(mode === 'cut' ? announce.cutToClipboard(title) : announce.onClipboard(title));
  view.requestUpdate();
}

export function paste(view: DiaryView, target: Target): void {
  const { desk } = view;
  const clip = desk.clipped;
  if (!clip) return desk.say(texts(view).announce.nothingToPaste);
  const gesture: Gesture = { kind: 'move', occurrence: clip.occurrence, grab: 0 };
  const result = resolveDrag(gesture, target, { copy: clip.mode === 'copy', fine: true }, dragSettings(view));
  if (clip.mode === 'cut' && result.kind !== 'refusal') desk.clipped = undefined;
  desk.perform(result, clip.occurrence);
  view.requestUpdate();
}

/** What the person is to choose now. */
export function placingPrompt(view: DiaryView): string {
  const { move } = texts(view);
  return { move: move.choose, copy: move.chooseCopy, end: move.chooseEnd }[view.desk.placingFor];
}

/** Begins "choose a new time": the next click on a place moves or copies there, or ends it there (D4.8, WCAG 2.5.7). */
export function startPlacing(view: DiaryView, occurrence: Occurrence, what: DiaryDesk['placingFor']): void {
  const { desk } = view;
  desk.placing = what === 'end' ? { kind: 'resize-end', occurrence } : { kind: 'move', occurrence, grab: 0 };
  desk.placingFor = what;
  view.toast.hide();
  desk.say(placingPrompt(view));
  view.requestUpdate();
}

export function place(view: DiaryView, placing: Exclude<Gesture, { kind: 'create' }>, what: DiaryDesk['placingFor'], target: Target): void {
  view.desk.perform(resolveDrag(placing, target, { copy: what === 'copy', fine: true }, dragSettings(view)), placing.occurrence);
}

/** While the end is chosen: moves it by some minutes, or whole days of what lasts those, and ends the choice. */
export function lengthenPlaced(view: DiaryView, minutes: number): void {
  const { desk } = view;
  if (desk.placing?.kind !== 'resize-end') return;
  const { occurrence } = desk.placing;
  const steps = occurrence.days ? { days: Math.sign(minutes) } : { minutes };
  desk.place(resizeBy(occurrence, 'end', steps, dragSettings(view)));
}

/** Asks to whom, then gives it to them (D9.5). */
export function assign(view: DiaryView, asked: Occurrence, anchor: Anchor): void {
  view.windows.use((parts) => parts.showAssignMenu(view, anchor, asked, (owner: Id) => {
    const occurrence = present(view, asked);
    const { followUp } = occurrence;
    const { desk } = view;
    if (!isRuleDate(occurrence)) desk.settle({ change: assignFollowUp(followUp, owner), scope: 'single' }, occurrence);
    else desk.settle({ change: exceptOccurrence(followUp, occurrence, { owner }, view.store!.newId(), 'assign'), scope: 'occurrence' }, occurrence);
  }));
}

/** Takes the time away: becomes a to-do (D4.5). */
export function toToDo(view: DiaryView, occurrence: Occurrence): void {
  place(view, { kind: 'move', occurrence, grab: 0 }, 'move', { place: 'to-do' });
}

export function basedOn(view: DiaryView, occurrence: Occurrence): void {
  view.desk.create(basedOnFields(occurrence.followUp, view.store!.user));
}

/** Says what was undone or done again; without an entry, that there is nothing. */
export function sayTakenBack(view: DiaryView, which: 'undo' | 'redo', entry: Proposal | undefined): void {
  const { desk } = view;
  const { announce, intent } = texts(view);
  if (!entry) return desk.say(which === 'undo' ? announce.nothingToUndo : announce.nothingToRedo);
  const subject = subjectOf(entry.change, entry.effects) ?? entry.effects.at(-1);
  const record = subject?.after ?? subject?.before;
  const { length } = entry.effects;
  const title = entry.change.intent === 'import' && length > 1 ? announce.loaded(length) : record && 'kind' in record ? spokenTitle(record, desk.words()) : (record?.name ?? '');
  const what = intent[entry.change.intent](title);
  const text = which === 'undo' ? announce.undone(what) : announce.redone(what);
  desk.say(text);
  view.toast.show({ text, kind: 'done' });
}

/** Says and shows what is not done by dragging; what stands in no view of the calendar can be opened from there. */
export function showSeldom(view: DiaryView, intent: Change['intent'], effect: FollowUpEffect, words = seldomWords(view, intent, effect)): void {
  const { after } = effect;
  const listed = after && after.start === undefined && after.completed === undefined && intent !== 'delete';
  view.desk.show(words, ...(listed ? [{ label: texts(view).toast.open, run: () => void view.openFollowUp(after.id) }] : []));
}

/** The words of `changeWords` for what is not done by dragging. */
function seldomWords(view: DiaryView, intent: Change['intent'], { before, after }: FollowUpEffect): ChangeWords {
  const record = (after ?? before)!;
  const { announce, toast } = texts(view);
  const words = view.desk.words();
  const { store } = words;
  const title = spokenTitle(record, words);
  const place = placeOf(record, words);
  const undo = announce.undoKey(usesCommandKey());
  switch (intent) {
    case 'copy': return { spoken: announce.copied(title, place, undo), shown: toast.copied(title, place) };
    case 'create': {
      const occurrence = view.occurrenceOf(record.id);
      return { spoken: announce.created(title, occurrence ? spokenWhen(occurrence, words) : place, undo), shown: toast.created(title) };
    }
    case 'complete': return { spoken: announce.completed(title, undo), shown: toast.completed(title) };
    case 'reopen': return { spoken: announce.reopened(title, undo), shown: toast.reopened(title) };
    case 'delete': return !after && record.repeat
      ? { spoken: announce.deletedSeries(title, undo), shown: toast.deletedSeries(title) }
      : { spoken: announce.deleted(title, undo), shown: toast.deleted(title) };
    case 'assign': return { spoken: announce.assigned(title, store.lookUp('associates', record.owner)?.name ?? store.lookUp('resources', record.owner)?.name ?? record.owner, undo), shown: toast.changed(title) };
    default: return { spoken: announce.changed(title, undo), shown: toast.changed(title) };
  }
}
