import type { Change, ChangeScope } from '../model/change.js';
import type { Problem } from '../model/problem.js';
import type { DispatchOptions, Outcome, Store } from '../store/store-types.js';
import { firstMessagesFor, laterMessages, problemText, sentenceOf, type FirstMessages } from '../locale/index.js';
import type { FindFollowUp } from './before.js';
import { DiaryBeforeChangeEvent, DiaryChangeEvent, DiaryProblemEvent } from './events.js';
import { languageOf } from './language.js';

/**
 * The one way from an element to the store: asks the host through `diary-before-change`, dispatches,
 * then tells `diary-change`; a refusal, at once or later by the source, is told by `diary-problem`.
 * @param host the element that asks; the events start here
 * @returns at once; `outcome.saved` tells whether the source took it
 */
export function dispatchChange(host: HTMLElement, store: Store, change: Change, options: { scope?: ChangeScope } = {}): Outcome {
  return settle(host, store, change, store.dispatch(change, { ...options, ...ask(host, store) }));
}

/** Takes the last change back, through the same events (D4.9). */
export function undoChange(host: HTMLElement, store: Store): Outcome {
  return settle(host, store, undefined, store.undo(ask(host, store)));
}

/** Does again what was taken back last. */
export function redoChange(host: HTMLElement, store: Store): Outcome {
  return settle(host, store, undefined, store.redo(ask(host, store)));
}

/** Who has told a problem last, or is about to. */
const tellers = new WeakMap<Problem, HTMLElement>();

/** Whether an element is telling a problem, or has, as far as is known. */
export function isTelling(host: HTMLElement, problem: Problem): boolean {
  return tellers.get(problem) === host;
}

/** Fires `diary-problem` with a sentence in the language of the element; of seldom problems as soon as that is fetched. */
export function tellProblem(host: HTMLElement, problem: Problem, change?: Change): void {
  tellers.set(problem, host);
  whenSayable(host, problem, () => void host.dispatchEvent(new DiaryProblemEvent(problem, problemText(problem, messagesAt(host)), change)));
}

/** Does something at once where there is a sentence for the problem, else when it is fetched, or could not be. */
export function whenSayable(host: HTMLElement, problem: Problem, then: () => void): void {
  if (sentenceOf(problem, messagesAt(host))) then();
  else void laterMessages('en').then(then, then);
}

function messagesAt(host: HTMLElement): FirstMessages {
  return firstMessagesFor(languageOf(host));
}

const finder = (store: Store): FindFollowUp => (id) => store.peek('followUp', id);

function ask(host: HTMLElement, store: Store): DispatchOptions {
  return { allow: (proposal) => host.dispatchEvent(new DiaryBeforeChangeEvent(proposal, finder(store))) };
}

function settle(host: HTMLElement, store: Store, change: Change | undefined, outcome: Outcome): Outcome {
  if (!outcome.ok) {
    tellProblem(host, outcome.problem, change);
    return outcome;
  }
  host.dispatchEvent(new DiaryChangeEvent(outcome.proposal, finder(store)));
  void outcome.saved.then((saved) => {
    if (!saved.ok) tellProblem(host, saved.problem, outcome.proposal.change);
  });
  return outcome;
}
