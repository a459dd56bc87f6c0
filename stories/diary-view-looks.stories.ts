import type { Meta } from '@storybook/web-components-vite';
import { diaryMeta, diaryStory, type DiaryArgs, type DiaryStory } from './diary-view.js';
import { allStates } from './samples.js';
import { directoryOnly, newStore } from './stage.js';

const meta: Meta<DiaryArgs> = { ...diaryMeta, title: 'Diary view/Looks' };
export default meta;

const statesStore = () => newStore({ data: { ...directoryOnly(), followUps: allStates } });

/** Dark by the page's `color-scheme`. */
export const Dark: DiaryStory = diaryStory(undefined, { scheme: 'dark' });

/** Every state of a block in the dark. */
export const DarkStates: DiaryStory = diaryStory(statesStore, { scheme: 'dark' });

/** A month in the dark. */
export const DarkMonth: DiaryStory = diaryStory(undefined, { scheme: 'dark' }, { args: { view: 'month' } });

/** An accent and a rounder shape of the host's own. */
export const GreenAndRound: DiaryStory = diaryStory(undefined, {
  style: '--diary-accent: light-dark(#0b6b4f, #6fd6b1); --diary-accent-soft: light-dark(#e0f3ec, #17392f); --diary-on-accent: light-dark(#ffffff, #06231a); --diary-focus: light-dark(#0b6b4f, #8ce8c6); --diary-radius: 14px; --diary-radius-small: 9px;',
});

/** Warm paper, sharp corners, a serif type. */
export const Paper: DiaryStory = diaryStory(undefined, {
  style: '--diary-surface: light-dark(#fbf7ef, #1d1a16); --diary-surface-raised: light-dark(#fffcf5, #26221d); --diary-surface-sunken: light-dark(#f3ecdf, #161310); --diary-text: light-dark(#2d2418, #efe7da); --diary-text-muted: light-dark(#6a5a45, #b9ab97); --diary-line: light-dark(#e8dfcf, #37312a); --diary-line-strong: light-dark(#d2c5af, #4a4238); --diary-shade: light-dark(#f5eee2, #181511); --diary-lunch: light-dark(#efe6d6, #131009); --diary-accent: light-dark(#8a3b12, #f0a878); --diary-accent-soft: light-dark(#f6e4d7, #452a1a); --diary-on-accent: light-dark(#ffffff, #2a1406); --diary-focus: light-dark(#7a3310, #ffc39c); --diary-radius: 2px; --diary-radius-small: 2px; --diary-font: Georgia, "Noto Serif", serif;',
});

/** The smallest hour: half an hour is as high as a finger needs (WCAG 2.5.8). */
export const CompactHours: DiaryStory = diaryStory(statesStore, { style: '--diary-hour-height: 48px; --diary-font-size: 13px; --diary-font-size-small: 11px;' });

/** High hours, large type. */
export const LargeHours: DiaryStory = diaryStory(statesStore, { style: '--diary-hour-height: 96px; --diary-font-size: 16px; --diary-font-size-small: 13px;' });
