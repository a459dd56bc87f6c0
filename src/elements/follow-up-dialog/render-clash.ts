import { html, nothing, type TemplateResult } from 'lit';
import { addDays, wallIn, type Day, type TimeRange } from '../../time/index.js';
import type { Occurrence } from '../../model/index.js';
import type { InTheWay } from '../../planning/index.js';
import { spokenTitle } from '../shared/block-text.js';
import { iconTriangleAlert } from '../shared/field-icons.js';
import { horizon, type Clashes, type ClashWatch } from './clash-watch.js';
import { readTimes } from './form-times.js';
import type { Scene } from './render-fields.js';
import { wordsOf } from './series-asking.js';

/** So many follow-ups, and so many reasons, are named. */
const named = 4;
const reasonsNamed = 12;

/** Below the times: what they clash with, the first time that is free, and why not earlier (D5.7). Spoken once. */
export function clashLine(scene: Scene): TemplateResult {
  const { clashes, messages: { planning } } = scene;
  return html`
    ${clashes.found ? clashBox(scene, clashes.found, clashes) : clashes.failed ? html`<p class="hint clash-unknown">${planning.notKnown}</p>` : nothing}
    <p class="visually-hidden" role="status">${spoken(scene)}</p>
  `;
}

function clashBox(scene: Scene, found: Clashes, watch: ClashWatch): TemplateResult {
  const { messages: { dialog, planning } } = scene;
  const more = found.with.length - named;
  return html`
    <div class="clash" part="notice">
      ${iconTriangleAlert}
      <div class="clash-text">
        ${found.with.length === 1 ? html`<p dir="auto">${planning.clashesWith(whatOf(scene, found.with[0]!))}</p>` : html`
          <p>${dialog.conflict(found.with.length)}</p>
          <ul>
            ${found.with.slice(0, named).map((one) => html`<li dir="auto">${whatOf(scene, one)}</li>`)}
            ${more > 0 ? html`<li>${planning.moreClashes(more)}</li>` : nothing}
          </ul>`}
        ${firstFree(scene, found, watch)}
      </div>
    </div>
  `;
}

function firstFree(scene: Scene, { first, length }: Clashes, watch: ClashWatch): TemplateResult | typeof nothing {
  if (!first) return nothing;
  const { messages: { planning }, formats } = scene;
  const duration = formats.duration(Math.round(length));
  const more = first.reasons.length - reasonsNamed;
  return html`
    ${first.found
      ? html`<button type="button" class="button" id="first-available" @click=${() => take(first.start, watch, scene)}>${freeAt(scene, first.start)}</button>`
      : html`<p>${{ 'too-long': planning.tooLong(duration), 'no-hours': planning.noHours, busy: planning.nothingFree(horizon) }[first.why]}</p>`}
    ${first.found && first.reasons.length > 0 ? html`
      <details>
        <summary>${planning.whyNotEarlier}</summary>
        <p>${planning.inARow(duration)}</p>
        <ul>
          ${first.reasons.slice(0, reasonsNamed).map((reason) => html`<li dir="auto">${reasonText(scene, reason)}</li>`)}
          ${more > 0 ? html`<li>${planning.moreReasons(more)}</li>` : nothing}
        </ul>
      </details>` : nothing}
  `;
}

/** The button is gone with the conflict: focus goes to the time that was set. */
function take(start: number, watch: ClashWatch, { focus }: Scene): void {
  watch.take(start);
  focus('startTime');
}

function freeAt({ session, messages: { dialog }, formats }: Scene, start: number): string {
  const { day, minute } = wallIn(start, session.settings.zone);
  return dialog.firstAvailable(formats.dayAndTime(day, minute));
}

/** "Acme, Sales meeting, 09:00–10:00"; of others' private ones "Busy" (D9.4). */
function whatOf(scene: Scene, occurrence: Occurrence): string {
  const words = wordsOf(scene);
  return scene.messages.grid.name([spokenTitle(occurrence.followUp, words), whenOf(scene, occurrence)]);
}

/** When it is, as short as it can be said beside the typed times. */
export function whenOf(scene: Scene, { start, end, days }: Occurrence): string {
  const { messages: { block }, formats } = scene;
  if (days) return days.end === addDays(days.start, 1) ? block.allDay : formats.dayRange(days.start, addDays(days.end, -1));
  return stretch(scene, { start, end }, startDayOf(scene));
}

function startDayOf({ session: { form, settings } }: Scene): Day | undefined {
  return readTimes(form, settings).startDay;
}

/** "09:00–10:00", with its day unless that is `known`; with both days where it crosses midnight. */
function stretch({ session, messages: { grid, unit }, formats }: Scene, { start, end }: TimeRange, known?: Day): string {
  const { zone } = session.settings;
  const [from, last] = [wallIn(start, zone), wallIn(end, zone)];
  const endsThatDay = last.day === from.day || (last.minute === 0 && last.day === addDays(from.day, 1));
  if (!endsThatDay) return unit.spokenRange(formats.dayAndTime(from.day, from.minute), formats.dayAndTime(last.day, last.minute));
  const times = formats.timeRange(from.minute, last.day === from.day ? last.minute : 1440);
  return from.day === known ? times : grid.name([formats.dayStep(from.day), times]);
}

function reasonText(scene: Scene, reason: InTheWay): string {
  const { messages: { planning } } = scene;
  const texts = { hours: () => planning.outsideHours, lunch: () => planning.lunch, holiday: () => planning.holiday('name' in reason ? reason.name ?? '' : ''), busy: () => ('by' in reason ? spokenTitle(reason.by.followUp, wordsOf(scene)) : '') };
  return planning.pair(stretch(scene, reason), texts[reason.why]());
}

/** What the times are in conflict with, in a line; `''` for nothing. */
export function clashText(scene: Scene, found = scene.clashes.found): string {
  if (!found) return '';
  const { dialog, planning } = scene.messages;
  return found.with.length === 1 ? planning.clashesWith(whatOf(scene, found.with[0]!)) : dialog.conflict(found.with.length);
}

/** What stands there, once it stays; or what was taken. */
function spoken(scene: Scene): string {
  const { clashes: { settled, taken }, messages: { grid, planning }, session, formats } = scene;
  if (taken !== undefined) {
    const { day, minute } = wallIn(taken, session.settings.zone);
    return planning.taken(formats.dayAndTime(day, minute));
  }
  if (!settled) return '';
  const what = clashText(scene, settled);
  return settled.first?.found ? grid.name([what, freeAt(scene, settled.first.start)]) : what;
}
