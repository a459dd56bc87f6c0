/** Everything as JSON-safe data, for a file. Fetched when it is asked for. */
import type { DiaryData } from '../model/index.js';
import type { ExitMask } from './exit-mask.js';
import type { DiarySource } from './source.js';

/** What the source has, without revisions, and without what is others' and private: "Busy" alone would stand in its place when it is read again (D9.4). */
export async function exportedData(source: DiarySource, mask: ExitMask): Promise<DiaryData> {
  const { followUps = [], sales = [], ...rest } = await source.everything();
  const seen = followUps.filter((followUp) => mask.followUp(followUp) === followUp);
  return { ...rest, followUps: seen.map(withoutRevision), sales: sales.map(withoutRevision) };
}

function withoutRevision<T extends { readonly revision?: string }>({ revision: _revision, ...record }: T): T {
  return record as T;
}
