/** What {@link import('./data-carrier.js').DataCarrier} fetches: stores over the data that come with an element. */
import type { Problem } from '../model/problem.js';
import type { Store } from '../store/store-types.js';
import { storeFactory } from './contexts.js';
import { namedZone, srcOf } from './data-carrier.js';
import { tellProblem } from './dispatch.js';
import type { StoreHost } from './store-controller.js';

/**
 * The store over the data of an element: its property, else the file at `src`, else the text.
 * What is wrong is told by `diary-problem` and gives an empty diary.
 */
export async function carriedStore(host: StoreHost, text: string, signal: AbortSignal): Promise<Store> {
  if (host.data != null) return storeFactory().fromData(host.data, namedZone(host));
  const src = srcOf(host);
  return src === '' ? storeFactory().fromData(parsed(host, text), namedZone(host)) : fetchedStore(host, src, signal);
}

function parsed(host: StoreHost, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    tell(host, { code: 'bad-json', severity: 'error', field: 'data', given: text.slice(0, 80), accepted: 'JSON text of diary data', detail: String(error) });
    return {};
  }
}

async function fetchedStore(host: StoreHost, src: string, signal: AbortSignal): Promise<Store> {
  try {
    const answer = await fetch(new URL(src, host.ownerDocument.baseURI), { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    const text = await answer.text();
    const isCalendar = /^\s*BEGIN:VCALENDAR/i.test(text);
    return await (isCalendar ? storeFactory().fromCalendarText(text, namedZone(host)) : storeFactory().fromData(parsed(host, text), namedZone(host)));
  } catch (error) {
    if (!signal.aborted) tell(host, { code: 'load-failed', severity: 'error', field: 'src', given: src.slice(0, 80), detail: String(error) });
    return storeFactory().fromData({});
  }
}

/** After the element's own set-up, so that listeners added right after creation hear it. */
function tell(host: StoreHost, problem: Problem): void {
  queueMicrotask(() => tellProblem(host, problem));
}
