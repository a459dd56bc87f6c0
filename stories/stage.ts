/** What stories share: the day on which they play, stores that live as long as a story, frames and glances inside. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StoryContext } from '@storybook/web-components-vite';
import type { DiaryData, Preferences } from '../src/model/index.js';
import { MemorySource } from '../src/sources/memory.js';
import { DiaryStore, MemoryDrafts, type DiarySource, type DraftStorage } from '../src/store/index.js';
import { demoData } from '../demo/demo-data.js';
import { FakeClock } from '../test/harness/fake-clock.js';
import { firstDay as today, zone } from '../test/harness/diary-samples.js';

export { today, zone };

/** Monday morning; the clock of every story stands here. */
const now = `${today}T10:20:00+01:00`;

const years = new Map<'en' | 'nb', DiaryData>();

/** The demo's year of a sales department around the day of the stories, Kari Nordmann being `me`. */
export function yearOfWork(language: 'en' | 'nb' = 'en'): DiaryData {
  const made = years.get(language) ?? demoData({ today, zone, language });
  years.set(language, made);
  return made;
}

/** People, companies and types of the demo, without its follow-ups. */
export function directoryOnly(language: 'en' | 'nb' = 'en'): DiaryData {
  const { followUps: _followUps, sales: _sales, ...directory } = yearOfWork(language);
  return directory;
}

export interface StoreParts {
  readonly data?: DiaryData;
  readonly source?: DiarySource;
  readonly drafts?: DraftStorage;
  readonly preferences?: Partial<Preferences>;
}

export function newStore({ data = yearOfWork(), source = new MemorySource(data), drafts = new MemoryDrafts(), preferences = {} }: StoreParts = {}): DiaryStore {
  const all = { lunch: { start: 690, end: 720 }, ...preferences };
  return new DiaryStore({ source, drafts, zone, clock: new FakeClock(now), preferences: all, user: 'me' });
}

const stores = new Map<string, DiaryStore>();

/** The store of a story: the same while its controls change, a new one when it is opened again. */
export function storeOf({ id }: Pick<StoryContext, 'id'>, make: () => DiaryStore = newStore): DiaryStore {
  const store = stores.get(id) ?? make();
  stores.set(id, store);
  return store;
}

/** For `beforeEach`: lets go of the store when the story is left. */
export function releaseStore({ id }: Pick<StoryContext, 'id'>): () => void {
  return () => {
    stores.get(id)?.dispose();
    stores.delete(id);
  };
}

export interface FrameOptions {
  readonly scheme?: 'light' | 'dark';
  readonly lang?: string | undefined;
  readonly dir?: 'rtl';
  /** CSS px; all there is by default. */
  readonly width?: number;
  readonly padding?: number;
  /** Further styles: tokens. */
  readonly style?: string;
}

/** A part of the page with its own width, colours and direction. */
export function frame(content: unknown, { scheme, lang, dir, width, padding = 0, style = '' }: FrameOptions = {}): TemplateResult {
  const colours = scheme ? `color-scheme: ${scheme}; background: Canvas; color: CanvasText;` : '';
  const size = width ? `inline-size: ${width}px;` : '';
  return html`<div lang=${ifDefined(lang)} dir=${dir ?? nothing} style="box-sizing: border-box; max-inline-size: 100%; padding: ${padding}px; ${colours} ${size} ${style}">${content}</div>`;
}

/** What an element shows for a selector; throws while it is not there, for `waitFor`. */
export function inside<E extends HTMLElement = HTMLElement>(host: Element | null, selector: string): E {
  const found = host?.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`${host?.localName ?? 'The story'} shows no ${selector}`);
  return found;
}

/** Text on screen inside an element. */
export function textOf(host: Element | null): string {
  return (host?.shadowRoot?.textContent ?? '').replace(/\s+/gu, ' ');
}
