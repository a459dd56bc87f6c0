import { Listeners } from '../../store/listeners.js';
import type { SourceNotice } from '../../store/source.js';

/** Those who listen to a source. Problems found before anybody listened (a loss noticed while opening) wait for the first of them. */
export class Notices {
  readonly #listeners = new Listeners<SourceNotice>();
  #heard = false;
  #waiting: SourceNotice[] = [];

  /** Returns what ends it. */
  add(listener: (notice: SourceNotice) => void): () => void {
    const end = this.#listeners.add(listener);
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#heard = true;
    if (waiting.length > 0) queueMicrotask(() => waiting.forEach((notice) => this.tell(notice)));
    return end;
  }

  /** Anything may be different from what was read, or can be read only now. */
  tellAll(): void {
    this.tell({ kind: 'directory' });
    this.tell({ kind: 'changed', effects: [] });
  }

  tell(notice: SourceNotice): void {
    if (this.#heard) this.#listeners.tell(notice);
    else if (notice.kind === 'problem') this.#waiting.push(notice);
  }
}
