/** The diary of a story: `diary-view` with its attributes as controls, and the wait until it shows what is to be seen. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ArgTypes, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/diary-view/define.js';
import type { DiaryView } from '../src/elements/diary-view/diary-view.js';
import type { DiaryStore } from '../src/store/index.js';
import { frame, releaseStore, storeOf, textOf, today, type FrameOptions } from './stage.js';

/** Attributes of `diary-view`, as controls. */
export interface DiaryArgs {
  view: string;
  date: string;
  owner: string;
  firstDay: string;
  timeZone: string;
  readonly: boolean;
}

export type DiaryStory = StoryObj<DiaryArgs>;

const argTypes: ArgTypes<DiaryArgs> = {
  view: { control: 'inline-radio', options: ['day', 'week', 'month'] },
  date: { control: 'text' },
  owner: { control: 'text' },
  firstDay: { control: 'inline-radio', options: ['', 'monday', 'sunday', 'saturday'] },
  timeZone: { control: 'text' },
  readonly: { control: 'boolean' },
};

/** What all pages of `diary-view` begin from. */
export const diaryMeta: Meta<DiaryArgs> = {
  component: 'diary-view',
  args: { view: 'week', date: today, owner: '', firstDay: '', timeZone: '', readonly: false },
  argTypes,
  beforeEach: releaseStore,
  render: (args, context) => diary(args, storeOf(context)),
  play: async ({ canvasElement }) => void (await shown(canvasElement)),
};

/** The element in a frame of its own height. */
export function diary(args: DiaryArgs, store: DiaryStore | undefined, options: FrameOptions = {}): TemplateResult {
  const { view, date, owner, firstDay, timeZone, readonly } = args;
  return frame(html`<diary-view view=${ifDefined(view || undefined)} date=${ifDefined(date || undefined)} owner=${ifDefined(owner || undefined)}
    first-day=${ifDefined(firstDay || undefined)} time-zone=${ifDefined(timeZone || undefined)} ?readonly=${readonly} .store=${store}></diary-view>`,
  { ...options, style: `--diary-height: 760px; ${options.style ?? ''}` });
}

/** A story with a store or a frame of its own. */
export function diaryStory(make: (() => DiaryStore) | undefined, options: FrameOptions = {}, story: DiaryStory = {}): DiaryStory {
  return { ...story, render: (args: DiaryArgs, context: StoryContext<DiaryArgs>) => diary(args, storeOf(context, make), options) };
}

export function viewIn(canvas: HTMLElement): DiaryView {
  return canvas.querySelector('diary-view')!;
}

/** The diary, once its follow-ups are on screen. */
export async function shown(canvas: HTMLElement): Promise<DiaryView> {
  const view = viewIn(canvas);
  await waitFor(() => expect(view.slice?.status).toBe('ready'));
  await view.updateComplete;
  await view.grid?.updateComplete;
  return view;
}

/** Waits until the diary says something. */
export async function says(canvas: HTMLElement, text: string | RegExp): Promise<void> {
  await waitFor(() => expect(textOf(viewIn(canvas))).toMatch(text));
}
