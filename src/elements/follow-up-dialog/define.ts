import { composeStores } from '../../compose.js';
import { DiaryConfirm } from '../confirm/confirm.js';
import { DiaryMenu } from '../menu/menu.js';
import { RecordPicker } from '../record-picker/record-picker.js';
import { register } from '../shared/register.js';
import { DayField } from './day-field.js';
import { FollowUpDialog } from './follow-up-dialog.js';
import { LinkList } from './link-list.js';
import { LocationField } from './location-field.js';
import { TabSet } from './tab-set.js';
import { VideoField } from './video-field.js';
import { TimeField } from './time-field.js';

composeStores();
register('diary-confirm', DiaryConfirm);
register('diary-menu', DiaryMenu);
register('record-picker', RecordPicker);
register('diary-day-field', DayField);
register('diary-time-field', TimeField);
register('diary-link-list', LinkList);
register('diary-location-field', LocationField);
register('diary-video-field', VideoField);
register('diary-tab-set', TabSet);
register('follow-up-dialog', FollowUpDialog);

declare global {
  interface HTMLElementTagNameMap {
    'record-picker': RecordPicker;
    'diary-day-field': DayField;
    'diary-time-field': TimeField;
    'diary-link-list': LinkList;
    'diary-location-field': LocationField;
    'diary-video-field': VideoField;
    'diary-tab-set': TabSet;
    'follow-up-dialog': FollowUpDialog;
  }
}

export { FollowUpDialog };
