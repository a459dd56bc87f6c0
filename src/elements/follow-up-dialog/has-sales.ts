import { DiaryError } from '../../model/index.js';
import type { Store } from '../../store/index.js';

/** Whether there are sales to choose from; `false` also where they cannot be read, which what lists them tells. */
export async function hasSales(store: Store): Promise<boolean> {
  try {
    return (await store.sales()).length > 0;
  } catch (error) {
    if (error instanceof DiaryError) return false;
    throw error;
  }
}
