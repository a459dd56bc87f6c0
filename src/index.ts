/** Classes and types of the kit; importing it has no side effects. Registering is done by `dagbok/define`. */
export { DiaryView } from './elements/diary-view/diary-view.js';
export { DiaryProvider } from './elements/diary-provider/diary-provider.js';
export type { FollowUpDialog } from './elements/follow-up-dialog/follow-up-dialog.js';
export type { RecurrenceEditor } from './elements/recurrence-editor/recurrence-editor.js';
export type { TimeZonePicker } from './elements/time-zone-picker/time-zone-picker.js';
export {
  DiaryBeforeChangeEvent, DiaryChangeEvent, DiaryNavigateEvent, DiaryProblemEvent, DiarySelectEvent, FollowUpOpenEvent,
  type ViewName,
} from './controllers/events.js';
export { DraftEvent, FollowUpSendEvent, MeetingJoinEvent, RecordCreateEvent, RecordOpenEvent } from './controllers/events-later.js';
export { makeStore, type StoreSpec } from './compose.js';
export { storeFromCalendarText, storeFromData } from './compose-data.js';
export { DiaryStore } from './store/index.js';
export type { DiarySource, Draft, DraftStorage, Store, StoreEvent } from './store/index.js';
export { registerMessages, type MessageParts, type Messages } from './locale/index.js';
export type * from './model/index.js';
