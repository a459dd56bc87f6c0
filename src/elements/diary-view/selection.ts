import type { Occurrence } from '../../model/occurrence.js';
import type { RangeSlice } from '../../store/store-types.js';
import { DiarySelectEvent } from '../../controllers/events.js';
import type { DiaryView } from './diary-view.js';

/** The follow-up that is selected, and `diary-select`: once for each, also where a selection ends by itself. */
export class Selection {
  readonly #view: DiaryView;
  #told: string | undefined;
  /** As it stands now; none while nothing is selected. */
  occurrence: Occurrence | undefined;

  constructor(view: DiaryView) {
    this.#view = view;
  }

  choose(occurrence: Occurrence | undefined): void {
    if (occurrence?.key === this.occurrence?.key) return;
    this.occurrence = occurrence;
    this.#view.requestUpdate();
    this.tell();
  }

  /** Takes it as what is shown has it; what is gone, or on another page, is not selected any more. */
  follow(slice: RangeSlice | undefined): void {
    const { occurrence } = this;
    if (occurrence && slice?.status !== 'loading') this.occurrence = slice?.occurrences.find(({ key }) => key === occurrence.key);
  }

  /** After each rendering, so that listeners may set properties. */
  tell(): void {
    const { occurrence } = this;
    if (occurrence?.key === this.#told) return;
    this.#told = occurrence?.key;
    this.#view.dispatchEvent(new DiarySelectEvent(occurrence?.followUp, occurrence?.key));
  }
}
