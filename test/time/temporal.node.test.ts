import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { Temporal } from '../../src/time/index.js';

/** Loads the wall file anew, as a page would that has this global. */
async function loadWith(global: unknown, mark: string): Promise<unknown> {
  const holder = globalThis as { Temporal?: unknown };
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');
  try {
    Object.defineProperty(globalThis, 'Temporal', { value: global, configurable: true, writable: true });
    const path = `../../src/time/temporal.js?${mark}`;
    return ((await import(path)) as { Temporal: unknown }).Temporal;
  } finally {
    if (kept) Object.defineProperty(globalThis, 'Temporal', kept);
    else delete holder.Temporal;
  }
}

describe('Temporal', () => {
  test("is the engine's own where it has one", async () => {
    const native = { PlainDate: 'native' };
    assert.equal(await loadWith(native, 'native'), native);
  });

  test('is the polyfill where it has none', async () => {
    const { PlainDate } = (await loadWith(undefined, 'polyfill')) as typeof Temporal;
    assert.equal(PlainDate.from('2026-11-23').add({ days: 8 }).toString(), '2026-12-01');
  });
});
