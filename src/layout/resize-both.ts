/** Resizing by keys: both edges may have moved before the change is taken. */
import { DAY_MINUTES, dayOf, epochOf, plainAxis } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { settle } from './drag-change.js';
import { placedAt } from './drag-place.js';
import { resizeBy, type KeySteps } from './drag-keys.js';
import { resolveDrag } from './drag.js';
import type { DragPreview, DragResult, DragSettings } from './gesture.js';

/** How far each edge has been moved since the mode began. */
export interface EdgeSteps {
  readonly start: KeySteps;
  readonly end: KeySteps;
}

const fine = { copy: false, fine: true } as const;

/**
 * The one change that comes of moving the end and then the start (D4.3, D4.8). The start is moved on what the new end
 * leaves, so that something always remains between them; refusals are those of {@link resolveDrag}.
 */
export function resizeBoth(occurrence: Occurrence, { start, end }: EdgeSteps, settings: DragSettings): DragResult {
  const ended = resolveDrag({ kind: 'resize-end', occurrence }, resizeBy(occurrence, 'end', end, settings), fine, settings);
  if (ended.kind === 'refusal' || !moves(start)) return ended;
  const left = withEnd(occurrence, ended.preview);
  const begun = resolveDrag({ kind: 'resize-start', occurrence: left }, resizeBy(left, 'start', start, settings), fine, settings);
  if (begun.kind === 'refusal') return begun;
  const times = { start: begun.preview.start, end: begun.preview.end, allDay: begun.preview.allDay };
  const rules = { zone: settings.zone, axis: plainAxis, grid: 1, fine: true, length: DAY_MINUTES };
  return settle(occurrence, placedAt(occurrence.followUp, times), 'resize', false, rules, settings.newId);
}

function moves({ days = 0, minutes = 0 }: KeySteps): boolean {
  return days !== 0 || minutes !== 0;
}

/** The occurrence as the new end leaves it. */
function withEnd(occurrence: Occurrence, { end }: DragPreview): Occurrence {
  const { days, followUp } = occurrence;
  return {
    ...occurrence,
    end: epochOf(end),
    followUp: { ...followUp, end },
    ...(days && { days: { start: days.start, end: dayOf(end) } }),
  };
}
