/** The model: records, changes, and the door through which host data come in. */
export type * from './records.js';
export { emptyDirectory } from './records.js';
export type { Occurrence } from './occurrence.js';
export { DiaryError } from './problem.js';
export type { Problem, ProblemCode, Result } from './problem.js';

export { apply, fieldsOf, idOf, invert, simpleChanges } from './change.js';
export type {
  AddChange, BatchChange, Change, ChangeScope, Effect, Intent, Lookup, Patch, RemoveChange, SimpleChange, UpdateChange,
} from './change.js';
export { addFollowUp, assignFollowUp, batchOf, completeFollowUp, copyOf, removeFollowUp, reopenFollowUp } from './changes-of-follow-ups.js';
export { changesNothing, updateFollowUp, updateSale } from './update.js';
export { isRuleDate, seriesOf } from './series.js';
export { changeOccurrence, deleteOccurrence, exceptOccurrence, exceptionOf, isInLine, moveOccurrence, movedDates, skipOccurrence } from './exceptions.js';
export type { DateMove } from './exceptions.js';
export { changeFuture, deleteFuture, isFirstDate, stopRepeating } from './series-edit.js';
export type { FutureEdit, WholeSeries } from './series-edit.js';
export { compareOccurrences, occurrencesIn } from './occurrences.js';
export type { ExpandSeries, OccurrenceAnswer, OccurrenceQuery } from './occurrences.js';
export { concerns, meets, spanOf } from './span.js';

export { mayChange } from './permissions.js';
export type { PermissionContext } from './permissions.js';
export { isInvited, isMasked, isPrivate, maskFollowUp, maySee } from './privacy.js';
export type { Groups } from './privacy.js';

export { readData, readDataText, readFollowUp, readSale } from './read-data.js';
export type { ReadContext, ReadData, ReadRecord } from './read-data.js';
export { defaultPreferences } from './preferences.js';
export type { Preferences } from './preferences.js';
export { readPreferences } from './read-preferences.js';
export type { ReadPreferences } from './read-preferences.js';
export { neutralColour } from './fields.js';
export { checkCustom, customFieldsOf, customProblem } from './custom-fields.js';
export type { CustomValue } from './custom-fields.js';
export { instantOf } from './read-values.js';

export { contrast, cssRgb, luminance, readHexColour, textColourOn } from './colour.js';
export { readColour } from './read-colour.js';
export type { Rgb } from './colour.js';
export { blockColours } from './block-colours.js';
export type { BlockColours, Theme } from './block-colours.js';
export { cleanHtml, escapeHtml, htmlToText, textToHtml } from './html.js';
export { safeUrl } from './url.js';
export { readVideoLink, videoRooms } from './video.js';
export type { VideoLink, VideoProvider, VideoRooms } from './video.js';
export { sameJson } from './same.js';
