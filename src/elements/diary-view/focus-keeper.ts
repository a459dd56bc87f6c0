import type { ReactiveController } from 'lit';
import { dayOf, epochOf, wallIn, type Day } from '../../time/index.js';
import type { FollowUp } from '../../model/records.js';
import { workStart } from '../shared/work-start.js';
import type { DiaryView } from './diary-view.js';

interface TimeWish { readonly day: Day; readonly minute: number | 'all-day' }

/** Where focus is to stand: on a follow-up, where it is not shown perhaps on something else; or on a time of a day. */
export type FocusWish = { readonly key: string; readonly else?: TimeWish } | TimeWish;

/**
 * Carries focus over what the grids cannot: another grid in place of the last one, a page turned to, a follow-up
 * that was changed elsewhere (ACCESSIBILITY.md, rule 4).
 */
export class FocusKeeper implements ReactiveController {
  readonly #view: DiaryView;
  #wish: FocusWish | undefined;
  #before: { readonly grid: HTMLElement; readonly day: Day; readonly key: string | undefined } | undefined;

  constructor(view: DiaryView) {
    this.#view = view;
    view.addController(this);
  }

  /** Focus stands there as soon as it is drawn. */
  wish(wish: FocusWish): void {
    this.#wish = wish;
    this.#view.requestUpdate();
  }

  /** Focus stands on a follow-up that was moved; where it has left the days shown, the diary goes with it. */
  follow(record: FollowUp): void {
    const { start, repeat, allDay, id } = record;
    const view = this.#view;
    if (start !== undefined && !repeat && !view.occurrenceOf(id)) {
      const day = allDay ? dayOf(start) : wallIn(epochOf(start), view.zone).day;
      if (!view.period?.days.includes(day)) view.date = day;
    }
    this.wish({ key: id });
  }

  hostUpdate(): void {
    const { grid } = this.#view;
    this.#before = grid?.matches(':focus-within') ? { grid, day: grid.focusedDay ?? this.#view.shownDate, key: grid.focusedKey } : undefined;
  }

  hostUpdated(): void {
    const before = this.#before;
    this.#before = undefined;
    if (before && !before.grid.isConnected) this.#wish ??= before.key === undefined ? this.#startOf(before.day) : { key: before.key, else: this.#startOf(before.day) };
    if (!this.#wish || !this.#view.grid || this.#view.slice?.status === 'loading') return;
    const wish = this.#wish;
    this.#wish = undefined;
    void this.#fulfil(wish);
  }

  #startOf(day: Day): TimeWish {
    const { store } = this.#view;
    return { day, minute: store ? workStart(day, store.preferences) : 'all-day' };
  }

  async #fulfil(wish: FocusWish): Promise<void> {
    const { grid } = this.#view;
    await grid?.updateComplete;
    if ('day' in wish) return grid?.focusTime(wish.day, wish.minute);
    const key = this.#view.occurrenceOf(wish.key)?.key;
    if (key !== undefined && grid?.focusFollowUp(key)) return;
    if (wish.else) grid?.focusTime(wish.else.day, wish.else.minute);
    else grid?.focus();
  }
}
