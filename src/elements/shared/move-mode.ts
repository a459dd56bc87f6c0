import { moveBy, resizeBoth, resolveDrag, type DragResult, type DragSettings, type Gesture } from '../../layout/index.js';
import type { Occurrence } from '../../model/occurrence.js';

/** What move mode needs of the grid it runs in. */
export interface MoveModeHost {
  dragSettings(): DragSettings;
  drawPreview(result: DragResult | undefined, gesture: Gesture): void;
  dropped(result: DragResult, gesture: Gesture): void;
  /** Speaks the time it would get, or why not. */
  speakStep(result: DragResult, gesture: Gesture): void;
  speakCancelled(): void;
}

/** Keys that move mode reads. */
export type MoveKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>;

/** How far the keys have gone. In resize mode `days` and `minutes` are the end's. */
interface Steps {
  readonly days: number;
  readonly minutes: number;
  readonly startDays: number;
  readonly startMinutes: number;
  readonly toDo: boolean;
}

/**
 * Moving or resizing by keys (ACCESSIBILITY.md «Move mode», «Resize mode»). Focus stays on the block, a ghost shows
 * the target, nothing is stored before Enter. Uses the same gestures and the same rules as the pointer.
 */
export class MoveMode {
  readonly #host: MoveModeHost;
  readonly #gesture: Exclude<Gesture, { kind: 'create' }>;
  readonly #month: boolean;
  #steps: Steps = { days: 0, minutes: 0, startDays: 0, startMinutes: 0, toDo: false };
  #result: DragResult;

  /** @param month arrows step by days and weeks, the time of day is kept */
  constructor(host: MoveModeHost, occurrence: Occurrence, kind: 'move' | 'resize', month = false) {
    this.#host = host;
    this.#month = month;
    this.#gesture = kind === 'move' ? { kind: 'move', occurrence, grab: 0 } : { kind: 'resize-end', occurrence };
    this.#result = this.#resolve(this.#steps, false);
    this.#show();
  }

  get occurrence(): Occurrence {
    return this.#gesture.occurrence;
  }

  get resizing(): boolean {
    return this.#gesture.kind !== 'move';
  }

  /** @returns `true`: the key was used; `'end'`: and the mode is over; `false`: not a key of this mode */
  press(press: MoveKey, rightToLeft: boolean): boolean | 'end' {
    if (press.key === 'Escape') {
      this.cancel();
      return 'end';
    }
    if (press.key === 'Enter') {
      this.#drop(press.shiftKey && !this.resizing);
      return 'end';
    }
    const steps = this.resizing ? this.#resizeKey(press, rightToLeft) : this.#moveKey(press, rightToLeft);
    if (!steps) return false;
    this.#take(steps);
    return true;
  }

  /** Nothing is drawn any more, and nothing said. */
  leave(): void {
    this.#host.drawPreview(undefined, this.#gesture);
  }

  cancel(): void {
    this.leave();
    this.#host.speakCancelled();
  }

  #moveKey({ key, altKey }: MoveKey, rightToLeft: boolean): Steps | undefined {
    const { days, minutes, toDo } = this.#steps;
    const forward = rightToLeft ? -1 : 1;
    const step = altKey ? 1 : this.#host.dragSettings().snap;
    const to = (part: Partial<Steps>): Steps => ({ ...this.#steps, toDo: false, ...part });
    switch (key) {
      case 'ArrowUp': return to(this.#month ? { days: days - 7 } : { minutes: minutes - step });
      case 'ArrowDown': return to(this.#month ? { days: days + 7 } : { minutes: minutes + step });
      case 'ArrowLeft': return to({ days: days - forward });
      case 'ArrowRight': return to({ days: days + forward });
      case 'PageUp': return to({ days: days - 7 });
      case 'PageDown': return to({ days: days + 7 });
      case 'l':
      case 'L': return to({ toDo: !toDo });
      default: return undefined;
    }
  }

  /** Up and Down; what lasts whole days changes by days, with Left and Right too. */
  #resizeKey({ key, shiftKey, altKey }: MoveKey, rightToLeft: boolean): Steps | undefined {
    const { days, minutes, startDays, startMinutes } = this.#steps;
    const wholeDays = this.occurrence.days !== undefined;
    const forward = rightToLeft ? -1 : 1;
    const aside = wholeDays ? { ArrowLeft: -forward, ArrowRight: forward } : {};
    const sign = ({ ArrowUp: -1, ArrowDown: 1, ...aside } as Readonly<Record<string, number>>)[key];
    if (sign === undefined) return undefined;
    if (wholeDays) return { ...this.#steps, ...(shiftKey ? { startDays: startDays + sign } : { days: days + sign }) };
    const step = sign * (altKey ? 1 : this.#host.dragSettings().snap);
    return { ...this.#steps, ...(shiftKey ? { startMinutes: startMinutes + step } : { minutes: minutes + step }) };
  }

  /** A step that changes nothing any more, as the shortest length is reached, is not counted. */
  #take(steps: Steps): void {
    const result = this.#resolve(steps, false);
    const stays = this.resizing && sameTimes(result, this.#result);
    if (!stays) this.#steps = steps;
    this.#result = result;
    this.#show();
  }

  #resolve({ days, minutes, startDays, startMinutes, toDo }: Steps, copy: boolean): DragResult {
    const settings = this.#host.dragSettings();
    const { occurrence } = this.#gesture;
    if (this.resizing) return resizeBoth(occurrence, { start: { days: startDays, minutes: startMinutes }, end: { days, minutes } }, settings);
    const target = toDo ? ({ place: 'to-do' } as const) : moveBy(occurrence, { days, minutes }, settings);
    return resolveDrag(this.#gesture, target, { copy, fine: true }, settings);
  }

  #show(): void {
    this.#host.drawPreview(this.#result, this.#gesture);
    this.#host.speakStep(this.#result, this.#gesture);
  }

  #drop(copy: boolean): void {
    const result = copy ? this.#resolve(this.#steps, true) : this.#result;
    this.#host.drawPreview(undefined, this.#gesture);
    this.#host.dropped(result, this.#gesture);
  }
}

function sameTimes(a: DragResult, b: DragResult): boolean {
  return a.kind !== 'refusal' && b.kind !== 'refusal' && a.preview.start === b.preview.start && a.preview.end === b.preview.end;
}
