import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { EditSession, type Dispatch } from '../../../src/elements/follow-up-dialog/edit-session.js';
import { deleteScope, type OpenRequest } from '../../../src/elements/follow-up-dialog/open-request.js';
import type { FollowUp } from '../../../src/model/index.js';
import type { Draft, DraftStorage } from '../../../src/store/index.js';
import { MemoryDrafts } from '../../../src/store/index.js';
import { at, meeting, zone } from '../../harness/diary-samples.js';
import { fault, settle } from '../../harness/faulty-source.js';
import { changeElsewhere, openStore, type Opened } from '../../store/open-store.js';

const m1: FollowUp = meeting('m1', { title: 'Acme', revision: '1' });

interface Desk extends Opened {
  readonly drafts: DraftStorage;
  readonly dispatch: Dispatch;
  edit(request?: OpenRequest): Promise<EditSession>;
  stored(): Promise<FollowUp | undefined>;
}

async function desk(drafts: DraftStorage = new MemoryDrafts(), records: readonly FollowUp[] = [m1]): Promise<Desk> {
  const opened = await openStore({ followUps: records }, { drafts });
  const { store } = opened;
  return {
    ...opened, drafts,
    dispatch: (change, scope) => store.dispatch(change, { scope }),
    edit: async (request) => {
      const session = new EditSession(store, request ?? { followUp: store.peek('followUp', 'm1') }, { lang: 'en', zone }, () => undefined);
      store.subscribe((event) => session.hear(event));
      await session.desk.load();
      return session;
    },
    stored: () => opened.memory.get('followUp', 'm1'),
  };
}

async function kept(drafts: DraftStorage): Promise<readonly unknown[]> {
  await settle();
  return (await drafts.list()).map((draft) => draft.fields['title']);
}

describe('another version of a series, while one of its dates is edited (D5.8)', () => {
  const series: FollowUp = { ...m1, repeat: { rule: 'FREQ=DAILY;COUNT=4' } };

  test('what is left of its rule from the date on is no change of the rule', async () => {
    const { edit, store } = await desk(undefined, [series]);
    const watch = store.watchRange({ range: { start: Date.parse('2026-11-24T00:00Z'), end: Date.parse('2026-11-25T00:00Z') }, zone }, () => undefined);
    const occurrence = watch.value.occurrences[0];
    const session = await edit({ occurrence, rule: 'FREQ=DAILY;COUNT=3' });
    session.type('title', 'Mine');
    store.dispatch({ type: 'update', entity: 'followUp', intent: 'edit', id: 'm1', before: { location: undefined }, after: { location: 'Room 1' } });
    assert.deepEqual(session.conflict?.merge?.theirs, ['location']);
    session.review();
    assert.deepEqual([session.form.title, session.form.location, session.form.rule], ['Mine', 'Room 1', 'FREQ=DAILY;COUNT=3']);
  });
});

