/** Texts of the tabs for links and for fields of the host's own, and of the video meeting: fetched with the dialog. One key per line. */

/** Links (D14). */
export interface LinkMessages {
  /** Name of the tab. */
  readonly name: string;
  readonly none: string;
  /** What a new link leads to. */
  readonly to: string;
  readonly address: string;
  readonly text: string;
  readonly add: string;
  /** Ends the changing of a link. */
  readonly change: string;
  readonly keepAsItWas: string;
  readonly document: string;
  readonly followUp: string;
  /** Name of the button that opens the address in a field. */
  readonly openAddress: (field: string) => string;
  /** Spoken after the name of a link. */
  readonly newWindow: string;
  /** Name of the menu of a link. */
  readonly actions: (name: string) => string;
  readonly edit: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  readonly added: (name: string) => string;
  readonly changed: (name: string) => string;
  readonly removed: (name: string) => string;
  /** After moving: place and number of all. */
  readonly moved: (name: string, place: string, all: string) => string;
  readonly full: (limit: string) => string;
}

/** Fields of the host's own (D5.2). */
export interface MoreMessages {
  /** Name of the tab. */
  readonly name: string;
}

/** The video meeting (D13). */
export interface VideoMessages {
  readonly asking: string;
  readonly added: string;
  readonly removed: string;
  readonly noLink: string;
  readonly noAnswer: string;
  /** The host's own words. */
  readonly refused: (why: string) => string;
}
