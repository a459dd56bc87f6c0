import type { Messages } from './messages.js';
import { block, diary, grid, kind, move, toolbar, tooltip, unit, views } from './nb/calendar.js';
import { alarm, confirm, dialog, draft, importing, menu, search, validation, value } from './nb/dialog.js';
import { keys } from './nb/keys.js';
import { announce, intent, state, toast } from './nb/outcomes.js';
import { meeting } from './nb/meeting.js';
import { planning } from './nb/planning.js';
import { problem } from './nb/problems.js';
import { richText } from './nb/rich-text.js';
import { links, more, video } from './nb/tabs.js';
import { zones } from './nb/zones.js';

/** Norwegian bokmål. */
export const nb: Messages = {
  language: 'nb',
  views,
  diary,
  toolbar,
  grid,
  block,
  tooltip,
  menu,
  move,
  announce,
  intent,
  toast,
  state,
  keys,
  kind,
  value,
  alarm,
  unit,
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
  problem,
};
