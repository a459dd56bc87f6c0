/** The most answers kept; then all are dropped, which costs less than keeping count of their use. */
const limit = 4000;

/** Makes a function of one argument that remembers its answers. */
export function memoised<A extends string | number | undefined, R>(make: (argument: A) => R): (argument: A) => R {
  const known = new Map<A, R>();
  return (argument) => {
    const old = known.get(argument);
    if (old !== undefined) return old;
    if (known.size >= limit) known.clear();
    const answer = make(argument);
    known.set(argument, answer);
    return answer;
  };
}

/** Makes something at its first use only: `Intl` objects cost a tenth of a millisecond and more each. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
