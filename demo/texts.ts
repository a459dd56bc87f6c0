/** The words of the page itself; the diary brings its own. */
interface DemoTexts {
  readonly title: string;
  readonly tagline: string;
  readonly page: string;
  readonly language: string;
  readonly theme: string;
  readonly themeSystem: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly view: string;
  readonly day: string;
  readonly week: string;
  readonly month: string;
  readonly importFile: string;
  readonly exportFile: string;
  readonly reset: string;
  readonly drop: string;
  readonly report: string;
  readonly close: string;
  readonly events: string;
  readonly imported: (count: number) => string;
  readonly importedInPart: (count: number, unread: number) => string;
  readonly unread: (unread: number) => string;
  readonly nothing: string;
}

const plural = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

const en: DemoTexts = {
  title: 'Dagbok: the CRM diary',
  tagline: 'The salesperson’s diary, in a plain page. Everything stays in this browser.',
  page: 'Page',
  language: 'Language',
  theme: 'Theme',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  view: 'View',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  importFile: 'Import .ics',
  exportFile: 'Export JSON',
  reset: 'Reset',
  drop: 'Drop calendar files here',
  report: 'Import',
  close: 'Close',
  events: 'Events the page hears',
  imported: (count) => `${plural(count, 'follow-up', 'follow-ups')} imported.`,
  importedInPart: (count, unread) => `${plural(count, 'follow-up', 'follow-ups')} imported; ${plural(unread, 'thing', 'things')} could not be read.`,
  unread: (unread) => `Nothing was imported; ${plural(unread, 'thing', 'things')} could not be read.`,
  nothing: 'Nothing in the file could be imported.',
};

const nb: DemoTexts = {
  title: 'Dagbok: dagboken i CRM',
  tagline: 'Selgerens dagbok på en vanlig side. Alt blir i denne nettleseren.',
  page: 'Siden',
  language: 'Språk',
  theme: 'Utseende',
  themeSystem: 'Som systemet',
  themeLight: 'Lyst',
  themeDark: 'Mørkt',
  view: 'Visning',
  day: 'Dag',
  week: 'Uke',
  month: 'Måned',
  importFile: 'Importer .ics',
  exportFile: 'Eksporter JSON',
  reset: 'Tilbakestill',
  drop: 'Slipp kalenderfiler her',
  report: 'Import',
  close: 'Lukk',
  events: 'Hendelser siden hører',
  imported: (count) => `${plural(count, 'oppfølging', 'oppfølginger')} er importert.`,
  importedInPart: (count, unread) => `${plural(count, 'oppfølging', 'oppfølginger')} er importert; ${plural(unread, 'ting', 'ting')} kunne ikke leses.`,
  unread: (unread) => `Ingenting ble importert; ${plural(unread, 'ting', 'ting')} kunne ikke leses.`,
  nothing: 'Ingenting i filen kunne importeres.',
};

/** The texts in the language of the page. */
export function demoTexts(language: string): DemoTexts {
  return language.startsWith('nb') ? nb : en;
}

/** One message for what an import came to. */
export function summaryOf(texts: DemoTexts, count: number, unread: number): string {
  if (count > 0) return unread > 0 ? texts.importedInPart(count, unread) : texts.imported(count);
  return unread > 0 ? texts.unread(unread) : texts.nothing;
}

/** Writes the words of the page: into what names its text by `data-text`, and its label by `data-label`. */
export function writeTexts(page: Document): void {
  const texts = demoTexts(page.documentElement.lang);
  const text = (key: string | undefined): string => {
    const found = texts[key as keyof DemoTexts];
    if (typeof found !== 'string') throw new Error(`No text named ${key}`);
    return found;
  };
  page.title = texts.title;
  for (const element of page.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = text(element.dataset['text']);
  for (const element of page.querySelectorAll<HTMLElement>('[data-label]')) element.setAttribute('aria-label', text(element.dataset['label']));
}
