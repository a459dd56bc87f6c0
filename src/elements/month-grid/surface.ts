import { daysBetween, wallIn, type Day, type ZoneId } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { DragResult, DragSettings, Gesture, Target } from '../../layout/index.js';
import type { DragSurface } from '../../controllers/drag.js';
import { dragSettingsOf } from '../shared/grid-model.js';
import { blockKeyAt, blocksOf, closestAt, type Where } from '../shared/grid-dom.js';
import { MonthGeometry, dayAt } from './geometry.js';
import { MonthGhost } from './ghost.js';
import type { DiaryMonthGrid } from './month-grid.js';

/** Width at the ends of a bar that takes hold of its first or last day (D4.3). */
const edge = 7;
/** Distance from the edge of the grid at which dragging scrolls it. */
const scrollZone = 30;

/** The month grid as a place to drag on: points become days, and a ghost shows the days it would get. */
export class MonthSurface implements DragSurface {
  readonly #grid: DiaryMonthGrid;
  readonly #geometry = new MonthGeometry();
  #ghost: MonthGhost | undefined;
  #lifted: Element[] = [];
  /** What was pressed last: a press tells where it was only while it happens. */
  #pressed: Occurrence | Target | undefined;
  /** The day a drag points at. */
  #pointed: Day | undefined;

  constructor(grid: DiaryMonthGrid) {
    this.#grid = grid;
  }

  /** Something has scrolled, been drawn or resized, or a gesture begins: measure anew when next needed. */
  moved(): void {
    this.#geometry.invalidate();
  }

  targetAt(x: number, y: number): Target | undefined {
    this.#pointed = this.#dayAt(x, y);
    return this.#pointed === undefined ? undefined : { place: 'day', day: this.#pointed };
  }

  gestureAt(event: PointerEvent): Gesture | undefined {
    const { model, actions } = this.#grid;
    if (!model || model.readonly || actions?.placing || !closestAt(event, '.cell') || closestAt(event, 'button')) return undefined;
    this.moved();
    const day = this.#dayAt(event.clientX, event.clientY);
    if (day === undefined) return undefined;
    const occurrence = this.occurrenceAt(event);
    this.#pressed = occurrence ?? { place: 'day', day };
    if (!occurrence) return { kind: 'create', anchor: { place: 'all-day', day } };
    return this.#edgeGesture(event, occurrence) ?? { kind: 'move', occurrence, grab: Math.max(0, daysBetween(firstDay(occurrence, model.zone), day)) * 1440 };
  }

  /** The ends of bars change the first or last day; a finger only moves. */
  #edgeGesture(event: PointerEvent, occurrence: Occurrence): Gesture | undefined {
    const bar = closestAt(event, '.bar');
    if (!bar || event.pointerType === 'touch') return undefined;
    const box = bar.getBoundingClientRect();
    const fromStart = this.#grid.language.rightToLeft ? box.right - event.clientX : event.clientX - box.left;
    if (fromStart < edge && !bar.classList.contains('before')) return { kind: 'resize-start', occurrence };
    if (box.width - fromStart < edge && !bar.classList.contains('after')) return { kind: 'resize-end', occurrence };
    return undefined;
  }

  dragSettings(): DragSettings {
    return dragSettingsOf(this.#grid.model);
  }

  drawPreview(result: DragResult | undefined, gesture: Gesture): void {
    const { model, language, renderRoot } = this.#grid;
    if (!result || !model) {
      this.#ghost?.hide();
      this.#ghost = undefined;
      this.#pointed = undefined;
      for (const element of this.#lifted) element.classList.remove('lifted');
      this.#lifted = [];
      return;
    }
    this.#ghost ??= new MonthGhost([...renderRoot.querySelectorAll<HTMLElement>('.ghost')]);
    if (gesture.kind !== 'create' && this.#lifted.length === 0) {
      this.#lifted = blocksOf(renderRoot, gesture.occurrence.key);
      for (const element of this.#lifted) element.classList.add('lifted');
    }
    const target = this.#pointed ?? (gesture.kind === 'create' ? undefined : firstDay(gesture.occurrence, model.zone));
    this.#ghost.draw(result, target, model, language.formats, language.messages);
  }

  speakStep(result: DragResult, gesture: Gesture): void {
    this.#grid.actions?.step(result, gesture);
  }

  scrollNear(_x: number, y: number): boolean {
    const { language } = this.#grid;
    const measures = this.#geometry.measure(() => this.#grid.parts, language.rightToLeft);
    const above = measures.top + scrollZone - y;
    const below = y - (measures.bottom - scrollZone);
    const by = below > 0 ? Math.min(12, below / 2) : above > 0 ? -Math.min(12, above / 2) : 0;
    if (by === 0) return false;
    const { grid } = this.#grid.parts;
    const before = grid.scrollTop;
    grid.scrollTop = before + by;
    if (grid.scrollTop === before) return false;
    this.moved();
    return true;
  }

  dropped(result: DragResult, gesture: Gesture): void {
    const { actions } = this.#grid;
    if (result.kind === 'create') actions?.create(result.draft);
    else actions?.perform(result, gesture.kind === 'create' ? undefined : gesture.occurrence);
  }

  rested(event: PointerEvent): void {
    if (this.#pressed) this.#grid.actions?.menu({ x: event.clientX, y: event.clientY }, this.#pressed);
  }

  /** The follow-up there, if any. */
  occurrenceAt(where: Where): Occurrence | undefined {
    const key = blockKeyAt(where);
    return key === undefined ? undefined : this.#grid.occurrence(key);
  }

  /** The place at a point, measured anew. */
  placeAt(x: number, y: number): Target | undefined {
    this.moved();
    const day = this.#dayAt(x, y);
    return day === undefined ? undefined : { place: 'day', day };
  }

  #dayAt(x: number, y: number): Day | undefined {
    const { model, language } = this.#grid;
    if (!model || !this.#grid.hasUpdated) return undefined;
    return dayAt(this.#geometry.measure(() => this.#grid.parts, language.rightToLeft), model.weeks, x, y, language.rightToLeft);
  }
}

function firstDay(occurrence: Occurrence, zone: ZoneId): Day {
  return occurrence.days?.start ?? wallIn(occurrence.start, zone).day;
}
