import { resolveDrag, moveBy, resizeBy, type DragResult, type DragSettings, type Gesture } from '../../layout/index.js';
import type { Occurrence } from '../../model/occurrence.js';

/** What move mode needs of the grid it runs in. */
export interface MoveModeHost {
  dragSettings(): DragSettings;
  drawPreview(result: DragResult | undefined, gesture: Gesture): void;
  dropped(result: DragResult, gesture: Gesture): void;
  /** Speaks the time it would get, or why not. */
  speakStep(result: DragResult): void;
  speakCancelled(): void;
}

/** Keys that move mode reads. */
export type MoveKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>;

/**
 * Moving or resizing by keys (ACCESSIBILITY.md «Move mode», «Resize mode»). Focus stays on the block, a ghost shows
 * the target, nothing is stored before Enter. Uses the same gestures and the same `resolveDrag` as the pointer.
 */
export class MoveMode {
  readonly #host: MoveModeHost;
  readonly #gesture: Exclude<Gesture, { kind: 'create' }>;
  readonly #month: boolean;
  #days = 0;
  #minutes = 0;
  #startMinutes = 0;
  #toDo = false;
  #result: DragResult | undefined;

  /** @param month arrows step by days and weeks, the time of day is kept */
  constructor(host: MoveModeHost, occurrence: Occurrence, kind: 'move' | 'resize', month = false) {
    this.#host = host;
    this.#month = month;
    this.#gesture = kind === 'move' ? { kind: 'move', occurrence, grab: 0 } : { kind: 'resize-end', occurrence };
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
      this.#drop(press.shiftKey);
      return 'end';
    }
    const used = this.resizing ? this.#resizeKey(press) : this.#moveKey(press, rightToLeft);
    if (used) this.#show();
    return used;
  }

  cancel(): void {
    this.#host.drawPreview(undefined, this.#gesture);
    this.#host.speakCancelled();
  }

  #moveKey(press: MoveKey, rightToLeft: boolean): boolean {
    const forward = rightToLeft ? -1 : 1;
    const step = press.altKey ? 1 : this.#host.dragSettings().snap;
    switch (press.key) {
      case 'ArrowUp': this.#month ? (this.#days -= 7) : (this.#minutes -= step); break;
      case 'ArrowDown': this.#month ? (this.#days += 7) : (this.#minutes += step); break;
      case 'ArrowLeft': this.#days -= forward; break;
      case 'ArrowRight': this.#days += forward; break;
      case 'PageUp': this.#days -= 7; break;
      case 'PageDown': this.#days += 7; break;
      case 'l':
      case 'L': this.#toDo = !this.#toDo; return true;
      default: return false;
    }
    this.#toDo = false;
    return true;
  }

  #resizeKey(press: MoveKey): boolean {
    const sign = press.key === 'ArrowUp' ? -1 : press.key === 'ArrowDown' ? 1 : 0;
    if (sign === 0) return false;
    const step = sign * (press.altKey ? 1 : this.#host.dragSettings().snap);
    if (press.shiftKey) this.#startMinutes += step;
    else this.#minutes += step;
    return true;
  }

  #resolve(copy: boolean): { result: DragResult; gesture: Gesture } {
    const settings = this.#host.dragSettings();
    const { occurrence } = this.#gesture;
    if (this.resizing) {
      const edge = this.#startMinutes !== 0 ? 'start' : 'end';
      const gesture: Gesture = { kind: edge === 'start' ? 'resize-start' : 'resize-end', occurrence };
      const target = resizeBy(occurrence, edge, { minutes: edge === 'start' ? this.#startMinutes : this.#minutes }, settings);
      return { gesture, result: resolveDrag(gesture, target, { copy: false, fine: true }, settings) };
    }
    const target = this.#toDo ? ({ place: 'to-do' } as const) : moveBy(occurrence, { days: this.#days, minutes: this.#minutes }, settings);
    return { gesture: this.#gesture, result: resolveDrag(this.#gesture, target, { copy, fine: true }, settings) };
  }

  #show(): void {
    const { result, gesture } = this.#resolve(false);
    this.#result = result;
    this.#host.drawPreview(result, gesture);
    this.#host.speakStep(result);
  }

  #drop(copy: boolean): void {
    const { result, gesture } = copy ? this.#resolve(true) : { result: this.#result, gesture: this.#gesture };
    this.#host.drawPreview(undefined, gesture);
    if (result) this.#host.dropped(result, gesture);
  }
}
