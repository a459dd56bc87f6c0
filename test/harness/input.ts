/**
 * Real input for browser tests: keys, mouse and fingers go through the browser's own input path,
 * so that focus, hit testing, pointer capture and default actions behave as for a person.
 *
 * Places are an element (its middle), or a point in CSS pixels of the window.
 * What a test changes (window size, media, zone, a held mouse button) is put back after each test.
 */
import { executeServerCommand } from '@web/test-runner-commands';

/** A point in CSS pixels from the window's upper left corner. */
export interface Point {
  x: number;
  y: number;
}
/** Where to point: an element stands for its middle. */
export type Place = Element | Point;
export type MouseButton = 'left' | 'middle' | 'right';

/** The node of the accessibility tree as the browser gives it to a screen reader. */
export interface AccessibleNode {
  role: string;
  name?: string;
  value?: string | number;
  description?: string;
  children?: AccessibleNode[];
  [property: string]: unknown;
}

let used = false;

async function command<Result = true>(name: string, payload?: unknown): Promise<Result> {
  used = true;
  const result = (await executeServerCommand<Result, unknown>(name, payload)) as Result;
  // The answer may overtake the events it caused; they are in by the next frame.
  await nextPaint();
  return result;
}

/** The middle of an element, or the point itself. Throws where the element has no box (hidden or detached). */
export function pointOf(place: Place): Point {
  if (!(place instanceof Element)) return place;
  const box = place.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) throw new Error(`<${place.localName}> has no box to point at`);
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** A point at fractions (0…1) of an element's box; `pointIn(grid, 0.5, 0.1)` is top centre. */
export function pointIn(element: Element, across: number, down: number): Point {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width * across, y: box.top + box.height * down };
}

