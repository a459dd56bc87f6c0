import type { Target } from '../../layout/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { DiaryActions } from '../../controllers/diary-actions.js';
import type { Command } from '../../controllers/shortcuts.js';

/** What the keys on a follow-up need of their grid. */
export interface FollowUpKeys {
  readonly actions: DiaryActions;
  /** Key of the selected follow-up. */
  readonly selected: string | undefined;
  /** Where a paste on this follow-up goes. */
  pasteAt(occurrence: Occurrence): Target;
  startMode(kind: 'move' | 'resize'): void;
  menu(): void;
  createHere(): void;
}

/**
 * The keys that act on a follow-up, the same in every grid (ACCESSIBILITY.md «Day and week time grid»).
 * @returns whether the command meant something here
 */
export function obeyOnFollowUp(command: Command, occurrence: Occurrence, keys: FollowUpKeys): boolean {
  const { actions } = keys;
  switch (command) {
    case 'enter': actions.open(occurrence); return true;
    case 'space': actions.select(keys.selected === occurrence.key ? undefined : occurrence); return true;
    case 'complete': actions.toggleCompleted(occurrence); return true;
    case 'delete': actions.remove(occurrence); return true;
    case 'cut': case 'copy': actions.clip(command, occurrence); return true;
    case 'paste': actions.paste(keys.pasteAt(occurrence)); return true;
    case 'move': case 'resize': keys.startMode(command); return true;
    case 'menu': keys.menu(); return true;
    case 'new': case 'new-last': keys.createHere(); return true;
    default: return false;
  }
}
