import { html, nothing, type TemplateResult } from 'lit';
import { parseDuration, parseTime } from '../../locale/index.js';
import { epochOf, wallIn, zonedFromWall, type EpochMs } from '../../time/index.js';
import { iconBell, iconBellOff } from '../shared/field-icons.js';
import { readDay, readTimes } from './form-times.js';
import type { Scene } from './render-fields.js';

/**
 * The alarm in the header (D5.3): a bell that says when it rings and leads to the field, which says how long before. Of what
 * may not be seen there is none.
 */
export function alarmBell(scene: Scene): TemplateResult | typeof nothing {
  const { session, messages: { alarm, dialog, meeting, planning }, formats, focus } = scene;
  if (session.access.reason === 'other') return nothing;
  const minutes = leadOf(scene);
  const at = minutes === undefined ? undefined : ringsAt(scene, minutes);
  const lead = minutes === undefined ? alarm.none : minutes === 0 ? alarm.atStart : alarm.before(formats.duration(minutes));
  const full = at === undefined ? planning.pair(dialog.alarm, lead) : meeting.rings(formats.dayAndTime(at.day, at.minute), lead);
  const shown = at === undefined ? '' : at.isThatDay ? formats.time(at.minute) : formats.dayAndTime(at.day, at.minute);
  return html`
    <button type="button" class="button quiet bell ${minutes === undefined ? 'off' : ''}" aria-label=${full} title=${full} @click=${() => focus('alarm')}>
      ${minutes === undefined ? iconBellOff : iconBell}${shown ? html`<span>${shown}</span>` : nothing}</button>
  `;
}

/** Minutes before; `undefined`: none, or not typed so that it can be understood. */
function leadOf({ session: { form } }: Scene): number | undefined {
  if (form.alarm === 'none') return undefined;
  return form.alarm === 'own' ? parseDuration(form.alarmOwn.trim()) : Number(form.alarm);
}

/** When it rings, on the clock of the typed times; `undefined` where they say no moment. */
function ringsAt(scene: Scene, minutes: number): { readonly day: string; readonly minute: number; readonly isThatDay: boolean } | undefined {
  const { settings, form } = scene.session;
  const begins = form.placed ? startOf(scene) : dueOf(scene);
  if (begins === undefined) return undefined;
  const zone = form.placed ? settings.zone : settings.home ?? settings.zone;
  const wall = wallIn(begins - minutes * 60_000, zone);
  return { ...wall, isThatDay: wall.day === wallIn(begins, zone).day };
}

/** Of all day the lead time alone is said. */
function startOf({ session: { form, settings } }: Scene): EpochMs | undefined {
  return form.allDay ? undefined : readTimes(form, settings).start;
}

function dueOf({ session: { form, settings } }: Scene): EpochMs | undefined {
  const day = readDay(form.dueDay, form, settings);
  const minute = parseTime(form.dueTime.trim());
  return day === undefined || minute === undefined ? undefined : epochOf(zonedFromWall(day, minute, settings.home ?? settings.zone));
}