describe('drafts of an editing session (D5.8)', () => {
  test('D5.8 each keystroke is handed to the storage at once', async () => {
    const puts: unknown[] = [];
    const drafts = new MemoryDrafts();
    const put = drafts.put.bind(drafts);
    drafts.put = (draft: Draft) => (puts.push(draft.fields['title']), put(draft));
    const session = await (await desk(drafts)).edit();
    session.type('title', 'Acme 1');
    assert.deepEqual(puts, ['Acme 1']);
  });

  test('D5.8 half-written dates are kept as typed', async () => {
    const { drafts, edit } = await desk();
    (await edit()).type('startTime', '9:');
    await settle();
    assert.equal((await drafts.list())[0]?.fields['startTime'], '9:');
  });

  test('D5.8 opening without typing leaves no draft, and typing back removes it', async () => {
    const { drafts, edit } = await desk();
    const session = await edit();
    assert.deepEqual(await kept(drafts), []);
    session.type('title', 'Acme 1');
    session.type('title', 'Acme');
    assert.deepEqual(await kept(drafts), []);
  });

  test('D5.8 reopening offers the draft; restoring brings every field back', async () => {
    const { drafts, edit } = await desk();
    const first = await edit();
    first.type('title', 'Acme 1');
    first.type('startTime', '9:');
    assert.equal(await first.close(), 'kept');
    const again = await edit();
    assert.equal(again.form.title, 'Acme');
    again.restore(again.desk.offers[0]!);
    assert.deepEqual([again.form.title, again.form.startTime, again.desk.offers.length], ['Acme 1', '9:', 0]);
    assert.deepEqual(await kept(drafts), ['Acme 1']);
  });

  test('D5.8 a new text typed while a draft is offered does not overwrite it', async () => {
    const { drafts, edit } = await desk();
    (await edit()).type('title', 'First');
    const again = await edit();
    again.type('title', 'Second');
    assert.deepEqual([...(await kept(drafts))].sort(), ['First', 'Second']);
  });

  test('D5.8 saving removes the draft, and the one that was offered', async () => {
    const { drafts, edit, dispatch, stored } = await desk();
    (await edit()).type('title', 'First');
    const again = await edit();
    again.type('title', 'Second');
    assert.equal(await again.save(dispatch), 'saved');
    assert.equal((await stored())?.title, 'Second');
    assert.deepEqual(await kept(drafts), []);
  });

  test('D5.8 one that was restored is removed with the saving, also where its text was not durable again yet', async () => {
    const drafts = new MemoryDrafts();
    const { edit, dispatch } = await desk(drafts);
    (await edit({ isNew: true, draft: { start: at(14), end: at(15) } })).type('title', 'Idea');
    const put = drafts.put.bind(drafts);
    const removals: (() => void)[] = [];
    const remove = drafts.remove.bind(drafts);
    drafts.put = async (draft) => {
      await settle();
      await put(draft);
    };
    drafts.remove = async (id) => {
      await new Promise<void>((resolve) => removals.push(resolve));
      await remove(id);
    };
    const again = await edit({ isNew: true });
    again.restore(again.desk.offers[0]!);
    let isSaved = false;
    const saving = again.save(dispatch).then((result) => {
      isSaved = true;
      return result;
    });
    for (let turn = 0; turn < 5; turn++) await settle();
    assert.equal(isSaved, false, 'saving ends when the drafts are gone');
    for (let turn = 0; turn < 5; turn++) {
      removals.splice(0).forEach((pass) => pass());
      await settle();
    }
    assert.equal(await saving, 'saved');
    assert.deepEqual((await drafts.list()).map(({ fields }) => fields['title']), []);
  });

  test('D5.8 discarding removes it', async () => {
    const { drafts, edit } = await desk();
    (await edit()).type('title', 'First');
    const again = await edit();
    await again.desk.discard(again.desk.offers[0]!);
    assert.deepEqual(await kept(drafts), []);
  });

  test('D5.8 a new follow-up that was not saved is offered by the next new one', async () => {
    const { drafts, edit, dispatch, store } = await desk();
    const first = await edit({ isNew: true, draft: { start: at(14), end: at(15) } });
    first.type('title', 'Idea');
    const next = await edit({ isNew: true });
    next.restore(next.desk.offers[0]!);
    assert.deepEqual([next.form.title, next.form.startTime], ['Idea', '14:00']);
    await settle();
    assert.equal(await next.save(dispatch), 'saved');
    assert.equal(store.peek('followUp', first.base.followUp.id)?.title, 'Idea');
    assert.deepEqual(await kept(drafts), []);
  });

  test('D5.8 a storage that refuses is told, and the text stays in memory', async () => {
    const drafts = new MemoryDrafts();
    drafts.put = () => Promise.reject(fault('storage-full'));
    const session = await (await desk(drafts)).edit();
    session.type('title', 'Acme 1');
    await settle();
    assert.deepEqual([session.desk.state, session.form.title, session.desk.problem?.code], ['not-kept', 'Acme 1', 'draft-not-kept']);
    assert.equal(await session.close(), 'not-kept');
  });

  test('D5.8 typed back to what it was and then on: the removal of the first draft, however late, does not take the second along', async () => {
    const drafts = new MemoryDrafts();
    const remove = drafts.remove.bind(drafts);
    let go: () => void = () => undefined;
    const free = new Promise<void>((done) => (go = done));
    drafts.remove = async (id) => {
      await free;
      await remove(id);
    };
    const session = await (await desk(drafts)).edit();
    for (const title of ['Acm', 'Acme', 'Acme 1']) session.type('title', title);
    await settle();
    go();
    assert.deepEqual(await kept(drafts), ['Acme 1']);
    assert.equal(await session.close(), 'kept');
  });

  for (const [code, cause] of [['storage-full', 'full'], ['storage-unavailable', 'unavailable'], ['source-failed', undefined]] as const) {
    test(`D5.8 why the storage refuses is known: ${code}`, async () => {
      const drafts = new MemoryDrafts();
      drafts.put = () => Promise.reject(fault(code));
      const session = await (await desk(drafts)).edit();
      session.type('title', 'Acme 1');
      await settle();
      assert.equal(session.desk.refusal, cause);
    });
  }

  test('D5.8 a draft typed in another tab is told and may be taken over', async () => {
    const { drafts, edit, store } = await desk();
    const session = await edit();
    const draft: Draft = { id: 'm1~other', isNew: false, fields: { ...session.form, title: 'Theirs' }, base: m1, at: 1, tab: 'other' };
    session.hear({ kind: 'draft', id: draft.id, draft });
    assert.equal(session.desk.offers[0]?.from, 'other-tab');
    session.restore(session.desk.offers[0]);
    assert.equal(session.form.title, 'Theirs');
    session.hear({ kind: 'draft', id: draft.id });
    assert.deepEqual(session.desk.offers, []);
    assert.deepEqual(await kept(drafts), ['Theirs']);
    store.dispose();
  });
});

