/** A name that nothing else has: 64 random bits. Works in pages without `crypto.randomUUID` (plain http) too. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
}
