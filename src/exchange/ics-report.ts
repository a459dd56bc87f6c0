import type { Problem, ProblemCode } from '../model/index.js';

/** Where in the file something stands: the component and, where known, its UID. */
export interface Place {
  readonly component: string;
  /** UID, or `#12` for the twelfth component of the file. */
  readonly record?: string;
}

/** The most problems that are listed; a broken file has as many as it has lines. */
const mostProblems = 2000;

/** Collects what could not be read, or was mended. */
export class Report {
  readonly problems: Problem[] = [];

  /** Something was left out. */
  error(code: ProblemCode, place: Place, more: Partial<Problem> = {}): void {
    this.#add(code, 'error', place, more);
  }

  /** Something was mended, or a detail was left out. */
  warn(code: ProblemCode, place: Place, more: Partial<Problem> = {}): void {
    this.#add(code, 'warning', place, more);
  }

  #add(code: ProblemCode, severity: Problem['severity'], { component, record }: Place, more: Partial<Problem>): void {
    if (this.problems.length >= mostProblems) return;
    const given = more.given === undefined ? {} : { given: more.given.slice(0, 80) };
    this.problems.push({ code, severity, entity: component, ...(record === undefined ? {} : { record }), ...more, ...given });
  }
}
