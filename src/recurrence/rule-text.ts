/** Parts of RRULE text changed without touching the others: whatever else stands in a rule from elsewhere is kept (D7.7). */
import { DAY_MS, datePartsOf, monthLength, pad2, type EpochMs } from '../time/index.js';

/** Sets parts (`COUNT: '3'`) in place, new ones at the end; `undefined` takes one out. */
export function withParts(text: string, parts: Readonly<Record<string, string | undefined>>): string {
  const left = new Map(Object.entries(parts));
  const kept: string[] = [];
  for (const part of text.trim().replace(/^RRULE:/i, '').split(';')) {
    const name = part.split('=', 1)[0]!.trim().toUpperCase();
    if (part.trim() === '') continue;
    if (!left.has(name)) kept.push(part.trim());
    else if (left.get(name) !== undefined) kept.push(`${name}=${left.get(name)!}`);
    left.delete(name);
  }
  for (const [name, value] of left) if (value !== undefined) kept.push(`${name}=${value}`);
  return kept.join(';');
}

/** UNTIL as a moment in UTC, never before `ms`: seconds are the smallest it knows. */
export function untilMoment(ms: EpochMs): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').concat('Z');
}

/** UNTIL as a day; `wall` in ms since 1970-01-01T00:00 on the wall clock. */
export function untilDay(wall: number): string {
  const { year, month, day } = datePartsOf(Math.floor(wall / DAY_MS));
  return `${String(year).padStart(4, '0')}${pad2(month)}${pad2(day)}`;
}

/** Which one of its weekday in its month a day is (1…5), and whether it is the last. */
export function placeInMonth(dayNumber: number): { readonly nth: number; readonly isLast: boolean } {
  const { year, month, day } = datePartsOf(dayNumber);
  return { nth: Math.ceil(day / 7), isLast: day + 7 > monthLength(year, month) };
}
