import type { FirstMessages } from './messages.js';
import { block, diary, grid, kind, toolbar, tooltip, unit, views } from './en/calendar.js';
import { announce, state, toast } from './en/outcomes.js';
import { problem } from './en/problems.js';

/** English, as far as a calendar needs it at once. Also what any other language falls back to. */
export const en: FirstMessages = {
  language: 'en',
  views,
  diary,
  toolbar,
  grid,
  block,
  tooltip,
  announce,
  toast,
  state,
  kind,
  unit,
  problem,
};
