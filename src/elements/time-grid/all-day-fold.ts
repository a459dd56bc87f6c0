import type { BarPlacement } from '../../layout/index.js';

/** Lanes of the all-day row before the rest goes behind "+N more". */
const maxLanes = 6;

/** The bars of the all-day row, shared out to what is drawn and what stands behind "+N more". */
export interface BarFold {
  /** Lanes that take room, with the one of "+N more". */
  readonly lanes: number;
  isShown(bar: BarPlacement): boolean;
  /** All bars over a day. */
  over(column: number): readonly BarPlacement[];
  /** Those over a day that are not drawn. */
  hidden(column: number): readonly BarPlacement[];
}

/** Lane in which "+N more" stands. */
export const foldLane = maxLanes - 1;

export function foldBars(bars: readonly BarPlacement[]): BarFold {
  const lanes = bars.reduce((most, bar) => Math.max(most, bar.lane + 1), 0);
  const isShown = (bar: BarPlacement): boolean => lanes <= maxLanes || bar.lane < foldLane;
  const over = (column: number): BarPlacement[] => bars.filter((bar) => bar.from <= column && column < bar.to);
  return { lanes: Math.min(lanes, maxLanes), isShown, over, hidden: (column) => over(column).filter((bar) => !isShown(bar)) };
}
