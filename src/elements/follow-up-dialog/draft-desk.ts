import type { FollowUp, Id, Problem } from '../../model/index.js';
import { DraftKeeper, type Draft, type Store } from '../../store/index.js';
import type { Form } from './form.js';

/** Unsaved work found, to be restored or thrown away. */
export interface DraftOffer {
  readonly draft: Draft;
  /** `other-tab`: somebody is typing there at this moment. */
  readonly from: 'earlier' | 'other-tab';
}

/** Tells tabs apart; new with each page load. */
const tab: Id = crypto.randomUUID();

/** Between what is edited and the session that edits it, in the id of a draft. */
const separator = '~';

/**
 * The drafts of one editing session (D5.8). Each session writes a draft of its own, `<follow-up>~<session>`, so
 * that neither two tabs, nor a new text typed while a draft is offered, can overwrite one another.
 */
export class DraftDesk {
  readonly #store: Store;
  readonly #changed: () => void;
  readonly #isNew: boolean;
  #session: Id;
  #subject: Id;
  #keeper: DraftKeeper | undefined;
  /** Taken into the fields, not removed yet: a page that dies now offers it once more, which is better than losing it. */
  #taken: DraftOffer | undefined;
  /** Drafts found, the latest first. */
  offers: readonly DraftOffer[] = [];
  /** `kept`: what was typed is durable; `not-kept`: the storage refused, the text lives in this page only. */
  state: 'none' | 'kept' | 'not-kept' = 'none';
  /** Why a draft could not be kept. */
  problem: Problem | undefined;
  /** Epoch ms of the last keystroke that was handed over. */
  at = 0;

  constructor(store: Store, subject: Id, isNew: boolean, changed: () => void) {
    this.#store = store;
    this.#subject = subject;
    this.#isNew = isNew;
    this.#changed = changed;
    this.#session = store.newId();
  }

  get #id(): Id {
    return `${this.#subject}${separator}${this.#session}`;
  }

  /** What a person can do something about: there is no room, or the browser gives no storage (a private window). */
  get refusal(): 'full' | 'unavailable' | undefined {
    const [cause] = this.problem?.detail?.split(':', 1) ?? [];
    return cause === 'storage-full' ? 'full' : cause === 'storage-unavailable' ? 'unavailable' : undefined;
  }

  /** Looks for drafts of the same follow-up; for a new one, for those of other new ones. */
  async load(): Promise<void> {
    try {
      const drafts = (await this.#store.drafts.list()).filter((draft) => this.#concerns(draft));
      this.offers = drafts.sort((a, b) => b.at - a.at).map((draft) => ({ draft, from: 'earlier' }));
    } catch (error) {
      // nothing to offer then; the first keystroke finds out again and says so
      this.problem = { code: 'storage-unavailable', severity: 'warning', detail: String(error) };
    }
    this.#changed();
  }

  #concerns(draft: Draft): boolean {
    if (draft.id === this.#id) return false;
    return this.#isNew ? draft.isNew : draft.id.startsWith(`${this.#subject}${separator}`);
  }

  /** Hands what was typed to the storage, at once. */
  keep(fields: Form, base: FollowUp): void {
    // strictly later than the last one, also within a millisecond: the newest counts
    this.at = Math.max(this.at + 1, this.#store.clock.now());
    this.#keeper ??= new DraftKeeper(this.#store.drafts, this.#id, (problem) => { this.problem = problem; });
    this.#keeper.put({ id: this.#id, isNew: this.#isNew, fields, base, at: this.at, tab });
    void this.#note(this.#keeper);
  }

  async #note(keeper: DraftKeeper): Promise<boolean> {
    const kept = await keeper.commit();
    if (this.#keeper !== keeper) return kept;
    const state = kept ? 'kept' : 'not-kept';
    if (state === this.state) return kept;
    this.state = state;
    this.#changed();
    return kept;
  }

  /** Resolves when the newest text is durable, with `true`; with `false` where the storage refused. */
  async settle(): Promise<boolean> {
    return this.#keeper ? this.#note(this.#keeper) : true;
  }

  /** Whether the own draft is there to be had again: kept, or remembered by a storage that could not keep it. */
  async isHeld(): Promise<boolean> {
    try {
      return (await this.#store.drafts.get(this.#id)) !== undefined;
    } catch (error) {
      this.problem = { code: 'source-failed', severity: 'warning', record: this.#id, detail: String(error) };
      return false;
    }
  }

  /** The own draft is not needed any more. */
  async forget(): Promise<void> {
    const keeper = this.#keeper;
    this.#keeper = undefined;
    this.state = 'none';
    // what is typed from now on is another draft: removing the old one must not take it along, however late that comes
    if (keeper) this.#session = this.#store.newId();
    await keeper?.end();
  }

  /**
   * After saving: the own draft goes, the one taken into the fields, and those offered for the same follow-up, which
   * are older than what was saved.
   */
  async finish(): Promise<void> {
    const offers = [...(this.#taken ? [this.#taken] : []), ...(this.#isNew ? [] : this.offers)].filter(({ from }) => from === 'earlier');
    this.#taken = undefined;
    this.offers = [];
    await Promise.all([this.forget(), ...offers.map(({ draft }) => this.#remove(draft))]);
  }

  /** A draft was taken into the fields and is kept under the own id from now on; then the old one goes. */
  async adopt(offer: DraftOffer, subject: Id): Promise<void> {
    this.#withdraw(offer);
    this.#taken = offer;
    if (subject !== this.#subject) {
      await this.forget();
      this.#subject = subject;
    }
  }

  /** Removes a draft that stands elsewhere now, or was thrown away. One that is typed in another tab stays. */
  async discard(offer: DraftOffer): Promise<void> {
    this.#withdraw(offer);
    if (offer.from === 'earlier') await this.#remove(offer.draft);
    if (this.#taken === offer) this.#taken = undefined;
  }

  #withdraw(offer: DraftOffer): void {
    this.offers = this.offers.filter((other) => other !== offer);
    this.#changed();
  }

  async #remove(draft: Draft): Promise<void> {
    try {
      await this.#store.drafts.remove(draft.id);
    } catch (error) {
      this.problem = { code: 'source-failed', severity: 'warning', record: draft.id, detail: String(error) };
    }
  }

  /** Another tab has put or removed a draft. */
  hear(id: Id, draft: Draft | undefined): void {
    if (draft && !this.#concerns(draft)) return;
    const others = this.offers.filter((offer) => offer.draft.id !== id);
    if (draft && draft.tab !== tab && !this.#isNew) this.offers = [{ draft, from: 'other-tab' }, ...others];
    else if (!draft && others.length < this.offers.length) this.offers = others;
    else return;
    this.#changed();
  }
}
