/** Time points from outside: the forms hosts and files write, made canonical at the door. */
import type { ZonedTime, ZoneId } from './types.js';
import { epochFromWallMs, offsetAt } from './offsets.js';
import { epochOf, wallMsOf, zonedFromEpoch } from './zoned.js';
import { canonicalZone } from './zones.js';

/** A canonical time point, or why there is none. */
export type CanonicalTime =
  | { readonly ok: true; readonly value: ZonedTime }
  | { readonly ok: false; readonly code: 'bad-date' | 'unknown-zone' };

/** Date and time · offset · annotations. The digits are checked where they are read. */
const FORM = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|z|[+-]\d\d:\d\d(?::\d\d)?)?((?:\[[^[\]]{1,80}\])*)$/;
const CALENDAR_NOTE = /^!?[a-z_][a-z0-9_-]*=/;
const OFFSET_ZONE = /^[+-]\d\d:\d\d$/;

const badDate: CanonicalTime = { ok: false, code: 'bad-date' };
const unknownZone: CanonicalTime = { ok: false, code: 'unknown-zone' };

/** The zone among the annotations: a name, `''` for none (or an offset only). */
function zoneNote(notes: string): string {
  const first = /^\[!?([^\]]*)\]/.exec(notes)?.[1] ?? '';
  return CALENDAR_NOTE.test(first) || OFFSET_ZONE.test(first) ? '' : first;
}

/**
 * Makes a time point canonical (RFC 9557 with seconds, offset and zone).
 *
 * Accepted are RFC 9557 (`2026-11-23T09:00:00+01:00[Europe/Oslo]`; the offset may be missing), `…Z`, an offset only,
 * and wall-clock time (`2026-11-23T09:00`); those without a zone are written in `zone`. Where offset and zone
 * disagree the wall-clock time counts, since zones change their rules after a time was agreed on. Parts of a ms are cut.
 * @throws RangeError if `zone` itself is unknown.
 */
export function canonicalTime(text: string, zone: ZoneId): CanonicalTime {
  const form = FORM.exec(text);
  const wall = form ? wallMsOf(text) : NaN;
  if (!form || Number.isNaN(wall)) return badDate;
  const offset = form[1];
  const named = zoneNote(form[2]!);
  const place = named === '' ? zone : canonicalZone(named);
  if (place === undefined) return unknownZone;
  const epoch = offset === undefined ? epochFromWallMs(wall, place) : epochOf(text);
  if (Number.isNaN(epoch)) return badDate;
  // `Z` tells the moment and nothing of the wall clock.
  const agrees = offset === undefined || offset.length === 1 || named === '' || sameMinute(epoch - wall, -offsetAt(epoch, place));
  return { ok: true, value: zonedFromEpoch(agrees ? epoch : epochFromWallMs(wall, place), place) };
}

/** Offsets of old times are often written without their seconds. */
function sameMinute(a: number, b: number): boolean {
  return Math.abs(a - b) < 60_000;
}
