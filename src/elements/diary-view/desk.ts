import type { Day } from '../../time/index.js';
import type { DragResult, Gesture, Target } from '../../layout/index.js';
import { isMasked } from '../../model/index.js';
import type { Change, ChangeScope, Effect } from '../../model/change.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUp, FollowUpKind, Id } from '../../model/records.js';
import { laterMessages, problemText, type Messages } from '../../locale/index.js';
import type { Problem } from '../../model/problem.js';
import type { Proposal, Store } from '../../store/store-types.js';
import type { Anchor, DiaryActions } from '../../controllers/diary-actions.js';
import { late } from '../../controllers/late.js';
import { dispatchChange, redoChange, tellProblem, undoChange } from '../../controllers/dispatch.js';
import type { BlockWords } from '../shared/block-text.js';
import type { Settled } from '../shared/series-question.js';
import type { ToastAction } from '../shared/toast.js';
import { changeWords, placeOf, stepWords, subjectOf, type ChangeWords } from './change-words.js';
import type { DiaryView } from './diary-view.js';

/** What was cut or copied. */
export interface Clip { readonly mode: 'cut' | 'copy'; readonly occurrence: Occurrence }

/**
 * Carries out what grids, menus and keys ask for: one place for dispatch, announcement, toast and focus, so that
 * mouse, touch and keys come to the same change and the same words. What showing and dragging do without is in
 * `desk-more.ts`, fetched when it is first asked for.
 */
export class DiaryDesk implements DiaryActions {
  readonly #view: DiaryView;
  clipped: Clip | undefined;
  placing: Gesture | undefined;
  /** What the choice of a new time is for. */
  placingFor: 'move' | 'copy' | 'end' = 'move';
  /** What was made last, for "new of the same type". */
  last: { readonly kind: FollowUpKind; readonly type?: Id } = { kind: 'meeting' };

  constructor(view: DiaryView) {
    this.#view = view;
  }

  /** Key of the follow-up that was cut; drawn as such. */
  get cut(): string | undefined {
    return this.clipped?.mode === 'cut' ? this.clipped.occurrence.key : undefined;
  }

