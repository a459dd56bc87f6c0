import { html, type TemplateResult } from 'lit';
import { wallIn } from '../../time/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { StyleValues } from '../../controllers/set-style.js';
import type { TypeColours } from '../../controllers/type-colours.js';
import { drawnBlock, type BlockDrawing, type BlockText } from './block-drawing.js';
import { blockDescription, blockHeading, blockName, blockStates, type BlockWords } from './block-text.js';

/** What drawing a block needs besides the block. */
export interface BlockContext extends BlockWords {
  readonly colours: TypeColours;
  readonly selected: string | undefined;
  /** Key of a follow-up that was cut and waits to be pasted. */
  readonly cut: string | undefined;
  readonly readonly: boolean;
}

/** Room for text inside a block, in CSS px. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Begin with the time, where there is width for it: chips in the month, which stand under no hour. */
  readonly timeFirst?: boolean;
}

const lineHeight = 16;
/** Below this width no text is drawn: it could not be read, and laying out text is what costs time. */
const readable = 26;
/** Below this width text is not wrapped. */
const slim = 84;
/** Width kept for words before symbols are drawn. */
const roomForWords = 62;
/** Of a block's width, what its edges and the gap beside it take. */
const edges = 18;
/** Width of a digit, about; layout is not asked. */
const digit = 6.8;
/** And for the time that stands before them in a chip. */
const roomForTime = 70;

/**
 * One follow-up in a grid: a template, not an element of its own, and at most two elements deep,
 * as laying out text and boxes is nearly all of what a crowded week costs.
 * @param shape classes of the block's shape, each after a space
 */
export function blockTemplate(occurrence: Occurrence, context: BlockContext, place: StyleValues, room: Room, shape: string): TemplateResult {
  return html`<div part="follow-up" role="button" tabindex="-1" aria-haspopup="dialog" ${drawnBlock(drawingOf(occurrence, context, place, room, shape))}></div>`;
}

/** What a block shows and says; see {@link blockTemplate}. */
export function drawingOf(occurrence: Occurrence, context: BlockContext, place: StyleValues, room: Room, shape: string): BlockDrawing {
  const states = blockStates(occurrence, context);
  const lines = Math.floor((room.height - 6) / lineHeight);
  const fixed = occurrence.followUp.completed !== undefined || context.readonly ? ' fixed' : '';
  const cut = context.cut === occurrence.key ? ' cut' : '';
  return {
    key: occurrence.key,
    classes: `block ${context.colours.classOf(occurrence.followUp.type)}${states.classes}${fixed}${cut}${shape}${lines < 2 ? ' line' : ''}${room.width < slim ? ' slim' : ''}`,
    label: blockName(occurrence, states, context),
    description: blockDescription(occurrence, context),
    selected: context.selected === occurrence.key,
    place,
    text: room.width < readable ? undefined : blockText(occurrence, context, states.mask, lines, room),
  };
}

/** Company bold, then title, time, place and type, as many lines as there is room for (D2.1). */
function blockText(occurrence: Occurrence, context: BlockContext, mask: number, lines: number, { width, timeFirst = false }: Room): BlockText {
  const { company, title } = blockHeading(occurrence.followUp, context);
  const strong = company || title;
  const most = Math.floor((width - roomForWords - (timeFirst ? roomForTime : 0)) / 14);
  if (lines > 1) return { mask, most, before: '', strong, after: moreLines(occurrence, context, strong, company ? title : '', lines, width) };
  const time = occurrence.days ? '' : startTime(occurrence, context);
  if (timeFirst) return { mask, most, before: time && width > 84 ? `${time} ` : '', strong, after: company ? ` · ${title}` : '' };
  const rest = [company ? title : '', width > 120 ? time : ''].filter(Boolean).join(' · ');
  return { mask, most, before: '', strong, after: rest ? ` ${rest}` : '' };
}

/** Arabic, Hebrew and their like. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function moreLines(occurrence: Occurrence, context: BlockContext, strong: string, title: string, lines: number, width: number): string {
  const { followUp } = occurrence;
  const type = followUp.type === undefined ? '' : (context.store.lookUp('types', followUp.type)?.name ?? '');
  const range = occurrence.days ? '' : timeIn(width - edges, occurrence, context);
  // set apart from letters written the other way, which would turn "10:30–11:30" about
  const time = range && rightToLeft.test(strong + title) ? `\u2068${range}\u2069` : range;
  const rest = [title, time, followUp.location ?? '', type];
  return rest.filter(Boolean).slice(0, lines - 1).map((line) => `\n${line}`).join('');
}

function startTime(occurrence: Occurrence, context: BlockContext): string {
  return context.formats.time(wallIn(occurrence.start, context.zone).minute);
}

/** From and to; only from where both do not fit, or nothing: a time cut in its middle would be another one. */
function timeIn(width: number, occurrence: Occurrence, context: BlockContext): string {
  const range = context.formats.timeRange(wallIn(occurrence.start, context.zone).minute, wallIn(occurrence.end, context.zone).minute);
  if (range.length * digit <= width) return range;
  const start = startTime(occurrence, context);
  return start.length * digit <= width ? start : '';
}
