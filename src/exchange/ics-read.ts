import { canonicalZone, type ZoneId } from '../time/index.js';
import type { FollowUp, Id, Problem } from '../model/index.js';
import { loadICalendar, type ICalendarLibrary } from './ical-library.js';
import { defaultLimits, readComponents, type CalendarLimits, type RawComponent, type Steps } from './ics-components.js';
import { readFollowUp, type FileContext, type ReadFollowUp } from './ics-follow-up.js';
import { Report } from './ics-report.js';
import { tieExceptions } from './ics-series.js';
import { inSlices, type SliceOptions } from './ics-slices.js';
import { FileZones } from './ics-zones.js';

/** Whose diary a file is read for. */
export interface ReadCalendarOptions extends SliceOptions {
  /** Zone for all-day dates, floating times, single times in UTC, and zones that cannot be found. */
  readonly zone: ZoneId;
  /** Owner of all that is read. */
  readonly owner: Id;
  /** Gives ids to components without a UID. */
  readonly newId: () => Id;
  readonly limits?: Partial<CalendarLimits>;
}

/** What a file gave. */
export interface CalendarContent {
  readonly followUps: readonly FollowUp[];
  /** What was left out (`error`) and what was mended or simplified (`warning`): component, UID, property. */
  readonly problems: readonly Problem[];
}

/**
 * Reads an iCalendar file (RFC 5545): events as meetings, to-dos as tasks, series with their exceptions, alarms,
 * attendees. What cannot be read is listed and hides nothing else. Works in slices of some milliseconds.
 * @throws the signal's reason when stopped; never for what stands in the file.
 */
export async function readCalendar(text: string, options: ReadCalendarOptions): Promise<CalendarContent> {
  const limits = { ...defaultLimits, ...options.limits };
  const report = new Report();
  if (text.length > limits.size) {
    report.error('file-too-large', { component: 'file' }, { accepted: `at most ${limits.size} characters`, given: String(text.length) });
    return { followUps: [], problems: report.problems };
  }
  const library = await loadICalendar();
  const followUps = await inSlices(reading(text, limits, library, report, options), options);
  options.onProgress?.(1);
  return { followUps, problems: report.problems };
}

/** Finding the components is about a fifth of the work. */
const firstPart = 0.2;

function* reading(text: string, limits: CalendarLimits, library: ICalendarLibrary, report: Report, options: ReadCalendarOptions): Steps<FollowUp[]> {
  const outermost = yield* scaled(readComponents(text, limits, report), 0, firstPart);
  const calendars = outermost.filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length === 0) {
    report.error('file-unreadable', { component: 'file' }, { accepted: 'BEGIN:VCALENDAR', given: text.trimStart().slice(0, 40) });
    return [];
  }
  const context: FileContext = {
    library, report, zone: options.zone, home: homeOf(calendars) ?? options.zone, owner: options.owner, newId: options.newId,
    zones: new FileZones(calendars, options.zone, library, report),
  };
  const read = yield* scaled(readAll(calendars.flatMap(({ children }) => children), limits, context), firstPart, 1 - firstPart);
  return yield* tieExceptions(read, context);
}

/** Of several calendars in a file the first that says. */
function homeOf(calendars: readonly RawComponent[]): ZoneId | undefined {
  const lines = calendars.flatMap((calendar) => calendar.lines.filter((line) => /^X-WR-TIMEZONE[;:]/i.test(line)));
  return canonicalZone(lines[0]?.slice(lines[0].indexOf(':') + 1).trim() ?? '');
}

function* scaled<T>(steps: Steps<T>, from: number, length: number): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield from + step.value * length;
  }
}

function* readAll(components: readonly RawComponent[], limits: CalendarLimits, context: FileContext): Steps<ReadFollowUp[]> {
  const read: ReadFollowUp[] = [];
  for (const [index, component] of components.entries()) {
    yield index / components.length;
    if (component.name === 'VTIMEZONE') continue;
    if (component.name !== 'VEVENT' && component.name !== 'VTODO') {
      context.report.error('file-component-skipped', { component: component.name, record: `#${index + 1}` }, { given: component.name, accepted: 'VEVENT or VTODO' });
    } else if (read.length >= limits.components) {
      context.report.error('too-many-records', { component: component.name }, { accepted: `at most ${limits.components}` });
      return read;
    } else {
      const followUp = readFollowUp(component, index + 1, context);
      if (followUp) read.push(followUp);
    }
  }
  return read;
}
