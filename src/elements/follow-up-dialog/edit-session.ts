import { wallIn, type Day, type ZoneId } from '../../time/index.js';
import type { Problem, Change, ChangeScope, Directory, FollowUp, Id, Result } from '../../model/index.js';
import type { Outcome, Saved, Store, StoreEvent } from '../../store/index.js';
import { accessTo, type Access } from './form-access.js';
import { adjust } from './form-adjust.js';
import { changeFrom, sameForm, type Base, type FieldGroup } from './form-change.js';
import { validate, type FieldProblems, type ProblemField } from './form-check.js';
import { formFrom, type FieldName, type FieldValue, type Form, type FormSettings } from './form.js';
import { inLanguage, tidy } from './form-times.js';
import type { Settled } from '../shared/series-question.js';
import { latestOf, OtherVersion, type Side } from './other-version.js';
import { baseOf, shownAs, type OpenRequest } from './open-request.js';
import { hasSales } from './has-sales.js';
import { removalFor } from './removal.js';
import { DraftDesk, type DraftOffer } from './draft-desk.js';

/** Carries a change to the store, through the host's veto. */
export type Dispatch = (change: Change, scope: ChangeScope) => Outcome;

export type SaveResult = 'saved' | 'nothing' | 'invalid' | 'conflict' | 'failed' | 'kept';

/**
 * The editing of one follow-up, from opening to saving, without any DOM: what was typed, what is wrong with it,
 * its draft, and what others do to the same record meanwhile.
 */
export class EditSession {
  readonly store: Store;
  readonly desk: DraftDesk;
  readonly #changed: () => void;
  #lang: string;
  /** Zone the times are shown and typed in. */
  readonly zone: ZoneId;
  /** What the draft in the fields was written for is not there any more. */
  readonly isLost: boolean;
  /** Where the fields started from: the record as a form. */
  #start: Form;
  #checked = false;
  base: Base;
  form: Form;
  problems: FieldProblems = {};
  /** Somebody else saved the same follow-up meanwhile. */
  conflict: OtherVersion | undefined;
  /** The other version after it was taken in: what was chosen can be chosen anew until saving. */
  reviewed: OtherVersion | undefined;
  failure: Problem | undefined;
  saving = false;
  /** Whether there are sales to choose from. */
  hasSales = false;
  readonly = false;
  /** Asks of a change of one date of a series whether it is for those that follow too (D7.4); without it, it is not. */
  settle: ((change: Change, scope: ChangeScope) => Promise<Result<Settled> | undefined>) | undefined;

  constructor(store: Store, request: OpenRequest, place: { readonly lang: string; readonly zone: ZoneId }, changed: () => void) {
    this.store = store;
    this.#lang = place.lang;
    this.zone = place.zone;
    this.#changed = changed;
    this.isLost = request.isLost ?? false;
    this.base = baseOf(request, this.settings, () => store.newId());
    this.#start = this.form = formFrom(this.base.followUp, this.settings);
    this.desk = new DraftDesk(store, this.draftId, this.base.isNew, changed);
    void hasSales(store).then((has) => (this.hasSales = has) && changed());
  }

  get draftId(): Id {
    return this.base.occurrence?.key ?? this.base.followUp.id;
  }

  get settings(): FormSettings {
    const { store } = this;
    return {
      zone: (this.form as Form | undefined)?.zone || this.zone, home: this.zone, lang: this.#lang, now: store.clock.now(), user: store.user, preferences: store.preferences,
      lookUp: (kind, id) => store.lookUp(kind, id), sale: (id) => store.peek('sale', id), types: store.directory.types, customFields: (store.directory as Partial<Directory>).customFields ?? [],
    };
  }

  /** The present day in the zone of the dialog. */
  get today(): Day {
    return wallIn(this.store.clock.now(), this.zone).day;
  }

  get access(): Access {
    const reopened = this.#start.completed && !this.form.completed;
    return accessTo(this.base.followUp, this.store.user, { readonly: this.readonly, reopened });
  }

  /** Whether saving was tried and the problems of all fields are told. */
  get isChecked(): boolean {
    return this.#checked;
  }

  /** End and duration as they stand; what the dialog said last of them is compared with it. */
  get times(): string {
    return [this.form.endDay, this.form.endTime, this.form.duration].join();
  }

