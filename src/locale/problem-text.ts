import type { ProblemMessages } from './messages/problems.js';
import type { FirstMessages } from './messages.js';

/** What is needed of a coded problem to say it; the model's `Problem` fits. */
export interface ProblemLike {
  readonly code: string;
  readonly record?: string;
  readonly field?: string;
  readonly given?: string;
}

/**
 * A problem as a sentence in the language of the page, beginning small so that it can follow "Not moved:".
 * Codes without a text of their own give "something went wrong".
 */
export function problemText(problem: ProblemLike, messages: FirstMessages): string {
  const sentences = messages.problem;
  const say = Object.hasOwn(sentences, problem.code) ? sentences[problem.code as keyof ProblemMessages] : sentences.other;
  return say({ about: problem.record ?? '', field: problem.field ?? '', given: problem.given ?? '' });
}
