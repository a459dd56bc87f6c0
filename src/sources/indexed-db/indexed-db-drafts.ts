import { DiaryError } from '../../model/index.js';
import type { Id } from '../../model/index.js';
import type { Draft, DraftStorage } from '../../store/draft-storage.js';
import { Listeners } from '../../store/listeners.js';
import { Connection } from './connection.js';
import { DraftMirror, isDraft } from './draft-mirror.js';
import { optionsOf } from './options.js';
import type { IndexedDbOptions } from './options.js';
import type { Database } from './schema.js';
import { joinTabs } from './tab-channel.js';
import type { TabChannel } from './tab-channel.js';
import { read, write } from './transaction.js';
import { onLeave } from './leaving.js';

type DraftEvent = { readonly id: Id; readonly draft?: Draft };

/**
 * Drafts in the diary's database (D5.8). Each put is one transaction and resolves when that is complete. What has to
 * wait for it, and what is not confirmed when the page goes away, stands in localStorage, and is merged at the next
 * start: the newest counts.
 */
export class IndexedDbDrafts implements DraftStorage {
  readonly durable = true;
  readonly #connection: Connection;
  readonly #mirror: DraftMirror;
  readonly #listeners = new Listeners<DraftEvent>();
  readonly #tabs: TabChannel;
  readonly #stopLeaving: () => void;
  /** Typed, but not confirmed by the database. */
  readonly #unconfirmed = new Map<Id, Draft>();
  #merged: Promise<void> | undefined;
  /** The database has answered: what is put goes out to it at once. */
  #answers = false;

  constructor(options: IndexedDbOptions = {}) {
    const { database, openTimeout, storage } = optionsOf(options);
    this.#mirror = new DraftMirror(database, storage);
    this.#connection = new Connection({ database, openTimeout, onTaken: () => this.#mirrorUnconfirmed() });
    this.#tabs = joinTabs(database, (message) => {
      if (message.kind === 'draft') void this.#tellOfOthers(message.id);
    });
    this.#stopLeaving = onLeave(() => this.#mirrorUnconfirmed());
  }

  /**
   * Takes note of the newest state before its put can begin. One that has to wait, because an earlier put is under way,
   * is mirrored: a page that crashes runs no more code, and all typed since that put began would be gone.
   */
  note(draft: Draft): void {
    const earlier = this.#unconfirmed.get(draft.id);
    this.#unconfirmed.set(draft.id, draft);
    if (earlier !== draft && (earlier !== undefined || !this.#answers)) this.#mirror.put(draft);
  }

  async put(draft: Draft): Promise<void> {
    if ((this.#unconfirmed.get(draft.id)?.at ?? -Infinity) <= draft.at) this.note(draft);
    await this.#store(draft);
    this.#answers = true;
    if (this.#unconfirmed.get(draft.id) === draft) this.#unconfirmed.delete(draft.id);
    const mirrored = this.#mirror.get(draft.id);
    if (mirrored && mirrored.at <= draft.at) this.#mirror.remove(draft.id);
    this.#tabs.post({ kind: 'draft', id: draft.id });
  }

  async get(id: Id): Promise<Draft | undefined> {
    await this.#merge();
    const stored: unknown = await this.#connection.run((database) => read(database, ['drafts'], (tx) => tx.objectStore('drafts').get(id)));
    return newest(isDraft(stored) ? stored : undefined, this.#mirror.get(id));
  }

  async list(): Promise<readonly Draft[]> {
    await this.#merge();
    const stored = await this.#connection.run((database) => read(database, ['drafts'], (tx) => tx.objectStore('drafts').getAll()));
    this.#answers = true;
    const drafts = new Map<Id, Draft>();
    for (const draft of [...stored.filter(isDraft), ...this.#mirror.list()]) drafts.set(draft.id, newest(drafts.get(draft.id), draft) ?? draft);
    return [...drafts.values()];
  }

  async remove(id: Id): Promise<void> {
    this.#unconfirmed.delete(id);
    await this.#connection.run((database) => write(database, ['drafts'], (tx) => tx.objectStore('drafts').delete(id)));
    this.#mirror.remove(id);
    this.#tabs.post({ kind: 'draft', id });
  }

  subscribe(listener: (event: DraftEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Ends the connection after what is being written; unconfirmed drafts go to the mirror. */
  async close(): Promise<void> {
    await this.#connection.close();
    this.#mirrorUnconfirmed();
    this.#stopLeaving();
    this.#tabs.close();
    this.#listeners.clear();
  }

  /** Put and commit leave the page together, so that it may die right after; `relaxed`, as no key waits for a disk. */
  #store(draft: Draft): Promise<unknown> {
    return this.#connection.run((database) => write(database, ['drafts'], (tx) => {
      const putting = tx.objectStore('drafts').put(draft);
      tx.commit();
      return putting;
    }, 'relaxed'));
  }

  /** Brings what the last page could only mirror into the database. What cannot be written stays in the mirror and is read from there. */
  #merge(): Promise<void> {
    this.#merged ??= this.#connection.run((database) => mergeMirror(database, this.#mirror)).catch(() => { this.#merged = undefined; });
    return this.#merged;
  }

  #mirrorUnconfirmed(): void {
    for (const draft of this.#unconfirmed.values()) this.#mirror.put(draft);
  }

  async #tellOfOthers(id: Id): Promise<void> {
    try {
      const draft = await this.get(id);
      this.#listeners.tell(draft ? { id, draft } : { id });
    } catch (error) {
      // The database is gone or closed: nothing to show of the other tab, and this tab's own calls say what is wrong.
      if (!(error instanceof DiaryError)) throw error;
    }
  }
}

async function mergeMirror(database: Database, mirror: DraftMirror): Promise<void> {
  const mirrored = mirror.list();
  if (mirrored.length === 0) return;
  await write(database, ['drafts'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    await Promise.all(mirrored.map(async (draft) => {
      const stored = await drafts.get(draft.id);
      if (newest(stored, draft) === draft) await drafts.put(draft);
    }));
  });
  for (const draft of mirrored) if ((mirror.get(draft.id)?.at ?? Infinity) <= draft.at) mirror.remove(draft.id);
}

/** The later of two states of a draft; the first where they are of one moment. */
function newest(a: Draft | undefined, b: Draft | undefined): Draft | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.at > a.at ? b : a;
}
