import type { Contestant, Given, Scene } from './contestant.js';
import type { Drawing, DrawnBox } from './drawing.js';
import { floorStyle } from './floor-style.js';
import { retitled } from './floor-lit.js';

/** The same boxes by one assignment of markup each time: what the browser itself costs. */
export class FloorDomContestant implements Contestant {
  #room: HTMLElement | undefined;
  #given: Given | undefined;
  #drawing: Drawing | undefined;

  prepare(given: Given): void {
    this.#given = given;
  }

  mount(room: HTMLElement, scene: Scene): void {
    this.#room = room.appendChild(document.createElement('div'));
    this.show(scene);
  }

  show(scene: Scene): void {
    this.#draw(this.#given?.drawingOf(scene));
  }

  retitle(id: string, title: string): void {
    if (this.#drawing) this.#draw(retitled(this.#drawing, id, title));
  }

  boxes(): number {
    return this.#room?.querySelectorAll('.box').length ?? 0;
  }

  text(): string {
    return this.#room?.textContent ?? '';
  }

  draggable(): Element[] {
    return [];
  }

  destroy(): void {
    this.#room?.remove();
    this.#room = this.#given = this.#drawing = undefined;
  }

  #draw(drawing: Drawing | undefined): void {
    if (!this.#room || !drawing) return;
    this.#drawing = drawing;
    this.#room.innerHTML = markupOf(drawing);
    this.#room.querySelector('.floor')!.scrollTop = drawing.scrolled;
  }
}

function markupOf(drawing: Drawing): string {
  const rows = drawing.rows.map((row) => {
    const cells = row.cells.map((cell) => `<div class="cell">${escaped(cell.label)}${cell.boxes.map(boxMarkup).join('')}</div>`);
    return `<div class="row" style="height:${row.height}px"><div class="hour">${escaped(row.label)}</div>${cells.join('')}</div>`;
  });
  return `<style>${floorStyle}${drawing.looks}</style><div class="floor" style="height:${drawing.height}px">${rows.join('')}</div>`;
}

function boxMarkup({ key, look, place, strong, text, symbols }: DrawnBox): string {
  const paths = symbols.map((path, index) => `<path d="${path}" transform="translate(${index * 16} 0)"></path>`).join('');
  const strip = paths && `<svg width="${symbols.length * 14}" height="14" viewBox="0 0 ${symbols.length * 16} 16">${paths}</svg>`;
  return `<div class="box ${look}" data-key="${escaped(key)}" style="${place}">${strip}${strong && `<b>${escaped(strong)}</b>`}${escaped(text)}</div>`;
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
