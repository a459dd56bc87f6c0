import { dayFrame, daysBetween, epochOf, findFrame, wallIn } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { DragResult, DragSettings, Gesture, Target } from '../../layout/index.js';
import type { DragSurface } from '../../controllers/drag.js';
import { dragSettingsOf } from '../shared/grid-model.js';
import { blockKeyAt, blocksOf, closestAt, type Where } from '../shared/grid-dom.js';
import { TimeGridGeometry, targetAt } from './geometry.js';
import type { Ghost } from './ghost.js';
import type { DiaryTimeGrid } from './time-grid.js';

/** Height at the edges of a block that takes hold of its start or end (D4.3). */
const edge = 6;
/** Distance from the edge of the grid at which dragging scrolls it. */
const scrollZone = 36;

/** The time grid as a place to drag on: from points to days and minutes, and the ghost that shows the target. */
export class TimeGridSurface implements DragSurface {
  readonly #grid: DiaryTimeGrid;
  readonly #geometry = new TimeGridGeometry();
  #ghost: Ghost | undefined;
  #lifted: Element[] = [];

  constructor(grid: DiaryTimeGrid) {
    this.#grid = grid;
  }

  /** Something has scrolled, been drawn or resized: measure anew when next needed. */
  moved(): void {
    this.#geometry.invalidate();
  }

  targetAt(x: number, y: number): Target | undefined {
    const { axis, model, language } = this.#grid;
    const measures = this.#measures();
    return model && measures && targetAt(measures, model, axis, x, y, language.rightToLeft);
  }

  gestureAt(event: PointerEvent): Gesture | undefined {
    const { model, actions } = this.#grid;
    if (!model || model.readonly || actions?.placing) return undefined;
    const [inner] = event.composedPath();
    if (!(inner instanceof Element) || inner.closest('button, .day, .axis, .tooltip')) return undefined;
    const occurrence = this.occurrenceAt(event);
    const target = this.targetAt(event.clientX, event.clientY);
    if (!target) return undefined;
    if (!occurrence) return inner.closest('.cell') ? { kind: 'create', anchor: target } : undefined;
    return this.#blockGesture(event, occurrence, inner.closest<HTMLElement>('.block')!, target);
  }

  #blockGesture(event: PointerEvent, occurrence: Occurrence, block: HTMLElement, target: Target): Gesture {
    const box = block.getBoundingClientRect();
    const isBar = block.classList.contains('bar');
    const length = isBar ? box.width : box.height;
    if (event.pointerType !== 'touch' && length >= 20) {
      const rightToLeft = isBar && this.#grid.language.rightToLeft;
      const fromStart = isBar ? (rightToLeft ? box.right - event.clientX : event.clientX - box.left) : event.clientY - box.top;
      if (fromStart < edge && !block.classList.contains('before')) return { kind: 'resize-start', occurrence };
      if (length - fromStart < edge && !block.classList.contains('after')) return { kind: 'resize-end', occurrence };
    }
    return { kind: 'move', occurrence, grab: this.#grabbed(occurrence, target) };
  }

