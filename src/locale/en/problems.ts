import type { FirstMessages } from '../messages.js';
import type { ProblemParts } from '../messages/problems.js';

/** The record concerned, in brackets. */
export const of = ({ about }: ProblemParts): string => (about ? ` (${about})` : '');

export const problem: FirstMessages['problem'] = {
  'read-only': () => 'this diary can only be read',
  completed: () => 'completed follow-ups cannot be changed',
  'not-owner': () => 'only the owner can change this',
  'invited-only': () => 'you are invited, and only the owner can change this',
  external: () => 'it belongs to another calendar and is changed there',
  private: () => 'it is private and belongs to someone else',
  'has-attendees': () => 'meetings with attendees cannot be moved to the to-do list',
  vetoed: () => 'the page did not allow it',
  'outside-range': () => 'that date lies too far away',
  'needs-time': () => 'a meeting needs a start and an end',
  'not-fetched': () => 'a part of the diary could not be fetched. Reload the page',
  other: (p) => `something went wrong${of(p)}`,
};
