import { plainAxis } from '../time/index.js';
import type { DayFrame, HourAxis } from '../time/index.js';
import type { Occurrence } from '../model/index.js';
import { belongsInAllDayRow } from './all-day.js';
import { packLanes } from './lanes.js';
import type { LaneSlot, Stretch } from './lanes.js';
import { byKey } from './order.js';
import type { BlockPlacement, ColumnLayout, ColumnOptions, MorePlacement } from './placement.js';

interface Piece extends Stretch {
  readonly occurrence: Occurrence;
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/**
 * Places the timed follow-ups of one column (D2.6). Those that do not touch the column's day, and those that lie in
 * the all-day row, are passed over, so every column may be given the whole week's.
 *
 * Nothing hides anything: blocks that share time share the width, and where more than `maxLanes` would stand side by
 * side, "+N more" takes the last place (D1.3). The result does not depend on the order of `occurrences`; blocks and
 * folds come in order of time. A `maxLanes` below 2 counts as 2, a `minimumLength` outside 1…1440 as the nearest.
 */
export function layoutColumn(occurrences: readonly Occurrence[], options: ColumnOptions): ColumnLayout {
  const { frame, axis = plainAxis } = options;
  const minimum = Math.min(axis.length, Math.max(1, options.minimumLength));
  const pieces: Piece[] = [];
  for (const occurrence of occurrences) {
    if (touches(occurrence, frame) && !belongsInAllDayRow(occurrence)) pieces.push(pieceOf(occurrence, frame, axis, minimum));
  }
  pieces.sort((a, b) => a.top - b.top || b.bottom - a.bottom || byKey(a.occurrence, b.occurrence));
  const blocks: BlockPlacement[] = [];
  const more: MorePlacement[] = [];
  for (const slot of packLanes(pieces, Math.max(2, Math.floor(options.maxLanes)))) {
    if (slot.members.length === 1) blocks.push(blockOf(slot, slot.members[0]!, options.column));
    else more.push(moreOf(slot, options.column));
  }
  return { blocks, more };
}

/** A follow-up without length touches the day it begins on. */
function touches({ start, end }: Occurrence, frame: DayFrame): boolean {
  return start < frame.end && (end > frame.start || start >= frame.start);
}

/** The part of a follow-up within the day, drawn at least `minimum` long; upwards where midnight is too near. */
function pieceOf(occurrence: Occurrence, frame: DayFrame, axis: HourAxis, minimum: number): Piece {
  const top = axis.positionAt(frame, occurrence.start);
  // Through an hour that is shown twice and stands once, the end may read earlier than the start.
  const bottom = Math.min(axis.length, Math.max(axis.positionAt(frame, occurrence.end), top + minimum));
  return {
    occurrence, top: Math.min(top, bottom - minimum), bottom,
    continuesBefore: occurrence.start < frame.start, continuesAfter: occurrence.end > frame.end,
  };
}

function blockOf({ top, bottom, left, right }: LaneSlot<Piece>, piece: Piece, column: number): BlockPlacement {
  const { occurrence, continuesBefore, continuesAfter } = piece;
  return { occurrence, column, top, bottom, left, right, continuesBefore, continuesAfter };
}

function moreOf({ top, bottom, left, right, members }: LaneSlot<Piece>, column: number): MorePlacement {
  return { column, top, bottom, left, right, hidden: members.map((piece) => piece.occurrence) };
}
