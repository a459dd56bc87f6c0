import type { ProblemMessages, ProblemSentence } from './messages/problems.js';
import type { FirstMessages } from './messages.js';

/** What is needed of a coded problem to say it; the model's `Problem` fits. */
export interface ProblemLike {
  readonly code: string;
  readonly record?: string;
  readonly field?: string;
  readonly given?: string;
}

/** The sentence of a code; `undefined` where there is none, or not yet: of English the seldom ones are fetched. */
export function sentenceOf({ code }: ProblemLike, { problem }: FirstMessages): ProblemSentence | undefined {
  return Object.hasOwn(problem, code) ? (problem as Partial<ProblemMessages>)[code as keyof ProblemMessages] : undefined;
}

/**
 * A problem as a sentence in the language of the page, beginning small so that it can follow "Not moved:".
 * Codes without a text of their own give "something went wrong".
 */
export function problemText(problem: ProblemLike, messages: FirstMessages): string {
  const say = sentenceOf(problem, messages) ?? messages.problem.other;
  return say({ about: problem.record ?? '', field: problem.field ?? '', given: problem.given ?? '' });
}
