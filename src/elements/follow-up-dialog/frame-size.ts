/** The size of the dialog's frame where there is room for more than one: dragged by its corner, or set by keys; kept as long as the page lives. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { iconGrip } from '../shared/field-icons.js';
import type { Scene } from './render-fields.js';

/** Width and height, CSS px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const least: Size = { width: 560, height: 440 };
/** What remains of the window around it, in all. */
const margin = 32;
const step = 40;

/** As it was left last; `undefined`: as it comes. */
let chosen: Size | undefined;

/** The corner. A press of it, or Enter, makes the dialog as large as the window, and again as it was. */
export function sizeGrip({ messages: { meeting } }: Scene): TemplateResult {
  return html`
    <button type="button" class="grip" aria-label=${meeting.resize} title=${meeting.resize} ${ref(restore)}
      @pointerdown=${grab} @click=${toggle} @keydown=${key}>${iconGrip}</button>
  `;
}

/** In the frame at the size it had. The button is not in its place yet when it is made. */
function restore(grip: Element | undefined): void {
  if (grip && chosen) queueMicrotask(() => apply(grip, chosen));
}

function frameOf(grip: Element): HTMLElement | null {
  return grip.closest('dialog');
}

function apply(grip: Element, size: Size | undefined): void {
  chosen = size && {
    width: Math.round(Math.max(least.width, Math.min(size.width, window.innerWidth - margin))),
    height: Math.round(Math.max(least.height, Math.min(size.height, window.innerHeight - margin))),
  };
  const { style } = frameOf(grip) ?? {};
  for (const [name, value] of [['--_frame-inline', chosen?.width], ['--_frame-block', chosen?.height]] as const) {
    if (value === undefined) style?.removeProperty(name);
    else style?.setProperty(name, `${value}px`);
  }
}

/** Whether the last press dragged it: then the click that follows does nothing. */
let wasDragged = false;

/** It stands in the middle: the corner follows the pointer when it grows to both sides. */
function grab(event: PointerEvent): void {
  const grip = event.currentTarget as HTMLElement;
  const frame = frameOf(grip)?.getBoundingClientRect();
  wasDragged = false;
  if (!frame || event.button !== 0) return;
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const offset = { x: frame.width / 2 - Math.abs(event.clientX - middle.x), y: frame.height / 2 - (event.clientY - middle.y) };
  const drag = (moved: PointerEvent): void => {
    if (!wasDragged && Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) < 4) return;
    wasDragged = true;
    apply(grip, { width: 2 * (Math.abs(moved.clientX - middle.x) + offset.x), height: 2 * (moved.clientY - middle.y + offset.y) });
  };
  const drop = (): void => {
    grip.removeEventListener('pointermove', drag);
    for (const name of ['pointerup', 'pointercancel'] as const) grip.removeEventListener(name, drop);
  };
  grip.setPointerCapture(event.pointerId);
  grip.addEventListener('pointermove', drag);
  for (const name of ['pointerup', 'pointercancel'] as const) grip.addEventListener(name, drop);
}

function toggle(event: Event): void {
  const isClick = !wasDragged;
  wasDragged = false;
  if (isClick) apply(event.currentTarget as Element, chosen ? undefined : { width: Infinity, height: Infinity });
}

function key(event: KeyboardEvent): void {
  const grip = event.currentTarget as HTMLElement;
  const frame = frameOf(grip)?.getBoundingClientRect();
  const towards = getComputedStyle(grip).direction === 'rtl' ? -step : step;
  const by = ({ ArrowRight: [towards, 0], ArrowLeft: [-towards, 0], ArrowDown: [0, step], ArrowUp: [0, -step] } as const)[event.key as 'ArrowRight'];
  if (!frame || !by || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  apply(grip, { width: frame.width + by[0], height: frame.height + by[1] });
}
