/** The field for formatted text (D5.2): its toolbar, the window for links, what is put in by a button. */
export interface RichTextMessages {
  /** Name of the toolbar. */
  readonly toolbar: string;
  readonly bold: string;
  readonly italic: string;
  readonly underline: string;
  readonly bullets: string;
  readonly numbers: string;
  readonly heading: string;
  readonly quote: string;
  readonly link: string;
  readonly undo: string;
  readonly redo: string;
  /** "Bold (Ctrl+B)" */
  readonly withKeys: (name: string, keys: string) => string;
  /** Label of the address of a link. */
  readonly address: string;
  readonly addressRefused: string;
  readonly setLink: string;
  readonly removeLink: string;
  /** On the button that puts in the time and who writes. */
  readonly stamp: string;
  readonly stampHint: string;
  /** What it puts in: "23 Nov 2026, 14:32, Kari Nordmann: ". */
  readonly stampText: (day: string, time: string, name: string) => string;
  readonly agendaPlaceholder: string;
  readonly notesPlaceholder: string;
  /** Name of the row of tabs: agenda, notes, links and, where there are such, fields of the host's own. */
  readonly tabs: string;
}
