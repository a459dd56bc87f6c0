import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { startPlacing } from '../src/elements/diary-view/desk-more.js';
import { DiaryError } from '../src/model/index.js';
import { FallbackSource } from '../src/sources/fallback.js';
import { IndexedDbSource } from '../src/sources/indexed-db/index.js';
import { MemorySource } from '../src/sources/memory.js';
import { fault, FaultySource } from '../test/harness/faulty-source.js';
import { diaryMeta, diaryStory, says, shown, viewIn, type DiaryArgs, type DiaryStory } from './diary-view.js';
import { allStates, badRecords, clockChanges, crowdedWeek } from './samples.js';
import { directoryOnly, frame, inside, newStore, yearOfWork, zone } from './stage.js';

const meta: Meta<DiaryArgs> = { ...diaryMeta, title: 'Diary view/States' };
export default meta;

const statesStore = () => newStore({ data: { ...directoryOnly(), followUps: allStates } });
const crowdedStore = () => newStore({ data: { ...directoryOnly(), followUps: crowdedWeek } });

/** Kinds, completed, free, external, not answered, declined, private, in conflict, repeating, all day (D2). */
export const EveryStateOfABlock: DiaryStory = diaryStory(statesStore);

/** The same in the month. */
export const EveryStateInTheMonth: DiaryStory = diaryStory(statesStore, {}, { args: { view: 'month' } });

/** Some thirty a day: overlapping ones stand side by side, and no title hides another (D2.6). */
export const CrowdedWeek: DiaryStory = diaryStory(crowdedStore);

/** The crowded day. */
export const CrowdedDay: DiaryStory = diaryStory(crowdedStore, {}, { args: { view: 'day' } });

/** The crowded month. */
export const CrowdedMonth: DiaryStory = diaryStory(crowdedStore, {}, { args: { view: 'month' } });

/** The hours of another zone beside those of the diary (D8.4). */
export const TwoZones: DiaryStory = diaryStory(
  () => newStore({ data: { ...directoryOnly(), followUps: allStates }, preferences: { timeZones: true, secondZone: 'America/New_York' } }),
);

const clockChangeStore = () => newStore({ data: { ...directoryOnly(), followUps: clockChanges }, preferences: { timeZones: true } });
const early: DiaryStory['play'] = async ({ canvasElement }) => {
  const view = await shown(canvasElement);
  await waitFor(() => expect(view.slice?.occurrences.length).toBeGreaterThan(0));
  inside(inside(view, 'diary-time-grid'), '[role=grid]').scrollTop = 0;
};

/** The day of 25 hours: the repeated one stands twice, each with its difference to UTC (D8). */
export const DayOf25Hours: DiaryStory = diaryStory(clockChangeStore, {}, { args: { view: 'day', date: '2026-10-25' }, play: early });

/** The day of 23 hours: the missing one is hatched. */
export const DayOf23Hours: DiaryStory = diaryStory(clockChangeStore, {}, { args: { view: 'day', date: '2026-03-29' }, play: early });

/** The week with the day of 25 hours: the other days have none at that height. */
export const WeekOf169Hours: DiaryStory = diaryStory(clockChangeStore, {}, { args: { date: '2026-10-25' }, play: early });

/** A date of a series is to be deleted: which, and what would become of the others (D7.5). */
export const WhichOfASeries: DiaryStory = diaryStory(undefined, {}, {
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    view.desk.remove(view.slice!.occurrences.find(({ original }) => original !== undefined)!);
    await waitFor(() => inside(inside(view, 'diary-confirm'), '.dates li'));
  },
});

/** Nothing yet. */
export const Empty: DiaryStory = diaryStory(() => newStore({ data: directoryOnly() }));

/** Nothing in a month. */
export const EmptyMonth: DiaryStory = diaryStory(() => newStore({ data: directoryOnly() }), {}, { args: { view: 'month' } });

/** While the first follow-ups are on their way. */
export const Loading: DiaryStory = diaryStory(
  () => newStore({ source: new FaultySource(new MemorySource(yearOfWork()), { before: (call) => (call === 'followUps' ? new Promise(() => undefined) : undefined) }) }),
  {},
  { play: async ({ canvasElement }) => says(canvasElement, /Loading/u) },
);

