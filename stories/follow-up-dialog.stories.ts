import { html } from 'lit';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { OpenRequest } from '../src/elements/follow-up-dialog/follow-up-dialog.js';
import { updateFollowUp } from '../src/model/index.js';
import { MemorySource } from '../src/sources/memory.js';
import { fault, FaultySource } from '../test/harness/faulty-source.js';
import { MemoryDrafts, type DiaryStore, type Draft } from '../src/store/index.js';
import { at, meeting } from '../test/harness/diary-samples.js';
import { invitedDate, opening, plain, ready, record, records, review, save, says, story, type DialogArgs, type Story } from './follow-up-dialog.js';
import { directoryOnly, inside, newStore, releaseStore, storeOf, textOf, yearOfWork } from './stage.js';

/** Every company with an address, one of them one's own. */
function withPlaces(): DiaryStore {
  const directory = directoryOnly();
  const companies = directory.companies?.map((one, index) => ({ ...one, address: one.address ?? `Storgata ${index + 1}, Oslo`, ...(index === 2 && { own: true }) })) ?? [];
  return newStore({ data: { ...directory, companies, followUps: [...records, meeting('past', { location: 'Café Nord', start: at(9, 0, -3), end: at(10, 0, -3) })] } });
}

async function openLocations(context: { canvasElement: HTMLElement }): Promise<void> {
  const field = inside(await ready(context), '#location');
  inside(field, 'button:last-of-type').click();
  await waitFor(() => inside(field, ':popover-open [role=group]'));
}

const meta: Meta<DialogArgs> = {
  title: 'Follow-up dialog',
  component: 'follow-up-dialog',
  args: { inline: true, readonly: false },
  argTypes: { inline: { control: 'boolean' }, readonly: { control: 'boolean' } },
  beforeEach: releaseStore,
};
export default meta;

/** A new meeting, in the page instead of over it. */
export const NewMeeting: Story = story({ draft: { kind: 'meeting', type: 'external', start: at(13), end: at(14) }, isNew: true });

/** A meeting that is there, with all it can have. */
export const Meeting: Story = story(record('m1'));

/** A call with a time. */
export const Call: Story = story(record('m2'));

/** A to-do with a due date and no time. */
export const ToDo: Story = story(record('m3'));

/** Completed: nothing can be changed but that (D4.6). */
export const Completed: Story = story(record('done'));

/** Somebody else's meeting, to which one is invited: their times, one's own alarm and priority (D5.9). */
export const Invited: Story = story(record('invited'));

/** The same, answered: the other answer is at hand. */
export const InvitedAndAccepted: Story = story(record('accepted'));

/** An invitation in the dark, declined. */
export const DarkInvited: Story = story(record('invited'), {}, undefined, { scheme: 'dark' });

/** Of a date of a series it is asked which dates the answer is for. */
export const InvitedToSeries: Story = story(invitedDate, {
  play: async (context) => {
    const element = await ready(context);
    await userEvent.click(inside(element, '#declined'));
    await waitFor(() => inside(inside(element, 'diary-confirm'), 'dialog[open]'));
  },
});

/** An invitation on a phone, in Norwegian. */
export const NarrowInvited: Story = story(record('invited'), {}, () => newStore({ data: { ...directoryOnly('nb'), followUps: records } }), { width: 360, padding: 0, lang: 'nb' });

/** What is proposed as location: the customer's address, one's own, rooms, places lately used (D5.1). */
export const LocationList: Story = story(record('m1'), { play: openLocations }, withPlaces);
export const DarkLocationList: Story = story(record('m1'), { play: openLocations }, withPlaces, { scheme: 'dark' });
export const NarrowLocationList: Story = story(record('m1'), { play: openLocations }, withPlaces, { width: 360, padding: 0 });

/** From another calendar. */
export const External: Story = story(record('external'));

/** Somebody else's private one says nothing (D9.4). */
export const PrivateOfAnother: Story = story(record('private'));

/** A series. */
export const Series: Story = story(record('m4'));

/** Made in another zone (D8.5). */
export const AnotherZone: Story = story(record('abroad'));

