import type { DraftEvent, FollowUpSendEvent, MeetingJoinEvent, RecordCreateEvent, RecordOpenEvent } from './events-later.js';
import type { Day, DayRange } from '../time/index.js';
import type { Change, ChangeScope, Effect } from '../model/change.js';
import type { FollowUp, Id, Sale } from '../model/records.js';
import type { Problem } from '../model/problem.js';
import type { Proposal } from '../store/store-types.js';
import { beforeOf, type FindFollowUp } from './before.js';

/** What the views of the diary are called. */
export type ViewName = 'day' | 'week' | 'month' | 'group' | 'todo';

/** How events are heard that only tell. */
export const heard = { bubbles: true, composed: true } as const;
/** How events are heard that may be refused. */
export const vetoable = { ...heard, cancelable: true } as const;

/** Shared by the two events about a change. */
abstract class ChangeEvent extends Event {
  /** The change as a value: plain JSON, may be logged, sent and inverted. */
  readonly change: Change;
  /** To which part of a series it goes; `single` for what does not repeat. */
  readonly scope: ChangeScope;
  /** Every record concerned, before and after. */
  readonly effects: readonly Effect[];

  readonly #proposal: Proposal;
  readonly #find: FindFollowUp;

  constructor(name: string, init: EventInit, proposal: Proposal, find: FindFollowUp) {
    super(name, init);
    this.#proposal = proposal;
    this.#find = find;
    this.change = proposal.change;
    this.scope = proposal.scope;
    this.effects = proposal.effects;
  }

  /**
   * The first record as it stood; `undefined` for a new one. Where one date of a series is changed or left out: the
   * series at the times of that date, without its rule and with `series` telling which date it is.
   */
  get before(): FollowUp | Sale | undefined {
    return beforeOf(this.#proposal, this.#find);
  }

  /** The first record as it stands after the change; `undefined` for a deleted one. */
  get after(): FollowUp | Sale | undefined {
    return this.effects[0]?.after;
  }
}

/** Before anything happens; `preventDefault()` leaves no trace of the change (D20.3). */
export class DiaryBeforeChangeEvent extends ChangeEvent {
  static readonly eventName = 'diary-before-change';
  constructor(proposal: Proposal, find: FindFollowUp = () => undefined) {
    super(DiaryBeforeChangeEvent.eventName, vetoable, proposal, find);
  }
}

/** The change shows on screen; a source that then rejects it is told by `diary-problem`. */
export class DiaryChangeEvent extends ChangeEvent {
  static readonly eventName = 'diary-change';
  constructor(proposal: Proposal, find: FindFollowUp = () => undefined) {
    super(DiaryChangeEvent.eventName, heard, proposal, find);
  }
}

/** The diary shows another view, period or owner. */
export class DiaryNavigateEvent extends Event {
  static readonly eventName = 'diary-navigate';
  constructor(readonly view: ViewName, readonly date: Day, readonly range: DayRange, readonly owner: Id) {
    super(DiaryNavigateEvent.eventName, heard);
  }
}

/** A follow-up was selected, or (`undefined`) none is any more. Others' private ones come masked. */
export class DiarySelectEvent extends Event {
  static readonly eventName = 'diary-select';
  constructor(readonly followUp: FollowUp | undefined, readonly key: string | undefined) {
    super(DiarySelectEvent.eventName, heard);
  }
}

/** A follow-up is to be opened; `preventDefault()` keeps the built-in dialog away. */
export class FollowUpOpenEvent extends Event {
  static readonly eventName = 'follow-up-open';
  constructor(readonly followUp: Partial<FollowUp>, readonly isNew: boolean) {
    super(FollowUpOpenEvent.eventName, vetoable);
  }
}

/** Something went wrong: coded, with a sentence in the language of the page. */
export class DiaryProblemEvent extends Event {
  static readonly eventName = 'diary-problem';
  constructor(readonly problem: Problem, readonly message: string, readonly change?: Change) {
    super(DiaryProblemEvent.eventName, heard);
  }
}

declare global {
  interface HTMLElementEventMap {
    'diary-before-change': DiaryBeforeChangeEvent;
    'diary-change': DiaryChangeEvent;
    'diary-navigate': DiaryNavigateEvent;
    'diary-select': DiarySelectEvent;
    'follow-up-open': FollowUpOpenEvent;
    'follow-up-send': FollowUpSendEvent;
    'meeting-join': MeetingJoinEvent;
    'record-create': RecordCreateEvent;
    'record-open': RecordOpenEvent;
    'diary-problem': DiaryProblemEvent;
    'draft-save': DraftEvent;
    'draft-restore': DraftEvent;
    'draft-discard': DraftEvent;
  }
}
