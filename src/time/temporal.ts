/**
 * The one file that knows where Temporal comes from: the engine's own where it has one, else the polyfill,
 * which is a chunk of its own and never loaded by browsers that do not need it.
 *
 * Temporal is exact and slow. It serves to find the clock changes of a zone; everything drawn or searched
 * works on epoch milliseconds and minutes.
 */
import type { Temporal as TemporalNamespace } from 'temporal-polyfill';

type TemporalApi = typeof TemporalNamespace;

const native = (globalThis as { Temporal?: TemporalApi }).Temporal;

/** Native Temporal where present, else the polyfill. Compare its values by string, never by `instanceof`. */
export const Temporal: TemporalApi = native ?? (await import('temporal-polyfill')).Temporal;