/** With time zones on, its times are typed in its own zone (D8.1). */
export const ZoneField: Story = story(record('abroad'), {
  play: async (context) => {
    const element = await ready(context);
    await waitFor(() => expect((inside(inside(element, 'time-zone-picker'), 'input') as HTMLInputElement).value).toMatch(/New York/u));
  },
}, () => newStore({ data: { ...directoryOnly(), followUps: records }, preferences: { timeZones: true } }));

/** For looking only. */
export const ReadOnly: Story = story(record('m1'), { args: { readonly: true } });

/** The second tab: internal notes, with a button for the time (D5.2). */
export const InternalNotes: Story = story(record('m1'), {
  play: async (context) => {
    const element = await ready(context);
    await waitFor(() => inside(inside(element, '#notes'), '#text'), { timeout: 10_000 });
    await userEvent.click(inside(inside(element, 'diary-tab-set'), '#tab-notes'));
    await userEvent.click(inside(inside(element, '#notes'), '.stamp'));
    await waitFor(() => expect(textOf(inside(element, '#notes'))).toMatch(/23 Nov 2026, 10:20/u), { timeout: 10_000 });
  },
});

/** What is wrong is said at its field, and focus goes to the first of them (D5.6). */
export const ValidationErrors: Story = story({ draft: { kind: 'meeting', start: at(13), end: at(14) }, isNew: true }, {
  play: async (context) => {
    const element = await ready(context);
    const input = inside<HTMLInputElement>(inside(element, '#endTime'), 'input');
    input.focus();
    input.select();
    await userEvent.keyboard('12.00{Tab}');
    await save(element);
    await waitFor(() => expect(element.shadowRoot?.querySelectorAll('[aria-invalid=true]').length).toBeGreaterThan(0));
  },
});

/** The page was closed in mid-sentence: what was typed is offered (D5.8). */
export const DraftOffer: Story = story(record('m1'), { play: async (context) => says(await ready(context), /Draft/u) }, () => {
  const drafts = new MemoryDrafts();
  const draft: Draft = { id: 'm1~earlier', isNew: false, fields: { title: 'Price review and the new fram' }, base: review, at: Date.parse('2026-11-23T09:32:00+01:00'), tab: 'earlier' };
  void drafts.put(draft);
  return newStore({ data: { ...directoryOnly(), followUps: records }, drafts });
});

/** A workshop for which the call, lunch and the price review are in the way. */
const workshop: OpenRequest = { draft: { kind: 'meeting', type: 'internal', title: 'Workshop', start: at(11), end: at(12, 30) }, isNew: true };

async function conflict(context: Parameters<typeof ready>[0]): Promise<HTMLElement> {
  const element = await ready(context);
  await says(element, /First available/u);
  return inside(element, '.clash');
}

/** The time is taken: what by, and the first that is free (D5.7). */
export const Conflict: Story = story(workshop, { play: async (context) => void (await conflict(context)) });

/** Why it is not earlier. */
export const WhyNotEarlier: Story = story(workshop, { play: async (context) => (await conflict(context)).querySelector('summary')!.click() });

/** The same in the dark, in Norwegian and narrow. */
export const DarkWhyNotEarlier: Story = story(workshop, { play: WhyNotEarlier.play! }, undefined, { scheme: 'dark' });
export const NorwegianConflict: Story = story(workshop, {
  play: async (context) => {
    await says(await ready(context), /Første ledige/u);
  },
}, () => newStore({ data: { ...directoryOnly('nb'), followUps: records } }), { lang: 'nb' });
export const NarrowWhyNotEarlier: Story = story(workshop, { play: WhyNotEarlier.play! }, undefined, { width: 360, padding: 0 });

/** The menu of the footer (D5.4). */
export const TaskMenu: Story = story(record('m1'), {
  play: async (context) => {
    const element = await ready(context);
    await userEvent.click(inside(element, '#tasks'));
    await waitFor(() => inside(inside(element, 'diary-menu'), ':popover-open'));
  },
});

