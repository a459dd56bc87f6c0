import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/record-picker/define.js';
import type { RecordKind, RecordPicker } from '../src/elements/record-picker/record-picker.js';
import type { DiaryStore } from '../src/store/index.js';
import { directoryOnly, frame, inside, newStore, releaseStore, storeOf, type FrameOptions } from './stage.js';

interface PickerArgs {
  kind: RecordKind;
  label: string;
  value: string;
  text: string;
  company?: string;
  error?: string;
  disabled: boolean;
}

type Story = StoryObj<PickerArgs>;

const picker = ({ kind, label, value, text, company, error, disabled }: PickerArgs, store: DiaryStore, options: FrameOptions = {}) => frame(html`
  <record-picker kind=${kind} label=${label} value=${value} text=${text} company=${ifDefined(company)} error=${ifDefined(error)}
    ?disabled=${disabled} .store=${store}></record-picker>`, { padding: 24, width: 440, style: 'min-block-size: 380px', ...options });

/** 500 companies beside those of the demo. */
const manyCompanies = () => newStore({
  data: { ...directoryOnly(), companies: [...directoryOnly().companies ?? [], ...Array.from({ length: 500 }, (_, index) => ({ id: `n-${index}`, name: `Nordic Trading ${index + 1} AS`, address: 'Storgata 1, Oslo' }))] },
});

const meta: Meta<PickerArgs> = {
  title: 'Record picker',
  component: 'record-picker',
  args: { kind: 'companies', label: 'Company', value: '', text: '', disabled: false },
  argTypes: { kind: { control: 'inline-radio', options: ['companies', 'contacts', 'projects'] } },
  beforeEach: releaseStore,
  render: (args, context) => picker(args, storeOf(context)),
};
export default meta;

const elementIn = (canvas: HTMLElement): RecordPicker => canvas.querySelector('record-picker')!;

/** Types into the field; resolves when the list is open. */
async function search(canvas: HTMLElement, text: string): Promise<RecordPicker> {
  const element = elementIn(canvas);
  await element.store?.ready;
  await userEvent.type(inside(element, 'input'), text);
  await waitFor(() => inside(element, ':popover-open'));
  return element;
}

/** Nothing chosen. */
export const Empty: Story = {};

/** A company is chosen; it can be cleared. */
export const Chosen: Story = { args: { value: 'c-1', text: directoryOnly().companies?.[0]?.name ?? '' } };

/** What was typed fits several; the first one is taken by Enter. */
export const Hits: Story = {
  play: async ({ canvasElement }) => {
    const element = await search(canvasElement, 'nor');
    await expect(element.shadowRoot?.querySelectorAll('[role=option]').length).toBeGreaterThan(1);
  },
};

/** Far more than can be read: fifty are listed, and how many there are is said. */
export const ManyHits: Story = {
  render: (args, context) => picker(args, storeOf(context, manyCompanies)),
  play: async ({ canvasElement }) => {
    const element = await search(canvasElement, 'nordic');
    await expect(element.shadowRoot?.querySelectorAll('[role=option]').length).toBe(50);
  },
};

/** Nothing fits. */
export const NoHits: Story = { play: async ({ canvasElement }) => void (await search(canvasElement, 'qqq')) };

/** People, by name; only those of the company that is chosen. */
export const Contacts: Story = {
  args: { kind: 'contacts', label: 'Contact', company: 'c-1' },
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await element.store?.ready;
    await userEvent.click(inside(element, 'input'));
    await waitFor(() => inside(element, ':popover-open'));
  },
};

/** With what is wrong, at the field. */
export const WithError: Story = { args: { text: 'Acmee', error: 'Choose a company from the list' } };

/** Shown, and not to be changed. */
export const Disabled: Story = { args: { value: 'c-2', text: directoryOnly().companies?.[1]?.name ?? '', disabled: true } };

/** In the dark, with the list open. */
export const Dark: Story = {
  render: (args, context) => picker(args, storeOf(context), { scheme: 'dark' }),
  play: Hits.play!,
};
