import { epochOf, wallIn } from '../../time/index.js';
import type { FollowUp } from '../../model/records.js';
import type { BlockWords } from './block-text.js';

/** When it is due: "Wednesday 25 November", with the time where it has one; `''` where it is not. */
export function dueText({ due }: FollowUp, { formats, messages, zone }: BlockWords): string {
  if (due === undefined) return '';
  if (due.length <= 10) return formats.dayLong(due);
  const { day, minute } = wallIn(epochOf(due), zone);
  return messages.unit.dayAndTime(formats.dayLong(day), formats.time(minute));
}