  /** Minutes along the hours between the start and the point taken hold of. */
  #grabbed(occurrence: Occurrence, target: Target): number {
    const { axis, model } = this.#grid;
    if (!model || target.place === 'to-do') return 0;
    const { day } = wallIn(occurrence.start, model.zone);
    if (target.place !== 'time') return Math.max(0, daysBetween(occurrence.days?.start ?? day, target.day)) * 1440;
    const start = axis.positionAt(dayFrame(day, model.zone), occurrence.start);
    return Math.max(0, daysBetween(day, target.day) * axis.length + axis.positionOf(target) - start);
  }

  dragSettings(): DragSettings {
    return { ...dragSettingsOf(this.#grid.model), axis: this.#grid.axis };
  }

  drawPreview(result: DragResult | undefined, gesture: Gesture): void {
    const { axis, model, language } = this.#grid;
    if (!result || !model) {
      this.#ghost?.hide();
      for (const element of this.#lifted) element.classList.remove('lifted');
      this.#lifted = [];
      this.#grid.classList.remove('dragging');
      return;
    }
    this.#ghost ??= this.#grid.makeGhost();
    if (gesture.kind !== 'create' && this.#lifted.length === 0) {
      this.#lifted = this.blocksOf(gesture.occurrence.key);
      for (const element of this.#lifted) element.classList.add('lifted');
    }
    this.#ghost.draw(result, gesture, model, axis, language.formats, language.messages);
    if (!this.#grid.drag.active) this.#revealPreview(result);
  }

  speakStep(result: DragResult, gesture: Gesture): void {
    this.#grid.actions?.step(result, gesture);
  }

  scrollNear(x: number, y: number): boolean {
    const { parts } = this.#grid;
    const measures = this.#measures();
    if (!parts || !measures || x < measures.left || x > measures.right) return false;
    const above = measures.head + scrollZone - y;
    const below = y - (measures.bottom - scrollZone);
    const inAllDay = y < measures.head;
    const by = below > 0 ? Math.min(14, below / 2) : above > 0 && !inAllDay ? -Math.min(14, above / 2) : 0;
    if (by === 0) return false;
    const before = parts.grid.scrollTop;
    parts.grid.scrollTop = before + by;
    if (parts.grid.scrollTop === before) return false;
    this.moved();
    return true;
  }

  dropped(result: DragResult, gesture: Gesture): void {
    const { actions } = this.#grid;
    if (result.kind === 'create') actions?.create(result.draft);
    else actions?.perform(result, gesture.kind === 'create' ? undefined : gesture.occurrence);
  }

  rested(event: PointerEvent, gesture: Gesture): void {
    const subject = gesture.kind === 'create' ? gesture.anchor : gesture.occurrence;
    this.#grid.actions?.menu({ x: event.clientX, y: event.clientY }, subject);
  }

  /** The follow-up there, if any. */
  occurrenceAt(where: Where): Occurrence | undefined {
    const key = blockKeyAt(where);
    return key === undefined ? undefined : this.#grid.occurrence(key);
  }

  /** The day column there, if any. */
  columnOf(where: Where): number | undefined {
    const column = closestAt(where, '[data-column]')?.dataset['column'];
    return column === undefined ? undefined : Number(column);
  }

  /** All parts of a follow-up that are drawn. */
  blocksOf(key: string): HTMLElement[] {
    return blocksOf(this.#grid.renderRoot, key);
  }

  /** Scrolls so that a stretch of the hours is seen between the head and the lower edge. */
  reveal(from: number, to: number): void {
    const { parts, model } = this.#grid;
    if (!parts || !model) return;
    const scale = model.hourHeight / 60;
    const room = parts.grid.clientHeight - parts.head.offsetHeight;
    const top = from * scale;
    const bottom = Math.min(to * scale, top + room - 8);
    if (top < parts.grid.scrollTop) parts.grid.scrollTop = top - 8;
    else if (bottom > parts.grid.scrollTop + room) parts.grid.scrollTop = bottom - room + 8;
    this.moved();
  }

  /** In move mode the grid scrolls along; a pointer scrolls it at its edges. */
  #revealPreview(result: DragResult): void {
    const { axis, model } = this.#grid;
    if (!model || result.kind === 'refusal' || result.preview.allDay) return;
    const frame = model.frames[findFrame(model.frames, epochOf(result.preview.start))];
    if (frame) this.reveal(axis.positionAt(frame, epochOf(result.preview.start)), axis.positionAt(frame, epochOf(result.preview.end)));
  }

  #measures(): ReturnType<TimeGridGeometry['measure']> | undefined {
    const { parts, model, language } = this.#grid;
    return parts && model && this.#geometry.measure(parts, model.days.length, language.rightToLeft);
  }
}
