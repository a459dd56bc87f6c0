/** The sales that a source has, for what lists and searches them. Fetched when it is needed. */
import type { Sale } from '../model/index.js';
import type { SeriesParts } from './whole-series.js';

/** All of them as they stand now: changes that are still on their way count. @throws DiaryError where the source does not tell */
export async function allSales({ store, source, cache, hold }: SeriesParts): Promise<readonly Sale[]> {
  const { tick } = cache;
  const sales = await source.sales();
  hold('sale', sales, tick);
  return sales.flatMap(({ id }) => store.peek('sale', id) ?? []);
}
