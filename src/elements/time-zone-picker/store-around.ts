import { ContextEvent } from '@lit/context';
import { storeContext } from '../../controllers/contexts.js';
import { isStore } from '../../controllers/store-controller.js';
import type { Store } from '../../store/index.js';

/**
 * The store given, else that of the `diary-provider` around an element, as it is now. Without either there is none:
 * for a zone and a clock alone the page's database is not opened.
 */
export function storeAround(element: HTMLElement, given: unknown): Store | undefined {
  if (isStore(given)) return given;
  let around: Store | undefined;
  if (element.isConnected) element.dispatchEvent(new ContextEvent(storeContext, element, (store) => (around = store)));
  return around;
}