describe('saving (D5.6, D20)', () => {
  test('D5.6 what is wrong keeps everything and writes nothing', async () => {
    const { edit, dispatch, stored } = await desk();
    const session = await edit();
    session.type('title', '');
    session.type('endTime', '8');
    assert.equal(await session.save(dispatch), 'invalid');
    assert.deepEqual(session.problems, { title: 'title-required', endTime: 'end-before-start' });
    assert.equal((await stored())?.title, 'Acme');
    session.type('title', 'A');
    assert.deepEqual(session.problems, { endTime: 'end-before-start' });
  });

  test('a mistake is told when the field is left, an empty one only on saving', async () => {
    const session = await (await desk()).edit();
    session.type('startTime', 'x');
    assert.deepEqual(session.problems, {});
    session.leave('startTime');
    session.type('title', '');
    session.leave('title');
    assert.deepEqual(session.problems, { startTime: 'time' });
  });

  test('a source that rejects keeps the text and can be tried again', async () => {
    const { edit, dispatch, source, stored, drafts } = await desk();
    const session = await edit();
    session.type('title', 'Acme 1');
    source.fate = { before: (call) => { if (call === 'commit') throw fault('source-failed'); } };
    assert.equal(await session.save(dispatch), 'failed');
    assert.deepEqual([session.failure?.code, session.form.title], ['source-failed', 'Acme 1']);
    assert.deepEqual(await kept(drafts), ['Acme 1']);
    source.fate = {};
    assert.equal(await session.save(dispatch), 'saved');
    assert.equal((await stored())?.title, 'Acme 1');
  });

  test('D20.3 a host that says no keeps the dialog open with everything in it', async () => {
    const { edit, store } = await desk();
    const session = await edit();
    session.type('title', 'Acme 1');
    assert.equal(await session.save((change, scope) => store.dispatch(change, { scope, allow: () => false })), 'failed');
    assert.deepEqual([session.failure?.code, session.form.title], ['vetoed', 'Acme 1']);
  });

  test('D5.9 a completed one is saved with Completed taken away', async () => {
    const { edit, dispatch, stored } = await desk(undefined, [{ ...m1, completed: '2026-11-23T08:00:00Z' }]);
    const session = await edit();
    assert.equal(session.access.may('title'), false);
    session.type('completed', false);
    session.type('title', 'Acme 1');
    assert.equal(await session.save(dispatch), 'saved');
    assert.deepEqual([(await stored())?.completed, (await stored())?.title], [undefined, 'Acme 1']);
  });
});

