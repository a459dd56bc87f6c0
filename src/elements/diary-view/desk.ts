import { wallIn, type Day } from '../../time/index.js';
import { resolveDrag, type DragResult, type Gesture, type Target } from '../../layout/index.js';
import { exceptOccurrence, isMasked, skipOccurrence, updateFollowUp } from '../../model/index.js';
import type { Change, ChangeScope } from '../../model/change.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUp } from '../../model/records.js';
import { problemText } from '../../locale/index.js';
import type { Problem } from '../../model/problem.js';
import type { Outcome, Store } from '../../store/store-types.js';
import type { Anchor, DiaryActions } from '../../controllers/diary-actions.js';
import { dispatchChange, redoChange, tellProblem, undoChange } from '../../controllers/dispatch.js';
import { usesCommandKey } from '../../controllers/shortcuts.js';
import { spokenTitle, spokenWhen, type BlockWords } from '../shared/block-text.js';
import type { DiaryView } from './diary-view.js';
import { copyLink, joinMeeting, printOne, sendAsEmail } from './follow-up-commands.js';
import { placeMenu, followUpMenu } from './menus.js';

/** What was cut or copied. */
interface Clip { readonly mode: 'cut' | 'copy'; readonly occurrence: Occurrence }

/**
 * Carries out what grids, menus and keys ask for: one place for dispatch, announcement, toast and focus, so that
 * mouse, touch and keys come to the same change and the same words.
 */
export class DiaryDesk implements DiaryActions {
  readonly #view: DiaryView;
  #clip: Clip | undefined;
  placing: Gesture | undefined;
  #placingCopy = false;

  constructor(view: DiaryView) {
    this.#view = view;
  }

  /** Key of the follow-up that was cut; drawn as such. */
  get cut(): string | undefined {
    return this.#clip?.mode === 'cut' ? this.#clip.occurrence.key : undefined;
  }

  get canPaste(): boolean {
    return this.#clip !== undefined;
  }

  open(occurrence: Occurrence): void {
    if (isMasked(occurrence.followUp)) return this.alert(this.#why({ code: 'private', severity: 'error', entity: 'followUp', record: occurrence.followUp.id }));
    void this.#view.openDialog({ occurrence, followUp: occurrence.followUp });
  }

  create(draft: Partial<FollowUp>): void {
    if (this.#refusesChanges()) return;
    const { defaultTypes, defaultAlarm } = this.#store.preferences;
    const type = defaultTypes[draft.kind ?? 'meeting'];
    void this.#view.openDialog({
      draft: { kind: 'meeting', ...(type === undefined ? {} : { type }), ...(defaultAlarm === null ? {} : { alarm: defaultAlarm }), ...draft },
    });
  }

