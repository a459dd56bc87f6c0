/** What the stories of the dialog share: records, the dialog with one of them open, glances inside. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/follow-up-dialog/define.js';
import type { FollowUpDialog, OpenRequest } from '../src/elements/follow-up-dialog/follow-up-dialog.js';
import type { FollowUp, VideoProvider } from '../src/model/index.js';
import type { DiaryStore } from '../src/store/index.js';
import { at, meeting } from '../test/harness/diary-samples.js';
import { directoryOnly, frame, inside, newStore, storeOf, textOf, type FrameOptions } from './stage.js';

export interface DialogArgs {
  inline: boolean;
  readonly: boolean;
}

export type Story = StoryObj<DialogArgs>;

const [company, other] = directoryOnly().companies ?? [];
const person = directoryOnly().contacts?.find((contact) => contact.company === company?.id);

export const review: FollowUp = meeting('m1', {
  title: 'Price review', type: 'external', revision: '1', company: { id: company!.id }, contact: { id: person!.id }, location: 'Room Fjord',
  start: at(13), end: at(14, 30), alarm: 15, agenda: '<h3>Prices</h3><ul><li>from <b>January</b></li><li>for the new line</li></ul><p>Delivery in Bergen</p>', notes: '<p>20 Nov 2026, 10:04, Kari: they compare us with others</p>', priority: 'high',
});
const call: FollowUp = meeting('m2', { kind: 'call', type: 'call-out', title: 'Call about the offer', company: { id: other!.id }, start: at(11), end: at(11, 15), due: '2026-11-23' });
const task: FollowUp = { id: 'm3', kind: 'task', type: 'task', title: 'Send the contract', due: '2026-11-25', owner: 'me', company: { id: company!.id } };
const weekly: FollowUp = meeting('m4', { title: 'Sales meeting', type: 'internal', repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO' } });
const linked: FollowUp = {
  ...review, id: 'linked', video: { url: 'https://meet.example.com/prices', provider: 'Meet' },
  links: [
    { kind: 'url', url: 'https://example.com/offers/2026-118', title: 'Our offer' }, { kind: 'url', url: 'https://intranet.example.com/customers/prices' },
    { kind: 'project', id: directoryOnly().projects?.[0]?.id ?? 'p' }, { kind: 'follow-up', id: 'm2' }, { kind: 'document', id: 'd1', title: 'Framework agreement.docx' },
  ],
  custom: { budget: 120_000, decision: '2026-12-11', source: 'fair', sample: true, page: 'https://crm.example.com/deals/118' },
};
export const records: readonly FollowUp[] = [
  review, call, task, weekly, linked,
  { ...review, id: 'done', completed: '2026-11-20T09:00:00Z' },
  { ...review, id: 'invited', owner: 'ingrid', attendees: [{ associate: 'me', status: 'not-seen' }], start: at(13, 0, 1), end: at(14, 30, 1) },
  { ...review, id: 'accepted', owner: 'ingrid', attendees: [{ associate: 'me', status: 'accepted' }], start: at(13, 0, 1), end: at(14, 30, 1) },
  { ...review, id: 'external', external: true, start: at(13, 0, 2), end: at(14, 30, 2) },
  { ...review, id: 'private', owner: 'ingrid', visibleFor: 'owner' },
  { ...review, id: 'abroad', start: '2026-11-23T09:00:00-05:00[America/New_York]', end: '2026-11-23T10:00:00-05:00[America/New_York]' },
];

/** One date of a series one was invited to. */
const invitedSeries: FollowUp = { ...weekly, id: 'invited-series', owner: 'ingrid', attendees: [{ associate: 'me', status: 'not-seen' }] };
export const invitedDate: OpenRequest = { occurrence: { key: 'invited-series 1', followUp: invitedSeries, original: invitedSeries.start!, start: Date.parse('2026-11-23T09:00:00+01:00'), end: Date.parse('2026-11-23T10:00:00+01:00') } };

export const plain = () => newStore({ data: { ...directoryOnly(), followUps: records } });
export const record = (id: string): OpenRequest => ({ followUp: records.find((one) => one.id === id) });

/** Elements that were opened; a rendering after a control has changed does not begin anew. */
const opened = new WeakSet<Element>();

/** The dialog with something open in it, once its store has its directory. */
export function opening(context: StoryContext<DialogArgs>, args: DialogArgs, request: OpenRequest | undefined, make: () => DiaryStore = plain, options: FrameOptions & { provider?: VideoProvider } = {}) {
  const store = storeOf(context, make);
  const open = (element?: Element): void => {
    if (!element || !request || opened.has(element)) return;
    opened.add(element);
    void store.ready.then(async () => {
      const followUp = request.followUp && (await store.get('followUp', request.followUp.id));
      await (element as FollowUpDialog).open({ ...request, followUp });
    });
  };
  return frame(html`<follow-up-dialog ?inline=${args.inline} ?readonly=${args.readonly} time-zone=${store.zone} .store=${store} .videoProvider=${options.provider} ${ref(open)}></follow-up-dialog>`, { padding: 16, width: 840, ...options });
}

export async function ready({ canvasElement }: { canvasElement: HTMLElement }): Promise<FollowUpDialog> {
  const element = canvasElement.querySelector('follow-up-dialog')!;
  await waitFor(() => inside(element, 'dialog[open] form'));
  await element.updateComplete;
  return element;
}

/** A story with one follow-up open. */
export function story(request: OpenRequest, more: Story = {}, make?: () => DiaryStore, options?: Parameters<typeof opening>[4]): Story {
  return { render: (args, context) => opening(context, args, request, make, options), play: async (context) => void (await ready(context)), ...more };
}

export async function says(element: FollowUpDialog, text: string | RegExp): Promise<void> {
  await waitFor(() => expect(textOf(element)).toMatch(text));
}

export async function save(element: FollowUpDialog): Promise<void> {
  await userEvent.click(inside(element, 'button[type=submit]'));
}
