import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/time-zone-picker/define.js';
import type { TimeZonePicker } from '../src/elements/time-zone-picker/time-zone-picker.js';
import type { DiaryStore } from '../src/store/index.js';
import { frame, inside, newStore, releaseStore, storeOf, type FrameOptions } from './stage.js';

interface PickerArgs {
  label: string;
  value: string;
  home?: string;
  error?: string;
  disabled: boolean;
}

type Story = StoryObj<PickerArgs>;

const picker = ({ label, value, home, error, disabled }: PickerArgs, store: DiaryStore, options: FrameOptions = {}) => frame(html`
  <time-zone-picker label=${label} value=${value} home=${ifDefined(home)} error=${ifDefined(error)} ?disabled=${disabled} .store=${store}></time-zone-picker>`,
{ padding: 24, width: 440, style: 'min-block-size: 420px', ...options });

const meta: Meta<PickerArgs> = {
  title: 'Time zone picker',
  component: 'time-zone-picker',
  args: { label: 'Time zone', value: '', disabled: false },
  beforeEach: releaseStore,
  render: (args, context) => picker(args, storeOf(context, () => newStore({ data: {} }))),
};
export default meta;

const elementIn = (canvas: HTMLElement): TimeZonePicker => canvas.querySelector('time-zone-picker')!;

/** Types into the field; resolves when lines are there. */
async function search(canvas: HTMLElement, text: string): Promise<TimeZonePicker> {
  const element = elementIn(canvas);
  await userEvent.type(inside(element, 'input'), text);
  await waitFor(() => inside(element, ':popover-open [role=option]'));
  return element;
}

/** Nothing chosen. */
export const Empty: Story = {};

/** A zone is chosen; its cities stand in the tooltip. */
export const Chosen: Story = { args: { value: 'Europe/Oslo' } };

/** The default on top, all others by country. */
export const Open: Story = {
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await userEvent.click(inside(element, 'input'));
    await waitFor(() => inside(element, ':popover-open [role=option]'));
    await expect(inside(element, '[role=option]').textContent).toContain('Norway');
  },
};

/** "+3": the clocks that are three hours ahead of the default now. */
export const ByDifference: Story = {
  play: async ({ canvasElement }) => {
    const element = await search(canvasElement, '+3');
    await expect(inside(element, '[role=option]').textContent).toContain('+3 h');
  },
};

/** By a city that gave no zone its name. */
export const ByCity: Story = {
  play: async ({ canvasElement }) => {
    const element = await search(canvasElement, 'bergen');
    await expect(inside(element, '[role=option]').textContent).toContain('Oslo');
  },
};

/** Nothing fits. */
export const NoHits: Story = {
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await userEvent.type(inside(element, 'input'), 'atlantis');
    await waitFor(() => inside(element, '.list-note'));
  },
};

/** What was given is no zone. */
export const Unknown: Story = { args: { value: 'Mars/Olympus' } };

/** With what is wrong, at the field. */
export const WithError: Story = { args: { error: 'Choose the time zone of the meeting' } };

/** Shown, and not to be changed. */
export const Disabled: Story = { args: { value: 'America/New_York', disabled: true } };

/** In Norwegian, with countries in that language. */
export const Norwegian: Story = {
  args: { label: 'Tidssone' },
  render: (args, context) => picker(args, storeOf(context, () => newStore({ data: {} })), { lang: 'nb' }),
  play: async ({ canvasElement }) => void (await search(canvasElement, 'øst')),
};

/** In the dark, with the list open. */
export const Dark: Story = {
  render: (args, context) => picker(args, storeOf(context, () => newStore({ data: {} })), { scheme: 'dark' }),
  play: ByDifference.play!,
};
