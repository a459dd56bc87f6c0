import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { resolveMove, type DragModifiers, type DragResult, type DragSettings, type Gesture, type Target } from '../layout/index.js';

/** A grid that things can be dragged on. */
export interface DragSurface {
  /** The place under a point of the viewport (CSS px), or the nearest one within reach. */
  targetAt(x: number, y: number): Target | undefined;
  /** What begins at this pointer event, if anything; decided once, at pointerdown. */
  gestureAt(event: PointerEvent): Gesture | undefined;
  dragSettings(): DragSettings;
  /** Draws where it would land; `undefined` takes the drawing away. Called once per pointer move. */
  drawPreview(result: DragResult | undefined, gesture: Gesture): void;
  /** Tells where it would land now; called when that has become another. */
  speakStep?(result: DragResult, gesture: Gesture): void;
  /** Scrolls by what lies between the point and the edges; returns whether it scrolled. */
  scrollNear(x: number, y: number): boolean;
  dropped(result: DragResult, gesture: Gesture): void;
  /** A finger rested without moving on what it would have dragged: the context menu. The event is over: it has no path. */
  rested(event: PointerEvent, gesture: Gesture): void;
}

/** The element of a surface. */
export type DragHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

type Full = typeof import('../layout/drag.js');

/** What resolves all but simple moves, once it was needed. */
let full: Full | undefined;

/** Movement in CSS px after which a press is a drag. */
const threshold = 4;
/** Milliseconds a finger rests before it takes hold. */
const hold = 450;

/**
 * Turns pointer input on a surface into drag results: mouse and pen drag at once, a finger after a rest (D4.8).
 * One {@link PointerGesture} per press holds all that belongs to it and dies with it.
 */
export class DragController implements ReactiveController {
  readonly #host: DragHost;
  readonly #surface: DragSurface;
  #gesture: PointerGesture | undefined;

  constructor(host: DragHost, surface: DragSurface) {
    this.#host = host;
    this.#surface = surface;
    host.addController(this);
  }

  hostConnected(): void {
    // on the root: of what is pressed inside a closed root, the host itself is told too little
    this.#root.addEventListener('pointerdown', this.#begin);
    // page builders make our host draggable
    this.#host.addEventListener('dragstart', preventDefault);
    this.#host.addEventListener('touchmove', this.#holdScroll, { passive: false });
  }

  hostDisconnected(): void {
    this.#root.removeEventListener('pointerdown', this.#begin);
    this.#host.removeEventListener('dragstart', preventDefault);
    this.#host.removeEventListener('touchmove', this.#holdScroll);
    this.cancel();
  }

  /** A root hears pointers as its elements do, only its type does not say so. */
  get #root(): HTMLElement {
    return this.#host.renderRoot as HTMLElement;
  }

  get active(): boolean {
    return this.#gesture?.active ?? false;
  }

  /** Nothing changes (D3.7). */
  cancel(): void {
    this.#gesture?.end(false);
  }

  #begin = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || this.#gesture) return;
    const gesture = this.#surface.gestureAt(event);
    if (!gesture) return;
    this.#gesture = new PointerGesture(this.#host, this.#surface, gesture, event, () => (this.#gesture = undefined));
  };

  /** Once a finger has taken hold, the page must not scroll under it. */
  #holdScroll = (event: TouchEvent): void => {
    if (this.#gesture?.active && event.cancelable) event.preventDefault();
  };
}

function preventDefault(event: Event): void {
  event.preventDefault();
}

/** One press of one pointer, from down to up or cancel. */
class PointerGesture {
  readonly #element: HTMLElement;
  readonly #surface: DragSurface;
  readonly #gesture: Gesture;
  readonly #down: PointerEvent;
  readonly #done: () => void;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listening = new AbortController();
  #x: number;
  #y: number;
  #modifiers: DragModifiers;
  #target: Target | undefined;
  #result: DragResult | undefined;
  /** The code for what it is to come to is on the way. */
  #fetching: Promise<void> | undefined;
  #place: string | undefined;
  #frame = 0;
  #held = false;
  #ended = false;
  active = false;

