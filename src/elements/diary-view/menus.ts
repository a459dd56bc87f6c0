import type { Target } from '../../layout/index.js';
import { isMasked } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUpKind } from '../../model/records.js';
import { zonedFromWall } from '../../time/index.js';
import { usesCommandKey } from '../../controllers/shortcuts.js';
import type { MenuItem } from '../menu/menu.js';
import { workStart } from '../shared/work-start.js';
import type { DiaryDesk } from './desk.js';
import type { DiaryView } from './diary-view.js';

/** The context menu of a follow-up (D2.5), with the ways to move and resize without dragging (D4.8). */
export function followUpMenu(view: DiaryView, desk: DiaryDesk, occurrence: Occurrence): MenuItem[] {
  const { menu } = view.language.messages;
  const { followUp } = occurrence;
  const masked = isMasked(followUp);
  const done = followUp.completed !== undefined;
  const fixed = view.readonly || masked || done;
  const control = usesCommandKey() ? '⌘' : 'Ctrl+';
  const { snap } = view.store!.preferences;
  const length = view.language.formats.duration(snap);
  const { move } = view.language.messages;
  const timed = !occurrence.days;
  const items: (MenuItem | false)[] = [
    { label: menu.edit, run: () => desk.open(occurrence), disabled: masked, keys: 'Enter' },
    followUp.video !== undefined && { label: menu.join, run: () => desk.join(occurrence) },
    { label: menu.complete, run: () => desk.toggleCompleted(occurrence), checked: done, disabled: view.readonly || masked, keys: `${control}Enter` },
    { label: menu.move, run: () => desk.startPlacing(occurrence), disabled: fixed, apart: true },
    { label: menu.copyTo, run: () => desk.startPlacing(occurrence, true), disabled: view.readonly || masked },
    timed && { label: move.longer(length), run: () => desk.lengthen(occurrence, snap), disabled: fixed },
    timed && { label: move.shorter(length), run: () => desk.lengthen(occurrence, -snap), disabled: fixed },
    { label: menu.toTodo, run: () => desk.toToDo(occurrence), disabled: fixed },
    { label: menu.cut, run: () => desk.clip('cut', occurrence), disabled: fixed, keys: `${control}X`, apart: true },
    { label: menu.copy, run: () => desk.clip('copy', occurrence), disabled: masked, keys: `${control}C` },
    { label: menu.print, run: () => desk.print(occurrence), disabled: masked, apart: true },
    { label: menu.copyLink, run: () => void desk.link(occurrence), disabled: masked },
    { label: menu.sendEmail, run: () => desk.send(occurrence), disabled: masked },
    { label: menu.basedOn, run: () => desk.basedOn(occurrence), disabled: view.readonly || masked },
    { label: menu.delete, run: () => desk.remove(occurrence), disabled: view.readonly || masked, keys: 'Del', danger: true, apart: true },
  ];
  return items.filter((item) => item !== false);
}

/** The menu of an empty place: new of each kind there, paste. */
export function placeMenu(view: DiaryView, desk: DiaryDesk, target: Target): MenuItem[] {
  const { toolbar, menu } = view.language.messages;
  const create = (kind: FollowUpKind) => (): void => view.createAt(kind, target);
  return [
    { label: toolbar.newMeeting, run: create('meeting'), disabled: view.readonly },
    { label: toolbar.newCall, run: create('call'), disabled: view.readonly },
    { label: toolbar.newTask, run: create('task'), disabled: view.readonly },
    { label: menu.paste, run: () => desk.paste(target), disabled: view.readonly || !desk.canPaste, keys: usesCommandKey() ? '⌘V' : 'Ctrl+V', apart: true },
  ];
}

/** What a new follow-up begins with at a place: meeting and call have a time, a task has a due date (D3.2). */
export function draftAt(view: DiaryView, kind: FollowUpKind, target: Target): Parameters<DiaryDesk['create']>[0] {
  const { zone, store } = view;
  if (target.place === 'to-do') return { kind };
  const { day } = target;
  if (kind === 'task') return { kind, due: day, owner: view.shownOwner };
  if (target.place === 'all-day') {
    return { kind, owner: view.shownOwner, allDay: true, start: zonedFromWall(day, 0, zone), end: zonedFromWall(day, 1440, zone) };
  }
  const { slot } = store!.preferences;
  const minute = target.place === 'time' ? Math.floor(target.minute / slot) * slot : workStart(day, store!.preferences);
  return { kind, owner: view.shownOwner, start: zonedFromWall(day, minute, zone), end: zonedFromWall(day, minute + store!.preferences.durations[kind], zone) };
}
