import '../../src/elements/diary-view/define.js';
import { storeFromData } from '../../src/compose-data.js';
import { updateFollowUp, type Id } from '../../src/model/index.js';
import type { Store } from '../../src/store/store-types.js';
import type { DiaryView } from '../../src/elements/diary-view/diary-view.js';
import type { Contestant, Given, Scene } from './contestant.js';

/** The diary as a page uses it: data by property, or a store over them. */
export class DiaryContestant implements Contestant {
  #element: DiaryView | undefined;
  #store: Store | undefined;
  #data: unknown;

  prepare({ data, stored }: Given): void {
    if (stored) this.#store = storeFromData(data);
    else this.#data = data;
  }

  mount(room: HTMLElement, { view, date }: Scene): void {
    const element = document.createElement('diary-view');
    if (this.#store) element.store = this.#store;
    else element.data = this.#data;
    element.view = view;
    element.date = date;
    room.append(element);
    this.#element = element;
  }

  show({ view, date }: Scene): void {
    this.#element?.navigate(view, date);
  }

  retitle(id: Id, title: string): void {
    const before = this.#element?.store?.peek('followUp', id);
    if (before) this.#element?.store?.dispatch(updateFollowUp(before, { title }, 'edit'));
  }

  boxes(): number {
    return this.grid?.renderRoot.querySelectorAll('.block, .more').length ?? 0;
  }

  text(): string {
    return this.grid?.renderRoot.textContent ?? '';
  }

  draggable(): Element[] {
    return [...(this.grid?.renderRoot.querySelectorAll('.slot .block:not(.fixed)') ?? [])];
  }

  destroy(): void {
    this.#element?.remove();
    this.#store?.dispose();
    this.#element = undefined;
    this.#store = undefined;
    this.#data = undefined;
  }

  /** The element with the hours or days, once it is defined. */
  get grid(): Grid | undefined {
    const grid = this.#element?.renderRoot.querySelector<Grid>('diary-time-grid, diary-month-grid') ?? undefined;
    return grid?.renderRoot ? grid : undefined;
  }
}

type Grid = HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
