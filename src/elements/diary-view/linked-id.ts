import type { Id } from '../../model/records.js';
import type { FollowUpDialog } from '../follow-up-dialog/follow-up-dialog.js';
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

/** The address that a diary of the page has opened, or is opening, on account of a change or of how the page came. */
interface Taken { readonly hash: string; readonly view: DiaryView; readonly change: Event | undefined; opening: boolean }
let taken: Taken | undefined;

/** One diary opens an address: again only when it is asked for again and is not on screen any more. A change may be heard after the page has opened it. */
function isTaken(change: Event | undefined): boolean {
  if (taken?.hash !== location.hash || !taken.view.isConnected) return false;
  return !change || taken.change === change || taken.opening || dialogOf(taken.view)?.isOpen === true;
}

const dialogOf = (view: DiaryView): FollowUpDialog | null => view.renderRoot.querySelector<FollowUpDialog>('follow-up-dialog');

/**
 * Opens it in one diary, the first that has it, as soon as the store is ready; one that cannot be opened tells it as a problem, and the slice shows it.
 * @param change of the address; without one, it stands as the page came with it
 */
export function followLink(view: DiaryView, change: Event | undefined): void {
  const { store } = view;
  const open = async (): Promise<void> => {
    const id = linkedId();
    if (id === undefined || !store || !(await store.get('followUp', id))) return;
    if (store !== view.store || !view.isConnected || id !== linkedId() || isTaken(change)) return;
    const own: Taken = { hash: location.hash, view, change, opening: true };
    taken = own;
    await view.openFollowUp(id).finally(() => (own.opening = false));
  };
  store?.ready.then(open, () => view.requestUpdate());
}
