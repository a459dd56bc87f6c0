import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/recurrence-editor/define.js';
import type { DateMove } from '../src/model/index.js';
import type { RecurrenceEditor } from '../src/elements/recurrence-editor/recurrence-editor.js';
import { zonedFromWall } from '../src/time/index.js';
import { frame, inside, textOf, zone, type FrameOptions } from './stage.js';

interface EditorArgs {
  rule: string;
  start: string;
  end: string;
  allDay: boolean;
  zone: string;
  label?: string;
  disabled: boolean;
  except: readonly string[];
  moves: readonly DateMove[];
}

type Story = StoryObj<EditorArgs>;

/** Times of a Tuesday, and of days after it. */
const at = (day: string, minute = 540): string => zonedFromWall(day, minute, zone);

const editor = ({ rule, start, end, allDay, zone: shownIn, label, disabled, except, moves }: EditorArgs, options: FrameOptions = {}) => frame(html`
  <recurrence-editor rule=${rule} start=${start} end=${end} zone=${shownIn} label=${ifDefined(label)} ?all-day=${allDay} ?disabled=${disabled}
    .except=${except} .moves=${moves}></recurrence-editor>`, { padding: 24, width: 480, style: 'min-block-size: 480px', ...options });

const meta: Meta<EditorArgs> = {
  title: 'Recurrence editor',
  component: 'recurrence-editor',
  args: { rule: '', start: at('2026-01-13'), end: at('2026-01-13', 600), allDay: false, zone, disabled: false, except: [], moves: [] },
  render: (args) => editor(args),
};
export default meta;

const elementIn = (canvas: HTMLElement): RecurrenceEditor => canvas.querySelector('recurrence-editor')!;

/** Does not repeat; the list offers what fits the start. */
export const None: Story = {};

/** Every other Tuesday until a date; one date is removed, one moved. */
export const Pattern: Story = {
  args: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260601T215959Z', except: [at('2026-01-27')], moves: [{ original: at('2026-02-10'), start: at('2026-02-12', 780) }] },
  play: async ({ canvasElement }) => {
    await waitFor(() => inside(elementIn(canvasElement), '.removed'));
    await expect(textOf(elementIn(canvasElement))).toContain('Moved from');
  },
};

/** A rule of one's own: every third week on two days, ten times. */
export const Custom: Story = { args: { rule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;COUNT=10' } };

/** The last Friday of every other month. */
export const Monthly: Story = { args: { rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR' } };

/** 29 February: other years are skipped. On whole days. */
export const Yearly: Story = { args: { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', allDay: true, start: at('2028-02-29', 0), end: at('2028-03-01', 0) } };

/** The form that moves one date. */
export const Moving: Story = {
  args: { rule: 'FREQ=WEEKLY;BYDAY=TU' },
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    await userEvent.click(await waitFor(() => inside(element, '.action')));
    await waitFor(() => inside(element, '.move'));
  },
};

/** An interval that is no number: said at the field, and the rule is what it was. */
export const WithError: Story = {
  args: { rule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH' },
  play: async ({ canvasElement }) => {
    const element = elementIn(canvasElement);
    const interval = inside<HTMLInputElement>(element, '#every');
    await userEvent.type(interval, 'x');
    await expect(element.reportValidity()).toBe(false);
    await waitFor(() => inside(element, '#every-error'));
    await expect(element.rule).toBe('FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH');
  },
};

/** A rule from elsewhere that the fields cannot show: kept as it is. */
export const CustomRule: Story = { args: { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' } };

/** Shown, and not to be changed. */
export const Disabled: Story = { args: { rule: 'FREQ=DAILY;INTERVAL=3;COUNT=5', disabled: true } };

/** In Norwegian. */
export const Norwegian: Story = { ...Pattern, render: (args) => editor(args, { lang: 'nb' }), play: async ({ canvasElement }) => void (await waitFor(() => inside(elementIn(canvasElement), '.removed'))) };

/** On a telephone. */
export const Narrow: Story = { args: Pattern.args!, render: (args) => editor(args, { width: 360, padding: 16 }) };

/** In the dark. */
export const Dark: Story = { args: Custom.args!, render: (args) => editor(args, { scheme: 'dark' }) };
