import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, wallIn } from '../../time/index.js';
import type { TimeZonePicker } from '../time-zone-picker/time-zone-picker.js';
import type { FieldName } from './form.js';
import { readDay, readTimes } from './form-times.js';
import { clashLine, clashText } from './render-clash.js';
import { checkField, messageFor, textField, type Scene } from './render-fields.js';
import type { DayField } from './day-field.js';
import type { TimeField } from './time-field.js';

/** Due date, start, end, duration and all day: what of them the kind has (D5.1). */
export function timeFields(scene: Scene): TemplateResult {
  const { session, messages: { dialog } } = scene;
  const { form } = session;
  const noAllDay = session.settings.lookUp('types', form.type)?.allowAllDay === false;
  return html`
    ${form.kind === 'meeting' ? nothing : html`
      <div class="times due">
        ${dayField(scene, 'dueDay', dialog.dueDate)}
        ${timeField(scene, 'dueTime', dialog.dueTime)}
        ${checkField(scene, 'placed', dialog.inCalendar, 'time')}
      </div>`}
    ${form.placed ? html`
      <div class="times ${form.allDay ? 'all-day' : ''}">
        ${dayField(scene, 'startDay', dialog.startDate)}
        ${form.allDay ? nothing : timeField(scene, 'startTime', dialog.startTime)}
        ${dayField(scene, 'endDay', dialog.endDate)}
        ${form.allDay ? nothing : timeField(scene, 'endTime', dialog.endTime)}
      </div>
      ${clashLine(scene)}
      <div class="times length">
        ${form.allDay ? html`<p class="hint days">${wholeDays(scene)}</p>` : textField(scene, 'duration', dialog.duration, 'time')}
        ${checkField(scene, 'allDay', dialog.allDay, 'time', noAllDay && !form.allDay)}
      </div>
      ${session.settings.preferences.timeZones && !form.allDay ? zoneField(scene) : nothing}` : nothing}
  `;
}

/** The zone that the times are typed in (D8.1), and what they are at home. */
function zoneField(scene: Scene): TemplateResult {
  const { session, messages: { dialog }, formats } = scene;
  const { start, end } = readTimes(session.form, session.settings);
  const zone = session.form.zone || session.zone;
  const range = start !== undefined && end !== undefined && end >= start && zone !== session.zone ? [wallIn(start, session.zone), wallIn(end, session.zone)] as const : undefined;
  return html`
    <time-zone-picker id="zone" class="field" part="field" .label=${dialog.timeZone} .value=${zone} .home=${session.zone} .store=${session.store}
      ?disabled=${!session.access.may('time')} @change=${(event: Event) => scene.type('zone', (event.target as TimeZonePicker).value || session.zone)}></time-zone-picker>
    ${range ? html`<p class="hint zone">${dialog.atHome(formats.dayAndTime(range[0].day, range[0].minute), formats.time(range[1].minute), placeName(session.zone))}</p>` : nothing}
  `;
}

/** "Oslo" of `Europe/Oslo`. */
function placeName(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

function wholeDays({ session, formats }: Scene): string {
  const { startDay, endDay } = readTimes(session.form, session.settings);
  return startDay && endDay && endDay >= startDay ? formats.duration((daysBetween(startDay, endDay) + 1) * 1440) : '';
}

function dayField(scene: Scene, field: FieldName & ('startDay' | 'endDay' | 'dueDay'), label: string): TemplateResult {
  const { session } = scene;
  return html`
    <diary-day-field id=${field} class="field" part="field" .label=${label} .value=${session.form[field]}
      .day=${readDay(session.form[field], session.form, session.settings)} .today=${session.today} .error=${messageFor(scene, field, label)} .note=${noteFor(scene, field)}
      .disabled=${!session.access.may(field === 'dueDay' ? 'due' : 'time')}
      @input=${(event: Event) => scene.type(field, (event.target as DayField).value)} @change=${() => scene.leave(field)}></diary-day-field>
  `;
}

function timeField(scene: Scene, field: FieldName & ('startTime' | 'endTime' | 'dueTime'), label: string): TemplateResult {
  const { session } = scene;
  const { startDay, endDay, startMinute } = readTimes(session.form, session.settings);
  const from = field === 'endTime' && startDay === endDay ? startMinute : undefined;
  return html`
    <diary-time-field id=${field} class="field" part="field" .label=${label} .value=${session.form[field]} .from=${from} .error=${messageFor(scene, field, label)} .note=${noteFor(scene, field)}
      .disabled=${!session.access.may(field === 'dueTime' ? 'due' : 'time')}
      @input=${(event: Event) => scene.type(field, (event.target as TimeField).value)} @change=${() => scene.leave(field)}></diary-time-field>
  `;
}

/** What start and end are in conflict with, which stands below them (D5.7). */
function noteFor(scene: Scene, field: FieldName): string | undefined {
  return field === 'dueDay' || field === 'dueTime' ? undefined : clashText(scene) || undefined;
}
