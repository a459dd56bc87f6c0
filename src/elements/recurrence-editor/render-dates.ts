import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { firstMessagesFor, type Formats } from '../../locale/index.js';
import type { RecurrenceMessages } from '../../locale/messages/recurrence.js';
import { dayOf, epochOf, wallIn, type Day, type MinuteOfDay, type ZoneId } from '../../time/index.js';
import { iconCircleAlert } from '../shared/icons.js';
import type { DateList, DateRow } from './date-list.js';
import { valueOf } from './render-rule.js';

/** What can be done with a date. */
export type DateAction = 'move' | 'back' | 'toggle';

/** The open form that moves a date: what is typed, and which fields are wrong. */
export interface MoveForm {
  readonly original: string;
  readonly day: string;
  readonly time: string;
  readonly wrong: readonly ('day' | 'time')[];
}

/** All that rendering the dates needs. */
export interface DateScene {
  readonly list: DateList;
  readonly allDay: boolean;
  readonly zone: ZoneId;
  readonly texts: RecurrenceMessages;
  readonly formats: Formats;
  readonly lang: string;
  readonly disabled: boolean;
  /** Said in place of dates where a rule gives none. */
  readonly none: string;
  readonly startDay: Day;
  /** The button of the list that Tab reaches. */
  readonly stop: string;
  readonly moving: MoveForm | undefined;
  readonly act: (row: DateRow, action: DateAction) => void;
  readonly showMore: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly entered: (event: FocusEvent) => void;
  readonly type: (part: Partial<Pick<MoveForm, 'day' | 'time'>>) => void;
  readonly drop: (row: DateRow) => void;
  readonly cancel: (row: DateRow) => void;
}

/** Where a date is shown: its day, and its first minute unless it is all-day. */
export interface Shown {
  readonly day: Day;
  readonly minute: MinuteOfDay | undefined;
}

/** Where the rule puts a date. */
export function shownByRule(row: DateRow, zone: ZoneId): Shown {
  return row.days ? { day: row.days.start, minute: undefined } : wallIn(row.start, zone);
}

/** Where a date is, moved ones where they went. */
export function shownAt(row: DateRow, zone: ZoneId): Shown {
  if (row.moved === undefined) return shownByRule(row, zone);
  return row.days ? { day: dayOf(row.moved), minute: undefined } : wallIn(epochOf(row.moved), zone);
}

/** The name of a date in the names of its buttons and in what is spoken. */
export function nameOf({ day, minute }: Shown, { formats, lang }: Pick<DateScene, 'formats' | 'lang'>): string {
  return minute === undefined ? formats.dayTitle(day) : firstMessagesFor(lang).unit.dayAndTime(formats.dayTitle(day), formats.time(minute));
}

/** Which button of which date. */
export function stopOf(row: DateRow, action: DateAction): string {
  return `${action} ${row.original}`;
}

/** The dates that result, each to be removed or moved (D7.3). */
export function dateList(scene: DateScene): TemplateResult {
  const { list, texts: { ruleEditor: texts }, formats } = scene;
  if (list.rows.length === 0) return html`<p class="note warning" role="note">${iconCircleAlert}<span>${scene.none}</span></p>`;
  return html`
    <section class="dates" part="dates" aria-labelledby="dates">
      <h3 class="label" id="dates">${texts.dates}</h3>
      ${list.startFits ? nothing : html`<p class="note">${iconCircleAlert}<span>${texts.startIsNone(formats.dayTitle(scene.startDay))}</span></p>`}
      ${!list.more && list.rows.every(({ removed }) => removed) ? html`<p class="note warning">${iconCircleAlert}<span>${texts.allRemoved}</span></p>` : nothing}
      <ul @keydown=${scene.key} @focusin=${scene.entered}>
        ${repeat(list.rows, ({ original }) => original, (row, index) => dateRow(scene, row, index === 0))}
      </ul>
      ${list.more ? html`<button type="button" class="button quiet more" @click=${scene.showMore}>${texts.showMore}</button>` : nothing}
    </section>
  `;
}

