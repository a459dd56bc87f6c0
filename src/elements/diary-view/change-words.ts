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

/** What a change does to one follow-up. */
export type FollowUpEffect = Effect & { readonly entity: 'followUp' };

/**
 * The follow-up that a change is about: of a deletion what went, a series rather than its exceptions; otherwise what
 * came of it: what is new (one date, or the rest of a series), a series where all of it changed, else one date.
 */
export function subjectOf(change: Change, effects: readonly Effect[]): FollowUpEffect | undefined {
  const ofFollowUps = effects.filter((effect) => effect.entity === 'followUp');
  const gone = change.intent === 'delete' ? ofFollowUps.filter(({ after }) => !after) : [];
  const ofSeries = 'scope' in change && change.scope === 'series' ? ofFollowUps.find(({ after }) => after?.repeat) : undefined;
  return gone.find(({ before }) => before?.repeat) ?? gone[0] ?? ofFollowUps.find(({ before }) => !before) ?? ofSeries
    ?? ofFollowUps.find(({ after }) => after && !after.repeat) ?? ofFollowUps.findLast(({ after }) => after) ?? ofFollowUps[0];
}

/**
 * Words for a change by dragging (ACCESSIBILITY.md «Announcements»); `undefined` for any other: see `desk-more.ts`.
 * @param record the follow-up concerned, as it stands now or, deleted, as it stood
 * @param occurrence where it is shown, if it is
 */
export function changeWords(intent: Change['intent'], record: FollowUp, occurrence: Occurrence | undefined, words: BlockWords): ChangeWords | undefined {
  if (intent !== 'move' && intent !== 'resize') return undefined;
  const { announce, toast } = words.messages;
  const title = spokenTitle(record, words);
  const when = intent === 'resize' && occurrence ? spokenWhen(occurrence, words) : placeOf(record, words);
  const said = intent === 'move' ? 'moved' : 'resized';
  return { spoken: announce[said](title, when, announce.undoKey(usesCommandKey())), shown: toast[said](title, when) };
}

/** "Tuesday 14, 10:15", in the zone shown; of what has no time, the to-do list and its day. */
export function placeOf(record: FollowUp, { formats, messages, zone }: BlockWords): string {
  const day = dayOf(record.start ?? record.due ?? '');
  if (record.start === undefined) return messages.grid.name([messages.views.todo, ...(day ? [formats.dayStep(day)] : [])]);
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
