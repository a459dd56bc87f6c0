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
  let isOpen = true;
  return {
    // What was written while closing is not told: others find it in the log when they next look.
    post: (message) => { if (isOpen) channel.postMessage(message); },
    close: () => {
      isOpen = false;
      channel.close();
    },
  };
}

function isTabMessage(data: unknown): data is TabMessage {
  if (!isLoose(data)) return false;
  if (data['kind'] === 'draft') return typeof data['id'] === 'string';
  const row = data['row'];
  return data['kind'] === 'change' && isLoose(row) && typeof row['generation'] === 'number' && typeof row['by'] === 'string'
    && (row['touched'] === undefined || Array.isArray(row['touched']));
}
