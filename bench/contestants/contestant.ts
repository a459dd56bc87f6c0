import type { Day } from '../../src/time/index.js';
import type { DiaryData, Id } from '../../src/model/index.js';
import type { Drawing } from './drawing.js';

/** What is to be seen: a view at a day. */
export interface Scene {
  readonly view: 'week' | 'month';
  readonly date: Day;
}

/** What the contestants are given before the clock runs. */
export interface Given {
  readonly data: DiaryData;
  /** A store, an event source or the like may be made beforehand: only drawing is asked for. */
  readonly stored: boolean;
  /** What `diary-view` draws of a scene; the floors draw it again without having to find out. */
  readonly drawingOf: (scene: Scene) => Drawing;
  /** The same with a box for every follow-up in view, however thin, and nothing behind "+N more". */
  readonly unfoldedDrawingOf: (scene: Scene) => Drawing;
}

/** One who runs. Each call but `prepare` is timed until its outcome is painted. */
export interface Contestant {
  prepare(given: Given): void;
  mount(room: HTMLElement, scene: Scene): void;
  show(scene: Scene): void;
  /** Gives one follow-up another title. */
  retitle(id: Id, title: string): void;
  /** How many boxes ("+N more" included) are in the DOM. */
  boxes(): number;
  /** All text in the DOM. */
  text(): string;
  /** Boxes of timed follow-ups that can be dragged. */
  draggable(): Element[];
  /** Takes everything away and keeps nothing. */
  destroy(): void;
}
