import type { Day, Instant, Weekday, ZonedTime, ZoneId } from '../time/types.js';

/** Identifies a record within its kind. 1–255 characters. */
export type Id = string;

/** Points to a record of the directory; `name` is what to show when the directory does not have it. */
export interface Ref {
  readonly id: Id;
  readonly name?: string;
}

/** Sanitized HTML from the allow-list of `model/html`. */
export type Html = string;

export type FollowUpKind = 'meeting' | 'call' | 'task';
export type Priority = 'low' | 'medium' | 'high';
export type ShowAs = 'busy' | 'free';
export type AttendeeStatus = 'not-seen' | 'seen' | 'accepted' | 'declined';

/** Somebody or something invited (D10.1). Exactly one of associate, contact, resource and email identifies it. */
export interface Attendee {
  readonly associate?: Id;
  readonly contact?: Id;
  readonly resource?: Id;
  readonly email?: string;
  readonly name?: string;
  readonly status?: AttendeeStatus;
  readonly optional?: boolean;
}

/** D14.1. `url` for `kind: 'url'`, else `id`. */
export interface Link {
  readonly kind: 'url' | 'document' | 'sale' | 'project' | 'follow-up';
  readonly url?: string;
  readonly id?: Id;
  readonly title?: string;
}

export interface Stamp {
  readonly at: Instant;
  readonly by?: Id;
}

/** Recurrence of a series: an RFC 5545 RRULE value and the written original times left out of it (EXDATE). */
export interface Repeat {
  readonly rule: string;
  readonly except?: readonly ZonedTime[];
  /** Further dates (RDATE), when imported. */
  readonly also?: readonly ZonedTime[];
}

/**
 * A meeting, call or task. Plain JSON; `start`, `end` and a timed `due` are canonical RFC 9557.
 * A meeting has `start` and `end`. A task or call has `due`, and `start`/`end` too when placed in the calendar.
 * An all-day follow-up has `allDay`, `start` at 00:00 of its first day and `end` at 00:00 of the day after its
 * last one, in its zone: the days count, the times only carry the zone (D2.7).
 */
export interface FollowUp {
  readonly id: Id;
  readonly kind: FollowUpKind;
  readonly type?: Id;
  readonly title: string;
  readonly start?: ZonedTime;
  readonly end?: ZonedTime;
  readonly due?: Day | ZonedTime;
  readonly allDay?: boolean;
  readonly owner: Id;
  readonly company?: Ref;
  readonly contact?: Ref;
  readonly project?: Ref;
  readonly sale?: Ref;
  readonly location?: string;
  /** Sanitized on the way in, rebuilt from an allow-list on display. */
  readonly agenda?: Html;
  /** Internal notes: never leave the house. */
  readonly notes?: Html;
  readonly links?: readonly Link[];
  readonly video?: { readonly url: string; readonly provider?: string };
  readonly attendees?: readonly Attendee[];
  readonly priority?: Priority;
  readonly showAs?: ShowAs;
  readonly visibleFor?: 'all' | 'owner' | { readonly group: Id };
  /** Minutes before the start; 0 = at the start. Absent = none. */
  readonly alarm?: number;
  readonly completed?: Instant;
  readonly repeat?: Repeat;
  /** This record is an exception: it stands in for the occurrence of series `id` written as `original`. */
  readonly series?: { readonly id: Id; readonly original: ZonedTime };
  readonly custom?: Readonly<Record<string, string | number | boolean | null>>;
  /** Opaque; given by the source at each commit. Never compared as time. */
  readonly revision?: string;
  readonly created?: Stamp;
  readonly updated?: Stamp;
  /** Owned by an external calendar (D5.9). */
  readonly external?: boolean;
}

export interface Sale {
  readonly id: Id;
  readonly name: string;
  readonly amount: number;
  readonly currency: string;
  readonly stage?: string;
  /** 0–100. */
  readonly probability?: number;
  readonly date: Day;
  readonly status: 'open' | 'sold' | 'lost' | 'stalled';
  readonly completed?: boolean;
  readonly reopen?: Day;
  readonly reason?: string;
  readonly company?: Ref;
  readonly contact?: Ref;
  readonly owner: Id;
  readonly revision?: string;
}

