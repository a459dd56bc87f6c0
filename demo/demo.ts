/** A plain host page: it listens to the diary, and uses only what the package offers everyone. */
import { machineZone, type Day } from '../src/time/index.js';
import type { DiaryProvider, Store } from '../src/index.js';
import '../src/define.js';
import { videoRooms } from '../src/model/index.js';
import { demoData } from './demo-data.js';
import { acceptDrops, importFiles, showReport, writeReport } from './import.js';
import { startLog } from './log.js';
import { writeTexts } from './texts.js';

const one = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
const diary = one<HTMLElementTagNameMap['diary-view']>('#diary');
// rooms of a public server; nothing is asked of it until somebody joins
diary.videoProvider = videoRooms('https://meet.jit.si');
const store: Store = one<DiaryProvider>('diary-provider').provided;

function today(): Day {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Fills an empty database with a year of work around today. */
async function fillIfEmpty(): Promise<void> {
  await store.ready;
  if (store.directory.types.length > 0) return;
  const language = document.documentElement.lang.startsWith('nb') ? 'nb' : 'en';
  const { problems } = await store.importData(demoData({ today: today(), zone: machineZone(), language }));
  if (problems.length > 0) showReport(0, problems);
}

function remember(select: HTMLSelectElement, key: string, use: (value: string) => void): void {
  const kept = localStorage.getItem(key);
  if (kept !== null && [...select.options].some((option) => option.value === kept)) select.value = kept;
  use(select.value);
  select.addEventListener('change', () => {
    localStorage.setItem(key, select.value);
    use(select.value);
  });
}

remember(one('#language'), 'demo-language', (value) => {
  document.documentElement.lang = value;
  writeTexts(document);
  writeReport();
});
remember(one('#theme'), 'demo-theme', (value) => document.documentElement.style.setProperty('color-scheme', value));

const view = one<HTMLSelectElement>('#view');
view.addEventListener('change', () => (diary.view = view.value as typeof diary.view));
diary.addEventListener('diary-navigate', (event) => (view.value = event.view));

one<HTMLInputElement>('#import').addEventListener('change', (event) => {
  const input = event.currentTarget as HTMLInputElement;
  void importFiles(store, diary, [...(input.files ?? [])]).then(() => (input.value = ''));
});
acceptDrops(store, diary);

one('#export').addEventListener('click', () => {
  void store.exportData().then((data) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
    link.download = `dagbok-${today()}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
});

one('#reset').addEventListener('click', () => {
  void store.clear().then(fillIfEmpty);
});

startLog(document);
void fillIfEmpty();
