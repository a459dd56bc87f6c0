import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/draft-list/define.js';
import type { DraftList } from '../src/elements/draft-list/draft-list.js';
import { MemoryDrafts, type Draft } from '../src/store/index.js';
import { at, meeting } from '../test/harness/diary-samples.js';
import { frame, inside, textOf, zone, type FrameOptions } from './stage.js';

type Story = StoryObj;

const now = Date.parse('2026-11-23T10:20:00+01:00');
const review = meeting('m1', { title: 'Price review', start: at(13), end: at(14, 30) });
const draft = (id: string, title: string, when: string, more: Partial<Draft> = {}): Draft =>
  ({ id: `${id}~earlier`, isNew: false, base: { ...review, id }, fields: { title, kind: 'meeting' }, at: Date.parse(when), tab: 'earlier', ...more });

const waiting: readonly Draft[] = [
  draft('m1', 'Price review and the new framework agreement for Bergen', '2026-11-23T09:32:00+01:00'),
  draft('n1', '', '2026-11-23T08:05:00+01:00', { isNew: true, fields: { title: '', kind: 'call' } }),
  draft('gone', 'Site visit', '2026-11-20T15:47:00+01:00'),
];

const shown = new WeakSet<Element>();

/** The list over a page, with these drafts in it. */
function list(drafts: readonly Draft[], options: FrameOptions = {}): Story['render'] {
  const show = (element?: Element): void => {
    if (!element || shown.has(element)) return;
    shown.add(element);
    const storage = new MemoryDrafts();
    for (const one of drafts) void storage.put(one);
    const nothing = (): void => undefined;
    void (element as DraftList).show({ storage, drafts, zone, now, isGone: async ({ id }) => id.startsWith('gone'), open: nothing, closed: nothing });
  };
  return () => frame(html`<div style="block-size: 520px"></div><draft-list ${ref(show)}></draft-list>`, { width: 720, ...options });
}

async function ready({ canvasElement }: Pick<StoryContext, 'canvasElement'>): Promise<DraftList> {
  const element = canvasElement.querySelector('draft-list')!;
  await waitFor(() => inside(element, 'dialog[open]'));
  return element;
}

const meta: Meta = { title: 'Draft list', play: async (context) => void (await ready(context)) };
export default meta;

/** Of a meeting that is there, of a new call, and of one that was deleted since (D5.8). */
export const Waiting: Story = { render: list(waiting)! };

/** What was thrown away can be brought back while the list is open. */
export const Discarded: Story = {
  render: list(waiting)!,
  play: async (context) => {
    const element = await ready(context);
    await userEvent.click(inside(element, 'li .quiet'));
    await waitFor(() => expect(textOf(element)).toMatch(/Draft discarded/u));
  },
};

/** All are gone, in another tab. */
export const NoneLeft: Story = { render: list([])! };

/** In the dark, in Norwegian, narrow, and from right to left. */
export const Dark: Story = { render: list(waiting, { scheme: 'dark' })! };
export const Norwegian: Story = { render: list(waiting, { lang: 'nb' })! };
export const Narrow: Story = { render: list(waiting, { width: 360, padding: 0 })! };
export const RightToLeft: Story = { render: list(waiting, { dir: 'rtl' })! };