/** Working hours per weekday, minutes since midnight; a weekday left out is a day off. */
export type WorkingHours = { readonly [day in Weekday]?: { readonly start: number; readonly end: number } };

export interface Associate {
  readonly id: Id;
  readonly name: string;
  readonly groups?: readonly Id[];
  readonly email?: string;
  readonly zone?: ZoneId;
  readonly workingHours?: WorkingHours;
}

export interface Resource {
  readonly id: Id;
  readonly name: string;
  readonly kind: 'location' | 'other';
  readonly email?: string;
  readonly address?: string;
}

export interface UserGroup { readonly id: Id; readonly name: string }

/** D9.3: an ordered set of associates and resources shown together. */
export interface GroupView {
  readonly id: Id;
  readonly name: string;
  readonly members: readonly { readonly kind: 'associate' | 'resource'; readonly id: Id }[];
  readonly predefined?: boolean;
}

/** Follow-up type: fixes kind, colour (any CSS colour that `model/colour` can read) and what may be chosen. */
export interface FollowUpType {
  readonly id: Id;
  readonly name: string;
  readonly kind: FollowUpKind;
  readonly colour: string;
  readonly direction?: 'in' | 'out';
  readonly allowAllDay?: boolean;
  readonly allowFree?: boolean;
  readonly allowPublish?: boolean;
}

export interface Company {
  readonly id: Id;
  readonly name: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  /** It is the one whose diary this is: its address is proposed as location (D5.1). */
  readonly own?: boolean;
}
export interface Contact { readonly id: Id; readonly name: string; readonly company?: Id; readonly email?: string; readonly phone?: string }
export interface Project { readonly id: Id; readonly name: string; readonly company?: Id }

/** A public holiday, as data from the host (D1.5). */
export interface Holiday { readonly date: Day; readonly name: string }

/** What can be chosen in a field of the host's own. */
export interface CustomChoice { readonly id: string; readonly name: string }

/** A field of the host's own, shown in the dialog behind "More" (D5.2). Follow-ups hold its value in `custom`, by its id. */
export interface CustomField {
  readonly id: Id;
  /** Label. */
  readonly name: string;
  /** A number is kept as number, a date as `2026-11-23`, a choice by its id, a check as boolean; all else as text. */
  readonly type: 'text' | 'number' | 'date' | 'choice' | 'check' | 'url';
  readonly hint?: string;
  readonly required?: boolean;
  /** Kinds of follow-up that have it; absent = all. */
  readonly kinds?: readonly FollowUpKind[];
  /** Bounds of a number. */
  readonly least?: number;
  readonly most?: number;
  /** Of a choice. */
  readonly choices?: readonly CustomChoice[];
}

/** All that follow-ups refer to. */
export interface Directory {
  readonly associates: readonly Associate[];
  readonly resources: readonly Resource[];
  readonly groups: readonly UserGroup[];
  readonly groupViews: readonly GroupView[];
  readonly types: readonly FollowUpType[];
  readonly companies: readonly Company[];
  readonly contacts: readonly Contact[];
  readonly projects: readonly Project[];
  readonly holidays: readonly Holiday[];
  readonly customFields: readonly CustomField[];
}

/** The kinds of record that change through {@link import('./change.js').Change}. */
export interface Entities {
  followUp: FollowUp;
  sale: Sale;
}
export type EntityName = keyof Entities;

/** Everything a host can hand over, or an export holds. */
export interface DiaryData extends Partial<Directory> {
  readonly followUps?: readonly FollowUp[];
  readonly sales?: readonly Sale[];
  /** The associate whose diary this is; the default owner of new follow-ups. */
  readonly user?: Id;
}

/** The kinds of records in the directory. */
export type DirectoryName = keyof Directory;

/** An empty directory; the start of every store. */
export const emptyDirectory: Directory = {
  associates: [], resources: [], groups: [], groupViews: [], types: [],
  companies: [], contacts: [], projects: [], holidays: [], customFields: [],
};