  /** Whether anything was typed that saving would write, or that cannot be understood yet. */
  get isDirty(): boolean {
    return !sameForm(this.#start, this.form) || Object.keys(this.reviewed?.aside ?? {}).length > 0;
  }

  /** Another language: dates, times and durations are written anew. */
  setLanguage(lang: string): void {
    if (lang === this.#lang) return;
    this.form = inLanguage(this.form, lang, this.settings);
    this.#start = inLanguage(this.#start, lang, this.settings);
    this.#lang = lang;
  }

  /** A person typed or chose something. Kept at once, understood or not. */
  type(field: FieldName, value: FieldValue): void {
    this.form = adjust(this.form, field, value, this.settings);
    if (this.#checked) this.problems = this.#wrong;
    else this.#forgetSolved();
    this.failure = undefined;
    this.#keep();
    this.#changed();
  }

  /** Whose text is to stand in a field that somebody else changed, too (D5.8). */
  choose(group: FieldGroup, side: Side): void {
    this.form = (this.conflict ?? this.reviewed)?.choose(group, side, this.form) ?? this.form;
    if (this.#checked) this.problems = this.#wrong;
    else this.#forgetSolved();
    this.#keep();
    this.#changed();
  }

  /** A field was left: it is written properly, and what is wrong with it is told. */
  leave(field: ProblemField): void {
    const tidied = tidy(this.form, field, this.settings);
    const changed = !sameForm(tidied, this.form);
    this.form = tidied;
    const problem = this.#wrong[field];
    // an empty field is no mistake yet: it may be on its way
    if (problem && problem !== 'required' && problem !== 'title-required') this.problems = { ...this.problems, [field]: problem };
    if (changed) this.#keep();
    this.#changed();
  }

  /** What is wrong with what saving would write. */
  get #wrong(): FieldProblems {
    return validate(this.form, this.settings, this.base.isNew ? undefined : this.#start);
  }

  #forgetSolved(): void {
    const now = this.#wrong;
    this.problems = Object.fromEntries(Object.entries(this.problems).filter(([field]) => now[field as ProblemField]));
  }

  #keep(): void {
    this.reviewed?.typed(this.form);
    this.conflict?.typed(this.form);
    if (this.isDirty) this.desk.keep({ ...this.form, ...this.reviewed?.draftFields }, this.base.followUp);
    else void this.desk.forget();
  }

  /** Takes an offered draft into the fields; the record it began from comes along, so that later saves are noticed. */
  restore(offer: DraftOffer): void {
    const { draft } = offer;
    const latest = this.base.occurrence?.followUp ?? this.base.followUp;
    const isOlder = !draft.isNew && draft.base.revision !== latest.revision;
    this.conflict = this.reviewed = undefined;
    if (draft.isNew) this.base = { followUp: draft.base as FollowUp, isNew: true };
    else if (isOlder) this.base = { ...this.base, followUp: draft.base as FollowUp };
    this.#start = formFrom(this.base.followUp, this.settings);
    const typed = Object.fromEntries(Object.entries(draft.fields).filter(([field]) => field in this.#start));
    this.form = inLanguage({ ...this.#start, ...typed } as Form, this.#lang, this.settings);
    this.reviewed = OtherVersion.fromDraft(draft.fields, this.#start, this.form);
    // what was saved since is told at once, not only when it would be replaced
    if (isOlder && !this.base.isNew) this.#conflictWith(this.store.peek('followUp', latest.id) ?? latest);
    void this.#adopt(offer);
    this.#changed();
  }

  /** The old draft goes only when the own one is durable. */
  async #adopt(offer: DraftOffer): Promise<void> {
    await this.desk.adopt(offer, this.draftId);
    this.#keep();
    if (await this.desk.settle()) await this.desk.discard(offer);
  }

  /** Checks, compares with what others saved (also while it is asked which dates are meant), and writes. Everything typed stays, whatever happens. */
  async save(dispatch: Dispatch): Promise<SaveResult> {
    if (this.saving) return 'kept';
    this.form = (['startDay', 'startTime', 'endDay', 'endTime', 'duration', 'dueDay', 'dueTime', 'alarmOwn'] as const)
      .reduce((form, field) => tidy(form, field, this.settings), this.form);
    this.#checked = true;
    this.problems = this.#wrong;
    if (Object.keys(this.problems).length > 0) return this.#tell('invalid');
    if (this.#findConflict()) return this.#tell('conflict');
    const change = changeFrom(this.form, this.base, this.settings, () => this.store.newId());
    if (!change) {
      await this.desk.forget();
      return 'nothing';
    }
    if (!this.settle) return this.#send(change, this.#scope, dispatch);
    const settled = await this.settle(change, this.#scope);
    return settled && this.#findConflict() ? this.#tell('conflict') : this.decided(settled, dispatch);
  }

  get #scope(): ChangeScope {
    if (this.base.occurrence) return 'occurrence';
    return this.base.followUp.repeat || (this.base.isNew && this.form.rule) ? 'series' : 'single';
  }

  /** Deletes it: all of it, or one date of its series (D18). */
  async remove(scope: ChangeScope, dispatch: Dispatch): Promise<SaveResult> {
    this.saving = true;
    this.#changed();
    const removal = await removalFor(this.base, scope, this.store);
    return removal.ok ? this.#send(removal.value, scope, dispatch) : this.#conclude(removal);
  }

  /** Carries out what a person decided on when asked which dates are meant; `undefined`: none, all stays as it is. */
  async decided(settled: Result<Settled> | undefined, dispatch: Dispatch): Promise<SaveResult> {
    if (!settled) return 'kept';
    return settled.ok ? this.#send(settled.value.change, settled.value.scope, dispatch) : this.#conclude(settled);
  }

  async #send(change: Change, scope: ChangeScope, dispatch: Dispatch): Promise<SaveResult> {
    this.saving = true;
    this.failure = undefined;
    this.#changed();
    const outcome = dispatch(change, scope);
    return this.#conclude(outcome.ok ? await outcome.saved : outcome);
  }

  async #conclude(saved: Saved): Promise<SaveResult> {
    this.saving = false;
    if (saved.ok) {
      await this.desk.finish();
      return this.#tell('saved');
    }
    const { code } = saved.problem;
    if ((code === 'revision-conflict' || code === 'not-found') && (await this.#conflictAtSource())) return this.#tell('conflict');
    this.failure = saved.problem;
    return this.#tell('failed');
  }

  #tell(result: SaveResult): SaveResult {
    this.#changed();
    return result;
  }

  /** Whether the record in memory is a later one than the editing began from, and says something else. */
  #findConflict(): boolean {
    if (this.conflict) return true;
    if (this.base.isNew) return false;
    const current = this.store.peek('followUp', this.base.followUp.id);
    return current !== undefined && current.revision !== this.base.followUp.revision && this.#conflictWith(current);
  }

  /** The source knows better than memory; where it is not to be had just now, the refusal itself is told. */
  async #conflictAtSource(): Promise<boolean> {
    const latest = await latestOf(this.store, this.base.followUp.id);
    return latest !== undefined && this.#conflictWith(latest.followUp);
  }

  /** Compares with another version; one that differs in nothing the dialog shows is taken in silently. */
  #conflictWith(current: FollowUp | undefined): boolean {
    const theirs = current && formFrom(shownAs(this.base, current), { ...this.settings, lang: this.form.lang });
    this.conflict = new OtherVersion(current, this.#start, this.form, theirs, this.reviewed);
    if (this.conflict.merge?.theirs.length !== 0) {
      this.failure = undefined;
      return true;
    }
    const { reviewed } = this;
    this.review();
    this.reviewed = reviewed;
    return false;
  }

  /** Takes the other version into the fields, by what was chosen, so that it can be looked at before saving. */
  review(): void {
    const conflict = this.conflict;
    if (!conflict) return;
    this.conflict = undefined;
    const { current } = conflict;
    if (current) {
      const { occurrence } = this.base;
      this.base = { followUp: shownAs(this.base, current), isNew: false, ...(occurrence && { occurrence: { ...occurrence, followUp: current } }) };
      this.#start = formFrom(this.base.followUp, { ...this.settings, lang: this.form.lang });
      this.form = conflict.take();
      this.reviewed = conflict;
    } else {
      // deleted by somebody else: what is typed here can be saved as a new one
      const { revision: _gone, ...record } = this.base.followUp;
      this.base = { followUp: record, isNew: true };
    }
    this.#keep();
    this.#changed();
  }

  /** Saves what was touched here over the other version, but where theirs was chosen; what only others changed stays theirs. */
  async overwrite(dispatch: Dispatch): Promise<SaveResult> {
    this.review();
    return this.save(dispatch);
  }

  /** Hears what happens to the same record, or its draft, elsewhere. */
  hear(event: StoreEvent): void {
    if (event.kind === 'draft') this.desk.hear(event.id, event.draft);
    if (event.kind !== 'change' || this.saving || this.base.isNew) return;
    const effect = event.proposal.effects.find(({ entity, id }) => entity === 'followUp' && id === this.base.followUp.id);
    if (!effect) return;
    this.#conflictWith(effect.after as FollowUp | undefined);
    this.#changed();
  }

  /** Ends the editing; what was typed stays as a draft. Whether there is one. */
  async close(): Promise<'kept' | 'not-kept' | 'none'> {
    if (!this.isDirty) return 'none';
    return (await this.desk.settle()) ? 'kept' : 'not-kept';
  }
}
