import type { ReactiveController } from 'lit';
import { late } from '../../controllers/late.js';
import type { DiaryView } from './diary-view.js';

/** Opens what the page's address asks for, when the page comes and when the address changes; its code is fetched when one does. */
export class LinkFollower implements ReactiveController {
  readonly #view: DiaryView;

  constructor(view: DiaryView) {
    this.#view = view;
    view.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this);
  }

  /** @param change of the address; without one, it stands as the page came with it */
  follow(change?: Event): void {
    const view = this.#view;
    if (/^#follow-up=./.test(location.hash)) late(view, import('./linked-id.js'), ({ followLink }) => followLink(view, change));
  }

  handleEvent(change: Event): void {
    this.follow(change);
  }
}
