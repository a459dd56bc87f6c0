import { emptyDirectory } from '../model/index.js';
import type { Directory, DirectoryName, Id } from '../model/index.js';

/** The directory with its records by id. */
export class DirectoryIndex {
  #directory: Directory = emptyDirectory;
  /** By kind, made when first asked for. */
  readonly #byId = new Map<DirectoryName, Map<Id, Directory[DirectoryName][number]>>();

  get directory(): Directory {
    return this.#directory;
  }

  set directory(directory: Directory) {
    this.#directory = directory;
    this.#byId.clear();
  }

  /** A record by id, in constant time; a holiday's id is its day. */
  lookUp<K extends DirectoryName>(kind: K, id: Id): Directory[K][number] | undefined {
    return this.#mapOf(kind).get(id) as Directory[K][number] | undefined;
  }

  /** The user groups an associate belongs to. */
  groupsOf(associate: Id): readonly Id[] {
    return this.lookUp('associates', associate)?.groups ?? [];
  }

  #mapOf(kind: DirectoryName): Map<Id, Directory[DirectoryName][number]> {
    const known = this.#byId.get(kind);
    if (known) return known;
    const made = new Map<Id, Directory[DirectoryName][number]>();
    for (const record of this.#directory[kind]) made.set('id' in record ? record.id : record.date, record);
    this.#byId.set(kind, made);
    return made;
  }
}
