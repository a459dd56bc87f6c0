import type { ReactiveController } from 'lit';
import type { Occurrence } from '../../model/occurrence.js';
import { addDays, wallIn, weekdayOf } from '../../time/index.js';
import { resolveDrag, type DragResult, type Gesture, type Target } from '../../layout/index.js';
import { problemText } from '../../locale/index.js';
import { commandOf, usesCommandKey, type Command } from '../../controllers/shortcuts.js';
import { MoveMode } from '../shared/move-mode.js';
import { previewWords } from './ghost.js';
import { find, stopAt, surviving, walk, type Stop, type StopGrid } from './stops.js';
import type { TimeGridSurface } from './surface.js';
import type { DiaryTimeGrid } from './time-grid.js';

/** A time range chosen with Shift and arrows, or by clicks: minutes of one day. */
interface Range { readonly column: number; readonly anchor: number; readonly to: number }

/**
 * Keyboard focus in the time grid: one tab stop, focus really on an element, never lost over a rendering
 * (ACCESSIBILITY.md, rules 1 and 4). Keys become commands; what they do is the diary's.
 */
export class GridFocus implements ReactiveController {
  readonly #grid: DiaryTimeGrid;
  readonly #surface: TimeGridSurface;
  #stop: Stop | undefined;
  #element: HTMLElement | undefined;
  #inside = false;
  #range: Range | undefined;
  mode: MoveMode | undefined;

