import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DiaryError, type Problem } from '../../model/index.js';
import type { RecordAnswer, RecordQuery, Store } from '../../store/index.js';

/** So long after the last key the source is asked, ms: as long as it takes to type on. */
const pause = 200;
/** An answer that takes longer, ms, is said to be awaited; sooner it would only flicker. */
const patience = 150;

/** Stores whose source has no search of its own: the directory is all there is. */
const whole = new WeakSet<Store>();

const nothingFound: RecordAnswer = { hits: [], total: 0 };

/**
 * Asks the source of the store while one types: after a pause, the newest question only, the one before aborted. What was
 * found stays until the next answer, so that lines do not come and go with each key.
 */
export class SourceSearch implements ReactiveController {
  readonly #changed: () => void;
  #asked: { readonly store: Store; readonly query: RecordQuery; readonly abort: AbortController } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #answer: RecordAnswer = nothingFound;
  #waiting = false;
  #problem: Problem | undefined;

  /** @param changed an answer, or a failure, has come */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** What was found for the last question that was answered, of the same kind and store. */
  get answer(): RecordAnswer {
    return this.#answer;
  }

  /** Whether an answer has been awaited for a while. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Why the last question has no answer. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Asks, unless it was asked already, whatever came of it: {@link retry}. */
  ask(store: Store, query: RecordQuery): void {
    if (whole.has(store)) return this.forget();
    const last = this.#asked;
    if (last && last.store === store && same(last.query, query)) return;
    if (last && (last.store !== store || last.query.kind !== query.kind || last.query.company !== query.company)) this.#answer = nothingFound;
    this.stop();
    const abort = new AbortController();
    this.#asked = { store, query, abort };
    this.#problem = undefined;
    // nothing typed yet: the list was opened, and there is nobody to wait for
    this.#timer = setTimeout(() => void this.#send(store, query, abort), query.text === '' ? 0 : pause);
  }

  /** The question that failed may be asked again. */
  retry(): void {
    if (this.#problem) this.#asked = undefined;
  }

  /** Gives up what is on its way; what was found stays. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort.abort();
    this.#asked = undefined;
    this.#waiting = false;
  }

  /** Gives up what is on its way, and what was found. */
  forget(): void {
    this.stop();
    this.#answer = nothingFound;
    this.#problem = undefined;
  }

  async #send(store: Store, query: RecordQuery, { signal }: AbortController): Promise<void> {
    const patient = setTimeout(() => {
      this.#waiting = !signal.aborted;
      this.#changed();
    }, patience);
    try {
      const answer = await store.search(query, signal);
      if (signal.aborted) return;
      if (!answer) whole.add(store);
      this.#answer = answer ?? nothingFound;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof DiaryError)) throw error;
      this.#problem = error.problem;
    } finally {
      clearTimeout(patient);
      if (!signal.aborted) this.#waiting = false;
    }
    this.#changed();
  }
}

const same = (one: RecordQuery, other: RecordQuery): boolean =>
  one.kind === other.kind && one.text === other.text && one.company === other.company && one.limit === other.limit;