/** To whom it can be given; those that are busy then say so (D9.5). */
export const AssignTo: Story = story(record('m1'), {
  play: async (context) => {
    const element = await ready(context);
    await userEvent.click(inside(element, '#tasks'));
    await waitFor(() => inside(inside(element, 'diary-menu'), ':popover-open'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => inside(inside(element, 'diary-menu'), '[aria-checked=true]'));
  },
});

/** The source refuses: everything typed stays, and Retry is at hand. */
export const FailedSave: Story = story(record('m1'), {
  play: async (context) => {
    const element = await ready(context);
    await userEvent.type(inside(element, '#title'), ' with the board');
    await save(element);
    await says(element, /Not saved/u);
  },
}, () => newStore({
  source: new FaultySource(new MemorySource({ ...directoryOnly(), followUps: records }), {
    before: (call) => {
      if (call === 'commit') throw fault('source-failed');
    },
  }),
}));

/** Somebody else saved the same meeting while it was open. */
export const ConflictOfVersions: Story = story(record('m1'), {
  play: async (context) => {
    const element = await ready(context);
    await userEvent.type(inside(element, '#title'), ' with the board');
    const before = element.store!.peek('followUp', 'm1')!;
    element.store!.dispatch(updateFollowUp(before, { title: 'Price review, moved', location: 'Room Fjell', start: at(14), end: at(15), updated: { at: '2026-11-23T09:19:00Z', by: 'ingrid' } }, 'edit'));
    await waitFor(() => inside(element, '.notice.warning'));
  },
});

/** The other version is taken in; whose title stands can be chosen until saving (D5.8). */
export const ChosenVersion: Story = story(record('m1'), {
  play: async (context) => {
    await ConflictOfVersions.play!(context);
    const element = context.canvasElement.querySelector('follow-up-dialog')!;
    await userEvent.click(inside(element, '#conflict .button'));
    await userEvent.click(inside(element, '#reviewed input[value=theirs]'));
    await userEvent.type(inside(element, '#title'), ' again');
    await waitFor(() => inside(element, '#reviewed input[value=anew]:checked'));
  },
});

/** The same in the dark, in Norwegian and narrow. */
export const DarkConflictOfVersions: Story = story(record('m1'), { play: ConflictOfVersions.play! }, undefined, { scheme: 'dark' });
export const NorwegianConflictOfVersions: Story = story(record('m1'), { play: ConflictOfVersions.play! }, () => newStore({ data: { ...directoryOnly('nb'), followUps: records } }), { lang: 'nb' });
export const NarrowConflictOfVersions: Story = story(record('m1'), { play: ConflictOfVersions.play! }, undefined, { width: 360, padding: 0 });

/** Over the page, as `open()` shows it: Esc closes, what was typed stays as a draft. */
export const Modal: Story = {
  args: { inline: false },
  render: (args, context) => html`
    <button style="margin: 24px; padding: 8px 16px; font: inherit" @click=${(event: Event) => void ((event.target as Element).nextElementSibling!.querySelector('follow-up-dialog')!.open(record('m1')))}>Open the meeting</button>
    ${opening(context, args, undefined)}`,
  play: async (context) => {
    await storeOf(context, plain).ready;
    await userEvent.click(context.canvasElement.querySelector('button')!);
    await ready(context);
  },
};

/** The question before deleting. */
export const DeleteQuestion: Story = story(record('m1'), {
  play: async (context) => {
    const element = await ready(context);
    await userEvent.click(inside(element, '.delete'));
    await waitFor(() => inside(inside(element, 'diary-confirm'), 'dialog[open]'));
  },
});

/** The calendar of a date field. */
export const DayField: Story = story(record('m1'), {
  play: async (context) => {
    const element = await ready(context);
    inside(inside(element, '#startDay'), 'button').click();
    await waitFor(() => inside(inside(element, '#startDay'), ':popover-open'));
  },
});

/** In Norwegian. */
export const Norwegian: Story = story(record('m1'), {}, () => newStore({ data: { ...yearOfWork('nb'), followUps: records } }), { lang: 'nb' });

/** 360 px wide. */
export const Narrow: Story = story(record('m1'), {}, undefined, { width: 360, padding: 0 });

/** From right to left. */
export const RightToLeft: Story = story(record('m1'), {}, undefined, { dir: 'rtl' });

/** In the dark. */
export const Dark: Story = story(record('m1'), {}, undefined, { scheme: 'dark' });

/** In the dark, with mistakes. */
export const DarkValidationErrors: Story = story({ draft: { kind: 'meeting', start: at(13), end: at(14) }, isNew: true }, { play: ValidationErrors.play! }, undefined, { scheme: 'dark' });
