import { addDays } from '../../time/index.js';
import { DiaryNavigateEvent } from '../../controllers/events.js';
import type { Period } from './period.js';
import type { DiaryView } from './diary-view.js';

/** Milliseconds after which waiting is said. */
const patience = 1000;

/** Tells, once per period shown, which one it is and how much is in it: by `diary-navigate` and in words; and that it loads. */
export class PeriodWords {
  readonly #view: DiaryView;
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saidLoading = false;

  constructor(view: DiaryView) {
    this.#view = view;
  }

  /** After each rendering. */
  shown(period: Period): void {
    const { slice, shownView, shownOwner, zone, announcer, language } = this.#view;
    if (!slice || slice.status === 'loading') return this.#wait();
    this.#stopWaiting();
    const { announce } = language.messages;
    const count = slice.occurrences.length;
    if (this.#saidLoading && slice.status !== 'failed') announcer.say(announce.loaded(count));
    this.#saidLoading = false;
    const name = `${shownView} ${period.days[0]} ${shownOwner} ${zone}`;
    if (name === this.#told) return;
    const isFirst = this.#told === '';
    this.#told = name;
    if (isFirst) return;
    announcer.say(announce.period(period.spoken, count));
    const range = { start: period.days[0]!, end: addDays(period.days.at(-1)!, 1) };
    this.#view.dispatchEvent(new DiaryNavigateEvent(shownView, this.#view.shownDate, range, shownOwner));
  }

  /** The diary has gone from the page. */
  stop(): void {
    this.#stopWaiting();
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#saidLoading = true;
      this.#view.announcer.say(this.#view.language.messages.announce.loading);
    }, patience);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
