import type { Target } from '../../layout/index.js';
import { isMasked, isRuleDate } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { FollowUpKind, Id } from '../../model/records.js';
import { messagesFor } from '../../locale/index.js';
import { wallIn, type ZoneId } from '../../time/index.js';
import { usesCommandKey } from '../../controllers/shortcuts.js';
import type { Anchor } from '../../controllers/diary-actions.js';
import { late } from '../../controllers/late.js';
import type { MenuItem } from '../menu/menu.js';
import { spokenTitle } from '../shared/block-text.js';
import { copyLink, joinMeeting, sendAsEmail } from '../shared/follow-up-commands.js';
import { workStart } from '../shared/work-start.js';
import type { DiaryDesk } from './desk.js';
import { assign, basedOn, startPlacing, stopHere, toToDo } from './desk-more.js';
import type { DiaryView } from './diary-view.js';
import { draftAt } from './draft-at.js';
import { draftsItem } from './waiting-drafts.js';

/** The context menu of a follow-up or of an empty place; see {@link DiaryDesk.menu}. */
export function showContextMenu(view: DiaryView, anchor: Anchor, subject: Occurrence | Target, untilHere?: () => void): void {
  const { desk } = view;
  // if a new time is to be chosen, what says so is there at once
  void view.windows.fetchBanners();
  const messages = messagesFor(view.language.tag);
  if ('followUp' in subject) void view.windows.showMenu(messages.menu.label(spokenTitle(subject.followUp, desk.words())), followUpMenu(view, desk, subject, anchor), anchor);
  else void view.windows.showMenu(messages.toolbar.create, placeMenu(view, desk, subject, untilHere), anchor);
}

/** Asks to whom a follow-up is to be given (D9.5). */
export function showAssignMenu(view: DiaryView, anchor: Anchor, occurrence: Occurrence, assign: (owner: Id) => void): void {
  void view.windows.showMenu(messagesFor(view.language.tag).menu.assignTo, assignMenu(view, occurrence, assign), anchor);
}

/** Meeting, Call, To-do (D3.3), and the drafts that wait, if any (D5.8). */
export function showNewMenu(view: DiaryView): void {
  const { diary, toolbar } = messagesFor(view.language.tag);
  if (view.readonly) return view.desk.alert(diary.readOnly);
  const item = (label: string, kind: FollowUpKind): MenuItem => ({ label, run: () => createNew(view, kind) });
  const items = [item(toolbar.newMeeting, 'meeting'), item(toolbar.newCall, 'call'), item(toolbar.newTask, 'task')];
  showBelow(view, '#new', toolbar.create, items);
  void draftsItem(view).then((drafts) => {
    const menu = view.renderRoot.querySelector('diary-menu');
    // the drafts may be long in coming, and another menu open then
    if (drafts && menu?.items === items) menu.items = [...items, drafts];
  });
}

/** Whose diary: mine, colleagues', resources' (D9.1). */
export function showOwnerMenu(view: DiaryView): void {
  const { store } = view;
  if (!store) return;
  const { diary, toolbar } = view.language.messages;
  const item = (id: string, label: string, apart = false): MenuItem => ({ label, checked: view.shownOwner === id, apart, run: () => (view.owner = id === store.user ? '' : id) });
  const others = store.directory.associates.filter((associate) => associate.id !== store.user);
  showBelow(view, '#owner', toolbar.owner, [
    item(store.user, diary.mine),
    ...others.map((associate, index) => item(associate.id, diary.colleague(associate.name), index === 0)),
    ...store.directory.resources.map((resource, index) => item(resource.id, diary.resource(resource.name), index === 0)),
  ]);
}

function showBelow(view: DiaryView, button: string, label: string, items: readonly MenuItem[]): void {
  const anchor = view.renderRoot.querySelector<HTMLElement>(button);
  if (anchor) void view.windows.showMenu(label, items, anchor);
}