describe('no silent lost update (D5.8)', () => {
  test('D5.8 the later save is warned, and reviewing keeps both', async () => {
    const { edit, dispatch, memory, stored } = await desk();
    const session = await edit();
    session.type('title', 'Mine');
    await changeElsewhere(memory, 'm1', { location: 'Room 2' });
    await settle();
    assert.equal(await session.save(dispatch), 'conflict');
    assert.deepEqual(session.conflict?.merge?.theirs, ['location']);
    session.review();
    assert.deepEqual([session.form.title, session.form.location], ['Mine', 'Room 2']);
    assert.equal(await session.save(dispatch), 'saved');
    assert.deepEqual([(await stored())?.title, (await stored())?.location], ['Mine', 'Room 2']);
  });

  test('D5.8 overwriting sets mine where both changed, and leaves the rest theirs', async () => {
    const { edit, dispatch, memory, stored } = await desk();
    const session = await edit();
    session.type('title', 'Mine');
    await changeElsewhere(memory, 'm1', { title: 'Theirs', location: 'Room 2' });
    await settle();
    assert.equal(await session.save(dispatch), 'conflict');
    assert.equal(await session.overwrite(dispatch), 'saved');
    assert.deepEqual([(await stored())?.title, (await stored())?.location], ['Mine', 'Room 2']);
  });

  test('D5.8 one deleted meanwhile can be saved as new', async () => {
    const { edit, dispatch, memory, stored } = await desk();
    const session = await edit();
    session.type('title', 'Mine');
    await changeElsewhere(memory, 'm1', undefined);
    await settle();
    assert.equal(session.conflict?.current, undefined);
    assert.equal(await session.save(dispatch), 'conflict');
    assert.equal(await session.overwrite(dispatch), 'saved');
    assert.equal((await stored())?.title, 'Mine');
  });

  test('D5.8 a restored draft that began from an older version is warned', async () => {
    const { edit, dispatch, memory } = await desk();
    const first = await edit();
    first.type('title', 'Mine');
    await settle();
    await changeElsewhere(memory, 'm1', { location: 'Room 2' });
    await settle();
    const again = await edit();
    again.restore(again.desk.offers[0]!);
    assert.equal(await again.save(dispatch), 'conflict');
    again.review();
    assert.deepEqual([again.form.title, again.form.location], ['Mine', 'Room 2']);
  });
});

describe('chosen field by field (D5.8)', () => {
  const both = async (mine = 'Mine', theirs = 'Theirs'): Promise<Desk & { session: EditSession }> => {
    const all = await desk();
    const session = await all.edit();
    session.type('title', mine);
    session.type('priority', 'high');
    await changeElsewhere(all.memory, 'm1', { title: theirs, location: 'Room 2' });
    await settle();
    return { ...all, session };
  };

  test('what both changed is chosen, what only they changed is taken, what only I changed stays', async () => {
    const { session, dispatch, stored } = await both();
    assert.deepEqual([session.conflict?.both, session.conflict?.taken], [['title'], ['location']]);
    session.choose('title', 'theirs');
    assert.equal(session.form.title, 'Mine', 'the fields are as typed until it is taken in');
    assert.equal(await session.overwrite(dispatch), 'saved');
    const { title, location, priority } = (await stored())!;
    assert.deepEqual([title, location, priority], ['Theirs', 'Room 2', 'high']);
  });

  test('the choice can be changed until saving, and saving writes exactly it', async () => {
    for (const [sides, saved] of [[['theirs', 'mine'], 'Mine'], [['theirs'], 'Theirs'], [['mine', 'theirs', 'mine', 'theirs'], 'Theirs']] as const) {
      const { session, dispatch, stored } = await both();
      session.review();
      for (const side of sides) session.choose('title', side);
      assert.equal(session.form.title, saved);
      assert.equal(await session.save(dispatch), 'saved');
      assert.deepEqual([(await stored())?.title, (await stored())?.location], [saved, 'Room 2']);
    }
  });

  test('what is typed while the choice is open is not lost, before and after it is taken in', async () => {
    const { session } = await both();
    session.type('title', 'Mine, longer');
    session.type('notes', '<p>New</p>');
    session.review();
    assert.deepEqual([session.form.title, session.form.notes, session.form.location], ['Mine, longer', '<p>New</p>', 'Room 2']);
    session.choose('title', 'theirs');
    session.type('title', 'Theirs, and more');
    assert.deepEqual([session.reviewed?.side('title'), session.reviewed?.sides('title')], ['anew', ['mine', 'theirs', 'anew']]);
    for (const [side, title] of [['mine', 'Mine, longer'], ['theirs', 'Theirs'], ['anew', 'Theirs, and more']] as const) {
      session.choose('title', side);
      assert.equal(session.form.title, title);
    }
  });

  test('typed here what they wrote is no choice any more', async () => {
    const { session } = await both();
    session.type('title', 'Theirs');
    assert.deepEqual(session.conflict?.both, []);
  });

  test('a page that dies after theirs was chosen keeps what was typed, and the choice', async () => {
    const { session, edit, drafts } = await both();
    session.review();
    session.choose('title', 'theirs');
    session.type('title', 'Third');
    session.choose('title', 'theirs');
    session.type('priority', 'medium');
    await settle();
    assert.equal((await drafts.list()).length, 1, 'although the fields say what is saved already');
    const again = await edit();
    again.restore(again.desk.offers[0]!);
    assert.deepEqual([again.form.title, again.reviewed?.side('title'), again.reviewed?.both], ['Theirs', 'theirs', ['title']]);
    again.choose('title', 'anew');
    assert.equal(again.form.title, 'Third');
    again.choose('title', 'mine');
    assert.equal(again.form.title, 'Mine');
    assert.deepEqual(Object.keys(again.form).filter((field) => field.includes('.')), []);
  });

  test('an even newer version: what was set aside for the first can still be chosen', async () => {
    const { session, memory } = await both();
    session.review();
    session.choose('title', 'theirs');
    await changeElsewhere(memory, 'm1', { location: 'Room 3' });
    await settle();
    assert.deepEqual([session.conflict?.both, session.conflict?.taken], [['title'], ['location']]);
    session.review();
    assert.deepEqual([session.form.title, session.form.location], ['Theirs', 'Room 3']);
    session.choose('title', 'anew');
    assert.equal(session.form.title, 'Mine');
  });

  test('a restored draft whose original is a later version now is compared at once', async () => {
    const { edit, memory, dispatch, stored } = await desk();
    (await edit()).type('title', 'Mine');
    await settle();
    await changeElsewhere(memory, 'm1', { title: 'Theirs', location: 'Room 2' });
    await settle();
    const again = await edit();
    again.restore(again.desk.offers[0]!);
    assert.deepEqual([again.conflict?.both, again.conflict?.taken, again.form.title], [['title'], ['location'], 'Mine']);
    again.choose('title', 'theirs');
    assert.equal(await again.overwrite(dispatch), 'nothing');
    assert.deepEqual([(await stored())?.title, (await stored())?.location], ['Theirs', 'Room 2']);
  });
});

