import type { Day } from '../../time/index.js';
import { resizeBy, resolveDrag, type DragResult, type Gesture, type Target } from '../../layout/index.js';
import { assignFollowUp, exceptOccurrence, isMasked, isRuleDate, updateFollowUp } from '../../model/index.js';
import type { Change, ChangeScope, Effect } from '../../model/change.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUp, FollowUpKind, Id } from '../../model/records.js';
import { problemText } from '../../locale/index.js';
import type { Problem } from '../../model/problem.js';
import type { Store } from '../../store/store-types.js';
import type { Anchor, DiaryActions } from '../../controllers/diary-actions.js';
import { dispatchChange, redoChange, tellProblem, undoChange } from '../../controllers/dispatch.js';
import { spokenTitle, type BlockWords } from '../shared/block-text.js';
import { changeWords, placeOf, stepWords, subjectOf } from './change-words.js';
import type { DiaryView } from './diary-view.js';
import { draftAt } from './draft-at.js';

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
  /** What the choice of a new time is for. */
  placingFor: 'move' | 'copy' | 'end' = 'move';
  /** What was made last, for "new of the same type". */
  #last: { readonly kind: FollowUpKind; readonly type?: Id } = { kind: 'meeting' };

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
    void this.#view.windows.openDialog({ occurrence, followUp: occurrence.followUp });
  }

  create(draft: Partial<FollowUp>): void {
    if (this.#refusesChanges()) return;
    const { defaultTypes, defaultAlarm } = this.#store.preferences;
    const type = defaultTypes[draft.kind ?? 'meeting'];
    void this.#view.windows.openDialog({
      draft: { kind: 'meeting', ...(type === undefined ? {} : { type }), ...(defaultAlarm === null ? {} : { alarm: defaultAlarm }), ...draft },
    });
  }

  createAt(target: Target, which: 'default' | 'last' = 'default'): void {
    const { kind, type } = which === 'last' ? this.#last : { kind: 'meeting' as const, type: undefined };
    this.create({ ...draftAt(this.#view, kind, target), ...(type !== undefined && { type }) });
  }

  step(result: DragResult, gesture: Gesture): void {
    const shown = (): readonly Occurrence[] => this.#view.slice?.occurrences ?? [];
    const words = (): string => stepWords(result, gesture, shown(), this.words());
    if (result.kind === 'refusal') this.alert(words());
    else this.#view.announcer.sayWhenStill(words);
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
    if (isRuleDate(occurrence)) {
      this.#carryOut(exceptOccurrence(followUp, occurrence, patch, this.#store.newId(), 'complete'), 'occurrence', occurrence);
    } else this.#carryOut(updateFollowUp(followUp, patch, done ? 'reopen' : 'complete'), 'single', occurrence);
  }

  remove(occurrence: Occurrence): void {
    void this.#askAndRemove(occurrence);
  }

  menu(anchor: Anchor, subject: Occurrence | Target, untilHere?: () => void): void {
    this.#view.windows.use((parts) => parts.showContextMenu(this.#view, anchor, subject, untilHere));
  }

  more(anchor: Element, day: Day, occurrences: readonly Occurrence[]): void {
    this.#view.windows.showMore(anchor, day, occurrences);
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
    if (clip.mode === 'cut' && result.kind !== 'refusal') this.#clip = undefined;
    this.perform(result, clip.occurrence);
    this.#view.requestUpdate();
  }

  goTo(view: 'day' | 'week', day: Day): void {
    this.#view.navigate(view, day);
  }

  turn(direction: 1 | -1, then: { readonly day: Day; readonly minute: number | 'all-day' }): void {
    this.#view.turn(direction, then);
  }

  /** Begins "choose a new time": the next click on a place moves or copies there, or ends it there (D4.8, WCAG 2.5.7). */
  startPlacing(occurrence: Occurrence, what: 'move' | 'copy' | 'end' = 'move'): void {
    this.placing = what === 'end' ? { kind: 'resize-end', occurrence } : { kind: 'move', occurrence, grab: 0 };
    this.placingFor = what;
    this.say(this.placingPrompt);
    this.#view.requestUpdate();
  }

  /** What the person is to choose now. */
  get placingPrompt(): string {
    const { move } = this.#messages;
    return { move: move.choose, copy: move.chooseCopy, end: move.chooseEnd }[this.placingFor];
  }

  stopPlacing(): void {
    if (!this.placing) return;
    this.say(this.#messages.announce.modeCancelled);
    this.#endPlacing(this.placing);
  }

  place(target: Target): void {
    const { placing } = this;
    if (!placing || placing.kind === 'create') return;
    this.#endPlacing(placing);
    this.perform(resolveDrag(placing, target, { copy: this.placingFor === 'copy', fine: true }, this.settings()), placing.occurrence);
  }

  /** The banner goes, with focus perhaps on its button: it goes back to the follow-up. */
  #endPlacing(placing: Gesture): void {
    this.placing = undefined;
    this.#view.focusing.wish({ key: placing.kind === 'create' ? '' : placing.occurrence.key });
  }

  /** While the end is chosen: moves it by some minutes, or whole days of what lasts those, and ends the choice. */
  lengthenPlaced(minutes: number): void {
    const { placing } = this;
    if (placing?.kind !== 'resize-end') return;
    const { occurrence } = placing;
    const steps = occurrence.days ? { days: Math.sign(minutes) } : { minutes };
    this.place(resizeBy(occurrence, 'end', steps, this.settings()));
  }

  /** Asks to whom, then gives it to them (D9.5). */
  assign(occurrence: Occurrence, anchor: Anchor): void {
    this.#view.windows.use((parts) => parts.showAssignMenu(this.#view, anchor, occurrence, (owner) => this.#assignTo(occurrence, owner)));
  }

  #assignTo(occurrence: Occurrence, owner: Id): void {
    const { followUp } = occurrence;
    if (isRuleDate(occurrence)) this.#carryOut(exceptOccurrence(followUp, occurrence, { owner }, this.#store.newId(), 'assign'), 'occurrence', occurrence);
    else this.#carryOut(assignFollowUp(followUp, owner), 'single', occurrence);
  }

  /** Takes the time away: becomes a to-do (D4.5). */
  toToDo(occurrence: Occurrence): void {
    this.perform(resolveDrag({ kind: 'move', occurrence, grab: 0 }, { place: 'to-do' }, { copy: false, fine: true }, this.settings()), occurrence);
  }

  basedOn(occurrence: Occurrence): void {
    const { id: _id, revision: _revision, completed: _completed, repeat: _repeat, series: _series, created: _created, updated: _updated, ...rest } = occurrence.followUp;
    this.create({ ...rest, owner: this.#store.user });
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
    const text = occurrence ? announce.notMoved(why, placeOf(occurrence.followUp, this.words())) : announce.notChanged(why);
    this.alert(text);
    this.#view.toast.show({ text, kind: 'problem' });
  }

  /** Dispatch, then say it, offer undo and keep focus on what was changed. */
  #carryOut(change: Change, scope: ChangeScope, occurrence: Occurrence | undefined): void {
    if (this.#refusesChanges()) return;
    const outcome = dispatchChange(this.#view, this.#store, change, { scope });
    if (!outcome.ok) return this.#refused(outcome.problem, occurrence);
    this.tell(outcome.proposal);
  }

  /** Says what was changed, here or in the dialog, and puts focus on it. */
  tell({ change, effects }: { readonly change: Change; readonly effects: readonly Effect[] }): void {
    const subject = subjectOf(change, effects);
    const record = subject?.after ?? subject?.before;
    if (!subject || !record) return;
    if (change.intent === 'create') this.#last = { kind: record.kind, ...(record.type !== undefined && { type: record.type }) };
    const { toast } = this.#messages;
    const { spoken, shown } = changeWords(change.intent, subject, this.#view.occurrenceOf(record.id), this.words());
    this.say(spoken);
    this.#view.toast.show({ text: shown, kind: 'done', action: { label: toast.undo, run: () => this.undo() } });
    this.#view.focusing.wish({ key: subject.after && change.intent !== 'delete' ? record.id : '' });
  }

  #takeBack(which: 'undo' | 'redo'): void {
    const store = this.#store;
    const { announce, intent } = this.#messages;
    const entry = which === 'undo' ? store.history.undo : store.history.redo;
    if (!entry) return this.say(which === 'undo' ? announce.nothingToUndo : announce.nothingToRedo);
    const subject = subjectOf(entry.change, entry.effects) ?? entry.effects.at(-1);
    const record = subject?.after ?? subject?.before;
    const { length } = entry.effects;
    const title = entry.change.intent === 'import' && length > 1 ? announce.loaded(length) : record && 'kind' in record ? spokenTitle(record, this.words()) : (record?.name ?? '');
    const outcome = which === 'undo' ? undoChange(this.#view, store) : redoChange(this.#view, store);
    if (!outcome.ok) return this.#refused(outcome.problem, undefined);
    const what = intent[entry.change.intent](title);
    const text = which === 'undo' ? announce.undone(what) : announce.redone(what);
    this.say(text);
    this.#view.toast.show({ text, kind: 'done' });
    const kept = outcome.proposal.effects.find((effect) => effect.after)?.id;
    this.#view.focusing.wish({ key: kept ?? '' });
  }

  async #askAndRemove(occurrence: Occurrence): Promise<void> {
    if (this.#refusesChanges()) return;
    const { removal } = await this.#view.windows.parts();
    const change = await removal(this.#view, occurrence, this.words());
    if (change) this.#carryOut(change.change, change.scope, occurrence);
    else this.#view.focusing.wish({ key: occurrence.key });
  }
}
