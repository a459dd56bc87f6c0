import type { DiaryData } from '../model/index.js';

/** The order of fields in a written record; those not named here follow by the alphabet. */
const order: readonly string[] = [
  'user', 'associates', 'groups', 'resources', 'groupViews', 'types', 'companies', 'contacts', 'projects', 'holidays', 'customFields', 'sales', 'followUps',
  'id', 'kind', 'type', 'title', 'name', 'start', 'end', 'allDay', 'due', 'date', 'owner', 'company', 'contact', 'project', 'sale',
  'location', 'agenda', 'notes', 'links', 'video', 'attendees', 'priority', 'showAs', 'visibleFor', 'alarm', 'completed', 'repeat', 'series',
];
const rank: ReadonlyMap<string, number> = new Map(order.map((name, index) => [name, index]));

/**
 * Data as JSON text: the same data give the same text whatever order their fields were made in, so that exports can
 * be compared and kept under version control. Read back by the model's `readData`.
 * @param indent spaces per level; 0 writes one line.
 */
export function writeData(data: DiaryData, indent = 2): string {
  return JSON.stringify(data, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value), indent);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)));
}

function placeOf(name: string): number {
  return rank.get(name) ?? order.length;
}