  perform(result: DragResult, occurrence: Occurrence | undefined): void {
    const { announce } = this.#messages;
    if (result.kind === 'nothing') return this.say(announce.modeCancelled);
    if (result.kind === 'create') return this.create(result.draft);
    if (result.kind === 'refusal') {
      tellProblem(this.#view, result.problem);
      return this.#refused(result.problem, occurrence);
    }
    this.#carryOut(result.change, result.scope, occurrence);
  }

  select(occurrence: Occurrence | undefined): void {
    this.#view.select(occurrence);
  }

  toggleCompleted(occurrence: Occurrence): void {
    const { followUp } = occurrence;
    const done = followUp.completed !== undefined;
    const patch = { completed: done ? undefined : new Date(this.#store.clock.now()).toISOString() };
    if (occurrence.original !== undefined && followUp.repeat) {
      this.#carryOut(exceptOccurrence(followUp, occurrence, patch, this.#store.newId()), 'occurrence', occurrence, 'complete');
    } else this.#carryOut(updateFollowUp(followUp, patch, done ? 'reopen' : 'complete'), 'single', occurrence);
  }

  remove(occurrence: Occurrence): void {
    void this.#askAndRemove(occurrence);
  }

  menu(anchor: Anchor, subject: Occurrence | Target): void {
    const items = 'followUp' in subject ? followUpMenu(this.#view, this, subject) : placeMenu(this.#view, this, subject);
    const label = 'followUp' in subject ? this.#messages.menu.label(spokenTitle(subject.followUp, this.words())) : this.#messages.toolbar.create;
    void this.#view.showMenu(label, items, anchor);
  }

  more(anchor: Element, day: Day, occurrences: readonly Occurrence[]): void {
    this.#view.showMore(anchor, day, occurrences);
  }

  clip(mode: 'cut' | 'copy', occurrence: Occurrence): void {
    if (isMasked(occurrence.followUp)) return;
    this.#clip = { mode, occurrence };
    const { announce } = this.#messages;
    const title = this.#title(occurrence);
    this.say(mode === 'cut' ? announce.cutToClipboard(title) : announce.onClipboard(title));
    this.#view.requestUpdate();
  }

  paste(target: Target): void {
    const clip = this.#clip;
    if (!clip) return this.say(this.#messages.announce.nothingToPaste);
    const gesture: Gesture = { kind: 'move', occurrence: clip.occurrence, grab: 0 };
    const result = resolveDrag(gesture, target, { copy: clip.mode === 'copy', fine: true }, this.settings());
    if (clip.mode === 'cut') this.#clip = undefined;
    this.perform(result, clip.occurrence);
    this.#view.requestUpdate();
  }

  goTo(view: 'day' | 'week', day: Day): void {
    this.#view.navigate(view, day);
  }

  turn(direction: 1 | -1, then: { readonly day: Day; readonly minute: number | 'all-day' }): void {
    this.#view.turn(direction, then);
  }

  /** Begins "choose a new time": the next click on a place moves (or copies) there (D4.8, WCAG 2.5.7). */
  startPlacing(occurrence: Occurrence, copy = false): void {
    this.placing = { kind: 'move', occurrence, grab: 0 };
    this.#placingCopy = copy;
    this.say(copy ? this.#messages.move.chooseCopy : this.#messages.move.choose);
    this.#view.requestUpdate();
  }

  stopPlacing(): void {
    if (!this.placing) return;
    this.placing = undefined;
    this.say(this.#messages.announce.modeCancelled);
    this.#view.requestUpdate();
  }

  place(target: Target): void {
    const { placing } = this;
    if (!placing || placing.kind === 'create') return;
    this.placing = undefined;
    this.#view.requestUpdate();
    this.perform(resolveDrag(placing, target, { copy: this.#placingCopy, fine: false }, this.settings()), placing.occurrence);
  }

  /** Moves the end by some minutes: the buttons for what dragging the edge does. */
  lengthen(occurrence: Occurrence, minutes: number): void {
    const wall = wallIn(occurrence.end, this.#view.zone);
    const target: Target = { place: 'time', day: wall.day, minute: wall.minute + minutes };
    this.perform(resolveDrag({ kind: 'resize-end', occurrence }, target, { copy: false, fine: true }, this.settings()), occurrence);
  }

  /** Takes the time away: becomes a to-do (D4.5). */
  toToDo(occurrence: Occurrence): void {
    this.perform(resolveDrag({ kind: 'move', occurrence, grab: 0 }, { place: 'to-do' }, { copy: false, fine: true }, this.settings()), occurrence);
  }

  basedOn(occurrence: Occurrence): void {
    const { id: _id, revision: _revision, completed: _completed, repeat: _repeat, series: _series, created: _created, updated: _updated, ...rest } = occurrence.followUp;
    this.create({ ...rest, owner: this.#store.user });
  }

  join(occurrence: Occurrence): void {
    joinMeeting(this.#view, occurrence.followUp);
  }

  async link(occurrence: Occurrence): Promise<void> {
    const { announce } = this.#messages;
    this.say((await copyLink(this.#view, occurrence.followUp)) ? announce.linkCopied : announce.linkNotCopied);
  }

  send(occurrence: Occurrence): void {
    sendAsEmail(this.#view, occurrence, this.words());
  }

  print(occurrence: Occurrence): void {
    void printOne(this.#view, occurrence, this.words());
  }

  undo(): void {
    this.#takeBack('undo');
  }

  redo(): void {
    this.#takeBack('redo');
  }

  say(text: string): void {
    this.#view.announcer.say(text);
  }

  alert(text: string): void {
    this.#view.announcer.alert(text);
  }

  settings(): { zone: string; snap: number; newId: () => string; owner: string; user: string } {
    const store = this.#store;
    return { zone: this.#view.zone, snap: store.preferences.snap, newId: () => store.newId(), owner: this.#view.shownOwner, user: store.user };
  }

  words(): BlockWords {
    const { language, zone, conflicts } = this.#view;
    return { messages: language.messages, formats: language.formats, store: this.#store, zone, conflicts };
  }

  get #store(): Store {
    const { store } = this.#view;
    if (!store) throw new Error('The diary has no store yet');
    return store;
  }

  get #messages(): BlockWords['messages'] {
    return this.#view.language.messages;
  }

  #title(occurrence: Occurrence): string {
    return spokenTitle(occurrence.followUp, this.words());
  }

  #why(problem: Problem): string {
    return problemText(problem, this.#messages);
  }

  #refusesChanges(): boolean {
    if (!this.#view.readonly) return false;
    this.alert(this.#messages.diary.readOnly);
    return true;
  }

  #refused(problem: Problem, occurrence: Occurrence | undefined): void {
    const { announce } = this.#messages;
    const why = this.#why(problem);
    const text = occurrence ? announce.notMoved(why, spokenWhen(occurrence, this.words())) : announce.notChanged(why);
    this.alert(text);
    this.#view.toast.show({ text, kind: 'problem' });
  }

  /** Dispatch, then say it, offer undo and keep focus on what was changed. */
  #carryOut(change: Change, scope: ChangeScope, occurrence: Occurrence | undefined, said?: 'complete'): void {
    if (this.#refusesChanges()) return;
    const outcome = dispatchChange(this.#view, this.#store, change, { scope });
    if (!outcome.ok) return this.#refused(outcome.problem, occurrence);
    this.#tell(outcome, said);
  }

  #tell(outcome: Outcome & { ok: true }, said?: 'complete'): void {
    const { change, effects } = outcome.proposal;
    const after = effects.find((effect) => effect.after && effect.entity === 'followUp' && !effect.after.repeat)?.after ?? effects.at(-1)?.after;
    const record = (after ?? effects[0]?.before) as FollowUp | undefined;
    if (!record) return;
    const { announce, toast } = this.#messages;
    const title = spokenTitle(record, this.words());
    const when = this.#whenOf(record);
    const keys = announce.undoKey(usesCommandKey());
    const intent = said ?? change.intent;
    const [spoken, shown] = intent === 'move' ? [announce.moved(title, when, keys), toast.moved(title, when)]
      : intent === 'copy' ? [announce.copied(title, when, keys), toast.copied(title, when)]
        : intent === 'resize' ? [announce.resized(title, when, keys), toast.resized(title, when)]
          : intent === 'complete' ? [announce.completed(title, keys), toast.completed(title)]
            : intent === 'reopen' ? [announce.reopened(title, keys), toast.reopened(title)]
              : intent === 'delete' ? [announce.deleted(title, keys), toast.deleted(title)]
                : [announce.changed(title, keys), toast.changed(title)];
    this.say(spoken);
    this.#view.toast.show({ text: shown, kind: 'done', action: { label: toast.undo, run: () => this.undo() } });
    if (after) this.#view.keepFocusOn(record.id);
  }

  #whenOf(record: FollowUp): string {
    const occurrence = this.#view.occurrenceOf(record.id);
    if (occurrence) return spokenWhen(occurrence, this.words());
    const { formats } = this.words();
    const day = (record.start ?? record.due ?? '').slice(0, 10);
    return formats.dayLong(day);
  }

  #takeBack(which: 'undo' | 'redo'): void {
    const store = this.#store;
    const { announce, intent } = this.#messages;
    const entry = which === 'undo' ? store.history.undo : store.history.redo;
    if (!entry) return this.say(which === 'undo' ? announce.nothingToUndo : announce.nothingToRedo);
    const record = entry.effects.at(-1)?.after ?? entry.effects.at(-1)?.before;
    const title = record && 'kind' in record ? spokenTitle(record, this.words()) : (record?.name ?? '');
    const outcome = which === 'undo' ? undoChange(this.#view, store) : redoChange(this.#view, store);
    if (!outcome.ok) return this.#refused(outcome.problem, undefined);
    const what = intent[entry.change.intent](title);
    const text = which === 'undo' ? announce.undone(what) : announce.redone(what);
    this.say(text);
    this.#view.toast.show({ text, kind: 'done' });
    const kept = outcome.proposal.effects.find((effect) => effect.after)?.id;
    if (kept !== undefined) this.#view.keepFocusOn(kept);
  }

  async #askAndRemove(occurrence: Occurrence): Promise<void> {
    if (this.#refusesChanges()) return;
    const { confirm } = this.#messages;
    const { followUp } = occurrence;
    const title = this.#title(occurrence);
    const isSeries = followUp.repeat !== undefined && occurrence.original !== undefined;
    const isInvited = followUp.owner !== this.#store.user && (followUp.attendees ?? []).some((attendee) => attendee.associate === this.#store.user);
    const answer = isSeries
      ? await this.#view.ask(confirm.whichTitle, confirm.deleteSeriesText(title), [
        { value: 'one', label: confirm.onlyThis, look: 'primary' }, { value: 'all', label: confirm.wholeSeries, look: 'danger' }, { value: 'keep', label: confirm.keep },
      ])
      : await this.#view.ask(confirm.deleteTitle, (isInvited ? confirm.deleteInvitedText : followUp.attendees?.length ? confirm.deleteForAllText : confirm.deleteText)(title), [
        { value: 'one', label: confirm.delete, look: 'danger' }, { value: 'keep', label: confirm.keep },
      ]);
    if (answer === 'one' && isSeries) this.#carryOut(skipOccurrence(followUp, occurrence.original!), 'occurrence', occurrence);
    else if (answer === 'one' && isInvited) this.#decline(occurrence);
    else if (answer === 'one' || answer === 'all') this.#carryOut({ type: 'remove', entity: 'followUp', intent: 'delete', record: followUp }, isSeries ? 'series' : 'single', occurrence);
    else this.#view.keepFocusOn(occurrence.key);
  }

  /** Deleting what one was invited to is declining it (D10.5, D18.1). */
  #decline(occurrence: Occurrence): void {
    const { followUp } = occurrence;
    const attendees = (followUp.attendees ?? []).map((attendee) => (attendee.associate === this.#store.user ? { ...attendee, status: 'declined' as const } : attendee));
    this.#carryOut(updateFollowUp(followUp, { attendees }, 'delete'), 'single', occurrence);
  }
}