function dateRow(scene: DateScene, row: DateRow, first: boolean): TemplateResult {
  const { formats, zone, texts: { ruleEditor: texts }, moving } = scene;
  const at = shownAt(row, zone);
  const end = row.days || row.end <= row.start ? undefined : wallIn(row.end - row.start + (row.moved === undefined ? row.start : epochOf(row.moved)), zone);
  const time = at.minute === undefined ? '' : end && end.day === at.day ? formats.timeRange(at.minute, end.minute) : formats.time(at.minute);
  return html`
    <li class="row ${row.removed ? 'removed' : ''} ${row.moved === undefined ? '' : 'moved'}" part="date">
      <span class="when"><span class="weekday">${formats.dayHeader(at.day).weekday}</span> <span class="on">${formats.dayMedium(at.day)}</span> <span class="at">${time}</span></span>
      ${row.removed ? html`<span class="state">${texts.removed}</span>` : row.moved === undefined ? nothing : html`<span class="state">${texts.movedFrom(formats.dayShort(shownByRule(row, zone).day))}</span>`}
      ${scene.disabled ? nothing : html`<span class="actions">${actionsOf(scene, row, first)}</span>`}
      ${moving?.original === row.original ? moveForm(scene, row, moving) : nothing}
    </li>
  `;
}

function actionsOf(scene: DateScene, row: DateRow, first: boolean): TemplateResult {
  const { zone, texts: { ruleEditor: texts } } = scene;
  const [name, origin] = [nameOf(shownAt(row, zone), scene), nameOf(shownByRule(row, zone), scene)];
  const button = (action: DateAction, text: string, label: string, isFirst = false): TemplateResult => html`
    <button type="button" class="action" data-stop=${stopOf(row, action)} tabindex=${scene.stop === stopOf(row, action) || (scene.stop === '' && isFirst) ? 0 : -1}
      aria-label=${label} aria-expanded=${action === 'move' ? String(scene.moving?.original === row.original) : nothing} @click=${() => scene.act(row, action)}>${text}</button>`;
  return html`
    ${row.removed ? nothing : button('move', texts.move, texts.moveDate(name), first)}
    ${row.removed || row.moved === undefined ? nothing : button('back', texts.moveBack, texts.moveBackDate(origin))}
    ${row.removed ? button('toggle', texts.restore, texts.restoreDate(name), first) : button('toggle', texts.remove, texts.removeDate(name))}
  `;
}

function moveForm(scene: DateScene, row: DateRow, moving: MoveForm): TemplateResult {
  const { texts: { ruleEditor: texts, ruleError }, formats, allDay } = scene;
  const field = (part: 'day' | 'time', label: string, error: string): TemplateResult => {
    const wrong = moving.wrong.includes(part);
    return html`
      <div class="field">
        <label class="label" for="move-${part}">${label}</label>
        <input class="input" id="move-${part}" type="text" autocomplete="off" spellcheck="false" .value=${live(moving[part])}
          aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `move-${part}-error` : nothing}
          @input=${(event: Event) => scene.type({ [part]: valueOf(event) })} />
        ${wrong ? html`<p class="error" id="move-${part}-error">${iconCircleAlert}<span>${error}</span></p>` : nothing}
      </div>`;
  };
  const key = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Escape' && (event.key !== 'Enter' || event.target instanceof HTMLButtonElement))) return;
    event.preventDefault();
    event.stopPropagation(); // Escape closes this form, not the dialog around it
    if (event.key === 'Escape') scene.cancel(row);
    else scene.drop(row);
  };
  return html`
    <div class="move" role="group" aria-label=${texts.moveDate(nameOf(shownAt(row, scene.zone), scene))} @keydown=${key}>
      ${field('day', texts.newDay, ruleError.day(formats.dayField(shownByRule(row, scene.zone).day)))}
      ${allDay ? nothing : field('time', texts.newTime, ruleError.time(formats.time(570)))}
      <span class="move-buttons">
        <button type="button" class="button primary" @click=${() => scene.drop(row)}>${texts.move}</button>
        <button type="button" class="button quiet" @click=${() => scene.cancel(row)}>${texts.cancel}</button>
      </span>
    </div>
  `;
}
