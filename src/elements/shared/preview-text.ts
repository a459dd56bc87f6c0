import { addDays, dayOf, epochOf, wallIn, type Day, type ZoneId } from '../../time/index.js';
import type { DragPreview } from '../../layout/index.js';
import type { FirstMessages, Formats } from '../../locale/index.js';

/** "09:00–10:00", or the days of an all-day one: what the ghost shows while dragging. */
export function previewText(preview: DragPreview, zone: ZoneId, formats: Formats, messages: FirstMessages): string {
  if (isListed(preview)) return messages.grid.name([messages.views.todo, formats.dayLong(preview.start)]);
  if (preview.allDay) return messages.grid.name([messages.block.allDay, previewDays(preview, formats.dayLong, messages)]);
  const start = wallIn(epochOf(preview.start), zone);
  const end = wallIn(epochOf(preview.end), zone);
  return formats.timeRange(start.minute, end.minute);
}

/** "Tuesday 14, 10:15 to 11:15": what is said of a step (ACCESSIBILITY.md «Announcements»). */
export function previewWords(preview: DragPreview, zone: ZoneId, formats: Formats, messages: FirstMessages): string {
  if (isListed(preview)) return messages.grid.name([messages.views.todo, formats.dayStep(preview.start)]);
  if (preview.allDay) return messages.grid.name([previewDays(preview, formats.dayStep, messages), messages.block.allDay]);
  const start = wallIn(epochOf(preview.start), zone);
  const end = wallIn(epochOf(preview.end), zone);
  return messages.grid.name([formats.dayStep(start.day), formats.spokenRange(start.minute, end.minute)]);
}

/** Whether it would get no time but a day: it goes to the to-do list (D4.5). */
function isListed({ start }: DragPreview): boolean {
  return start.length <= 10;
}

/** The day, or the first and last of several. */
function previewDays(preview: DragPreview, write: (day: Day) => string, messages: FirstMessages): string {
  const first = dayOf(preview.start);
  const last = addDays(dayOf(preview.end), -1);
  return last > first ? messages.unit.spokenRange(write(first), write(last)) : write(first);
}
