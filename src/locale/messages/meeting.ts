/** Texts of the dialog for what concerns others too: answering an invitation, cancelling; where and when it rings. One key per line. */
export interface MeetingMessages {
  /** "Kari Nordmann has invited you". */
  readonly invitedBy: (name: string) => string;
  /** Name of the group of the two answers. */
  readonly answer: string;
  readonly accepted: string;
  readonly declined: string;
  /** Why the answer could not be given: the problem in words. */
  readonly notAnswered: (why: string) => string;
  readonly acceptWhich: string;
  readonly declineWhich: string;
  readonly cancel: string;
  readonly cancelTitle: string;
  readonly cancelWhich: string;
  /** `people`: a formatted list of those who were invited. Nothing is sent to them, and this says so. */
  readonly cancelText: (title: string, people: string) => string;
  readonly others: (count: number) => string;
  readonly keep: string;
  /** Of the alarm: the moment, and how long before: "Alarm: Monday 23, 08:45, 15 min before". */
  readonly rings: (when: string, before: string) => string;
  /** Before closing where the draft could not be kept. */
  readonly leaveText: string;
  readonly stay: string;
  readonly leave: string;
  /** Name of the corner that changes the size of the dialog. */
  readonly resize: string;
  /** Headings of the places that are proposed as location. */
  readonly ofCustomer: string;
  readonly ofOwn: string;
  readonly rooms: string;
  readonly usedLately: string;
  readonly places: (count: number) => string;
  readonly noPlaces: string;
  readonly repeats: (title: string) => string;
}