/** The source fails; the first Retry fails too, and then it comes back. */
export const Failed: DiaryStory = diaryStory(
  () => {
    let left = 2;
    const source = new FaultySource(new MemorySource(yearOfWork()), {
      before: (call) => {
        if (call === 'followUps' && left-- > 0) throw fault('load-failed');
      },
    });
    return newStore({ source });
  },
  {},
  { play: async ({ canvasElement }) => void (await waitFor(() => expect(viewIn(canvasElement).slice?.status).toBe('failed'))) },
);

/** No database in this browser or frame: it works, and says that nothing is kept. */
export const NotKept: DiaryStory = diaryStory(
  () => {
    class ClosedDatabase extends IndexedDbSource {
      override open(): Promise<void> {
        return Promise.reject(new DiaryError({ code: 'storage-unavailable', severity: 'error' }));
      }
    }
    return newStore({ source: new FallbackSource(new ClosedDatabase(), new MemorySource(yearOfWork())) });
  },
  {},
  { play: async ({ canvasElement }) => says(canvasElement, /Not kept/iu) },
);

/** Records that cannot be read are put aside and listed; the good ones are shown. Text is text, never markup. */
export const RecordsPutAside: DiaryStory = {
  render: ({ view, date }) => frame(html`<diary-view view=${view} date=${date} time-zone=${zone}
    .data=${{ ...directoryOnly(), user: 'me', followUps: badRecords }}></diary-view>`, { style: '--diary-height: 760px' }),
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    await waitFor(() => inside(view, 'details.banner summary').click());
  },
};

/** A follow-up is selected: it can be moved, resized and opened. */
export const Selected: DiaryStory = diaryStory(statesStore, {}, {
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    await userEvent.click(inside(view.grid!, '.block'));
    await waitFor(() => expect(view.selected).toBeDefined());
  },
});

/** The menu of a follow-up (D2.5). */
export const Menu: DiaryStory = diaryStory(statesStore, {}, {
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    const block = inside(view.grid!, '.cell[data-column="0"] .block');
    block.focus();
    const { x, y } = block.getBoundingClientRect();
    block.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, button: 2, clientX: x + 24, clientY: y + 12 }));
    await waitFor(() => inside(inside(view, 'diary-menu'), '[role=menuitem]'));
  },
});

/** "+N more" opens all of a day (D1.3). */
export const MoreOfADay: DiaryStory = diaryStory(crowdedStore, {}, {
  args: { view: 'month' },
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    await userEvent.click(inside(view.grid!, '.more'));
    await waitFor(() => inside(view, ':popover-open'));
  },
});

/** After a change: what was done, with Undo. */
export const Changed: DiaryStory = diaryStory(statesStore, {}, {
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    const occurrence = view.slice!.occurrences.find((one) => one.followUp.title === 'Meeting')!;
    view.desk.toggleCompleted(occurrence);
    await waitFor(() => inside(view, '.toast'));
  },
});

/** A click on a place moves there: what dragging does, without dragging (WCAG 2.5.7). */
export const ChoosingANewTime: DiaryStory = diaryStory(statesStore, {}, {
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    startPlacing(view, view.slice!.occurrences[0]!, 'move');
    await waitFor(() => inside(view, '.banner.choose'));
  },
});

/** All keys, by `?`. */
export const KeyHelp: DiaryStory = diaryStory(undefined, {}, {
  play: async ({ canvasElement }) => {
    const view = await shown(canvasElement);
    inside(view, '#keys-button').click();
    await waitFor(() => expect(view.shadowRoot?.querySelector('dialog[open], :popover-open')).toBeTruthy());
  },
});

/** A diary with attributes that make no sense: it shows what it can (here: today, in its own zone). */
export const BadAttributes: DiaryStory = diaryStory(() => newStore({ data: { ...directoryOnly(), followUps: allStates } }), {}, { args: { date: '2026-13-45', timeZone: 'Mars/Olympus', view: 'year', firstDay: 'someday' } });

