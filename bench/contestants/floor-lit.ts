import { LitElement, css, html, nothing, svg, unsafeCSS, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Contestant, Given, Scene } from './contestant.js';
import type { Drawing, DrawnBox, DrawnRow } from './drawing.js';
import { floorStyle } from './floor-style.js';

/** One Lit element that draws boxes whose places it is told: no layout, no names for screen readers, no keys. */
class FloorLit extends LitElement {
  static override styles = css`${unsafeCSS(floorStyle)}`;
  static override properties = { drawing: { attribute: false }, moved: { attribute: false } };
  declare drawing: Drawing | undefined;
  /** A box on its way with the pointer: drawn from state, as one would at first. */
  declare moved: { readonly key: string; readonly x: number; readonly y: number } | undefined;
  /** An application holds its data; so that heaps can be compared. */
  data: unknown;
  #drag: AbortController | undefined;

  constructor() {
    super();
    this.addEventListener('pointerdown', (event) => this.#follow(event));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { drawing } = this;
    if (!drawing) return nothing;
    return html`<style>${drawing.looks}</style>
      <div class="floor" style="height:${drawing.height}px">${drawing.rows.map((row) => this.#row(row))}</div>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('.floor')!.scrollTop = this.drawing?.scrolled ?? 0;
  }

  #row(row: DrawnRow): TemplateResult {
    return html`<div class="row" style="height:${row.height}px"><div class="hour">${row.label}</div>${
      row.cells.map((cell) => html`<div class="cell">${cell.label}${repeat(cell.boxes, (box) => box.key, (box) => this.#box(box))}</div>`)
    }</div>`;
  }

  #box(box: DrawnBox): TemplateResult {
    const { moved } = this;
    const place = moved?.key === box.key ? `${box.place};transform:translate(${moved.x}px,${moved.y}px);z-index:9` : box.place;
    return html`<div class="box ${box.look}" data-key=${box.key} style=${place}>${box.symbols.length ? symbols(box.symbols) : nothing}${
      box.strong ? html`<b>${box.strong}</b>` : nothing}${box.text}</div>`;
  }

  #follow(down: PointerEvent): void {
    const [target] = down.composedPath();
    const key = target instanceof Element ? target.closest('.box')?.getAttribute('data-key') : undefined;
    if (!key) return;
    const drag = (this.#drag = new AbortController());
    const column = this.renderRoot.querySelector('.cell')!.getBoundingClientRect().width;
    window.addEventListener('pointermove', (event) => {
      const days = Math.round((event.clientX - down.clientX) / column);
      const quarters = Math.round((event.clientY - down.clientY) / 13);
      this.moved = { key, x: days * column, y: quarters * 13 };
    }, { signal: drag.signal });
    window.addEventListener('pointerup', () => {
      this.#drag?.abort();
      this.moved = undefined;
    }, { signal: drag.signal });
  }
}
customElements.define('floor-lit', FloorLit);

function symbols(paths: readonly string[]): TemplateResult {
  return html`<svg width=${paths.length * 14} height="14" viewBox="0 0 ${paths.length * 16} 16">${
    paths.map((path, index) => svg`<path d=${path} transform="translate(${index * 16} 0)"></path>`)}</svg>`;
}

/** Gives one follow-up another title in a drawing, keeping what is the same. */
export function retitled(drawing: Drawing, id: string, title: string): Drawing {
  const rename = (box: DrawnBox): DrawnBox => (box.key === id ? { ...box, text: `\n${title}` } : box);
  return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, boxes: cell.boxes.map(rename) })) })) };
}

export class FloorLitContestant implements Contestant {
  readonly #unfolded: boolean;
  #element: FloorLit | undefined;
  #given: Given | undefined;

  constructor(unfolded = false) {
    this.#unfolded = unfolded;
  }

  prepare(given: Given): void {
    this.#given = given;
  }

  mount(room: HTMLElement, scene: Scene): void {
    const element = document.createElement('floor-lit') as FloorLit;
    element.data = this.#given?.data;
    element.drawing = this.#drawingOf(scene);
    room.append(element);
    this.#element = element;
  }

  show(scene: Scene): void {
    if (this.#element) this.#element.drawing = this.#drawingOf(scene);
  }

  retitle(id: string, title: string): void {
    if (this.#element?.drawing) this.#element.drawing = retitled(this.#element.drawing, id, title);
  }

  boxes(): number {
    return this.#element?.renderRoot.querySelectorAll('.box').length ?? 0;
  }

  text(): string {
    return this.#element?.renderRoot.textContent ?? '';
  }

  draggable(): Element[] {
    return [...(this.#element?.renderRoot.querySelectorAll('.box') ?? [])];
  }

  destroy(): void {
    this.#element?.remove();
    this.#element = undefined;
    this.#given = undefined;
  }

  #drawingOf(scene: Scene): Drawing | undefined {
    return this.#unfolded ? this.#given?.unfoldedDrawingOf(scene) : this.#given?.drawingOf(scene);
  }
}
