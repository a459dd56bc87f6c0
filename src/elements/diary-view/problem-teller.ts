import type { Problem } from '../../model/problem.js';
import type { Proposal, Store } from '../../store/store-types.js';
import { isTelling, tellProblem, whenSayable } from '../../controllers/dispatch.js';
import type { DiaryView } from './diary-view.js';

/**
 * Tells what goes wrong once: by `diary-problem`, and, where a change was taken back, to the person too. The store
 * tells everybody of a refused change, and whoever asked for it hears of it as well.
 */
export class ProblemTeller {
  readonly #view: DiaryView;
  readonly #told = new WeakSet<Problem>();
  /** Problems of what is shown, by what they say: the same series is wrong in every week. */
  readonly #shown = new Set<string>();
  #last: readonly Problem[] = [];
  #store: Store | undefined;
  /** Title of what was taken back and has not been told yet. */
  #takenBack: string | undefined;

  constructor(view: DiaryView) {
    this.#view = view;
    view.addEventListener('diary-problem', (event) => {
      this.#told.add(event.problem);
      this.#tellTakenBack(event.problem);
      if (event.problem.code === 'not-fetched') view.desk.warn(event.problem, (why) => why);
      // its words may have come only now
      view.requestUpdate();
    });
  }

  /** A problem that the store told; whoever dispatched tells it first, with its change. */
  heard(problem: Problem): void {
    // whoever dispatched may have to wait for the words as well
    setTimeout(() => whenSayable(this.#view, problem, () => {
      if (this.#told.has(problem) || isTelling(this.#view, problem)) return;
      this.#told.add(problem);
      tellProblem(this.#view, problem);
    }));
  }

  /** What is wrong with what is shown now, found while it was read or worked out: told the first time it shows. */
  shown(problems: readonly Problem[], store: Store): void {
    if (problems === this.#last) return;
    this.#last = problems;
    if (store !== this.#store) this.#shown.clear();
    this.#store = store;
    for (const problem of problems) {
      const key = [problem.code, problem.entity, problem.record, problem.field].join(' ');
      if (this.#shown.has(key)) continue;
      this.#shown.add(key);
      this.heard(problem);
    }
  }

  /** A change was taken back; the problem that says why follows. What the dialog asked for, it tells itself. */
  takenBack(proposal: Proposal): void {
    if (this.#view.windows.isTellingOf(proposal)) return;
    const [effect] = proposal.effects;
    const record = effect?.after ?? effect?.before;
    this.#takenBack = record && 'title' in record ? record.title : '';
  }

  #tellTakenBack(problem: Problem): void {
    const title = this.#takenBack;
    if (title === undefined) return;
    this.#takenBack = undefined;
    this.#view.desk.warn(problem, (why, { announce }) => announce.rolledBack(title, why));
  }
}
