import { invert, mayChange } from '../model/index.js';
import type { Change, ChangeScope, Effect, Id, Problem, Result } from '../model/index.js';
import type { ExitMask } from './exit-mask.js';
import { History } from './history.js';
import type { Deed } from './history.js';
import type { Outbox } from './outbox.js';
import { turned, workOut } from './proposals.js';
import type { RangeCache } from './range-cache.js';
import { keyOf } from './record-key.js';
import type { CommitReceipt } from './source.js';
import type { DispatchOptions, HistoryState, Outcome, Proposal, Saved, StoreEvent } from './store-types.js';

type Cause = 'dispatch' | 'undo' | 'redo';

/** What a change passes through. */
export interface FlowParts {
  readonly cache: RangeCache;
  readonly mask: ExitMask;
  readonly outbox: Outbox;
  /** Whose diary it is at the moment, and their user groups. */
  viewer(): { readonly user: Id; readonly groups: readonly Id[] };
  /** Brings the slices up to date with follow-ups that changed. */
  update(changed: ReadonlySet<Id>): void;
  emit(event: StoreEvent): void;
  /** Reads records again whose change the source refused. */
  reread(effects: readonly Effect[]): void;
}

/**
 * The way of a change (D4.9, D20.3): permission → veto → memory → history → outbox; and back again where the source
 * refuses it. Undo and redo go the same way with the inverse and may be refused like anything else.
 */
export class ChangeFlow {
  readonly #parts: FlowParts;
  readonly #history = new History();
  /** Follow-ups of refused changes that the slices do not show yet. */
  readonly #takenBack = new Set<Id>();

  constructor(parts: FlowParts) {
    this.#parts = parts;
  }

  /** What undo and redo would do. */
  get state(): HistoryState {
    const { mask } = this.#parts;
    const { lastDone, lastUndone } = this.#history;
    return { undo: lastDone && mask.proposal(lastDone.done), redo: lastUndone && mask.proposal(lastUndone.done) };
  }

  dispatch(change: Change, options: DispatchOptions = {}): Outcome {
    return this.#pass('dispatch', change, options);
  }

  undo(options: DispatchOptions = {}): Outcome {
    const deed = this.#history.lastDone;
    if (!deed) return refusedFor('undo');
    return this.#pass('undo', deed.inverse, { scope: deed.done.scope, ...options }, deed);
  }

  redo(options: DispatchOptions = {}): Outcome {
    const deed = this.#history.lastUndone;
    if (!deed) return refusedFor('redo');
    return this.#pass('redo', deed.done.change, { scope: deed.done.scope, ...options }, deed);
  }

  /** What was imported can be undone like any other change. */
  remember(change: Change, effects: readonly Effect[]): void {
    this.#history.add({ done: { change, scope: 'single', effects }, inverse: invert(change) });
    this.#parts.emit({ kind: 'history' });
  }

  /** Nothing that was done can be undone any more. */
  forget(): void {
    this.#history.clear();
    this.#parts.emit({ kind: 'history' });
  }

  #pass(cause: Cause, change: Change, options: DispatchOptions, deed?: Deed): Outcome {
    const { cache, mask } = this.#parts;
    const proposed = this.#propose(change, options.scope);
    if (!proposed.ok) return proposed;
    const { tick } = cache;
    if (options.allow && !options.allow(mask.proposal(proposed.value))) {
      return { ok: false, problem: { code: 'vetoed', severity: 'error' } };
    }
    // Whoever was asked may have changed something else meanwhile; then the change is worked out once more.
    const proposal = cache.tick === tick ? proposed : this.#propose(change, options.scope);
    if (!proposal.ok) return proposal;
    return this.#carryOut(cause, proposal.value, deed);
  }

  #propose(change: Change, scope: ChangeScope | undefined): Result<Proposal> {
    const { cache } = this.#parts;
    const problem = mayChange(change, { ...this.#parts.viewer(), lookup: cache.lookup });
    if (problem) return { ok: false, problem };
    const worked = workOut(cache.lookup, change);
    if (!worked.ok) return worked;
    return { ok: true, value: { ...worked.value, scope: scope ?? (change.type === 'batch' ? change.scope : 'single') } };
  }

  #carryOut(cause: Cause, proposal: Proposal, known: Deed | undefined): Outcome {
    const { cache, mask, outbox } = this.#parts;
    const deed = known ?? { done: proposal, inverse: invert(proposal.change) };
    const changed = cache.write(proposal.effects);
    this.#remember(cause, deed);
    const saved = new Promise<Saved>((resolve) => {
      outbox.add({
        change: proposal.change,
        effects: proposal.effects,
        taken: (receipt) => {
          this.#noteRevisions(proposal.effects, receipt);
          resolve({ ok: true });
        },
        takeBack: () => this.#takeBack(cause, deed, proposal),
        refused: (problem, because) => {
          this.#tellRefusal(proposal, problem, because);
          resolve({ ok: false, problem });
        },
      });
    });
    const seen = mask.proposal(proposal);
    this.#parts.update(changed);
    this.#parts.emit({ kind: 'change', proposal: seen, cause });
    this.#parts.emit({ kind: 'history' });
    return { ok: true, proposal: seen, saved };
  }

  #remember(cause: Cause, deed: Deed): void {
    if (cause === 'dispatch') this.#history.add(deed);
    else if (cause === 'undo') this.#history.markUndone(deed);
    else this.#history.markRedone(deed);
  }

  #noteRevisions(effects: readonly Effect[], { revisions }: CommitReceipt): void {
    const { cache } = this.#parts;
    const changed = new Set<Id>();
    for (const { entity, id, after } of effects) {
      if (cache.setRevision(entity, id, after && revisions[id])) changed.add(id);
    }
    this.#parts.update(changed);
  }

  #takeBack(cause: Cause, deed: Deed, { effects }: Proposal): void {
    const { cache, outbox } = this.#parts;
    // Only the revision may have moved on since: that of a change before this one came back from the source.
    const back = turned(effects).map((effect) => withRevision(effect, outbox.revisionOf(keyOf(effect))));
    for (const id of cache.write(back)) this.#takenBack.add(id);
    if (cause === 'dispatch') this.#history.forget(deed);
    else if (cause === 'undo') this.#history.restoreDone(deed);
    else this.#history.restoreUndone(deed);
  }

  #tellRefusal(proposal: Proposal, problem: Problem, because: 'itself' | 'earlier'): void {
    const { emit, mask, reread } = this.#parts;
    this.#parts.update(this.#takenBack);
    this.#takenBack.clear();
    const back: Proposal = { change: invert(proposal.change), scope: proposal.scope, effects: turned(proposal.effects) };
    emit({ kind: 'change', proposal: mask.proposal(back), cause: 'rollback' });
    emit({ kind: 'history' });
    if (because === 'itself') emit({ kind: 'problem', problem });
    reread(proposal.effects);
  }
}

function withRevision(effect: Effect, revision: string | undefined): Effect {
  return effect.after && revision !== undefined ? { ...effect, after: { ...effect.after, revision } } as Effect : effect;
}

function refusedFor(what: 'undo' | 'redo'): Outcome {
  return { ok: false, problem: { code: 'not-found', severity: 'error', accepted: `${what} needs a change to ${what === 'undo' ? 'take back' : 'do again'}` } };
}
