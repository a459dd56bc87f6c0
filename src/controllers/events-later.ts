/** Public events of what is fetched later: commands of a follow-up, links, drafts. */
import type { FollowUp, Id } from '../model/records.js';
import { heard, vetoable } from './events.js';

/** A follow-up is to be sent as e-mail; default: the mail program (D12.1). */
export class FollowUpSendEvent extends Event {
  static readonly eventName = 'follow-up-send';
  constructor(readonly followUp: FollowUp, readonly url: string) {
    super(FollowUpSendEvent.eventName, vetoable);
  }
}

/** A video meeting is to be joined; default: a new window without opener (D13.1). */
export class MeetingJoinEvent extends Event {
  static readonly eventName = 'meeting-join';
  constructor(readonly followUp: FollowUp, readonly url: string) {
    super(MeetingJoinEvent.eventName, vetoable);
  }
}

/** A record that a follow-up leads to is to be opened; the kit has no page for it, the host may (D14.1). */
export class RecordOpenEvent extends Event {
  static readonly eventName = 'record-open';
  constructor(readonly kind: 'company' | 'contact' | 'document' | 'sale' | 'project' | 'follow-up', readonly id: Id) {
    super(RecordOpenEvent.eventName, vetoable);
  }
}

/**
 * A record that a search field does not find is to be made by the host (D5.5): with a page or a form of its own. Once there is
 * one, `created` puts it into the field, unless something else was typed there meanwhile.
 */
export class RecordCreateEvent extends Event {
  static readonly eventName = 'record-create';
  constructor(
    readonly kind: 'company' | 'contact' | 'project' | 'sale',
    /** What was typed. */
    readonly name: string,
    /** Contacts: of this company. */
    readonly company: Id | undefined,
    /** To be called with the new record, at any time. */
    readonly created: (record: { readonly id: Id; readonly name: string; readonly company?: Id }) => void,
  ) {
    super(RecordCreateEvent.eventName, heard);
  }
}

/** Unsaved work was kept, brought back or thrown away (D5.8). `at`: epoch ms of the last keystroke. */
export class DraftEvent extends Event {
  constructor(name: 'draft-save' | 'draft-restore' | 'draft-discard', readonly id: Id, readonly at: number) {
    super(name, heard);
  }
}
