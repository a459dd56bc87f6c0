import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/rich-text/define.js';
import type { RichText } from '../src/elements/rich-text/rich-text.js';
import { frame, inside, type FrameOptions } from './stage.js';

interface TextArgs {
  label: string;
  value: string;
  hint?: string;
  error?: string;
  placeholder?: string;
  readonly: boolean;
  stamp?: () => string;
}

type Story = StoryObj<TextArgs>;

const agenda = '<h3>Prices for next year</h3><p>Go through the <b>new list</b> with <a href="https://example.com/prices">our prices</a> and see what <i>they</i> say.</p>'
  + '<ul><li>Discount from 500 pieces<ul><li>and from 1,000</li></ul></li><li>Delivery in <u>Bergen</u></li></ul><ol><li>Offer</li><li>Contract</li></ol>'
  + '<blockquote><p>We need it by <s>April</s> March</p></blockquote><h4>Order number</h4><p><code>A-1027</code></p>';

const text = ({ label, value, hint, error, placeholder, readonly, stamp }: TextArgs, options: FrameOptions = {}) => frame(html`
  <diary-rich-text label=${label} .value=${value} hint=${ifDefined(hint)} error=${ifDefined(error)} placeholder=${ifDefined(placeholder)} ?readonly=${readonly}
    .stamp=${stamp}></diary-rich-text>`, { padding: 24, width: 560, ...options });

const meta: Meta<TextArgs> = {
  title: 'Formatted text',
  component: 'diary-rich-text',
  args: { label: 'Agenda', value: agenda, readonly: false },
  render: (args) => text(args),
};
export default meta;

const elementIn = (canvas: HTMLElement): RichText => canvas.querySelector('diary-rich-text')!;

/** With the first focus the editor is there, and nothing has moved. */
async function enter(canvas: HTMLElement): Promise<RichText> {
  const element = elementIn(canvas);
  await waitFor(() => inside(element, '#text'));
  element.focus();
  await waitFor(() => inside(element, '.ProseMirror'), { timeout: 10_000 });
  return element;
}

/** All that a text may hold, drawn; the editor is not fetched yet. */
export const Drawn: Story = {};

/** Being edited: what is in force at the caret is pressed. */
export const Edited: Story = {
  play: async ({ canvasElement }) => {
    const element = await enter(canvasElement);
    await userEvent.click(inside(element, '[data-tool=bold]'));
    await waitFor(() => expect(inside(element, '[data-tool=bold]').ariaPressed).toBe('true'));
    await expect(element.value).toBe(agenda);
  },
};

/** Nothing there yet. */
export const Empty: Story = { args: { value: '', placeholder: 'What is to be talked about?', hint: 'Goes to the attendees' } };

/** With a button that puts in the time, as for internal notes. */
export const WithStamp: Story = {
  args: { label: 'Internal notes', value: '<p>Ready to sign</p>', hint: 'Never leave the house', stamp: () => '23 Nov 2026, 14:32, Kari Nordmann: ' },
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await userEvent.click(await waitFor(() => inside(element, '.stamp')));
    await waitFor(() => expect(element.value).toMatch(/Kari Nordmann/u), { timeout: 10_000 });
  },
};

/** The address of a link, one that is refused. */
export const LinkRefused: Story = {
  args: { value: '<p>our prices</p>' },
  play: async ({ canvasElement }) => {
    const element = await enter(canvasElement);
    await userEvent.click(inside(element, '[data-tool=link]'));
    await waitFor(() => inside(element, '.link-form:popover-open'));
    await userEvent.type(inside(element, '#href'), 'javascript:alert(1)');
    await userEvent.click(inside(element, '.link-form .primary'));
    await waitFor(() => inside(element, '#href-error'));
  },
};

/** What is wrong is said at the field. */
export const WithError: Story = { args: { value: '<p>Too much of it</p>', error: 'The text is too long: at most 100,000 characters' } };

/** For reading: links can be followed, nothing changed. */
export const ReadOnly: Story = { args: { readonly: true } };

/** A long one scrolls. */
export const Long: Story = { args: { value: '<p>One of many lines</p>'.repeat(60) } };

/** In Norwegian. */
export const Norwegian: Story = { args: { placeholder: 'Hva skal det snakkes om?', value: '', stamp: () => '' }, render: (args) => text(args, { lang: 'nb' }) };

/** On a telephone. */
export const Narrow: Story = { args: { stamp: () => '' }, render: (args) => text(args, { width: 320, padding: 12 }) };

/** From right to left. */
export const RightToLeft: Story = { args: { value: '<h3>\u05e9\u05dc\u05d5\u05dd</h3><ul><li>\u05d0\u05d1\u05d2</li><li>English between</li></ul>' }, render: (args) => text(args, { dir: 'rtl' }) };

/** In the dark. */
export const Dark: Story = { render: (args) => text(args, { scheme: 'dark' }) };
