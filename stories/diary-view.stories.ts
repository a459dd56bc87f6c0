import type { Meta } from '@storybook/web-components-vite';
import { diaryMeta, diaryStory, type DiaryArgs, type DiaryStory } from './diary-view.js';
import { newStore, yearOfWork } from './stage.js';

const meta: Meta<DiaryArgs> = { ...diaryMeta, title: 'Diary view' };
export default meta;

/** This week of a salesperson, with holidays, working hours and the present moment (D1.2, D1.5). */
export const Week: DiaryStory = {};

/** One day, with room for what the week leaves out. */
export const Day: DiaryStory = { args: { view: 'day' } };

/** All weeks of the month; what has no room in a day is behind "+2 more" (D1.3). */
export const Month: DiaryStory = { args: { view: 'month' } };

/** Weeks that begin on Sunday. */
export const SundayFirst: DiaryStory = { args: { view: 'month', firstDay: 'sunday' } };

/** The same week in the hours of another zone. */
export const AnotherZone: DiaryStory = { args: { timeZone: 'America/New_York' } };

/** A colleague's: told apart by its edge and in words; what is private says no more than that it is busy (D9.4). */
export const ColleaguesDiary: DiaryStory = { args: { owner: 'lars' } };

/** A meeting room's. */
export const ResourcesDiary: DiaryStory = { args: { owner: 'room-fjord' } };

/** For looking only. */
export const ReadOnly: DiaryStory = { args: { readonly: true } };

/** In Norwegian. */
export const Norwegian: DiaryStory = diaryStory(() => newStore({ data: yearOfWork('nb') }), { lang: 'nb' });

/** The month in Norwegian. */
export const NorwegianMonth: DiaryStory = diaryStory(() => newStore({ data: yearOfWork('nb') }), { lang: 'nb' }, { args: { view: 'month' } });

/** In a page that is read from right to left. */
export const RightToLeft: DiaryStory = diaryStory(undefined, { dir: 'rtl' });

/** The month from right to left. */
export const RightToLeftMonth: DiaryStory = diaryStory(undefined, { dir: 'rtl' }, { args: { view: 'month' } });

/** 360 px wide: the week becomes a list by day (WCAG 1.4.10). */
export const NarrowWeek: DiaryStory = diaryStory(undefined, { width: 360 });

/** A day at 360 px. */
export const NarrowDay: DiaryStory = diaryStory(undefined, { width: 360 }, { args: { view: 'day' } });

/** A month at 360 px. */
export const NarrowMonth: DiaryStory = diaryStory(undefined, { width: 360 }, { args: { view: 'month' } });
