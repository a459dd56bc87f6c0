import type { Meta } from '@storybook/web-components-vite';
import { userEvent, waitFor } from 'storybook/test';
import { videoRooms } from '../src/model/index.js';
import { ready, record, records, story, type DialogArgs, type Story } from './follow-up-dialog.js';
import { directoryOnly, inside, newStore, releaseStore } from './stage.js';

const meta: Meta<DialogArgs> = {
  title: 'Follow-up dialog, links and more',
  component: 'follow-up-dialog',
  args: { inline: true, readonly: false },
  beforeEach: releaseStore,
};
export default meta;

/** Opens one of the tabs below the fields. */
const openTab = (id: string): NonNullable<Story['play']> => async (context) => {
  const element = await ready(context);
  await userEvent.click(inside(inside(element, 'diary-tab-set'), `#tab-${id}`));
  await waitFor(() => inside(inside(element, 'diary-tab-set'), `#panel-${id}:not([hidden])`));
};

const norwegian = () => newStore({ data: { ...directoryOnly('nb'), followUps: records } });

/** Links to addresses and records (D14). */
export const Links: Story = story(record('linked'), { play: openTab('links') });

/** One of them is being changed. */
export const ChangingLink: Story = story(record('linked'), {
  play: async (context) => {
    await openTab('links')(context);
    const list = inside(await ready(context), 'diary-link-list');
    await userEvent.click(inside(list, '.menu-button'));
    await waitFor(() => inside(inside(list, 'diary-menu'), ':popover-open'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => inside(list, '.changing'));
  },
});

/** An address that may not be opened. */
export const RefusedLink: Story = story(record('m1'), {
  play: async (context) => {
    await openTab('links')(context);
    const list = inside(await ready(context), 'diary-link-list');
    await userEvent.type(inside(list, '#url'), 'javascript:alert(1){Enter}');
    await waitFor(() => inside(list, '.error'));
  },
});
export const DarkLinks: Story = story(record('linked'), { play: openTab('links') }, undefined, { scheme: 'dark' });
export const NarrowLinks: Story = story(record('linked'), { play: openTab('links') }, undefined, { width: 360, padding: 0 });
export const NorwegianLinks: Story = story(record('linked'), { play: openTab('links') }, norwegian, { lang: 'nb' });

/** Fields that the host defines (D5.2). */
export const More: Story = story(record('linked'), { play: openTab('custom') });

/** What is wrong with one of them. */
export const WrongInMore: Story = story(record('linked'), {
  play: async (context) => {
    await openTab('custom')(context);
    const field = inside<HTMLInputElement>(await ready(context), '#custom-0');
    field.value = 'much';
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name));
    await waitFor(async () => inside(await ready(context), '#custom-0-error'));
  },
});
export const DarkMore: Story = story(record('linked'), { play: openTab('custom') }, undefined, { scheme: 'dark' });
export const NarrowMore: Story = story(record('linked'), { play: openTab('custom') }, undefined, { width: 360, padding: 0 });
export const NorwegianMore: Story = story(record('linked'), { play: openTab('custom') }, norwegian, { lang: 'nb' });

const tickVideo: NonNullable<Story['play']> = async (context) => userEvent.click(inside(inside(await ready(context), 'diary-video-field'), '#video'));

/** A link to a video meeting from the maker built in (D13). */
export const Video: Story = story(record('m1'), {
  play: async (context) => {
    await tickVideo(context);
    await waitFor(async () => inside(inside(await ready(context), 'diary-video-field'), '.actions'));
  },
}, undefined, { provider: videoRooms('https://meet.example.com') });

/** The host's provider gives none, and says why. */
export const VideoRefused: Story = story(record('m1'), {
  play: async (context) => {
    await tickVideo(context);
    await waitFor(async () => inside(inside(await ready(context), 'diary-video-field'), '.error'));
  },
}, undefined, { provider: () => Promise.reject(new Error('There is no licence for video meetings')) });
