import type { Messages } from './messages.js';
import { block, diary, grid, menu, move, toolbar, tooltip, views } from './en/calendar.js';
import { alarm, confirm, dialog, draft, importing, kind, search, unit, validation, value } from './en/dialog.js';
import { keys } from './en/keys.js';
import { announce, intent, state, toast } from './en/outcomes.js';
import { problem } from './en/problems.js';

/** English. Also what any other language falls back to. */
export const en: Messages = {
  language: 'en',
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