  constructor(element: HTMLElement, surface: DragSurface, gesture: Gesture, down: PointerEvent, done: () => void) {
    this.#element = element;
    this.#surface = surface;
    this.#gesture = gesture;
    this.#down = down;
    this.#done = done;
    this.#x = down.clientX;
    this.#y = down.clientY;
    this.#modifiers = modifiersOf(down);
    if (gesture.kind !== 'move') this.#fetch();
    if (down.pointerType === 'touch') this.#timer = setTimeout(() => this.#takeHold(), hold);
    const view = element.ownerDocument.defaultView ?? window;
    const signal = this.#listening.signal;
    const own = (listener: (event: PointerEvent) => void) => (event: PointerEvent) => {
      if (event.pointerId === down.pointerId) listener(event);
    };
    view.addEventListener('pointermove', own((event) => this.#move(event)), { signal });
    view.addEventListener('pointerup', own(() => this.end(true)), { signal });
    view.addEventListener('pointercancel', own(() => this.end(false)), { signal });
    view.addEventListener('blur', () => this.end(false), { signal });
    view.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    view.addEventListener('keyup', (event) => this.#key(event), { signal, capture: true });
  }

  #takeHold(): void {
    this.#held = true;
    this.#start();
    if ('vibrate' in navigator) navigator.vibrate(10);
  }

  #start(): void {
    this.active = true;
    // the browser refuses capture for a pointer that has just gone; the window listeners still serve
    if (this.#down.isTrusted) {
      try {
        this.#element.setPointerCapture(this.#down.pointerId);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
    }
    this.#update();
    this.#autoScroll();
  }

  #move(event: PointerEvent): void {
    this.#x = event.clientX;
    this.#y = event.clientY;
    this.#modifiers = modifiersOf(event);
    const far = Math.hypot(this.#x - this.#down.clientX, this.#y - this.#down.clientY) > threshold;
    if (this.active) {
      if (far) this.#held = false;
      this.#update();
    } else if (far) {
      if (event.pointerType === 'touch') this.end(false); // a finger that moves at once scrolls
      else this.#start();
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && event.type === 'keydown' && this.active) {
      event.preventDefault();
      event.stopPropagation();
      this.end(false);
    } else if (event.key === 'Shift' || event.key === 'Alt') {
      this.#modifiers = modifiersOf(event);
      if (this.active) {
        event.preventDefault();
        this.#update();
      }
    }
  }

  #update(): void {
    this.#target = this.#surface.targetAt(this.#x, this.#y);
    this.#result = this.#resolve();
    this.#surface.drawPreview(this.#result, this.#gesture);
    const place = this.#result && placeOf(this.#result);
    if (this.#result && place !== this.#place) this.#surface.speakStep?.(this.#result, this.#gesture);
    this.#place = place;
  }

  /** What comes of it; `undefined` outside, or while the code for it is on the way. */
  #resolve(): DragResult | undefined {
    const target = this.#target;
    if (!target) return undefined;
    const settings = this.#surface.dragSettings();
    const moved = resolveMove(this.#gesture, target, this.#modifiers, settings);
    if (!moved && !full) this.#fetch();
    return moved ?? full?.resolveDrag(this.#gesture, target, this.#modifiers, settings);
  }

  #fetch(): void {
    if (full) return;
    this.#fetching ??= import('../layout/drag.js').then((fetched) => {
      full = fetched;
      if (this.active) this.#update();
    });
  }

  #autoScroll(): void {
    this.#frame = requestAnimationFrame(() => {
      if (this.#ended) return;
      if (this.#surface.scrollNear(this.#x, this.#y)) this.#update();
      this.#autoScroll();
    });
  }

  /** @param drop `false`: cancelled, nothing changes */
  end(drop: boolean): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#listening.abort();
    const { active } = this;
    this.active = false;
    this.#done();
    if (!active) return;
    this.#surface.drawPreview(undefined, this.#gesture);
    swallowClick(this.#element.ownerDocument.defaultView ?? window);
    if (!drop) return;
    if (this.#held) this.#surface.rested(this.#down, this.#gesture);
    else if (this.#result) this.#surface.dropped(this.#result, this.#gesture);
    else if (this.#target) void this.#dropLater();
  }

  /** Dropped before the code for it was there: carried out as soon as it is, or refused where it cannot be had. */
  async #dropLater(): Promise<void> {
    try {
      await this.#fetching;
      const result = this.#resolve();
      if (result) this.#surface.dropped(result, this.#gesture);
    } catch (error) {
      this.#surface.dropped({ kind: 'refusal', problem: { code: 'load-failed', severity: 'error', detail: String(error) } }, this.#gesture);
    }
  }
}

/** Tells two results apart by where they land. */
function placeOf(result: DragResult): string {
  return result.kind === 'refusal' ? result.problem.code : `${result.preview.start} ${result.preview.end} ${result.preview.copy}`;
}

/** How long the click of a press that has ended may let itself wait, ms: pages can be busy. */
const clickDelay = 500;

/**
 * The click that the browser makes of the end of a drag is not meant; after a long touch it may even land a little
 * beside, on the menu that has just opened, or count as the second of two. One that a new press begins, or a key, is.
 */
function swallowClick(view: Window): void {
  const done = new AbortController();
  const { signal } = done;
  const end = (): void => done.abort();
  const swallow = (event: MouseEvent): void => {
    if (event.detail === 0) return;
    event.stopPropagation();
    event.preventDefault();
  };
  for (const kind of ['click', 'dblclick'] as const) view.addEventListener(kind, swallow, { signal, capture: true });
  view.addEventListener('pointerdown', end, { signal, capture: true });
  setTimeout(end, clickDelay);
}

function modifiersOf(event: { shiftKey: boolean; altKey: boolean }): DragModifiers {
  return { copy: event.shiftKey, fine: event.altKey };
}
