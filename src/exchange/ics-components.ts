/** From text to components: unfolding, nesting, limits (RFC 5545, 3.1 and 3.6). Nothing is interpreted here. */
import type { Report } from './ics-report.js';

/** A component as it stands in the file. */
export interface RawComponent {
  /** Upper case: `VEVENT`. */
  readonly name: string;
  /** Unfolded content lines. */
  readonly lines: string[];
  readonly children: RawComponent[];
  /** Line of the file it begins at, from 1. */
  readonly line: number;
}

/** What a file may hold before parts of it are left out. */
export interface CalendarLimits {
  /** Characters of the whole file. */
  readonly size: number;
  /** Characters of one unfolded line. */
  readonly line: number;
  /** Lines of one component. */
  readonly lines: number;
  /** Components within components. */
  readonly depth: number;
  /** Components that become follow-ups. */
  readonly components: number;
}

/** 10 MB; a line holds the longest agenda. */
export const defaultLimits: CalendarLimits = { size: 10 * 1024 * 1024, line: 300_000, lines: 2000, depth: 6, components: 50_000 };

/** Marks a pause between pieces of work; see {@link inSlices}. */
export type Steps<T> = Generator<number, T, void>;

/** Lines between two looks at the clock. */
const stride = 200;

/**
 * Reads the nesting of a file. Yields the part read, 0…1, every so often. Blank lines are passed over, also within
 * folded ones; a missing END is taken to stand where the outer component or the file ends.
 * @returns the outermost components, VCALENDAR mostly.
 */
export function* readComponents(text: string, limits: CalendarLimits, report: Report): Steps<RawComponent[]> {
  const builder = new Builder(limits, report);
  let logical = '';
  let begun = 0;
  let number = 0;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length;) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    number++;
    if (number % stride === 0) yield at / text.length;
    const first = line.charCodeAt(0);
    if ((first === 32 || first === 9) && begun > 0) {
      // A line too long goes on growing by one character only, enough to be known as too long.
      if (logical.length <= limits.line) logical += line.slice(1);
    } else if (line.trim() !== '') {
      builder.add(logical, begun);
      logical = line;
      begun = number;
    }
  }
  builder.add(logical, begun);
  return builder.finish();
}

/** CR LF, LF alone and CR alone all end a line. */
function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

class Builder {
  readonly #limits: CalendarLimits;
  readonly #report: Report;
  readonly #outermost: RawComponent[] = [];
  readonly #open: RawComponent[] = [];
  /** Open components that lie too deep; they are passed over. */
  #buried = 0;

  constructor(limits: CalendarLimits, report: Report) {
    this.#limits = limits;
    this.#report = report;
  }

  add(line: string, number: number): void {
    if (line === '') return;
    const border = /^(BEGIN|END)\s*:\s*([A-Za-z0-9-]{1,60})\s*$/i.exec(line);
    if (border) this.#cross(border[1]?.toUpperCase() === 'BEGIN', border[2]?.toUpperCase() ?? '', number);
    else if (this.#buried === 0) this.#keep(line, number);
  }

  finish(): RawComponent[] {
    for (const component of this.#open) {
      this.#report.warn('file-unreadable', { component: component.name, record: `line ${component.line}` }, { detail: `no END:${component.name}`, accepted: `END:${component.name}` });
    }
    return this.#outermost;
  }

  #cross(begins: boolean, name: string, number: number): void {
    if (begins) this.#begin(name, number);
    else if (this.#buried > 0) this.#buried--;
    else this.#end(name, number);
  }

  #begin(name: string, number: number): void {
    if (this.#buried > 0 || this.#open.length >= this.#limits.depth) {
      if (this.#buried++ === 0) this.#report.error('file-component-skipped', { component: name, record: `line ${number}` }, { detail: `nested deeper than ${this.#limits.depth}`, given: name });
      return;
    }
    const component: RawComponent = { name, lines: [], children: [], line: number };
    (this.#open.at(-1)?.children ?? this.#outermost).push(component);
    this.#open.push(component);
  }

  #end(name: string, number: number): void {
    const index = this.#open.findLastIndex((component) => component.name === name);
    if (index < 0) {
      this.#report.warn('file-property-skipped', { component: this.#open.at(-1)?.name ?? name, record: `line ${number}` }, { field: 'END', given: name });
      return;
    }
    for (const component of this.#open.splice(index).slice(1)) {
      this.#report.warn('file-unreadable', { component: component.name, record: `line ${component.line}` }, { detail: `no END:${component.name}`, accepted: `END:${component.name}` });
    }
  }

  #keep(line: string, number: number): void {
    const component = this.#open.at(-1);
    const place = { component: component?.name ?? 'file', record: `line ${number}` };
    const field = /^[A-Za-z0-9-]{1,60}/.exec(line)?.[0]?.toUpperCase() ?? '';
    if (!component) this.#report.warn('file-property-skipped', place, { field, given: line });
    else if (line.length > this.#limits.line) this.#report.warn('text-too-long', place, { field, accepted: `at most ${this.#limits.line} characters` });
    else if (component.lines.length === this.#limits.lines) this.#report.warn('file-property-skipped', place, { field, accepted: `at most ${this.#limits.lines} lines in a component` });
    if (component && line.length <= this.#limits.line && component.lines.length <= this.#limits.lines) component.lines.push(line);
  }
}
