import { DiaryError, type FollowUp, type Id } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import { messagesFor } from '../../locale/index.js';
import type { Draft, Store } from '../../store/index.js';
import { epochOf } from '../../time/index.js';
import { late } from '../../controllers/late.js';
import { occurrencesOnce } from '../shared/occurrences-once.js';
import type { MenuItem } from '../menu/menu.js';
import type { DiaryView } from './diary-view.js';
import type { DialogRequest } from './windows.js';

/** Around the start of one date of a series, wherever it was moved within its day. */
const around = 36 * 3_600_000;

/** The line of the New menu that leads to the drafts that wait (D5.8); `undefined` when there are none, or they cannot be read. */
export async function draftsItem(view: DiaryView): Promise<MenuItem | undefined> {
  const { store } = view;
  if (!store) return undefined;
  const drafts = await store.drafts.list().catch(() => []);
  if (drafts.length === 0) return undefined;
  return { label: messagesFor(view.language.tag).draft.unsaved(drafts.length), run: () => showDrafts(view, store, drafts), apart: true };
}

function showDrafts(view: DiaryView, store: Store, drafts: readonly Draft[]): void {
  late(view, import('../draft-list/define.js'), () => {
    const list = view.renderRoot.querySelector('draft-list');
    if (!list) return;
    void list.show({
      storage: store.drafts, drafts, zone: view.zone, now: store.clock.now(),
      // what cannot be asked for just now is not said to be gone
      isGone: (draft) => subjectOf(view, store, draft).then((subject) => subject === undefined, () => false),
      open: (draft) => void openDraft(view, store, draft),
      closed: () => view.grid?.focus(),
    });
  });
}

type Subject = Pick<DialogRequest, 'followUp' | 'occurrence' | 'draft'>;

/** What a draft belongs to; `undefined`: it is not there any more. */
async function subjectOf(view: DiaryView, store: Store, { id, base, isNew }: Draft): Promise<Subject | undefined> {
  if (isNew) return { draft: {} };
  const followUp = await store.get('followUp', base.id ?? '');
  const subject = id.slice(0, id.lastIndexOf('~'));
  if (followUp && subject === followUp.id) return { followUp };
  const occurrence = followUp && (await dateOf(store, view, base, subject));
  return occurrence && { occurrence, followUp: occurrence.followUp };
}

/** Opens what the draft belongs to with its text in the fields; what is not there any more as a new one. */
async function openDraft(view: DiaryView, store: Store, draft: Draft): Promise<void> {
  try {
    const subject = await subjectOf(view, store, draft);
    await view.windows.openDialog(subject ? { ...subject, restore: draft.id } : { draft: {}, restore: await asNew(store, draft), isLost: true });
  } catch (error) {
    if (!(error instanceof DiaryError)) throw error;
    view.desk.warn(error.problem, (why) => why);
  }
}

/** A date of a series by its key. */
async function dateOf(store: Store, { zone }: DiaryView, { start, owner }: Partial<FollowUp>, key: string): Promise<Occurrence | undefined> {
  if (start === undefined) return undefined;
  const at = epochOf(start);
  const query = { range: { start: at - around, end: at + around }, zone, ...(owner !== undefined && { owners: [owner] }) };
  const found = await occurrencesOnce(store, query, ({ status, occurrences }) => status !== 'stale' || occurrences.some((one) => one.key === key));
  return found.find((one) => one.key === key);
}

/**
 * The draft becomes one of a new follow-up, whose id is given; the old one goes when that is durable. One date of a series
 * becomes a follow-up of its own, which repeats only if that was typed.
 */
async function asNew(store: Store, draft: Draft): Promise<Id> {
  const { revision: _revision, ...record } = draft.base;
  const { repeat, ...alone } = record;
  const isDate = draft.id.slice(0, draft.id.lastIndexOf('~')) !== draft.base.id;
  const isAsBefore = isDate && draft.fields['rule'] === repeat?.rule;
  const subject = store.newId();
  const id = `${subject}~${store.newId()}`;
  await store.drafts.put({
    ...draft, id, isNew: true,
    base: { ...(isDate ? alone : record), id: subject },
    fields: { ...draft.fields, ...(isAsBefore && { rule: '', except: '', moves: '', repeatTyped: '' }) },
  });
  await store.drafts.remove(draft.id);
  return id;
}