describe('deleting (D18)', () => {
  test('D18.1 removes it and its draft', async () => {
    const { edit, dispatch, stored, drafts } = await desk();
    const session = await edit();
    session.type('title', 'Acme 1');
    assert.equal(await session.remove('single', dispatch), 'saved');
    assert.equal(await stored(), undefined);
    assert.deepEqual(await kept(drafts), []);
  });

  test('D18.1 of a series only this date', async () => {
    const series: FollowUp = { ...m1, repeat: { rule: 'FREQ=DAILY;COUNT=3' } };
    const { edit, dispatch, stored, shown, watch } = await desk(undefined, [series]);
    const occurrence = watch.value.occurrences[0];
    assert.ok(occurrence?.original);
    assert.equal(await (await edit({ occurrence })).remove('occurrence', dispatch), 'saved');
    assert.deepEqual((await stored())?.repeat?.except, [occurrence.original]);
    assert.deepEqual(shown(), []);
  });

  test('D18.1 a moved date of a series does not come back where its rule puts it', async () => {
    const series = meeting('series', { repeat: { rule: 'FREQ=DAILY;COUNT=3' } });
    const { edit, dispatch, stored, memory } = await desk(undefined, [series, { ...m1, series: { id: 'series', original: at(9) } }]);
    const session = await edit();
    const scope = deleteScope(session.base);
    assert.equal(scope, 'occurrence');
    assert.equal(await session.remove(scope, dispatch), 'saved');
    assert.equal(await stored(), undefined);
    assert.deepEqual((await memory.get('followUp', 'series'))?.repeat?.except, [at(9)]);
  });

  test('D18.1 of a series all of it, with its exceptions', async () => {
    const series: FollowUp = { ...m1, repeat: { rule: 'FREQ=DAILY;COUNT=3' } };
    const moved = meeting('moved', { series: { id: 'm1', original: at(9, 0, 1) }, start: at(9, 0, 90), end: at(10, 0, 90) });
    const { edit, dispatch, stored, memory, store, watch } = await desk(undefined, [series, moved]);
    const occurrence = watch.value.occurrences[0];
    assert.equal(await (await edit({ occurrence })).remove('series', dispatch), 'saved');
    assert.deepEqual([await stored(), await memory.get('followUp', 'moved')], [undefined, undefined]);
    assert.ok(store.undo().ok);
    await store.settled();
    assert.ok(await stored() && await memory.get('followUp', 'moved'));
  });

  test('D18.1 a series whose exceptions cannot be found is not deleted, and the reason stands in the dialog', async () => {
    const { edit, dispatch, stored, source } = await desk(undefined, [{ ...m1, repeat: { rule: 'FREQ=DAILY;COUNT=3' } }]);
    source.fate = { before: (call) => {
      if (call === 'exceptionsOf') throw fault('source-failed');
    } };
    const session = await edit();
    assert.equal(await session.remove('series', dispatch), 'failed');
    assert.deepEqual([session.failure?.code, session.saving], ['source-failed', false]);
    assert.ok(await stored());
  });
});
