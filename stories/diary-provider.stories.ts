import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/diary-provider/define.js';
import '../src/elements/diary-view/define.js';
import type { DiaryProvider } from '../src/elements/diary-provider/diary-provider.js';
import type { DiaryView } from '../src/elements/diary-view/diary-view.js';
import { frame, releaseStore, storeOf, today, zone } from './stage.js';

interface ProviderArgs {
  source: 'indexed-db' | 'memory';
  database: string;
  user: string;
  timeZone: string;
}

const meta: Meta<ProviderArgs> = {
  title: 'Diary provider',
  component: 'diary-provider',
  args: { source: 'memory', database: '', user: 'me', timeZone: zone },
  argTypes: { source: { control: 'inline-radio', options: ['indexed-db', 'memory'] } },
  beforeEach: releaseStore,
  play: async ({ canvasElement }) => {
    for (const view of canvasElement.querySelectorAll<DiaryView>('diary-view')) await waitFor(() => expect(view.slice?.status).toBe('ready'));
  },
};
export default meta;

type Story = StoryObj<ProviderArgs>;

/** Elements inside share one store: what is moved in the week moves in the month. */
export const SharedStore: Story = {
  render: (_args, context) => frame(html`
    <diary-provider .store=${storeOf(context)}>
      <div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 560px), 1fr)); gap: 16px; padding: 16px; --diary-height: 640px">
        <diary-view view="week" date=${today}></diary-view>
        <diary-view view="month" date=${today}></diary-view>
      </div>
    </diary-provider>`),
  play: async (context) => {
    await meta.play!(context);
    const [week, month] = context.canvasElement.querySelectorAll<DiaryView>('diary-view');
    await expect(week!.store).toBe(month!.store);
  },
};

/** Two providers, two diaries that know nothing of one another. */
export const TwoDiaries: Story = {
  render: ({ timeZone }) => frame(html`
    <div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 560px), 1fr)); gap: 16px; padding: 16px; --diary-height: 640px">
      <diary-provider source="memory" time-zone=${timeZone}><diary-view view="day" date=${today}></diary-view></diary-provider>
      <diary-provider source="memory" time-zone=${timeZone}><diary-view view="day" date=${today}></diary-view></diary-provider>
    </div>`),
};

/** By attributes: where the data live, whose diary it is, in which zone. */
export const ByAttributes: Story = {
  render: ({ source, database, user, timeZone }) => frame(html`
    <diary-provider source=${source} database=${database} user=${user} time-zone=${timeZone}>
      <diary-view view="week" date=${today} style="--diary-height: 640px"></diary-view>
    </diary-provider>`),
  play: async (context) => {
    await meta.play!(context);
    await expect(context.canvasElement.querySelector<DiaryProvider>('diary-provider')!.provided.user).toBe('me');
  },
};
