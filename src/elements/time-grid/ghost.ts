import { epochOf, daysBetween, dayOf, findFrame, zonedFromEpoch, type HourAxis } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { DragPreview, DragResult, Gesture } from '../../layout/index.js';
import { problemText, type FirstMessages, type Formats } from '../../locale/index.js';
import type { GridModel } from '../shared/grid-model.js';
import { previewText } from '../shared/preview-text.js';

/**
 * Draws where a dragged follow-up would land. Moves one element by transform; writes size and text only when
 * they change, and never reads layout: positions come from minutes and column numbers.
 */
export class Ghost {
  readonly #timed: HTMLElement;
  readonly #allDay: HTMLElement;
  #text = '';

  /** @param timed lies in the hours @param allDay lies in the all-day row */
  constructor(timed: HTMLElement, allDay: HTMLElement) {
    this.#timed = timed;
    this.#allDay = allDay;
  }

  hide(): void {
    this.#timed.hidden = true;
    this.#allDay.hidden = true;
    this.#text = '';
  }

  draw(result: DragResult, gesture: Gesture, model: GridModel, axis: HourAxis, formats: Formats, messages: FirstMessages): void {
    if (result.kind === 'refusal') {
      // the reason stands where it was last, at first on the follow-up itself
      if (gesture.kind !== 'create' && this.#timed.hidden && this.#allDay.hidden) this.#put(presentPlace(gesture.occurrence, model), model, axis);
      const shown = this.#allDay.hidden ? this.#timed : this.#allDay;
      shown.hidden = false;
      shown.classList.add('refused');
      this.#write(shown, problemText(result.problem, messages));
      return;
    }
    const { preview } = result;
    const shown = this.#put(preview, model, axis);
    shown.classList.remove('refused');
    shown.classList.toggle('copy', preview.copy);
    shown.classList.toggle('range', gesture.kind === 'create');
    this.#write(shown, previewText(preview, model.zone, formats, messages));
  }

  /** Shows one of the two where the times are, if they are on the screen. */
  #put(times: Times, model: GridModel, axis: HourAxis): HTMLElement {
    const [shown, other] = times.allDay ? [this.#allDay, this.#timed] : [this.#timed, this.#allDay];
    const place = times.allDay ? allDayPlace(times, model) : timedPlace(times, model, axis);
    other.hidden = true;
    shown.hidden = !place;
    if (!place) return shown;
    const { style } = shown;
    style.setProperty('--_column', String(place.column));
    style.setProperty('--_span', String(place.span));
    style.setProperty('transform', `translateY(${place.top}px)`);
    style.setProperty('block-size', `${place.height}px`);
    return shown;
  }

  #write(element: HTMLElement, text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    element.textContent = text;
  }
}

type Times = Pick<DragPreview, 'start' | 'end' | 'allDay'>;

interface GhostPlace { readonly column: number; readonly span: number; readonly top: number; readonly height: number }

function timedPlace(preview: Times, { frames, hourHeight }: GridModel, axis: HourAxis): GhostPlace | undefined {
  const [start, end] = [epochOf(preview.start), epochOf(preview.end)];
  const first = findFrame(frames, start);
  // begins before the days shown: its part on the day it ends
  const column = first < 0 ? findFrame(frames, end) : first;
  const frame = frames[column];
  if (!frame) return undefined;
  const [from, to] = [axis.positionAt(frame, start), axis.positionAt(frame, end)];
  const scale = hourHeight / 60;
  return { column, span: 1, top: from * scale, height: Math.max(24, (to - from) * scale) };
}

function allDayPlace(preview: Times, model: GridModel): GhostPlace | undefined {
  const first = daysBetween(model.days[0]!, dayOf(preview.start));
  const length = Math.max(1, daysBetween(dayOf(preview.start), dayOf(preview.end)));
  const from = Math.max(0, first);
  const to = Math.min(model.days.length, first + length);
  return to <= from ? undefined : { column: from, span: to - from, top: 0, height: 24 };
}

/** Where a follow-up stands now. */
function presentPlace({ start, end, days }: Occurrence, model: GridModel): Times {
  return { start: zonedFromEpoch(start, model.zone), end: zonedFromEpoch(end, model.zone), allDay: days !== undefined };
}
