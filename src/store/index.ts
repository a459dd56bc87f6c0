/** The store: the one holder of a diary's truth, and the interfaces it stands on. No DOM. */
export { DiaryStore } from './diary-store.js';
export { DraftKeeper } from './draft-keeper.js';
export type { DraftState } from './draft-keeper.js';
export { MemoryDrafts } from './memory-drafts.js';
export type { Draft, DraftStorage } from './draft-storage.js';
export type { Commit, CommitReceipt, DiarySource, FollowUpAnswer, FollowUpQuery, RecordAnswer, RecordQuery, SearchedRecords, SourceNotice } from './source.js';
export type * from './store-types.js';
