import { RecordOpenEvent } from '../../controllers/events-later.js';
import { DiaryError, safeUrl, type Id, type Link } from '../../model/index.js';
import type { Messages } from '../../locale/index.js';
import type { Store } from '../../store/index.js';

/** What links are called: their own text, else the name of what they lead to. Records that are not in memory are asked for, once. */
export class LinkNames {
  readonly #store: () => Store | undefined;
  readonly #changed: () => void;
  /** Names that the source was asked for, by kind and id. */
  readonly #asked = new Map<string, string>();

  /** @param changed asks for another drawing when a name has come */
  constructor(store: () => Store | undefined, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
  }

  /** Its own text, else the name of what it leads to, else the address or id. */
  of(link: Link, messages: Messages): string {
    const { kind, id, title, url } = link;
    if (title) return title;
    if (kind === 'url') return shortAddress(safeUrl(url) ?? '');
    const store = this.#store();
    const known = id !== undefined && store && (kind === 'project' ? store.lookUp('projects', id)?.name : this.#recordName(store, kind, id));
    return known || id || this.kindOf(link, messages);
  }

  /** What it leads to, in one word; `''` for an address. */
  kindOf({ kind }: Link, { dialog, links }: Messages): string {
    return { url: '', document: links.document, sale: dialog.sale, project: dialog.project, 'follow-up': links.followUp }[kind];
  }

  #recordName(store: Store, kind: Link['kind'], id: Id): string | undefined {
    if (kind === 'document') return undefined;
    const nameOf = (): string | undefined => (kind === 'sale' ? store.peek('sale', id)?.name : store.peek('followUp', id)?.title);
    const key = `${kind} ${id}`;
    if (nameOf() !== undefined || this.#asked.has(key)) return nameOf() ?? this.#asked.get(key);
    this.#asked.set(key, '');
    void this.#ask(store, kind, id).then((name) => {
      this.#asked.set(key, name);
      this.#changed();
    });
    return undefined;
  }

  async #ask(store: Store, kind: Link['kind'], id: Id): Promise<string> {
    try {
      return (kind === 'sale' ? (await store.get('sale', id))?.name : (await store.get('followUp', id))?.title) ?? '';
    } catch (error) {
      // it stands there by its id then
      if (error instanceof DiaryError) return '';
      throw error;
    }
  }
}

/** Asks the host to open a linked record (D14.1); a follow-up the dialog can open, too, where the host does not. */
export function openLink(element: HTMLElement, { kind, id }: Link, opener: ((id: Id) => void) | undefined): void {
  if (kind === 'url' || id === undefined) return;
  if (element.dispatchEvent(new RecordOpenEvent(kind, id)) && kind === 'follow-up') opener?.(id);
}

/** An address as people read it. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?|^(mailto|tel):/u, '').replace(/\/$/u, '');
}