  constructor(grid: DiaryTimeGrid, surface: TimeGridSurface) {
    this.#grid = grid;
    this.#surface = surface;
    grid.addController(this);
    grid.addEventListener('keydown', (event) => this.#key(event));
    grid.addEventListener('focusin', (event) => this.#focused(event));
    grid.addEventListener('focusout', (event) => this.#left(event));
  }

  hostConnected(): void {
    // the controller only needs its host; listeners live as long as the element
  }

  toFollowUp(key: string, column?: number): boolean {
    const stop = find(this.#stops, key, column ?? this.#stop?.column ?? 0);
    if (stop) this.#go(stop);
    return stop !== undefined;
  }

  toTime(day: string, minute: number | 'all-day'): void {
    const column = Math.max(0, this.#grid.model?.days.indexOf(day) ?? 0);
    this.#go(minute === 'all-day' ? { at: 'all-day', column } : stopAt(this.#stops, column, minute));
  }

  restore(): void {
    this.#go(surviving(this.#stops, this.#stop ?? this.#initial()));
  }

  startMode(key: string, kind: 'move' | 'resize'): void {
    const occurrence = this.#grid.occurrence(key);
    if (!occurrence || this.#grid.model?.readonly) return;
    this.toFollowUp(key);
    const { announce } = this.#grid.language.messages;
    const title = occurrence.followUp.title;
    this.#grid.actions?.say(kind === 'move' ? announce.moveMode(title) : announce.resizeMode(title));
    this.mode = new MoveMode(
      {
        dragSettings: () => this.#surface.dragSettings(),
        drawPreview: (result, gesture) => this.#drawStep(result, gesture),
        dropped: (result, gesture) => this.#surface.dropped(result, gesture),
        speakStep: (result) => this.#speak(result),
        speakCancelled: () => this.#grid.actions?.say(this.#grid.language.messages.announce.modeCancelled),
      },
      occurrence, kind,
    );
  }

  /** After each rendering: the tab stop stands on an element that is there, and focus is not lost. */
  afterRender(): void {
    const stop = surviving(this.#stops, this.#stop ?? this.#initial());
    const element = this.#elementOf(stop);
    if (!element) return;
    this.#stop = stop;
    this.#mark(element);
    if (this.#inside && !element.matches(':focus')) element.focus({ preventScroll: true });
  }

  /** Opens the context menu of the stop in focus. */
  menu(): void {
    const stop = this.#stop;
    if (!stop || !this.#element) return;
    const occurrence = 'key' in stop ? this.#grid.occurrence(stop.key) : undefined;
    const subject = occurrence ?? this.#targetOf(stop);
    if (subject) this.#grid.actions?.menu(this.#element, subject);
  }

  /** A click on empty time: focus goes to its slot; with Shift the range from the last slot to here (D4.8). */
  clickedSlot(event: MouseEvent): void {
    const target = this.#surface.targetAt(event.clientX, event.clientY);
    const column = this.#surface.columnOf(event);
    this.#grid.actions?.select(undefined);
    if (!target || column === undefined) return;
    if (target.place !== 'time') return this.#go({ at: 'all-day', column });
    const { slot } = this.#stops;
    const minute = Math.floor(target.minute / slot) * slot;
    const from = this.#stop;
    if (event.shiftKey && from && 'minute' in from && from.column === column) this.#setRange({ column, anchor: from.minute, to: minute });
    else {
      this.#clearRange();
      this.#go({ at: 'slot', column, minute });
    }
  }

  /** New with the default duration at a place (D3.2). */
  createAt(target: Target | undefined): void {
    const { model, actions } = this.#grid;
    if (!model || !actions || !target || model.readonly) return;
    const { slot, durations } = model.preferences;
    if (target.place !== 'time') return this.#create(target, target);
    const minute = Math.floor(target.minute / slot) * slot;
    this.#create({ ...target, minute }, { ...target, minute: minute + durations.meeting });
  }

  get #stops(): StopGrid {
    const { columns, bars, model } = this.#grid;
    const hours = model?.preferences.workingHours;
    return {
      columns, bars, slot: model?.preferences.slot ?? 30,
      workday: (column) => {
        const day = model?.days[column];
        return (day && hours?.[weekdayOf(day)]) || { start: 480, end: 960 };
      },
    };
  }

  /** Where the tab stop stands before anyone has been here: now, else the start of the first working day. */
  #initial(): Stop {
    const { now } = this.#grid;
    if (now) return stopAt(this.#stops, now.column, now.minute);
    return stopAt(this.#stops, 0, this.#stops.workday(0).start);
  }

  #key(event: KeyboardEvent): void {
    const { model, actions, language } = this.#grid;
    if (!model || !actions || event.defaultPrevented) return;
    if (this.mode) return this.#modeKey(event);
    const settings = { mac: usesCommandKey(), letterKeys: model.preferences.letterKeys, rightToLeft: language.rightToLeft };
    const command = commandOf(event, settings);
    const stop = this.#stop;
    if (!command || !stop || !this.#obey(command, stop)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #modeKey(event: KeyboardEvent): void {
    if (event.key === 'Tab') return; // leaves the block: `#left` cancels and says so
    const { mode } = this;
    const used = mode?.press(event, this.#grid.language.rightToLeft);
    if (used === 'end') this.mode = undefined;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the command meant something here; the diary gets the others */
  #obey(command: Command, stop: Stop): boolean {
    const next = walk(this.#stops, stop, command);
    if (next) {
      this.#clearRange();
      if ('turn' in next) this.#turn(next.turn, stop, next.minute);
      else this.#go(next);
      return true;
    }
    if (/^(up|down|left|right|home|end|first|last|next-follow-up|previous-follow-up)$/.test(command)) return true;
    const occurrence = 'key' in stop ? this.#grid.occurrence(stop.key) : undefined;
    return occurrence ? this.#onFollowUp(command, occurrence, stop) : this.#onPlace(command, stop);
  }

  #onFollowUp(command: Command, occurrence: Occurrence, stop: Stop): boolean {
    const actions = this.#grid.actions!;
    switch (command) {
      case 'enter': actions.open(occurrence); return true;
      case 'space': actions.select(this.#grid.model?.selected === occurrence.key ? undefined : occurrence); return true;
      case 'complete': actions.toggleCompleted(occurrence); return true;
      case 'delete': actions.remove(occurrence); return true;
      case 'cut': case 'copy': actions.clip(command, occurrence); return true;
      case 'paste': actions.paste(this.#afterBlock(occurrence)); return true;
      case 'move': case 'resize': this.startMode(occurrence.key, command); return true;
      case 'menu': this.menu(); return true;
      case 'new-last': this.createAt(this.#targetOf(stop)); return true;
      default: return false;
    }
  }

  #onPlace(command: Command, stop: Stop): boolean {
    const actions = this.#grid.actions!;
    if (stop.at === 'header' || stop.at === 'more') {
      if (command !== 'enter' && command !== 'space') return false;
      this.#element?.click();
      return true;
    }
    const target = this.#targetOf(stop);
    switch (command) {
      case 'extend-down': case 'extend-up': return this.#extend(stop, command === 'extend-down' ? 1 : -1);
      case 'enter':
        if (actions.placing && target) actions.place(target);
        else if (this.#range) this.#createRange(this.#range);
        else this.createAt(target);
        return true;
      case 'space': if (stop.at === 'slot') this.#setRange({ column: stop.column, anchor: stop.minute, to: stop.minute }); return true;
      case 'new-last': this.createAt(target); return true;
      case 'paste': if (target) actions.paste(target); return true;
      case 'menu': this.menu(); return true;
      case 'escape':
        if (!this.#range) return false;
        this.#clearRange();
        actions.say(this.#grid.language.messages.announce.rangeDropped);
        return true;
      default: return false;
    }
  }

  #turn(direction: 1 | -1, stop: Stop, minute: number | 'all-day'): void {
    const { model, actions } = this.#grid;
    const day = model?.days[stop.column];
    if (model && day) actions?.turn(direction, { day: addDays(direction > 0 ? model.days.at(-1)! : model.days[0]!, direction), minute });
  }

  #extend(stop: Stop, direction: 1 | -1): boolean {
    if (stop.at !== 'slot') return false;
    const { slot } = this.#stops;
    const range = this.#range ?? { column: stop.column, anchor: stop.minute, to: stop.minute };
    const to = Math.max(0, Math.min(1440 - slot, range.to + direction * slot));
    this.#setRange({ ...range, to });
    this.#surface.reveal(to, to + slot);
    return true;
  }

  #setRange(range: Range): void {
    this.#range = range;
    const { result, gesture } = this.#resolveRange(range);
    this.#surface.drawPreview(result, gesture);
    if (result.kind !== 'create') return;
    const { formats, messages } = this.#grid.language;
    const { slot } = this.#stops;
    const [start, end] = [Math.min(range.anchor, range.to), Math.max(range.anchor, range.to) + slot];
    this.#grid.actions?.say(messages.announce.range(formats.time(start), formats.time(end), formats.duration(end - start)));
  }

  #resolveRange(range: Range): { result: DragResult; gesture: Gesture } {
    const { model } = this.#grid;
    const day = model!.days[range.column]!;
    const { slot } = this.#stops;
    const at = (minute: number): Target => ({ place: 'time', day, minute });
    const gesture: Gesture = { kind: 'create', anchor: at(Math.min(range.anchor, range.to)) };
    const settings = this.#surface.dragSettings();
    return { gesture, result: resolveDrag(gesture, at(Math.max(range.anchor, range.to) + slot), { copy: false, fine: true }, settings) };
  }

  #clearRange(): void {
    if (!this.#range) return;
    const { gesture } = this.#resolveRange(this.#range);
    this.#range = undefined;
    this.#surface.drawPreview(undefined, gesture);
  }

  #createRange(range: Range): void {
    const { result } = this.#resolveRange(range);
    this.#clearRange();
    if (result.kind === 'create') this.#grid.actions?.create(result.draft);
  }

  #create(anchor: Target, to: Target): void {
    const result = resolveDrag({ kind: 'create', anchor }, to, { copy: false, fine: true }, this.#surface.dragSettings());
    this.#clearRange();
    if (result.kind === 'create') this.#grid.actions?.create(result.draft);
  }

  #targetOf(stop: Stop): Target | undefined {
    const day = this.#grid.model?.days[stop.column];
    if (!day) return undefined;
    return 'minute' in stop ? { place: 'time', day, minute: stop.minute } : { place: 'all-day', day };
  }

  #afterBlock(occurrence: Occurrence): Target {
    if (occurrence.days) return { place: 'all-day', day: occurrence.days.start };
    const end = wallIn(occurrence.end, this.#grid.model!.zone);
    return { place: 'time', day: end.day, minute: end.minute };
  }

  #drawStep(result: DragResult | undefined, gesture: Gesture): void {
    this.#surface.drawPreview(result, gesture);
    if (result) this.#surface.revealPreview(result);
  }

  #speak(result: DragResult): void {
    const { actions, language, model } = this.#grid;
    if (!actions || !model) return;
    if (result.kind === 'refusal') actions.alert(problemText(result.problem, language.messages));
    else actions.say(language.messages.announce.step(previewWords(result.preview, model.zone, language.formats, language.messages), false));
  }

  #go(stop: Stop): void {
    const element = this.#elementOf(stop);
    if (!element) return;
    this.#stop = stop;
    this.#mark(element);
    if ('minute' in stop) this.#surface.reveal(stop.minute, stop.minute + this.#stops.slot);
    element.focus({ preventScroll: true });
  }

  #mark(element: HTMLElement): void {
    if (this.#element !== element) this.#element?.setAttribute('tabindex', '-1');
    element.setAttribute('tabindex', '0');
    this.#element = element;
  }

  #elementOf(stop: Stop): HTMLElement | undefined {
    const root = this.#grid.renderRoot;
    const one = (selector: string): HTMLElement | undefined => root.querySelector<HTMLElement>(selector) ?? undefined;
    switch (stop.at) {
      case 'header': return one(`.day[data-column="${stop.column}"] button`);
      case 'all-day': return one(`.all-day .cell[data-column="${stop.column}"]`);
      case 'bar': return this.#surface.blocksOf(stop.key)[0];
      case 'block': return one(`.slot .cell[data-column="${stop.column}"] .block[data-key="${CSS.escape(stop.key)}"]`);
      case 'more': return one(`.slot .cell[data-column="${stop.column}"] .more[data-more="${stop.minute}"]`);
      case 'slot': {
        const row = root.querySelectorAll('.slot')[Math.floor(stop.minute / this.#stops.slot)];
        return row?.querySelector<HTMLElement>(`.cell[data-column="${stop.column}"]`) ?? undefined;
      }
    }
  }

  #focused(event: FocusEvent): void {
    this.#inside = true;
    const [inner] = event.composedPath();
    if (!(inner instanceof HTMLElement) || inner === this.#element) return;
    const column = this.#surface.columnOf(event) ?? 0;
    const occurrence = this.#surface.occurrenceAt(event);
    const stop = occurrence ? find(this.#stops, occurrence.key, column) : undefined;
    if (stop) {
      this.#stop = stop;
      this.#mark(inner);
    }
  }

  #left(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.#grid.renderRoot.contains(to)) return;
    // an element that is taken away while it has focus leaves without a destination: `afterRender` brings focus back
    this.#inside = to === null && !this.#element?.isConnected;
    if (this.mode && !this.#inside) {
      this.mode.cancel();
      this.mode = undefined;
    }
  }
}

