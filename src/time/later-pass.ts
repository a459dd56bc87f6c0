import type { EpochMs, ZoneId } from './types.js';
import { epochFromWallMs, offsetAt } from './offsets.js';

/**
 * Whether the clocks of a zone show at a moment what they have shown once before (`true`), or will once more (`false`);
 * `undefined` where they show it once. @throws RangeError for an unknown zone
 */
export function isLaterPass(ms: EpochMs, zone: ZoneId): boolean | undefined {
  const wall = ms + offsetAt(ms, zone);
  const second = epochFromWallMs(wall, zone, true);
  return epochFromWallMs(wall, zone) === second ? undefined : ms === second;
}
