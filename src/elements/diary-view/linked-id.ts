import type { Id } from '../../model/records.js';
import type { DiaryView } from './diary-view.js';

/** The follow-up that the page's address asks for, if any; an address that is no encoded text asks for none. */
function linkedId(): Id | undefined {
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

/** Opens it in one diary, the first that has it, as soon as the store is ready; one that cannot be opened tells it as a problem, and the slice shows it. */
export function followLink(view: DiaryView, change: Event | undefined): void {
  if (change && change !== heard) {
    opened = undefined;
    heard = change;
  }
  const { store } = view;
  const open = async (): Promise<void> => {
    const id = linkedId();
    if (id === undefined || !store || !(await store.get('followUp', id))) return;
    if (store !== view.store || !view.isConnected || id !== linkedId() || opened === location.hash) return;
    opened = location.hash;
    await view.openFollowUp(id);
  };
  store?.ready.then(open, () => view.requestUpdate());
}
