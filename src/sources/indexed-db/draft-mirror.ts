import type { Id } from '../../model/index.js';
import type { Draft } from '../../store/draft-storage.js';
import { isLoose } from '../sound.js';
import { setText } from './page-storage.js';
import type { PageStorage } from './page-storage.js';

/** Longer drafts (characters of JSON) are not mirrored: localStorage is small and writing to it stops the page. */
const mirrorLimit = 200_000;

/**
 * A second place for drafts that IndexedDB has not confirmed when the page goes away: `pagehide` is too late for a
 * transaction, localStorage is written at once. Does nothing where there is no localStorage.
 */
export class DraftMirror {
  readonly #prefix: string;
  readonly #storage: PageStorage | undefined;

  constructor(database: string, storage: PageStorage | undefined) {
    this.#prefix = `dagbok:${database}:draft:`;
    this.#storage = storage;
  }

  /** Keeps a draft unless a newer one is kept; `false` if it could not be. */
  put(draft: Draft): boolean {
    const json = JSON.stringify(draft);
    if (this.#storage === undefined || json.length > mirrorLimit) return false;
    if ((this.get(draft.id)?.at ?? -Infinity) > draft.at) return true;
    return setText(this.#storage, this.#prefix + draft.id, json);
  }

  get(id: Id): Draft | undefined {
    const json = this.#storage?.getItem(this.#prefix + id);
    return json === undefined || json === null ? undefined : readDraft(json);
  }

  /** All that are kept; what cannot be read is removed. */
  list(): Draft[] {
    const drafts: Draft[] = [];
    for (const key of this.#keys()) {
      const draft = readDraft(this.#storage?.getItem(key) ?? '');
      if (draft) drafts.push(draft);
      else this.#storage?.removeItem(key);
    }
    return drafts;
  }

  remove(id: Id): void {
    this.#storage?.removeItem(this.#prefix + id);
  }

  clear(): void {
    for (const key of this.#keys()) this.#storage?.removeItem(key);
  }

  #keys(): string[] {
    const keys = Array.from({ length: this.#storage?.length ?? 0 }, (_, index) => this.#storage?.key(index) ?? '');
    return keys.filter((key) => key.startsWith(this.#prefix));
  }
}

function readDraft(json: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(json);
    return isDraft(draft) ? draft : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether what was stored can be offered as a draft. */
export function isDraft(value: unknown): value is Draft {
  return isLoose(value) && typeof value['id'] === 'string' && typeof value['at'] === 'number'
    && isLoose(value['fields']) && isLoose(value['base']);
}
