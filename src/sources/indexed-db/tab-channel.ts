import type { Id } from '../../model/index.js';
import type { LogRow } from './schema.js';
import { isLoose } from '../sound.js';

/** What tabs tell each other. Ids only: titles never leave the database (D9.4). */
export type TabMessage =
  | { readonly kind: 'change'; readonly row: LogRow }
  | { readonly kind: 'draft'; readonly id: Id };

/** Between the tabs (and windows, frames, workers) of one origin that use one database. */
export interface TabChannel {
  post(message: TabMessage): void;
  close(): void;
}

/** Joins the channel of a database; silent where the browser has no BroadcastChannel. Messages of unknown shape (another version's) are left alone. */
export function joinTabs(database: string, hear: (message: TabMessage) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`dagbok:${database}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>): void => {
    if (isTabMessage(data)) hear(data);
  };
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

function isTabMessage(data: unknown): data is TabMessage {
  if (!isLoose(data)) return false;
  if (data['kind'] === 'draft') return typeof data['id'] === 'string';
  const row = data['row'];
  return data['kind'] === 'change' && isLoose(row) && typeof row['generation'] === 'number' && typeof row['by'] === 'string'
    && (row['touched'] === undefined || Array.isArray(row['touched']));
}
