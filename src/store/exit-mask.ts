import { idOf, maskFollowUp, sameJson, simpleChanges } from '../model/index.js';
import type { Effect, Entities, EntityName, FollowUp, Id, Problem, SimpleChange } from '../model/index.js';
import { difference } from './proposals.js';
import { keyOf } from './record-key.js';
import type { RecordKey } from './record-key.js';
import type { Proposal } from './store-types.js';

/**
 * The one exit of the store: what leaves it by slice, look-up, event or export passes here, so that others' private
 * follow-ups are nowhere more than "Busy" (D9.4).
 */
export class ExitMask {
  #user: Id;
  #groups: readonly Id[] = [];
  /** What was reduced, so that the same record gives the same object each time. */
  #reduced = new WeakMap<FollowUp, FollowUp>();

  constructor(user: Id) {
    this.#user = user;
  }

  /** Says who looks. Returns whether that changes what is seen. */
  setViewer(user: Id, groups: readonly Id[]): boolean {
    if (user === this.#user && sameJson(groups, this.#groups)) return false;
    this.#user = user;
    this.#groups = groups;
    this.#reduced = new WeakMap();
    return true;
  }

  /** A follow-up as the user may see it: most often itself. */
  followUp(record: FollowUp): FollowUp {
    if (record.visibleFor === undefined || record.visibleFor === 'all') return record;
    const known = this.#reduced.get(record);
    if (known) return known;
    const reduced = maskFollowUp(record, this.#user, this.#groups);
    this.#reduced.set(record, reduced);
    return reduced;
  }

  /** A record of any kind as the user may see it. */
  record<E extends EntityName>(entity: E, record: Entities[E]): Entities[E] {
    return entity === 'followUp' ? (this.followUp(record as FollowUp) as Entities[E]) : record;
  }

  /** A proposal in which nothing stands that the user may not see. */
  proposal(proposal: Proposal): Proposal {
    const reduced = new Map<RecordKey, Effect>();
    const effects = proposal.effects.map((effect) => {
      const seen = this.#effect(effect);
      if (seen !== effect) reduced.set(keyOf(effect), seen);
      return seen;
    });
    if (reduced.size === 0) return proposal;
    const steps = simpleChanges(proposal.change).map((step) => this.#step(step, reduced));
    const change = proposal.change.type === 'batch' ? { ...proposal.change, changes: steps } : steps[0] ?? proposal.change;
    return { ...proposal, change, effects };
  }

  /** A problem without what was given, where it concerns a record that is reduced. */
  problem(problem: Problem, record: FollowUp | undefined): Problem {
    if (!record || this.followUp(record) === record) return problem;
    const { given: _given, detail: _detail, ...rest } = problem;
    return rest;
  }

  #effect(effect: Effect): Effect {
    if (effect.entity !== 'followUp') return effect;
    const before = effect.before && this.followUp(effect.before);
    const after = effect.after && this.followUp(effect.after);
    if (before === effect.before && after === effect.after) return effect;
    return { entity: 'followUp', id: effect.id, ...(before && { before }), ...(after && { after }) };
  }

  /** One step of a change: what it says of a reduced record follows from what is seen of it before and after. */
  #step(step: SimpleChange, reduced: ReadonlyMap<RecordKey, Effect>): SimpleChange {
    const effect = reduced.get(keyOf({ entity: step.entity, id: idOf(step) }));
    if (step.entity !== 'followUp' || effect?.entity !== 'followUp') return step;
    if (step.type !== 'update') return { ...step, record: this.followUp(step.record) };
    return { ...step, ...(effect.before && effect.after ? difference('followUp', effect.before, effect.after) : { before: {}, after: {} }) };
  }
}
