import { moveBy, resizeBy, resolveDrag, type DragResult, type DragSettings, type Gesture } from '../../layout/index.js';
import { isMasked } from '../../model/index.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { DiaryActions } from '../../controllers/diary-actions.js';
import type { LanguageController } from '../../controllers/language.js';
import type { GridModel } from './grid-model.js';
import { MoveMode } from './move-mode.js';

/** What the keys of a grid know of it. */
export interface KeyGrid {
  readonly model: GridModel | undefined;
  readonly actions: DiaryActions | undefined;
  readonly language: LanguageController;
}

/** The part of a drag surface that moving by keys uses as well. */
export interface ModeSurface {
  dragSettings(): DragSettings;
  drawPreview(result: DragResult | undefined, gesture: Gesture): void;
  dropped(result: DragResult, gesture: Gesture): void;
}

/** Move and resize mode of a grid: at most one at a time, each step drawn by the surface and spoken. */
export class GridMode {
  readonly #grid: KeyGrid;
  readonly #surface: ModeSurface;
  readonly #month: boolean;
  #mode: MoveMode | undefined;

  /** @param month arrows step by days and weeks */
  constructor(grid: KeyGrid, surface: ModeSurface, month = false) {
    this.#grid = grid;
    this.#surface = surface;
    this.#month = month;
  }

  get active(): boolean {
    return this.#mode !== undefined;
  }

  start(occurrence: Occurrence, kind: 'move' | 'resize'): void {
    const { actions, language, model } = this.#grid;
    if (!model || this.#isRefused(occurrence, kind)) return;
    const { announce } = language.messages;
    const { title } = occurrence.followUp;
    actions?.say(kind === 'move' ? announce.moveMode(title) : announce.resizeMode(title));
    this.#mode = new MoveMode(
      {
        dragSettings: () => this.#surface.dragSettings(),
        drawPreview: (result, gesture) => this.#surface.drawPreview(result, gesture),
        dropped: (result, gesture) => this.#surface.dropped(result, gesture),
        speakStep: (result, gesture) => actions?.step(result, gesture),
        speakCancelled: () => actions?.say(announce.modeCancelled),
      },
      occurrence, kind, this.#month,
    );
  }

  /** While a mode runs all keys are its own but Tab, which leaves the block and so ends it. */
  press(event: KeyboardEvent): void {
    if (event.key === 'Tab') return;
    if (this.#mode?.press(event, this.#grid.language.rightToLeft) === 'end') this.#mode = undefined;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Nothing changes, and that is said. */
  cancel(): void {
    this.#mode?.cancel();
    this.#mode = undefined;
  }

  /** After each rendering: what was taken away elsewhere is no longer moved, and that is said. */
  check(): void {
    const { model, actions } = this.#grid;
    const mode = this.#mode;
    if (!mode || !model || model.loading) return;
    const { key, followUp } = mode.occurrence;
    if (model.occurrences.some((occurrence) => occurrence.key === key)) return;
    if (model.store.peek('followUp', followUp.id)) return this.cancel();
    this.#mode = undefined;
    mode.leave();
    actions?.perform({ kind: 'refusal', problem: { code: 'not-found', severity: 'error', entity: 'followUp' } }, undefined);
  }

  /** What may not be moved at all is told at once: read-only diaries, others' private follow-ups (D9.4), completed ones (D4.6). */
  #isRefused(occurrence: Occurrence, kind: 'move' | 'resize'): boolean {
    const { actions, language, model } = this.#grid;
    if (model?.readonly) {
      actions?.alert(language.messages.diary.readOnly);
      return true;
    }
    if (isMasked(occurrence.followUp)) {
      actions?.perform({ kind: 'refusal', problem: { code: 'private', severity: 'error', entity: 'followUp' } }, occurrence);
      return true;
    }
    const settings = this.#surface.dragSettings();
    const gesture: Gesture = kind === 'move' ? { kind: 'move', occurrence, grab: 0 } : { kind: 'resize-end', occurrence };
    const target = kind === 'move' ? moveBy(occurrence, {}, settings) : resizeBy(occurrence, 'end', {}, settings);
    const result = resolveDrag(gesture, target, { copy: false, fine: true }, settings);
    if (result.kind === 'refusal') actions?.perform(result, occurrence);
    return result.kind === 'refusal';
  }
}
