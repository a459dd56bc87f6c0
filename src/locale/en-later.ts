import type { LaterMessages } from './messages.js';
import { alarm, confirm, dialog, draft, importing, menu, search, validation, value } from './en/dialog.js';
import { keys } from './en/keys.js';

/** What of English is fetched with the part that needs it. */
export const enLater: LaterMessages = {
  menu,
  keys,
  value,
  alarm,
  dialog,
  search,
  validation,
  draft,
  confirm,
  import: importing,
};
