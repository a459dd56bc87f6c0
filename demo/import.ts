/** Reading of calendar files by picker and by drop, with a report of what could not be read. */
import { machineZone } from '../src/time/index.js';
import { messagesFor, problemText } from '../src/locale/index.js';
import type { Problem } from '../src/model/index.js';
import type { DiaryView, Store } from '../src/index.js';
import { demoTexts, summaryOf } from './texts.js';

/** Reads files one after the other into the store; the diary then shows the first new follow-up. */
export async function importFiles(store: Store, diary: DiaryView, files: readonly File[]): Promise<void> {
  const { readCalendar } = await import('../src/exchange/index.js');
  const problems: Problem[] = [];
  let count = 0;
  let first: string | undefined;
  for (const file of files) {
    const read = await readCalendar(await file.text(), { zone: machineZone(), owner: store.user, newId: () => store.newId() });
    const stored = await store.importData({ followUps: read.followUps }, { undoable: true });
    problems.push(...[...read.problems, ...stored.problems].map((problem) => ({ ...problem, record: [file.name, problem.record].filter(Boolean).join(': ') })));
    count += read.followUps.length;
    first ??= read.followUps.find((followUp) => followUp.start)?.start?.slice(0, 10);
  }
  if (first !== undefined) diary.date = first;
  showReport(count, problems);
}

/** What the last import came to. */
let last: { readonly count: number; readonly problems: readonly Problem[] } | undefined;

export function showReport(count: number, problems: readonly Problem[]): void {
  last = { count, problems };
  const report = document.querySelector<HTMLElement>('#report')!;
  report.hidden = false;
  document.querySelector<HTMLElement>('#close-report')!.onclick = () => (report.hidden = true);
  writeReport();
}

/** Writes the report, if there is one, in the language of the page. */
export function writeReport(): void {
  if (!last) return;
  const { count, problems } = last;
  const { lang } = document.documentElement;
  const messages = messagesFor(lang);
  document.querySelector('#summary')!.textContent = summaryOf(demoTexts(lang), count, problems.length);
  const list = document.querySelector('#problems')!;
  list.replaceChildren(...problems.map((problem) => {
    const line = document.createElement('li');
    line.textContent = problemText(problem, messages);
    return line;
  }));
}

/** Files dragged over the page show where to drop them. */
export function acceptDrops(store: Store, diary: DiaryView): void {
  const hint = document.querySelector<HTMLElement>('#drop')!;
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) hint.hidden = true;
  });
  addEventListener('drop', (event) => {
    hint.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    void importFiles(store, diary, [...(event.dataTransfer?.files ?? [])]);
  });
}
