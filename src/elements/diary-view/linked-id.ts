import type { Store } from '../../store/store-types.js';
import type { DiaryView } from './diary-view.js';

/** Opens the follow-up that the page's address asks for, once a store is there and as long as it is the one shown. */
export function openLinked(view: DiaryView, store: Store): void {
  const open = async (): Promise<void> => {
    const id = linkedId();
    if (id !== undefined && store === view.store) await view.openFollowUp(id);
  };
  // a store that cannot be opened tells it as a problem, and the slice shows it
  store.ready.then(open, () => view.requestUpdate());
}

/** The follow-up that the page's address asks for, if any; an address that is no encoded text asks for none. */
function linkedId(): string | undefined {
  const found = /^#follow-up=(.+)$/.exec(location.hash)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
