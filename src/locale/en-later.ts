import type { LaterMessages } from './messages.js';
import { announce, block, diary, grid, intent, kind, move, state, toast, toolbar, tooltip, unit, views } from './en/calendar-later.js';
import { alarm, confirm, dialog, draft, importing, menu, search, validation, value } from './en/dialog.js';
import { keys } from './en/keys.js';
import { meeting } from './en/meeting.js';
import { planning } from './en/planning.js';
import { problem } from './en/problems-later.js';
import { richText } from './en/rich-text.js';
import { links, more, video } from './en/tabs.js';
import { zones } from './en/zones.js';

/** What of English is fetched with the part that needs it. */
export const enLater: LaterMessages = {
  views,
  diary,
  toolbar,
  grid,
  block,
  tooltip,
  move,
  announce,
  intent,
  toast,
  state,
  kind,
  unit,
  problem,
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
  links,
  more,
  video,
  zones,
  richText,
  planning,
  meeting,
};
