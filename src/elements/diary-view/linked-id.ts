import type { ReactiveController } from 'lit';
import type { Id } from '../../model/records.js';
import type { DiaryView } from './diary-view.js';

/** The follow-up that the page's address asks for, if any; an address that is no encoded text asks for none. */
export function linkedId(): Id | undefined {
  const found = /^#follow-up=(.+)$/.exec(location.hash)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The address that a diary of the page has opened, and the change of it that all of them heard of last. */
let opened: string | undefined;
let heard: Event | undefined;

/** Opens what the page's address asks for, when the page comes and when the address changes: in one diary, the first that has it. */
export class LinkFollower implements ReactiveController {
  readonly #view: DiaryView;

  constructor(view: DiaryView) {
    this.#view = view;
    view.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#changed);
  }

  /** Opens it as soon as the store is ready; one that cannot be opened tells it as a problem, and the slice shows it. */
  follow(): void {
    const { store } = this.#view;
    const open = async (): Promise<void> => {
      const id = linkedId();
      if (id === undefined || !store || !(await store.get('followUp', id))) return;
      if (store !== this.#view.store || !this.#view.isConnected || id !== linkedId() || opened === location.hash) return;
      opened = location.hash;
      await this.#view.openFollowUp(id);
    };
    store?.ready.then(open, () => this.#view.requestUpdate());
  }

  #changed = (event: Event): void => {
    if (event !== heard) opened = undefined;
    heard = event;
    this.follow();
  };
}