/** The context menu of a follow-up (D2.5), with the ways to move and resize without dragging (D4.8). */
function followUpMenu(view: DiaryView, desk: DiaryDesk, occurrence: Occurrence, anchor: Anchor): MenuItem[] {
  const { menu } = messagesFor(view.language.tag);
  const { followUp } = occurrence;
  const masked = isMasked(followUp);
  const done = followUp.completed !== undefined;
  const fixed = view.readonly || masked || done;
  const control = usesCommandKey() ? '⌘' : 'Ctrl+';
  const items: (MenuItem | false)[] = [
    { label: menu.create, run: () => desk.createAt(placeOf(occurrence, view.zone)), disabled: view.readonly, keys: 'N' },
    { label: menu.edit, run: () => desk.open(occurrence), disabled: masked, keys: 'Enter' },
    followUp.video !== undefined && { label: menu.join, run: () => joinMeeting(view, followUp) },
    { label: menu.complete, run: () => desk.toggleCompleted(occurrence), checked: done, disabled: view.readonly || masked, keys: `${control}Enter` },
    { label: menu.move, run: () => startPlacing(view, occurrence, 'move'), disabled: fixed, apart: true },
    { label: menu.copyTo, run: () => startPlacing(view, occurrence, 'copy'), disabled: view.readonly || masked },
    { label: menu.changeDuration, run: () => startPlacing(view, occurrence, 'end'), disabled: fixed, keys: 'R' },
    { label: menu.assignTo, run: () => assign(view, occurrence, anchor), disabled: fixed || !hasOthers(view) },
    { label: menu.toTodo, run: () => toToDo(view, occurrence), disabled: fixed },
    { label: menu.cut, run: () => desk.clip('cut', occurrence), disabled: fixed, keys: `${control}X`, apart: true },
    { label: menu.copy, run: () => desk.clip('copy', occurrence), disabled: masked, keys: `${control}C` },
    { label: menu.print, run: () => printOne(view, occurrence), disabled: masked, apart: true },
    { label: menu.copyLink, run: () => void sayCopied(view, occurrence), disabled: masked },
    { label: menu.sendEmail, run: () => sendAsEmail(view, occurrence, desk.words()), disabled: masked },
    { label: menu.basedOn, run: () => basedOn(view, occurrence), disabled: view.readonly || masked },
    (isRuleDate(occurrence) || followUp.series !== undefined) && { label: menu.stopRepeating, run: () => late(view, stopHere(view, occurrence), () => undefined), disabled: fixed, apart: true },
    { label: menu.delete, run: () => desk.remove(occurrence), disabled: view.readonly || masked, keys: 'Del', danger: true, apart: !isRuleDate(occurrence) && !followUp.series },
  ];
  return items.filter((item) => item !== false);
}

/** Prints one follow-up on a clean page (D2.5, D17.1). */
function printOne(view: DiaryView, occurrence: Occurrence): void {
  late(view, import('../print-page/print-page.js'), ({ printFollowUp }) => printFollowUp(view.ownerDocument, occurrence, view.desk.words()));
}

async function sayCopied(view: DiaryView, { followUp }: Occurrence): Promise<void> {
  const { announce } = messagesFor(view.language.tag);
  view.announcer.say((await copyLink(view, followUp)) ? announce.linkCopied : announce.linkNotCopied);
}

function hasOthers({ store }: DiaryView): boolean {
  return store !== undefined && store.directory.associates.length + store.directory.resources.length > 1;
}

/** Everybody and everything it can be given to. */
function assignMenu(view: DiaryView, occurrence: Occurrence, give: (owner: Id) => void): MenuItem[] {
  const { store, language: { messages: { diary } } } = view;
  if (!store) return [];
  const { associates, resources } = store.directory;
  const { owner } = occurrence.followUp;
  const item = (id: Id, label: string, apart = false): MenuItem => ({ label, checked: id === owner, apart, run: () => id !== owner && give(id) });
  return [
    ...associates.map(({ id, name }) => item(id, id === store.user ? diary.you : diary.colleague(name))),
    ...resources.map(({ id, name }, index) => item(id, diary.resource(name), index === 0)),
  ];
}

/** Where a follow-up stands. */
function placeOf(occurrence: Occurrence, zone: ZoneId): Target {
  if (occurrence.days) return { place: 'all-day', day: occurrence.days.start };
  return { place: 'time', ...wallIn(occurrence.start, zone) };
}

/** The menu of an empty place: new of each kind there, paste. */
function placeMenu(view: DiaryView, desk: DiaryDesk, target: Target, untilHere?: () => void): MenuItem[] {
  const { toolbar, menu, grid } = messagesFor(view.language.tag);
  const create = (kind: FollowUpKind) => (): void => desk.create(draftAt(view, kind, target));
  const items: (MenuItem | false)[] = [
    { label: toolbar.newMeeting, run: create('meeting'), disabled: view.readonly },
    { label: toolbar.newCall, run: create('call'), disabled: view.readonly },
    { label: toolbar.newTask, run: create('task'), disabled: view.readonly },
    untilHere !== undefined && { label: grid.untilHere, run: untilHere, disabled: view.readonly },
    { label: menu.paste, run: () => desk.paste(target), disabled: view.readonly || !desk.clipped, keys: usesCommandKey() ? '⌘V' : 'Ctrl+V', apart: true },
  ];
  return items.filter((item) => item !== false);
}

/** New of a kind: at the next whole slot of today, or the working day's start of another day (D3.3). */
function createNew(view: DiaryView, kind: FollowUpKind): void {
  const { store, today, shownDate, zone } = view;
  if (!store) return;
  const day = view.period?.days.includes(today) ? today : shownDate;
  const { slot } = store.preferences;
  const next = Math.min(1440 - slot, Math.ceil((wallIn(view.now, zone).minute + 1) / slot) * slot);
  const minute = day === today ? next : workStart(day, store.preferences);
  view.desk.create(draftAt(view, kind, { place: 'time', day, minute }));
}