  open(occurrence: Occurrence): void {
    if (isMasked(occurrence.followUp)) return this.alert(this.#messages.problem.private({ about: '', field: '', given: '' }));
    void this.#view.windows.openDialog({ occurrence, followUp: occurrence.followUp });
  }

  create(draft: Partial<FollowUp>): void {
    if (this.refusesChanges()) return;
    const { defaultTypes, defaultAlarm } = this.#store.preferences;
    const type = defaultTypes[draft.kind ?? 'meeting'];
    void this.#view.windows.openDialog({
      draft: { kind: 'meeting', ...(type === undefined ? {} : { type }), ...(defaultAlarm === null ? {} : { alarm: defaultAlarm }), ...draft },
    });
  }

  createAt(target: Target, which: 'default' | 'last' = 'default'): void {
    this.#more((more) => more.createAt(this.#view, target, which));
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
      return this.refused(result.problem, 'move', occurrence);
    }
    if (occurrence && (result.scope === 'occurrence' || occurrence.followUp.series)) return this.settle(result, occurrence);
    this.carryOut(result.change, result.scope, occurrence);
  }

  /** Carries out a change of one date of a series, or of all that follow: that is asked (D7.4). */
  settle(change: Settled, occurrence: Occurrence): void {
    this.#more((more) => late(this.#view, more.askAndCarryOut(this.#view, change, occurrence), () => undefined));
  }

  select(occurrence: Occurrence | undefined): void {
    this.#view.select(occurrence);
  }

  toggleCompleted(occurrence: Occurrence): void {
    this.#more((more) => more.toggleCompleted(this.#view, occurrence));
  }

  remove(occurrence: Occurrence): void {
    this.#more((more) => late(this.#view, more.askAndRemove(this.#view, occurrence), () => undefined));
  }

  menu(anchor: Anchor, subject: Occurrence | Target, untilHere?: () => void): void {
    this.#view.windows.use((parts) => parts.showContextMenu(this.#view, anchor, subject, untilHere));
  }

  more(anchor: Element, day: Day, occurrences: readonly Occurrence[]): void {
    this.#view.windows.showMore(anchor, day, occurrences);
  }

  clip(mode: 'cut' | 'copy', occurrence: Occurrence): void {
    this.#more((more) => more.clip(this.#view, { mode, occurrence }));
  }

  paste(target: Target): void {
    this.#more((more) => more.paste(this.#view, target));
  }

  goTo(view: 'day' | 'week', day: Day): void {
    this.#view.navigate(view, day);
  }

  turn(direction: 1 | -1, then: { readonly day: Day; readonly minute: number | 'all-day' }): void {
    this.#view.turn(direction, then);
  }

  stopPlacing(): void {
    if (!this.placing) return;
    this.say(this.#messages.announce.modeCancelled);
    this.endPlacing(this.placing);
  }

  place(target: Target): void {
    const { placing, placingFor } = this;
    if (!placing || placing.kind === 'create') return;
    this.endPlacing(placing);
    this.#more((more) => more.place(this.#view, placing, placingFor, target));
  }

  /** The banner goes, with focus perhaps on its button: it goes back to the follow-up. */
  endPlacing(placing: Gesture): void {
    this.placing = undefined;
    this.#view.focusing.wish({ key: placing.kind === 'create' ? '' : placing.occurrence.key });
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

  /** Says what went wrong, and shows it; in plainer words where the right ones cannot be fetched. Ids are for the host, not for people. */
  warn({ record: _id, ...problem }: Problem, words: (why: string, messages: Messages) => string): void {
    void laterMessages(this.#view.language.tag)
      .then((messages) => words(problemText(problem, messages), messages), () => problemText(problem, this.#messages))
      .then((text) => {
        this.alert(text);
        this.#view.toast.show({ text, kind: 'problem' });
      });
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

  /** Whether nothing may be changed; that is said. */
  refusesChanges(): boolean {
    if (!this.#view.readonly) return false;
    this.alert(this.#messages.diary.readOnly);
    return true;
  }

  /** What was asked for is not done: that, why, and of a move where it still stands. */
  refused(problem: Problem, intent?: Change['intent'], occurrence?: Occurrence): void {
    const still = intent === 'move' && occurrence ? placeOf(occurrence.followUp, this.words()) : undefined;
    this.warn(problem, (why, { announce }) => {
      if (still !== undefined) return announce.notMoved(why, still);
      const say = intent === 'delete' ? announce.notDeleted : intent === 'complete' ? announce.notCompleted : announce.notChanged;
      return say(why);
    });
  }

  /** Dispatch, then say it, offer undo and keep focus on what was changed. */
  carryOut(change: Change, scope: ChangeScope, occurrence: Occurrence | undefined): void {
    if (this.refusesChanges()) return;
    const outcome = dispatchChange(this.#view, this.#store, change, { scope });
    if (!outcome.ok) return this.refused(outcome.problem, change.intent, occurrence);
    this.tell(outcome.proposal);
    this.#follow(outcome.proposal);
  }

  /** Says what was changed, here or in the dialog, and puts focus on it. */
  tell({ change, effects }: { readonly change: Change; readonly effects: readonly Effect[] }): void {
    const subject = subjectOf(change, effects);
    const record = subject?.after ?? subject?.before;
    if (!subject || !record) return;
    if (change.intent === 'create') this.last = { kind: record.kind, ...(record.type !== undefined && { type: record.type }) };
    const words = changeWords(change.intent, record, this.#view.occurrenceOf(record.id), this.words());
    if (words && record.start !== undefined) this.show(words);
    else this.#more((more) => more.showSeldom(this.#view, change.intent, subject, words));
    this.#view.focusing.wish({ key: subject.after && change.intent !== 'delete' ? record.id : '' });
  }

  /** What was moved out of sight is followed. */
  #follow({ change, effects }: Proposal): void {
    const record = subjectOf(change, effects)?.after;
    if (change.intent === 'move' && record) this.#view.focusing.follow(record);
  }

  /** What was done, said and shown, with a way to take it back. */
  show({ spoken, shown }: ChangeWords, ...more: readonly ToastAction[]): void {
    this.say(spoken);
    this.#view.toast.show({ text: shown, kind: 'done', actions: [...more, { label: this.#messages.toast.undo, run: () => this.undo() }] });
  }

  /** It is taken back at once; the words for it may have to be fetched. */
  #takeBack(which: 'undo' | 'redo'): void {
    if (this.refusesChanges()) return;
    const store = this.#store;
    const entry = store.history[which];
    const outcome = entry && (which === 'undo' ? undoChange : redoChange)(this.#view, store);
    if (outcome && !outcome.ok) return this.refused(outcome.problem);
    if (outcome) {
      this.#view.focusing.wish({ key: outcome.proposal.effects.find((effect) => effect.after)?.id ?? '' });
      this.#follow(outcome.proposal);
    }
    this.#more((more) => more.sayTakenBack(this.#view, which, entry));
  }

  /** What is asked for until its code is there is carried out then, in order; code that cannot be had is told. */
  #more(then: (more: typeof import('./desk-more.js')) => void): void {
    late(this.#view, import('./desk-more.js'), then);
  }
}
