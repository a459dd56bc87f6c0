/** What a grid draws, as plain data: taken off the screen once, so that floors draw the very same boxes. */

export interface DrawnBox {
  readonly key: string;
  /** Name of its look in {@link Drawing.looks}. */
  readonly look: string;
  /** Place in its cell: `top:…px;left:…px;width:…px;height:…px`. */
  readonly place: string;
  readonly strong: string;
  readonly text: string;
  /** The symbols at its right, as path data; empty for none. */
  readonly symbols: readonly string[];
}

export interface DrawnCell {
  readonly label: string;
  readonly boxes: readonly DrawnBox[];
}

export interface DrawnRow {
  readonly height: number;
  readonly label: string;
  readonly cells: readonly DrawnCell[];
}

export interface Drawing {
  readonly rows: readonly DrawnRow[];
  /** Style rules: colours, and whether text wraps. */
  readonly looks: string;
  readonly boxes: number;
  /** Height of the grid and how far it is scrolled, px. */
  readonly height: number;
  readonly scrolled: number;
}

/** Reads a grid by its roles: rows, cells, and boxes in them. */
export function takeDrawing(grid: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment }): Drawing {
  const looks = new Map<string, string>();
  const rows = [...grid.renderRoot.querySelectorAll('[role="row"]')].map((row) => takeRow(row, looks));
  const boxes = rows.reduce((sum, row) => sum + row.cells.reduce((count, cell) => count + cell.boxes.length, 0), 0);
  const scroller = grid.renderRoot.querySelector('[role="grid"]');
  return {
    rows, boxes, height: grid.getBoundingClientRect().height, scrolled: scroller?.scrollTop ?? 0,
    looks: [...looks].map(([look, name]) => `.${name}{${look}}`).join('\n'),
  };
}

/** Below this width `diary-view` writes no text, px. */
const readable = 26;

/** A drawing taken from a grid that was `factor` times as wide, as it is without that; too narrow boxes lose their text. */
export function narrowed(drawing: Drawing, factor: number): Drawing {
  const narrow = (box: DrawnBox): DrawnBox => {
    const place = box.place.replace(/(left|width):([\d.e-]+)px/g, (_, name: string, value: string) => `${name}:${Number(value) / factor}px`);
    const width = Number(/width:([\d.e-]+)px/.exec(place)?.[1]);
    return width < readable ? { ...box, place, strong: '', text: '', symbols: [] } : { ...box, place };
  };
  return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, boxes: cell.boxes.map(narrow) })) })) };
}

function takeRow(row: Element, looks: Map<string, string>): DrawnRow {
  const cells = [...row.querySelectorAll('[role="gridcell"], [role="columnheader"]:not(:first-child)')].map((cell): DrawnCell => {
    const boxes = [...cell.querySelectorAll('.block, .more')].map((box, index) => takeBox(box, cell, index, looks));
    return { label: boxes.length ? '' : (cell.textContent ?? '').trim(), boxes };
  });
  const label = row.querySelector('[role="rowheader"], [role="columnheader"]')?.textContent?.trim() ?? '';
  return { height: row.getBoundingClientRect().height, label, cells };
}

function takeBox(box: Element, cell: Element, index: number, looks: Map<string, string>): DrawnBox {
  const own = box.getBoundingClientRect();
  const room = cell.getBoundingClientRect();
  const { backgroundColor, color, borderInlineStartColor, whiteSpace } = getComputedStyle(box);
  const look = `background:${backgroundColor};color:${color};border-left-color:${borderInlineStartColor};white-space:${whiteSpace}`;
  if (!looks.has(look)) looks.set(look, `look-${looks.size}`);
  const strong = box.querySelector('b')?.textContent ?? '';
  return {
    key: box.getAttribute('data-key') ?? `more-${index}`, look: looks.get(look)!,
    place: `top:${own.top - room.top}px;left:${own.left - room.left}px;width:${own.width}px;height:${own.height}px`,
    strong, text: (box.textContent ?? '').trim().slice(strong.length),
    symbols: [...box.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? ''),
  };
}
