import type { Id } from '../../model/index.js';
import type { SourceNotice } from '../../store/source.js';
import { readLogAfter } from './log.js';
import type { Database, LogRow, Mark } from './schema.js';
import { toDiaryError } from './problems.js';
import { read } from './transaction.js';

type Run = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

/**
 * Follows the generations of a database and tells of those that are not our own. Messages of other tabs may be lost
 * (a frozen page hears none), so a gap in the numbers is filled from the log.
 */
export class ChangeFeed {
  readonly #self: Id;
  readonly #run: Run;
  readonly #tell: (notice: SourceNotice) => void;
  #mark: Mark | undefined;
  #catchingUp: Promise<void> | undefined;
  /** Something came while the log was being read. */
  #again = false;

  /** `self` names the source whose own changes are not told. */
  constructor(self: Id, run: Run, tell: (notice: SourceNotice) => void) {
    this.#self = self;
    this.#run = run;
    this.#tell = tell;
  }

  /** From here on; what was before is not told. Called again after each reopening: then what was missed is told. */
  begin(mark: Mark): void {
    if (this.#mark === undefined) this.#mark = mark;
    else if (this.#mark.database !== mark.database || this.#mark.generation < mark.generation) void this.catchUp();
  }

  /** The newest generation heard of. */
  get mark(): Mark | undefined {
    return this.#mark;
  }

  /** A change, by whomever. */
  hear(row: LogRow): void {
    const mark = this.#mark;
    if (mark === undefined || row.generation <= mark.generation) return;
    if (row.generation === mark.generation + 1 && this.#catchingUp === undefined) this.#pass(row);
    else void this.catchUp();
  }

  /** Reads what was missed, if anything. Never rejects: what goes wrong is told. */
  catchUp(): Promise<void> {
    this.#again = true;
    this.#catchingUp ??= this.#readUntilCaughtUp().finally(() => { this.#catchingUp = undefined; });
    return this.#catchingUp;
  }

  /** Tells nothing any more. */
  end(): void {
    this.#mark = undefined;
  }

  async #readUntilCaughtUp(): Promise<void> {
    while (this.#again && this.#mark !== undefined) {
      this.#again = false;
      try {
        await this.#readMissed();
      } catch (error) {
        if (this.#mark !== undefined) this.#tell({ kind: 'problem', problem: toDiaryError(error).problem });
      }
    }
  }

  async #readMissed(): Promise<void> {
    const since = this.#mark;
    if (since === undefined) return;
    const { rows, mark, complete } = await this.#run((database) => read(database, ['log', 'meta'], (tx) => readLogAfter(tx, since.generation)));
    if (this.#mark !== since) return;
    if (mark.database === since.database && complete) {
      for (const row of rows) this.#pass(row);
    } else {
      this.#mark = mark;
      this.#tellAll();
    }
  }

  #pass(row: LogRow): void {
    if (this.#mark) this.#mark = { ...this.#mark, generation: row.generation };
    if (row.by === this.#self) return;
    if (row.directory === true) this.#tell({ kind: 'directory' });
    if (row.touched === undefined || row.touched.length > 0) this.#tell({ kind: 'changed', effects: row.touched ?? [] });
  }

  /** The changes can no longer be listed. */
  #tellAll(): void {
    this.#tell({ kind: 'directory' });
    this.#tell({ kind: 'changed', effects: [] });
  }
}
