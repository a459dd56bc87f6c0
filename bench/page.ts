/** What runs in the browser; `run.mjs` drives it through `window.bench`. */
import type { Contestant, Given, Scene } from './contestants/contestant.js';
import { DiaryContestant } from './contestants/diary-view.js';
import { narrowed, takeDrawing, type Drawing } from './contestants/drawing.js';
import { FloorDomContestant } from './contestants/floor-dom.js';
import { FloorLitContestant } from './contestants/floor-lit.js';
import { FullCalendarContestant } from './contestants/full-calendar.js';
import { figures, type Figure } from './figures.js';
import { nextFrame, settled, untilPainted } from './measure.js';

const newTitle = 'Moved to Thursday';

const makers: Readonly<Record<string, () => Contestant>> = {
  'diary-view': () => new DiaryContestant(),
  'floor-lit': () => new FloorLitContestant(),
  'floor-lit all': () => new FloorLitContestant(true),
  'floor-dom': () => new FloorDomContestant(),
  fullcalendar: () => new FullCalendarContestant(),
  'fullcalendar +n': () => new FullCalendarContestant(lanes()),
};

const room = document.querySelector<HTMLElement>('#room')!;
let current: { readonly figure: Figure; readonly given: Given; readonly expected: Map<string, string>; readonly subject: string } | undefined;
let held: Contestant | undefined;
let timed: (() => Promise<number>) | undefined;

/** As many side by side as `diary-view` draws in a week: 24 px each. */
function lanes(): number {
  return Math.floor((room.clientWidth - 74) / 7 / 24);
}

/** Makes the data of a figure and the drawings that the floors are given. */
async function setUp(name: string): Promise<void> {
  const figure = figures.get(name);
  if (!figure) throw new Error(`No figure "${name}"`);
  const data = figure.data();
  const notYet = (): never => { throw new Error('not drawn yet'); };
  const drawn: Given = { data, stored: figure.stored ?? false, drawingOf: notYet, unfoldedDrawingOf: notYet };
  const drawings = await drawingsOf(figure, drawn);
  const unfolded = await unfoldedDrawingsOf(figure, drawn);
  const given: Given = { ...drawn, drawingOf: (scene) => drawings.get(keyOf(scene))!, unfoldedDrawingOf: (scene) => unfolded.get(keyOf(scene))! };
  current = { figure, given, expected: new Map(), subject: subjectOf(drawings.get(keyOf(figure.from))!) };
}

async function drawingsOf(figure: Figure, given: Given): Promise<Map<string, Drawing>> {
  const drawings = new Map<string, Drawing>();
  const contestant = new DiaryContestant();
  contestant.prepare(given);
  contestant.mount(room, figure.from);
  for (const scene of typeof figure.act === 'object' ? [figure.from, figure.act] : [figure.from]) {
    contestant.show(scene);
    await settled(() => contestant.boxes());
    if (contestant.grid) drawings.set(keyOf(scene), takeDrawing(contestant.grid));
  }
  contestant.destroy();
  return drawings;
}

/** Wide enough for 40 side by side, more than which `diary-view` never draws, px. */
const wide = 74 + 7 * 40 * 100;

async function unfoldedDrawingsOf(figure: Figure, given: Given): Promise<Map<string, Drawing>> {
  const factor = (wide - 74) / (room.clientWidth - 74);
  room.style.width = `${wide}px`;
  try {
    const drawings = await drawingsOf(figure, given);
    return new Map([...drawings].map(([key, drawing]) => [key, narrowed(drawing, factor)]));
  } finally {
    room.style.width = '';
  }
}

/** Id of a follow-up with room for its title; of a "+N more" there is none. */
function subjectOf(drawing: Drawing): string {
  const boxes = drawing.rows.flatMap((row) => row.cells.flatMap((cell) => cell.boxes));
  return boxes.find((box) => box.strong && box.text.includes('\n') && !box.key.startsWith('more-'))?.key ?? '';
}

function keyOf({ view, date }: Scene): string {
  return `${view} ${date}`;
}

/** Brings a contestant to where the clock may start. */
async function makeReady(name: string): Promise<void> {
  const { figure, given, subject } = current!;
  const { from, act } = figure;
  const to = typeof act === 'object' ? act : from;
  const contestant = makers[name]!();
  const outcome = await expected(name, to);
  if (to !== from && (await expected(name, from)) === outcome) throw new Error('both scenes look alike and cannot be told apart');
  contestant.prepare(given);
  held = contestant;
  if (act === 'mount') return void (timed = () => untilPainted(() => contestant.mount(room, from), () => looks(contestant) === outcome));
  contestant.mount(room, from);
  await settled(() => contestant.boxes());
  timed = act === 'retitle'
    ? () => untilPainted(() => contestant.retitle(subject, newTitle), () => contestant.text().includes(newTitle))
    : () => untilPainted(() => contestant.show(to), () => looks(contestant) === outcome);
}

/** Does it: milliseconds, and the boxes there are then. */
async function act(): Promise<{ ms: number; boxes: number }> {
  const ms = await timed!();
  return { ms, boxes: held!.boxes() };
}

async function run(name: string): Promise<{ ms: number; boxes: number }> {
  try {
    await makeReady(name);
    return await act();
  } finally {
    letGo();
  }
}

/** What tells the scenes of a contestant apart. */
function looks(contestant: Contestant): string {
  return `${contestant.boxes()} boxes, ${contestant.text().length} letters`;
}

/** What a contestant draws of a scene in the end; found out once, untimed. */
async function expected(name: string, scene: Scene): Promise<string> {
  const { given, expected: known } = current!;
  const key = `${name} ${keyOf(scene)}`;
  if (!known.has(key)) {
    const contestant = makers[name]!();
    contestant.prepare(given);
    contestant.mount(room, scene);
    await settled(() => contestant.boxes());
    known.set(key, looks(contestant));
    contestant.destroy();
  }
  return known.get(key)!;
}

/** Puts a contestant on the page and leaves it there; gives the middle of a box that can be dragged. */
async function hold(name: string): Promise<{ x: number; y: number; column: number } | undefined> {
  const { figure, given } = current!;
  held = makers[name]!();
  held.prepare(given);
  held.mount(room, figure.from);
  await settled(() => held!.boxes());
  const middle = { x: innerWidth / 2, y: innerHeight / 2 };
  const [box] = inSight(held.draggable()).sort((a, b) => distance(a, middle) - distance(b, middle));
  return box && { ...box, column: (room.clientWidth - 74) / 7 };
}

/** Middles of the boxes in the hours on screen that are large enough to be taken hold of. */
function inSight(boxes: readonly Element[]): { x: number; y: number }[] {
  return boxes.map((box) => box.getBoundingClientRect())
    .filter(({ height, width, top, bottom }) => height > 22 && width > 8 && top > 300 && bottom < innerHeight - 100)
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function letGo(): void {
  held?.destroy();
  held = timed = undefined;
}

/** Forgets data and drawings, so that the heap holds only what the contestant holds. */
function forget(): void {
  current = undefined;
}

/** Mounts and destroys over and over. */
async function churn(name: string, times: number): Promise<void> {
  const { figure, given } = current!;
  for (let time = 0; time < times; time++) {
    const contestant = makers[name]!();
    contestant.prepare(given);
    contestant.mount(room, figure.from);
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    contestant.destroy();
  }
  await nextFrame();
}

const bench = { setUp, makeReady, act, run, hold, letGo, forget, churn, figures: [...figures.keys()], contestants: Object.keys(makers) };
declare global { interface Window { bench: typeof bench } }
window.bench = bench;
