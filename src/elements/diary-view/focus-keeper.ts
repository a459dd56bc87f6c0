import type { ReactiveController } from 'lit';
import type { Day } from '../../time/index.js';
import { workStart } from '../shared/work-start.js';
import type { DiaryView } from './diary-view.js';

/** Where focus is to stand: on a follow-up, or on a time of a day. */
export type FocusWish =
  | { readonly key: string }
  | { readonly day: Day; readonly minute: number | 'all-day' };

/**
 * Carries focus over what the grids cannot: another grid in place of the last one, a page turned to, a follow-up
 * that was changed elsewhere (ACCESSIBILITY.md, rule 4).
 */
export class FocusKeeper implements ReactiveController {
  readonly #view: DiaryView;
  #wish: FocusWish | undefined;
  #before: { readonly grid: HTMLElement; readonly day: Day } | undefined;

  constructor(view: DiaryView) {
    this.#view = view;
    view.addController(this);
  }

  /** Focus stands there as soon as it is drawn. */
  wish(wish: FocusWish): void {
    this.#wish = wish;
    this.#view.requestUpdate();
  }

  hostUpdate(): void {
    const { grid } = this.#view;
    this.#before = grid?.matches(':focus-within') ? { grid, day: grid.focusedDay ?? this.#view.shownDate } : undefined;
  }

  hostUpdated(): void {
    const before = this.#before;
    this.#before = undefined;
    if (before && !before.grid.isConnected) this.#wish ??= this.#startOf(before.day);
    if (!this.#wish || !this.#view.grid || this.#view.slice?.status === 'loading') return;
    const wish = this.#wish;
    this.#wish = undefined;
    void this.#fulfil(wish);
  }

  #startOf(day: Day): FocusWish {
    const { store } = this.#view;
    return { day, minute: store ? workStart(day, store.preferences) : 'all-day' };
  }

  async #fulfil(wish: FocusWish): Promise<void> {
    const { grid } = this.#view;
    await grid?.updateComplete;
    if ('day' in wish) return grid?.focusTime(wish.day, wish.minute);
    const key = this.#view.occurrenceOf(wish.key)?.key;
    if (key === undefined || !grid?.focusFollowUp(key)) grid?.focus();
  }
}
