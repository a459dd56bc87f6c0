import type { Messages } from './messages.js';
import { announce, block, diary, grid, intent, keys, menu, move, state, toast, toolbar, tooltip, views } from './nb/calendar.js';
import { alarm, confirm, dialog, draft, importing, kind, search, unit, validation, value } from './nb/dialog.js';
import { problem } from './nb/problems.js';

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
  problem,
};
