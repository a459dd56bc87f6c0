import { addDays, dayOf, epochOf, wallIn, type Day } from '../../time/index.js';
import type { DragPreview, DragResult } from '../../layout/index.js';
import { problemText, type FirstMessages, type Formats } from '../../locale/index.js';
import type { GridModel } from '../shared/grid-model.js';
import { previewText } from '../shared/preview-text.js';

/**
 * Draws on which days a dragged follow-up would land: one bar in each week that it touches. Writes only where the
 * days or the text change, and never reads layout.
 */
export class MonthGhost {
  readonly #bars: readonly HTMLElement[];
  #drawn = '';

  /** @param bars one in each week, from the top */
  constructor(bars: readonly HTMLElement[]) {
    this.#bars = bars;
  }

  hide(): void {
    this.#drawn = '';
    for (const bar of this.#bars) bar.hidden = true;
  }

  /** @param target the day pointed at; a refusal stands there */
  draw(result: DragResult, target: Day | undefined, model: GridModel, formats: Formats, messages: FirstMessages): void {
    const refused = result.kind === 'refusal';
    const days = !refused ? previewDays(result.preview, model) : target === undefined ? undefined : { first: target, last: target };
    const text = refused ? problemText(result.problem, messages) : previewText(result.preview, model.zone, formats, messages);
    const copy = !refused && result.preview.copy;
    const drawn = [days?.first, days?.last, text, refused, copy].join(' ');
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    let told = false;
    this.#bars.forEach((bar, row) => {
      const week = model.weeks[row] ?? [];
      const from = days ? week.findIndex((day) => day >= days.first) : -1;
      const to = days ? week.findLastIndex((day) => day <= days.last) : -1;
      bar.hidden = from < 0 || to < from;
      if (bar.hidden) return;
      bar.classList.toggle('refused', refused);
      bar.classList.toggle('copy', copy && !told);
      bar.style.setProperty('--_column', String(from));
      bar.style.setProperty('--_span', String(to - from + 1));
      bar.textContent = told ? '' : text;
      told = true;
    });
  }
}

/** First and last day on the screen of what a drag comes to. */
function previewDays(preview: DragPreview, model: GridModel): { readonly first: Day; readonly last: Day } {
  if (preview.allDay) {
    const first = dayOf(preview.start);
    const last = addDays(dayOf(preview.end), -1);
    return { first, last: last < first ? first : last };
  }
  const start = epochOf(preview.start);
  const end = Math.max(start, epochOf(preview.end) - 1);
  return { first: wallIn(start, model.zone).day, last: wallIn(end, model.zone).day };
}
