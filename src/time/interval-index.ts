/** Which of many stretches of time touch a given one, without looking at the rest. */
import type { TimeRange } from './types.js';

interface Node<K> {
  readonly key: K;
  readonly start: number;
  readonly end: number;
  /** Tells nodes with the same start apart. */
  readonly order: number;
  /** Random; every node's is at least that of the nodes below it, which keeps the tree shallow. */
  priority: number;
  /** The latest end in this node and below it. */
  latest: number;
  left: Node<K> | undefined;
  right: Node<K> | undefined;
}

/**
 * Half-open stretches of time by key, in a balanced tree that knows the latest end below each node. `set` and `delete`
 * take logarithmic time, `touching` that and one step per answer. Ends may be infinite (a series without an end); a
 * stretch without length counts as its one moment.
 */
export class IntervalIndex<K> {
  #root: Node<K> | undefined;
  readonly #nodes = new Map<K, Node<K>>();
  /** Set but not in the tree yet: it is asked for seldom, and many at once are put in order cheaper than one by one. */
  #waiting: Node<K>[] = [];
  #order = 0;

  /** How many stretches are held. */
  get size(): number {
    return this.#nodes.size;
  }

  /** Holds the stretch of a key, in place of an earlier one. Throws a `RangeError` where an edge is not a number. */
  set(key: K, { start, end }: TimeRange): void {
    if (Number.isNaN(start) || Number.isNaN(end)) throw new RangeError('The edges of a stretch of time must be numbers');
    const known = this.#nodes.get(key);
    if (known && known.start === start && known.end === endOf(start, end)) return;
    this.delete(key);
    this.#order += 1;
    const last = endOf(start, end);
    const node: Node<K> = {
      key, start, end: last, order: this.#order, priority: 0, latest: last, left: undefined, right: undefined,
    };
    this.#nodes.set(key, node);
    this.#waiting.push(node);
  }

  /** Forgets a key; says whether it was held. */
  delete(key: K): boolean {
    const node = this.#nodes.get(key);
    if (!node) return false;
    this.prepare();
    this.#nodes.delete(key);
    this.#root = remove(this.#root, node);
    return true;
  }

  /** Forgets all. */
  clear(): void {
    this.#nodes.clear();
    this.#waiting = [];
    this.#root = undefined;
  }

  /** The stretch held for a key. */
  get(key: K): TimeRange | undefined {
    const node = this.#nodes.get(key);
    return node && { start: node.start, end: node.end };
  }

  /** Keys of the stretches that share a moment with the range, in order of start. */
  touching({ start, end }: TimeRange): K[] {
    this.prepare();
    const found: K[] = [];
    collect(this.#root, start, endOf(start, end), found);
    return found;
  }

  /**
   * Brings what waits into the tree: one by one where it is few, else all of the tree anew, in linear time after sorting.
   * The first question does so by itself; calling it takes the time before.
   */
  prepare(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    if (waiting.length * 8 < this.#nodes.size) {
      for (const node of waiting) {
        node.priority = Math.random();
        this.#root = insert(this.#root, node);
      }
      return;
    }
    const nodes = [...this.#nodes.values()].sort((a, b) => a.start - b.start || a.order - b.order);
    this.#root = balanced(nodes, 0, nodes.length, 1);
  }
}

/** A tree of `nodes` from `from` up to `to`, as shallow as can be; priorities fall with depth as those of a random tree do. */
function balanced<K>(nodes: readonly Node<K>[], from: number, to: number, most: number): Node<K> | undefined {
  if (from >= to) return undefined;
  const middle = (from + to) >> 1;
  const node = nodes[middle] as Node<K>;
  const count = to - from;
  // the highest of `count` random numbers below `most` lies there on average
  node.priority = (most * count) / (count + 1);
  node.left = balanced(nodes, from, middle, node.priority);
  node.right = balanced(nodes, middle + 1, to, node.priority);
  return withLatest(node);
}

function endOf(start: number, end: number): number {
  return end > start ? end : start + 1;
}

function collect<K>(node: Node<K> | undefined, start: number, end: number, found: K[]): void {
  if (!node || node.latest <= start) return;
  collect(node.left, start, end, found);
  if (node.start >= end) return;
  if (node.end > start) found.push(node.key);
  collect(node.right, start, end, found);
}

function insert<K>(root: Node<K> | undefined, node: Node<K>): Node<K> {
  if (!root) return node;
  if (node.priority > root.priority) {
    [node.left, node.right] = split(root, node);
    return withLatest(node);
  }
  if (comesBefore(node, root)) root.left = insert(root.left, node);
  else root.right = insert(root.right, node);
  return withLatest(root);
}

/** Parts a tree into what comes before a node and what comes after it. */
function split<K>(root: Node<K> | undefined, at: Node<K>): [Node<K> | undefined, Node<K> | undefined] {
  if (!root) return [undefined, undefined];
  if (comesBefore(root, at)) {
    const [before, after] = split(root.right, at);
    root.right = before;
    return [withLatest(root), after];
  }
  const [before, after] = split(root.left, at);
  root.left = after;
  return [before, withLatest(root)];
}

function remove<K>(root: Node<K> | undefined, node: Node<K>): Node<K> | undefined {
  if (!root) return undefined;
  if (root === node) return join(root.left, root.right);
  if (comesBefore(node, root)) root.left = remove(root.left, node);
  else root.right = remove(root.right, node);
  return withLatest(root);
}

/** One tree of two of which the first comes before the second. */
function join<K>(before: Node<K> | undefined, after: Node<K> | undefined): Node<K> | undefined {
  if (!before) return after;
  if (!after) return before;
  if (before.priority > after.priority) {
    before.right = join(before.right, after);
    return withLatest(before);
  }
  after.left = join(before, after.left);
  return withLatest(after);
}

function comesBefore<K>(a: Node<K>, b: Node<K>): boolean {
  return a.start === b.start ? a.order < b.order : a.start < b.start;
}

function withLatest<K>(node: Node<K>): Node<K> {
  node.latest = Math.max(node.end, node.left?.latest ?? -Infinity, node.right?.latest ?? -Infinity);
  return node;
}
