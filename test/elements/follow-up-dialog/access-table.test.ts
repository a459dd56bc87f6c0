/** D5.9 as a table: who one is × what it is, and what the dialog lets one change; what it lets through the store takes, too. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { accessTo, type AccessReason } from '../../../src/elements/follow-up-dialog/form-access.js';
import type { FieldGroup } from '../../../src/elements/follow-up-dialog/form-change.js';
import { completeFollowUp, maskFollowUp, mayChange, removeFollowUp, reopenFollowUp, updateFollowUp, type Change, type FollowUp, type Patch } from '../../../src/model/index.js';

const user = 'kari';
const record: FollowUp = {
  id: 'f1', kind: 'meeting', title: 'Price review', owner: user, start: '2026-11-25T10:00:00+01:00[Europe/Oslo]', end: '2026-11-25T11:00:00+01:00[Europe/Oslo]',
};

/** What changing a group of fields writes. */
const patches: Readonly<Record<Exclude<FieldGroup, 'completed'>, Patch<'followUp'>>> = {
  kind: { kind: 'call' }, title: { title: 'Other' }, type: { type: 'visit' }, company: { company: { id: 'c1' } }, contact: { contact: { id: 'p1' } },
  time: { end: '2026-11-25T12:00:00+01:00[Europe/Oslo]' }, repeat: { repeat: { rule: 'FREQ=DAILY;COUNT=2' } }, due: { due: '2026-11-26' }, location: { location: 'Room' }, priority: { priority: 'high' },
  showAs: { showAs: 'free' }, alarm: { alarm: 5 }, agenda: { agenda: 'x' }, notes: { notes: 'x' },
  project: { project: { id: 'j1' } }, sale: { sale: { id: 's1' } }, owner: { owner: 'per' }, visible: { visibleFor: 'owner' }, links: { links: [{ kind: 'url', url: 'https://example.com' }] }, custom: { custom: { budget: 5 } }, video: { video: { url: 'https://meet.example/x' } },
};
const groups = [...Object.keys(patches), 'completed'] as FieldGroup[];

const all: readonly FieldGroup[] = groups;
const ofInvited: readonly FieldGroup[] = ['priority', 'completed', 'alarm'];
const ofExternal: readonly FieldGroup[] = ['alarm', 'type', 'company', 'project', 'sale', 'showAs', 'notes', 'priority', 'completed'];

/** Whose it is, and what one is to it. */
const roles: Readonly<Record<string, (one: FollowUp) => FollowUp>> = {
  owner: (one) => one,
  'assistant, in another’s diary': (one) => ({ ...one, owner: 'ola' }),
  guest: (one) => ({ ...one, owner: 'ola', attendees: [{ associate: user, status: 'accepted' }] }),
  'owner among the attendees': (one) => ({ ...one, attendees: [{ associate: user, status: 'accepted' }] }),
  stranger: (one) => maskFollowUp({ ...one, owner: 'ola', visibleFor: 'owner' }, user, new Set()),
};
const states: Readonly<Record<string, Partial<FollowUp>>> = {
  open: {}, completed: { completed: '2026-11-23T12:00:00Z' }, external: { external: true }, 'external and completed': { external: true, completed: '2026-11-23T12:00:00Z' },
};

type Row = readonly [role: string, state: string, reason: AccessReason | undefined, may: readonly FieldGroup[], mayDelete: boolean];
const table: readonly Row[] = [
  ...['owner', 'assistant, in another’s diary', 'owner among the attendees'].flatMap((role): Row[] => [
    [role, 'open', undefined, all, true],
    [role, 'completed', 'completed', ['completed'], true],
    [role, 'external', 'external', ofExternal, false],
    [role, 'external and completed', 'completed', ['completed'], false],
  ]),
  ['guest', 'open', 'invited', ofInvited, true],
  ['guest', 'completed', 'completed', ['completed'], true],
  ['guest', 'external', 'invited', ofInvited, false],
  ['guest', 'external and completed', 'completed', ['completed'], false],
  ...Object.keys(states).map((state): Row => ['stranger', state, 'other', [], false]),
];

function changeOf(before: FollowUp, group: FieldGroup): Change {
  if (group === 'completed') return before.completed === undefined ? completeFollowUp(before, '2026-11-24T12:00:00Z') : reopenFollowUp(before);
  return updateFollowUp(before, patches[group], group === 'owner' ? 'assign' : 'edit');
}

describe('D5.9 what the dialog lets one change', () => {
  for (const [role, state, reason, may, mayDelete] of table) {
    const before = roles[role]!({ ...record, ...states[state] });

    test(`D5.9 ${role}, ${state}: ${reason ?? 'everything'}`, () => {
      const access = accessTo(before, user, { readonly: false, reopened: false });
      assert.equal(access.reason, reason);
      assert.deepEqual(groups.filter(access.may), groups.filter((group) => may.includes(group)));
      assert.equal(access.mayDelete, mayDelete);
    });

    test(`D5.9 ${role}, ${state}, readonly: nothing`, () => {
      const access = accessTo(before, user, { readonly: true, reopened: false });
      assert.deepEqual([access.reason, groups.filter(access.may), access.mayDelete], ['diary', [], false]);
    });

    test(`D5.9 ${role}, ${state}: what the dialog lets one change the store takes, and nothing else`, () => {
      const access = accessTo(before, user, { readonly: false, reopened: false });
      const context = { user, lookup: (() => before) as never };
      const refused = groups.filter((group) => mayChange(changeOf(before, group), context) !== undefined);
      assert.deepEqual(groups.filter((group) => !access.may(group)), refused);
      if (role !== 'guest') assert.equal(mayChange(removeFollowUp(before), context) === undefined, access.mayDelete);
    });
  }
});
