import { daysBetween, epochOf, wallIn, type Day } from '../../time/index.js';
import type { DragResult, DragSettings, Gesture, Target } from '../../layout/index.js';
import { problemText } from '../../locale/index.js';
import type { DragSurface } from '../../controllers/drag.js';
import { dragSettingsOf } from '../shared/grid-model.js';
import { blockKeyAt, blocksOf, closestAt } from '../shared/grid-dom.js';
import { previewWords } from '../shared/preview-text.js';
import type { DiaryDayList } from './day-list.js';

/** Distance from the edge of the list at which dragging scrolls it. */
const scrollZone = 40;

/** The list as a place to drag on, and for move mode: the target is a day, the time of day is kept. */
export class DayListSurface implements DragSurface {
  readonly #list: DiaryDayList;
  #lifted: Element[] = [];

  constructor(list: DiaryDayList) {
    this.#list = list;
  }

  /** The day whose part of the list is at that height; above and below all days, the nearest. */
  targetAt(_x: number, y: number): Target | undefined {
    const sections = this.#sections;
    const section = sections.findLast((one) => one.getBoundingClientRect().top <= y) ?? sections[0];
    const day = section && dayOf(section);
    return day === undefined ? undefined : { place: 'day', day };
  }

  /** A row moves. The head of a day is for a finger to rest on: by mouse there is the button beside it. */
  gestureAt(event: PointerEvent): Gesture | undefined {
    const { model, actions } = this.#list;
    if (!model || model.readonly || actions?.placing || closestAt(event, '.add')) return undefined;
    const key = blockKeyAt(event);
    const occurrence = key === undefined ? undefined : this.#list.occurrence(key);
    if (occurrence) {
      const first = occurrence.days?.start ?? wallIn(occurrence.start, model.zone).day;
      const on = closestAt(event, '.row')?.dataset['on'] ?? first;
      return { kind: 'move', occurrence, grab: Math.max(0, daysBetween(first, on)) * 1440 };
    }
    const day = closestAt(event, '.head')?.dataset['day'];
    return event.pointerType === 'touch' && day !== undefined ? { kind: 'create', anchor: { place: 'day', day } } : undefined;
  }

  dragSettings(): DragSettings {
    return dragSettingsOf(this.#list.model);
  }

  /** The time it would get, in a bar at the lower edge, as a list has no place to draw it in; the day it would get is marked. */
  drawPreview(result: DragResult | undefined, gesture: Gesture): void {
    const { model, language: { formats, messages }, renderRoot } = this.#list;
    const bar = renderRoot.querySelector<HTMLElement>('.ghost');
    if (!bar || !model || gesture.kind === 'create') return;
    bar.hidden = result === undefined;
    const day = !result || result.kind === 'refusal' ? undefined : wallIn(epochOf(result.preview.start), model.zone).day;
    for (const section of this.#sections) section.classList.toggle('target', dayOf(section) === day);
    this.#lift(result ? gesture.occurrence.key : undefined);
    if (!result) return;
    bar.classList.toggle('refused', result.kind === 'refusal');
    bar.textContent = result.kind === 'refusal' ? problemText(result.problem, messages) : previewWords(result.preview, model.zone, formats, messages);
    if (day !== undefined && !this.#list.dragging) this.#sections.find((section) => dayOf(section) === day)?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  speakStep(result: DragResult, gesture: Gesture): void {
    if (gesture.kind !== 'create') this.#list.actions?.step(result, gesture);
  }

  scrollNear(_x: number, y: number): boolean {
    const list = this.#list.renderRoot.querySelector('.list');
    if (!list) return false;
    const { top, bottom } = list.getBoundingClientRect();
    const below = y - (bottom - scrollZone);
    const above = top + scrollZone - y;
    const before = list.scrollTop;
    list.scrollTop += below > 0 ? Math.min(12, below / 2) : above > 0 ? -Math.min(12, above / 2) : 0;
    return list.scrollTop !== before;
  }

  dropped(result: DragResult, gesture: Gesture): void {
    if (gesture.kind !== 'create') this.#list.actions?.perform(result, gesture.occurrence);
  }

  rested(event: PointerEvent, gesture: Gesture): void {
    const { actions } = this.#list;
    if (gesture.kind === 'create') actions?.createAt(gesture.anchor);
    else actions?.menu({ x: event.clientX, y: event.clientY }, gesture.occurrence);
  }

  #lift(key: string | undefined): void {
    for (const element of this.#lifted) element.classList.remove('lifted');
    this.#lifted = key === undefined ? [] : blocksOf(this.#list.renderRoot, key);
    for (const element of this.#lifted) element.classList.add('lifted');
  }

  get #sections(): HTMLElement[] {
    return [...this.#list.renderRoot.querySelectorAll<HTMLElement>('section')];
  }
}

function dayOf(section: HTMLElement): Day | undefined {
  return section.querySelector<HTMLElement>('.head')?.dataset['day'];
}
