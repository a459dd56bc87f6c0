import { DAY_MS, epochFromWallMs, type EpochMs, type ZoneId } from '../time/index.js';
import type { Rule } from './rule.js';

/**
 * The last moment (inclusive, epoch ms) that UNTIL lets a date have; Infinity without UNTIL.
 * @param allDay UNTIL at midnight UTC then means that day, as many programs write it.
 */
export function untilOf(rule: Rule, zone: ZoneId, allDay: boolean): EpochMs {
  const { until } = rule;
  if (until === undefined) return Infinity;
  if (until.kind === 'wall') return epochFromWallMs(until.wall, zone);
  if (until.kind === 'day') return epochFromWallMs((until.day + 1) * DAY_MS, zone) - 1;
  if (allDay && until.ms % DAY_MS === 0) return epochFromWallMs(until.ms + DAY_MS, zone) - 1;
  return until.ms;
}
