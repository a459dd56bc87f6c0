/** What {@link import('./data-carrier.js').DataCarrier} fetches: stores over the data that come with an element. */
import { DiaryError } from '../model/problem.js';
import type { Store } from '../store/store-types.js';
import { storeFactory } from './contexts.js';
import { namedZone, srcOf } from './data-carrier.js';
import type { StoreHost } from './store-controller.js';

/**
 * The store over the data of an element: its property, else the file at `src`, else the text.
 * @throws DiaryError where text is no JSON or a file cannot be had
 */
export async function carriedStore(host: StoreHost, text: string, signal: AbortSignal): Promise<Store> {
  if (host.data != null) return storeFactory().fromData(host.data, namedZone(host));
  const src = srcOf(host);
  return src === '' ? storeFactory().fromData(parsed(text), namedZone(host)) : fetchedStore(host, src, signal);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new DiaryError({ code: 'bad-json', severity: 'error', field: 'data', given: text.slice(0, 80), accepted: 'JSON text of diary data', detail: String(error) });
  }
}

async function fetchedStore(host: StoreHost, src: string, signal: AbortSignal): Promise<Store> {
  const text = await fetchedText(src, host.ownerDocument.baseURI, signal).catch((error: unknown) => {
    throw new DiaryError({ code: 'load-failed', severity: 'error', field: 'src', given: src.slice(0, 80), detail: String(error) });
  });
  const isCalendar = /^\s*BEGIN:VCALENDAR/i.test(text);
  return isCalendar ? storeFactory().fromCalendarText(text, namedZone(host)) : storeFactory().fromData(parsed(text), namedZone(host));
}

async function fetchedText(src: string, base: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(new URL(src, base), { signal });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.text();
}
