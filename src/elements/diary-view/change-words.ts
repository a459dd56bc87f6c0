import { epochOf, dayOf, wallIn } from '../../time/index.js';
import type { DragResult, Gesture } from '../../layout/index.js';
import { problemText } from '../../locale/index.js';
import type { Change, Effect } from '../../model/change.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUp } from '../../model/records.js';
import { conflictsOf } from '../../planning/index.js';
import { usesCommandKey } from '../../controllers/shortcuts.js';
import { spokenTitle, spokenWhen, type BlockWords } from '../shared/block-text.js';
import { previewWords } from '../shared/preview-text.js';

/** What is said of a change that was made, and what the toast shows of it. */
export interface ChangeWords {
  readonly spoken: string;
  readonly shown: string;
}

type FollowUpEffect = Effect & { readonly entity: 'followUp' };

/**
 * The follow-up that a change is about: of a deletion what went, a series rather than its exceptions; otherwise what
 * came of it, one date rather than its series.
 */
export function subjectOf({ intent }: Change, effects: readonly Effect[]): FollowUpEffect | undefined {
  const ofFollowUps = effects.filter((effect) => effect.entity === 'followUp');
  const gone = intent === 'delete' ? ofFollowUps.filter(({ after }) => !after) : [];
  return gone.find(({ before }) => before?.repeat) ?? gone[0]
    ?? ofFollowUps.find(({ after }) => after && !after.repeat) ?? ofFollowUps.findLast(({ after }) => after) ?? ofFollowUps[0];
}

/**
 * Words for a change (ACCESSIBILITY.md «Announcements»).
 * @param subject the follow-up concerned, see {@link subjectOf}
 * @param occurrence where it is shown, if it is
 */
export function changeWords(intent: Change['intent'], { before, after }: FollowUpEffect, occurrence: Occurrence | undefined, words: BlockWords): ChangeWords {
  const record = (after ?? before)!;
  const { announce, toast } = words.messages;
  const title = spokenTitle(record, words);
  const place = placeOf(record, words);
  const when = occurrence ? spokenWhen(occurrence, words) : place;
  const undo = announce.undoKey(usesCommandKey());
  switch (intent) {
    case 'move': return { spoken: announce.moved(title, place, undo), shown: toast.moved(title, place) };
    case 'copy': return { spoken: announce.copied(title, place, undo), shown: toast.copied(title, place) };
    case 'resize': return { spoken: announce.resized(title, when, undo), shown: toast.resized(title, when) };
    case 'create': return { spoken: announce.created(title, when, undo), shown: toast.created(title) };
    case 'complete': return { spoken: announce.completed(title, undo), shown: toast.completed(title) };
    case 'reopen': return { spoken: announce.reopened(title, undo), shown: toast.reopened(title) };
    case 'delete': return !after && record.repeat
      ? { spoken: announce.deletedSeries(title, undo), shown: toast.deletedSeries(title) }
      : { spoken: announce.deleted(title, undo), shown: toast.deleted(title) };
    case 'assign': return { spoken: announce.assigned(title, words.store.lookUp('associates', record.owner)?.name ?? words.store.lookUp('resources', record.owner)?.name ?? record.owner, undo), shown: toast.changed(title) };
    default: return { spoken: announce.changed(title, undo), shown: toast.changed(title) };
  }
}

/** "Tuesday 14, 10:15", in the zone shown; of what has no time, its day. */
export function placeOf(record: FollowUp, { formats, messages, zone }: BlockWords): string {
  const day = dayOf(record.start ?? record.due ?? '');
  if (record.start === undefined) return formats.dayStep(day);
  if (record.allDay) return messages.grid.name([formats.dayStep(day), messages.block.allDay]);
  const wall = wallIn(epochOf(record.start), zone);
  return formats.dayAndTime(wall.day, wall.minute);
}

/** "Tuesday 14, 10:15 to 11:15, conflict": a step of a drag or of move mode; a range with its length. */
export function stepWords(result: DragResult, gesture: Gesture, shown: readonly Occurrence[], words: BlockWords): string {
  const { formats, messages, zone } = words;
  if (result.kind === 'refusal') return problemText(result.problem, messages);
  const { preview } = result;
  if (result.kind === 'create' && !preview.allDay) {
    const [start, end] = [epochOf(preview.start), epochOf(preview.end)];
    const [from, to] = [wallIn(start, zone), wallIn(end, zone)];
    return messages.announce.range(formats.time(from.minute), formats.time(to.minute), formats.duration((end - start) / 60_000));
  }
  return messages.announce.step(previewWords(preview, zone, formats, messages), gesture.kind !== 'create' && clashes(result, gesture.occurrence, shown));
}

/** Whether it would take somebody's time twice where it would land (D2.6). */
function clashes(result: Exclude<DragResult, { kind: 'refusal' }>, occurrence: Occurrence, shown: readonly Occurrence[]): boolean {
  const { preview } = result;
  if (preview.start.length <= 10) return false;
  const moved: Occurrence = { ...occurrence, key: 'step', start: epochOf(preview.start), end: epochOf(preview.end), followUp: { ...occurrence.followUp, owner: preview.owner } };
  const around = shown.filter((other) => other.start < moved.end && other.end > moved.start && (preview.copy || other.key !== occurrence.key));
  return conflictsOf([...around, moved]).has(moved.key);
}