/** Two frames: layout and paint of what happened before are done. */
export async function nextPaint(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** Waits until the check gives something truthy and returns it; fails after `timeout` ms, saying `what`. */
export async function until<Value>(check: () => Value, what = 'the condition', timeout = 8000): Promise<NonNullable<Value>> {
  const limit = performance.now() + timeout;
  for (;;) {
    const value = check();
    if (value) return value as NonNullable<Value>;
    if (performance.now() > limit) throw new Error(`Waited ${timeout} ms in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** The focused element, through open shadow roots down to the innermost one. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? deepActiveElement(active.shadowRoot) : active;
}

/** Presses keys one after the other. Modifiers with plus: `press('Tab', 'Shift+Tab', 'Control+z')`. */
export async function press(...keys: string[]): Promise<void> {
  await command('real-keyboard', keys.map((key) => ({ do: 'press', key })));
}

/** Types text into what has the focus; `delay` in ms between the characters. */
export async function type(text: string, delay = 0): Promise<void> {
  await command('real-keyboard', [{ do: 'type', text, delay }]);
}

/** Holds a key down (until `keyUp`). */
export async function keyDown(key: string): Promise<void> {
  await command('real-keyboard', [{ do: 'down', key }]);
}

/** Lets go of a key. */
export async function keyUp(key: string): Promise<void> {
  await command('real-keyboard', [{ do: 'up', key }]);
}

/** Moves the mouse there, in `steps` straight steps. */
export async function mouseMove(to: Place, steps = 1): Promise<void> {
  await command('real-mouse', [{ do: 'move', ...pointOf(to), steps }]);
}

/** Presses a mouse button where the pointer is. */
export async function mouseDown(button: MouseButton = 'left'): Promise<void> {
  await command('real-mouse', [{ do: 'down', button }]);
}

/** Lets go of a mouse button. */
export async function mouseUp(button: MouseButton = 'left'): Promise<void> {
  await command('real-mouse', [{ do: 'up', button }]);
}

/** Moves there and clicks. */
export async function click(at: Place, button: MouseButton = 'left'): Promise<void> {
  await command('real-mouse', [{ do: 'move', ...pointOf(at) }, { do: 'down', button }, { do: 'up', button }]);
}

/** Moves there and double-clicks. */
export async function doubleClick(at: Place): Promise<void> {
  await command('real-mouse', [
    { do: 'move', ...pointOf(at) },
    { do: 'down', clickCount: 1 },
    { do: 'up', clickCount: 1 },
    { do: 'down', clickCount: 2 },
    { do: 'up', clickCount: 2 },
  ]);
}

/** Turns the wheel over a place by CSS pixels. */
export async function wheel(at: Place, deltaY: number, deltaX = 0): Promise<void> {
  await command('real-mouse', [{ do: 'move', ...pointOf(at) }, { do: 'wheel', deltaX, deltaY }]);
}

/** How a drag goes: `steps` moves on the straight way, through `via`, with modifier keys held. */
export interface DragOptions {
  steps?: number;
  via?: readonly Place[];
  hold?: readonly string[];
  /** Called before the button is let go: look at the preview here. */
  beforeDrop?: () => void | Promise<void>;
  /** Press Escape instead of letting go over the target. */
  cancel?: boolean;
}

/** Drags with the left mouse button from one place to another. */
export async function dragFromTo(from: Place, to: Place, options: DragOptions = {}): Promise<void> {
  const { steps = 6, via = [], hold = [], beforeDrop, cancel = false } = options;
  const way = [...via, to].map((place) => ({ do: 'move', ...pointOf(place), steps }));
  await command('real-mouse', [{ do: 'move', ...pointOf(from) }, { do: 'down' }]);
  for (const key of hold) await keyDown(key);
  await command('real-mouse', way);
  await nextPaint();
  await beforeDrop?.();
  if (cancel) await press('Escape');
  await command('real-mouse', [{ do: 'up' }]);
  for (const key of hold) await keyUp(key);
}

/** Taps with one finger. */
export async function tap(at: Place): Promise<void> {
  await command('real-touch', [{ do: 'start', points: [pointOf(at)] }, { do: 'end' }]);
}

/** Holds one finger still for `ms`. */
export async function longPress(at: Place, ms = 600): Promise<void> {
  await command('real-touch', [{ do: 'start', points: [pointOf(at)] }, { do: 'wait', ms }, { do: 'end' }]);
}

/** How a finger moves: `holdFirst` ms still before it moves (a long press that drags), then `steps` moves. */
export interface TouchDragOptions {
  holdFirst?: number;
  steps?: number;
  beforeDrop?: () => void | Promise<void>;
}

/** Moves one finger from one place to another: a scroll, or a drag when it is held first. */
export async function touchDrag(from: Place, to: Place, options: TouchDragOptions = {}): Promise<void> {
  const { holdFirst = 0, steps = 6, beforeDrop } = options;
  const start = pointOf(from);
  const end = pointOf(to);
  const moves = Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps;
    return { do: 'move', points: [{ x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }] };
  });
  await command('real-touch', [{ do: 'start', points: [start] }, { do: 'wait', ms: holdFirst }, ...moves]);
  await nextPaint();
  await beforeDrop?.();
  await command('real-touch', [{ do: 'end' }]);
}

/** What the window says of the person's wishes, and whether it is being printed. Names left out are the browser's own. */
export interface Media {
  type?: 'print';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
}

/** Emulates media features until the end of the test. */
export async function emulateMedia(media: Media): Promise<void> {
  await command('real-media', media);
}

/** Emulates the machine's time zone until the end of the test. */
export async function emulateZone(zone: string): Promise<void> {
  await command('real-zone', { zone });
}

/** Gives the window a size in CSS pixels until the end of the test. */
export async function viewport(width: number, height: number, options: { touch?: boolean; scale?: number } = {}): Promise<void> {
  await command('real-viewport', { width, height, ...options });
}

/** Writes a picture of the window to `.cache/screens/NAME.png` and gives its path. */
export async function screenshot(name: string): Promise<string> {
  return command<string>('real-screenshot', { name });
}

/** The page's accessibility tree, shadow roots flattened. */
export async function accessibilityTree(): Promise<AccessibleNode> {
  return command<AccessibleNode>('real-accessibility-tree');
}

globalThis.afterEach(async () => {
  if (!used) return;
  await command('real-reset');
  used = false;
});
