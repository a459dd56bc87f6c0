/// <reference types="vite/client" />
import { Calendar, type CalendarOptions, type EventInput } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import interaction from 'fullcalendar/interaction';
import classicTheme from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/palette.css';
import 'fullcalendar/themes/classic/theme.css';
import type { DiaryData, FollowUp } from '../../src/model/index.js';
import type { Contestant, Given, Scene } from './contestant.js';

const views = { week: 'timeGridWeek', month: 'dayGridMonth' } as const;

/**
 * FullCalendar as its documentation sets it up, in the browser's own zone. With `stack` it folds as `diary-view`
 * does where more stand side by side; without, it draws them all.
 */
export class FullCalendarContestant implements Contestant {
  readonly #stack: number | undefined;
  #calendar: Calendar | undefined;
  #place: HTMLElement | undefined;
  #events: readonly EventInput[] = [];

  constructor(stack?: number) {
    this.#stack = stack;
  }

  prepare({ data }: Given): void {
    this.#events = eventsOf(data);
  }

  mount(room: HTMLElement, { view, date }: Scene): void {
    this.#place = room.appendChild(document.createElement('div'));
    const options: CalendarOptions = {
      plugins: [timeGrid, dayGrid, interaction, classicTheme],
      initialView: views[view], initialDate: date, firstDay: 1, height: '100%', scrollTime: '07:30:00', editable: true, selectable: true,
      headerToolbar: { start: 'prev,next today', center: 'title', end: 'timeGridWeek,dayGridMonth' },
      eventClass: boxClass, moreLinkClass: `${boxClass} ${moreClass}`, dayMaxEvents: true, ...(this.#stack !== undefined && { eventMaxStack: this.#stack }),
      events: this.#events as EventInput[],
    };
    this.#place.style.height = '100%';
    this.#calendar = new Calendar(this.#place, options);
    this.#calendar.render();
  }

  show({ view, date }: Scene): void {
    this.#calendar?.changeView(views[view], date);
  }

  retitle(id: string, title: string): void {
    this.#calendar?.getEventById(id)?.setProp('title', title);
  }

  boxes(): number {
    return this.#place?.querySelectorAll(boxSelector).length ?? 0;
  }

  text(): string {
    return this.#place?.textContent ?? '';
  }

  draggable(): Element[] {
    return [...(this.#place?.querySelectorAll(`${boxSelector}:not(.${moreClass})`) ?? [])];
  }

  destroy(): void {
    this.#calendar?.destroy();
    this.#place?.remove();
    this.#calendar = this.#place = undefined;
    this.#events = [];
  }
}

/** FullCalendar's own class names are hashes. */
const boxClass = 'bench-box';
const moreClass = 'bench-more';
const boxSelector = `.${boxClass}`;

function eventsOf(data: DiaryData): EventInput[] {
  const colours = new Map(data.types?.map((type) => [type.id, type.colour]));
  const names = new Map(data.companies?.map((company) => [company.id, company.name]));
  return (data.followUps ?? []).map((followUp) => {
    const company = followUp.company && names.get(followUp.company.id);
    return { id: followUp.id, title: company ? `${company} ${followUp.title}` : followUp.title, color: colours.get(followUp.type ?? ''), ...timesOf(followUp) } as EventInput;
  });
}

/** FullCalendar's own simple recurrence: the fastest it has. */
function timesOf({ start = '', end = '', allDay = false, repeat }: FollowUp): EventInput {
  if (!repeat) return { start: start.slice(0, allDay ? 10 : 19), end: end.slice(0, allDay ? 10 : 19), allDay };
  const weekday = new Date(`${start.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const until = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(repeat.rule);
  return {
    daysOfWeek: [weekday], startTime: start.slice(11, 19), endTime: end.slice(11, 19), startRecur: start.slice(0, 10),
    ...(until && { endRecur: `${until[1]}-${until[2]}-${until[3]}` }),
  };
}
